import assert from 'node:assert/strict';
import { analyseLoaded } from '../../../core/analyse.ts';
import { sharedWaysOf } from '../../../core/insight/shares.ts';
import { thingsOf } from '../../../core/map/things.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { formerIdEdit } from '../../../core/edit/formerId.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';
import { pictureEdit } from '../../../server/features/mapEdits.ts';
import { analyseText } from '../../harness/problems.ts';

/** The codes of what is wrong in a map, of those that are asked for. */
async function codesIn(text: string, wanted: RegExp): Promise<readonly string[]> {
  const { problems } = await analyseText(text);
  return problems.map(({ code }) => code).filter((code) => wanted.test(code));
}

describe('a view', () => {
  const journeys = 'journey j "J" { lane weather "Weather" { type: text } stage s "S" { touchpoint a "A" { lane weather: "Rain" } } }\n'; // prettier-ignore
  it('may show a row that its journey declares, or any where it names none', async () => {
    for (const about of ['journey: j; ', ''])
      assert.deepEqual(
        await codesIn(`${journeys}view v "V" { ${about}lanes: feels, weather }\n`, /lane/),
        [],
      );
  });
  it('may not show a row of a journey that it does not show', async () => {
    const text = `${journeys}journey k "K" {}\nview v "V" { journey: k; lanes: weather }\n`;
    assert.deepEqual(await codesIn(text, /lane/), ['unknown-lane']);
  });
});

describe('a former id', () => {
  it('may be said in two journeys, and of pains of two personas', async () => {
    const twice = '{ stage s { touchpoint a "A" { was: pay } } }\n';
    assert.deepEqual(await codesIn(`journey "J" ${twice}journey "K" ${twice}`, /former/), []);
    const pains =
      'persona a "A" { pain p1 "P" { was: p } }\npersona b "B" { pain p2 "P" { was: p } pain q "Q" }\n';
    assert.deepEqual(await codesIn(pains, /former/), []);
    assert.deepEqual(await codesIn(pains.replace('was: p }\n', 'was: q }\n'), /former/), []);
    assert.deepEqual(await codesIn(pains.replaceAll('was: p ', 'was: q '), /former/), ['former-id-alive']);
  });
  it('may be the present one again', async () => {
    const text = 'journey j { stage s { touchpoint pay "P" { was: settle; was: pay } } }\n';
    assert.deepEqual(await codesIn(text, /former/), []);
  });
  it('leaves a fact behind a comment alone', () => {
    const text = 'persona mina "M" { /* hi */ role: "x" }\n';
    const tree = parse(text);
    const edit = formerIdEdit({ text, tree }, blocksOf(tree, 'persona')[0]!, 0, 'old');
    assert.equal(applyEdits(text, [edit!]), 'persona mina "M" { was: old; /* hi */ role: "x" }\n');
  });
});

describe('an id of its own', () => {
  it('is one that is free in its journey, where journeys have none', async () => {
    const first = 'journey "A" { stage s { touchpoint pay; touchpoint pay } }\n';
    const text = `${first}journey "B" { stage s { touchpoint pay; touchpoint pay-2; touchpoint pay-3; touchpoint pay } }\n`;
    const { problems } = await analyseText(text);
    const titles = problems.flatMap(({ code, fix }) => (/^duplicate/.test(code) && fix ? [fix.title] : []));
    assert.equal(titles.length, 2);
    assert.match(titles[1] ?? '', /pay-4/);
  });
});

describe('a look-alike', () => {
  it('is seen once the other comes', async () => {
    const before = await analyseText(
      'journey j { stage s { touchpoint coq "A" } stage t { touchpoint сор "B" } }\n',
    );
    const start = before.source.text.indexOf('coq');
    const text = before.source.text.replace('coq', 'cop');
    const tree = parseChange(before.source.tree, text, { start, end: start + 3, text: 'cop' });
    const source = { ...before.source, text, tree };
    const after = analyseLoaded(source, new Map([[source.uri, source]]), { before });
    assert.ok(after.problems.some(({ code }) => code === 'look-alike-id'));
  });
});

describe('what is felt on a run', () => {
  it('is that of the personas of its plan, as the picture has them', async () => {
    const plan = 'persona mina "M"\njourney plan "P" { personas: @mina; stage s "S" { touchpoint x "X" { feels: 1 } } }\n';
    const analysis = await analyseText(`${plan}journey run "R" {\n  of: plan; state: actual\n  stage s "S" {\n    touchpoint x "X" { feels: 1 }\n  }\n}\n`);
    const run = blocksOf(analysis.source.tree, 'journey')[1]!;
    const edited = pictureEdit(analysis, run, { kind: 'set-feeling', thing: thingsOf(analysis.source.tree).keyOf(blocksOf(blocksOf(run, 'stage')[0]!, 'touchpoint')[0]!), persona: 'mina', score: -1 });
    assert.ok('after' in edited, JSON.stringify(edited));
    assert.match(edited.after, /journey run[^]*touchpoint x "X" \{ feels: -1 \}/);
  });
}); // prettier-ignore

describe('figures of a table', () => {
  const metric = 'metric csat "C" { data: "d.csv"; target: >= 80 }\npersona mina "M"\npersona joon "J"\n';
  const stage = 'stage s "S" { touchpoint pay "P" }';
  it('are of our customers, and of an ideal or a rival where they say so', async () => {
    const text = `${metric}journey a "A" { ${stage} }\njourney i "I" { of: a; state: ideal; ${stage} }\njourney r "R" { of: a; competitor: "Acme"; ${stage} }\n`;
    const missed = async (csv: string): Promise<number> =>
      (await analyseText(text, { 'd.csv': csv })).problems.filter(({ code }) => code === 'target-missed').length;
    assert.equal(await missed('touchpoint,value\npay,60\n'), 1);
    assert.equal(await missed('journey,touchpoint,value\nr,pay,60\n'), 1);
  });
  it('are each persona’s own on a path that is for one', async () => {
    const text = `${metric}journey a "A" { personas: @mina, @joon; stage s "S" { touchpoint x "X"; touchpoint y "Y" } path all "All" { x -> y } path m "Mina" { for: @mina; x -> y } path both "Both" { for: @mina, @joon; x -> y } }\n`;
    const { names, source } = await analyseText(text, { 'd.csv': 'from,to,persona,value\nx,y,,70\nx,y,mina,40\nx,y,joon,5\n' });
    const journey = blocksOf(source.tree, 'journey')[0]!;
    const shares = blocksOf(journey, 'path').map((path) => sharedWaysOf(path, journey, names)[0]?.share);
    assert.deepEqual(shares, [70, 40, 70]);
  });
  it('are of what has an id now, before what had it', async () => {
    const text = `${metric}journey a "A" { stage s "S" { touchpoint payment "P" { was: pay } } }\njourney b "B" { stage s "S" { touchpoint pay "P" } }\n`;
    const { problems } = await analyseText(text, { 'd.csv': 'journey,touchpoint,value\nb,pay,3\n' });
    assert.deepEqual(problems.filter(({ code }) => code.startsWith('data-')), []);
  });
}); // prettier-ignore

describe('leaving a check out of a comment that names several', () => {
  for (const [comment, title, left] of [
    [
      '// journey-ignore persona-thin、stage-without-kpi: 理由',
      'Leave out persona-thin',
      '// journey-ignore stage-without-kpi: 理由',
    ],
    [
      '// journey-ignore stage-without-kpi、persona-thin: 理由',
      'Leave out persona-thin',
      '// journey-ignore stage-without-kpi: 理由',
    ],
    [
      '// journey-ignore unresolved-near, unresolved: later',
      'Leave out unresolved',
      '// journey-ignore unresolved-near: later',
    ],
  ] as const)
    // prettier-ignore
    it(`takes out that one: ${comment}`, async () => {
      const { problems, source } = await analyseText(`journey j "J" {\n${comment}\nstage s "S" {}\n}\n`);
      const fix = problems.map((problem) => problem.fix).find((each) => each?.title === title);
      assert.ok(fix, problems.map((problem) => problem.fix?.title).join());
      assert.equal(applyEdits(source.text, fix.edits).split('\n')[1], left);
    });
});
