import assert from 'node:assert/strict';
import {
  measuredAt,
  metricOf,
  metricsWithTargets,
  reaches,
  seriesAt,
} from '../../../core/insight/measures.ts';
import type { Scope } from '../../../core/model/scope.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block, Quantity } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { analyseText, expectProblems } from '../../harness/problems.ts';

const head = 'metric csat "Satisfaction" { kind: csat; data: "./c.csv" }\n';
const people = 'persona mina "Mina" {}\npersona joon "Joon" {}\n';
const map = `${head}${people}journey j "J" {\n  was: old-j\n  stage s "S" {\n    touchpoint t "T" { was: old-t; was: older-t }\n    touchpoint s "Same id as the stage" {}\n    touchpoint "No id" { was: lost }\n  }\n}\njourney k "K" { stage s "S" { touchpoint t "T" {} } }\n`; // prettier-ignore

interface World {
  readonly names: Scope;
  /** A block by its keyword and its id or title; the first of that name. */
  readonly block: (keyword: string, name: string) => Block;
}

async function worldOf(csv: string, text = map): Promise<World> {
  const { names, source } = await analyseText(text, { 'c.csv': csv });
  const block = (keyword: string, name: string): Block => {
    const found: Block[] = [];
    walk(source.tree, (each) => {
      if (each.row?.keyword === keyword && (each.id?.text ?? each.title?.text) === name) found.push(each);
    });
    return found[0] ?? assert.fail(`there is no ${keyword} ${name}`);
  };
  return { names, block };
}

/** Expects the values that a table brings for a place in the journey j, the oldest first. */
async function expectSeries(csv: string, place: string, values: readonly number[]): Promise<void> {
  const { names, block } = await worldOf(csv);
  const [keyword = '', name = '', persona] = place.split(' ');
  const found = seriesAt(metricOf('csat', names), {
    journey: keyword === 'journey' ? block('journey', name) : block('journey', 'j'),
    ...(keyword !== 'journey' && { block: block(keyword, name.replaceAll('_', ' ')) }),
    ...(persona !== undefined && { persona }),
  }, names); // prettier-ignore
  assert.deepEqual(
    found.map(({ value }) => value),
    values,
  );
}

describe('the values of a table belong', () => {
  const table = 'journey,stage,touchpoint,persona,value\n,,,,1\n,s,,,2\n,,t,,3\n,,s,,4\nk,,t,,5\nj,,t,,6\n,,t,mina,7\n,,old-t,,8\nold-j,,,,9\n,,,joon,10\n,,lost,,11\n'; // prettier-ignore
  const cases: readonly (readonly [place: string, values: readonly number[]])[] = [
    ['journey j', [1, 9]],
    ['journey k', [1]],
    ['journey j joon', [10]],
    ['stage s', [2]],
    ['touchpoint t', [3, 6, 8]],
    ['touchpoint t mina', [7]],
    ['touchpoint t joon', []],
    ['touchpoint s', [4]],
    ['touchpoint No_id', [11]],
  ];
  for (const [place, values] of cases)
    it(`to ${place}: ${values.join(', ') || 'none'}`, () => expectSeries(table, place, values));

  it('to nothing where they are shares of steps', () =>
    expectSeries('from,to,touchpoint,value\nt,s,t,3\nt,s,,4\n', 'touchpoint t', []));
  it('in the order of their dates, a month standing for its end, those without a date first', () =>
    expectSeries('touchpoint,date,value\nt,2026-03-01,3\nt,,0\nt,2026-02,2\nt,2026-02-27,1\nt,2026-04,4\n', 'touchpoint t', [0, 1, 2, 3, 4])); // prettier-ignore
  it('in the order of the file on one day', () =>
    expectSeries('touchpoint,date,value\nt,2026-03-01,2\nt,2026-03-01,1\n', 'touchpoint t', [2, 1]));
  it('to nothing where the metric has no table', async () => {
    const { names, block } = await worldOf('value\n1\n', `journey j "J" {}\n`);
    assert.deepEqual(seriesAt(metricOf('csat', names), { journey: block('journey', 'j') }, names), []);
  });
});

describe('what is measured at a place', () => {
  const at = async (inTouchpoint: string, persona?: string): Promise<number | undefined> => {
    const text = `${head}${people}journey j "J" { stage s "S" { touchpoint t "T" {\n${inTouchpoint}\n} } }\n`;
    const { names, block } = await worldOf('touchpoint,date,persona,value\nt,2026-01,,70\nt,2026-02,,71\nt,2026-02,mina,80\n', text); // prettier-ignore
    const place = {
      journey: block('journey', 'j'),
      block: block('touchpoint', 't'),
      ...(persona && { persona }),
    };
    return measuredAt(metricOf('csat', names), place, names);
  };
  it('is what is typed', async () => assert.equal(await at('measure csat: 72%'), 72));
  it('is else the newest value of the table', async () => assert.equal(await at(''), 71));
  it('is else the newest value where none is typed', async () => assert.equal(await at('measure csat: none'), 71)); // prettier-ignore
  it('is each persona’s own', async () => {
    assert.equal(await at('measure csat: 72%', 'mina'), 80);
    assert.equal(await at('measure csat @mina: 81%', 'mina'), 81);
    assert.equal(await at('measure csat @mina: 81%'), 71);
    assert.equal(await at('', 'joon'), undefined);
  });
});

describe('a metric', () => {
  const metric = async (text: string, id: string) => metricOf(id, (await worldOf('value\n1\n', text)).names);
  it('is what its block says', async () => {
    const found = await metric('metric wait "Wait" { unit: min; better: lower; target: <= 2 min; warn: 3 min }', 'wait'); // prettier-ignore
    assert.deepEqual([found.title, found.unit, found.better], ['Wait', 'min', 'lower']);
    assert.deepEqual(
      [found.target?.compare, found.target?.low, found.target?.unit, found.warn?.low],
      ['<=', 2, 'min', 3],
    );
  });
  it('may be built in', async () => {
    const found = await metric('journey j "J" {}', 'churn');
    assert.deepEqual([found.title, found.unit, found.better, found.declared], ['Churn', '%', 'lower', undefined]); // prettier-ignore
  });
  it('that replaces a built-in one keeps the side that is good', async () => {
    assert.equal((await metric('metric churn "Churn" {}', 'churn')).better, 'lower');
    assert.equal((await metric('metric churn "Churn" { better: higher }', 'churn')).better, 'higher');
  });
  it('of a known kind has the side that is good', async () => {
    assert.equal((await metric('metric joy "Joy" { kind: nps }', 'joy')).better, 'higher');
    assert.equal((await metric('metric joy "Joy" { kind: count }', 'joy')).better, undefined);
  });
  it('that nobody knows is called by its id', async () =>
    assert.equal((await metric('journey j "J" {}', 'joy')).title, 'joy'));
  it('has an aim only with a target and a table', async () => {
    const { names } = await worldOf('value\n1\n', 'metric a "A" { target: 1; data: "./c.csv" }\nmetric b "B" { target: 1 }\nmetric c "C" { data: "./c.csv" }\nmetric d "D" { target: 1; data: "./none.csv" }\n'); // prettier-ignore
    assert.deepEqual(metricsWithTargets(names).map((aim) => aim.metric.id), ['a']); // prettier-ignore
    assert.equal(metricsWithTargets(names), metricsWithTargets(names));
  });
});

describe('a target', () => {
  const target = (text: string): Quantity => {
    const [metric] = parse(`metric m "M" { target: ${text} }`).statements;
    const fact = metric?.kind === 'block' ? metric.statements[0] : undefined;
    return (fact?.kind === 'fact' ? fact.values[0]?.number : undefined) ?? assert.fail(text);
  };
  const cases: readonly (readonly [text: string, better: 'higher' | 'lower' | undefined, reached: string])[] = [
    ['>= 80', 'lower', '80 81'],
    ['> 80', undefined, '81'],
    ['<= 80', 'higher', '79 80'],
    ['< 80', undefined, '79'],
    ['= 80', undefined, '80'],
    ['80', 'higher', '80 81'],
    ['80', undefined, '80 81'],
    ['80', 'lower', '79 80'],
  ]; // prettier-ignore
  for (const [text, better, reached] of cases)
    it(`of ${text} is reached by ${reached}${better ? ` where ${better} is better` : ''}`, () => {
      const found = [79, 80, 81].filter((value) => reaches(value, target(text), better));
      assert.equal(found.join(' '), reached);
    });
});

describe('a table and the map', () => {
  const text = (data: string): string => `metric csat "C" { data: ${data} }\njourney j "J" { stage s "S" { touchpoint t "T" { was: old } } }\n`; // prettier-ignore
  it('are in order', () => expectProblems(text('"./c.csv"'), [], { 'c.csv': 'touchpoint,value\nt,1\n' }));
  it('take ends of paths for what they are', () =>
    expectProblems(text('"./c.csv"'), [], { 'c.csv': 'from,to,value\nstart,t,100\nt,leaves,1\nt,end,99\n' }));
  it('understand a former id, and say so', () =>
    expectProblems(text('<|"./c.csv"|>'), ['data-former-id'], { 'c.csv': 'touchpoint,value\nold,1\nold,2\n' })); // prettier-ignore
  it('say what no map has, once for each name', () =>
    expectProblems(text('<|"./c.csv"|>'), ['data-unknown'], {
      'c.csv': 'touchpoint,value\nx,1\nx,2\nt,3\n',
    }));
  it('say each row that is wrong, and count those beyond twenty', async () => {
    const csv = `touchpoint,value\n${'t,x\n'.repeat(23)}t,1\n`;
    const { problems } = await analyseText(text('"./c.csv"'), { 'c.csv': csv });
    const found = problems.filter(({ code }) => code.startsWith('data-'));
    assert.deepEqual(found.map(({ code }) => code), [...Array<string>(20).fill('data-row'), 'data-more-rows']); // prettier-ignore
    assert.match(found.at(-1)?.message ?? '', /are left out: 3\./);
  });
});
