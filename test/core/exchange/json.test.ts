import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { blockRows } from '../../../core/vocabulary/index.ts';
import { examples } from '../../harness/examples.ts';
import { mapAround, namedFiles } from '../../harness/mapAround.ts';
import { randomOf } from '../../harness/random.ts';
import { exported, people, small } from './exported.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../syntaxes/schemas/map.schema.json', import.meta.url), 'utf8'),
) as object;
const isValid = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true }).compile(schema);

function expectValid(json: string, what: string): void {
  assert.ok(isValid(JSON.parse(json)), `${what}: ${JSON.stringify(isValid.errors)}`);
}

describe('a map as JSON', () => {
  it('is what its schema describes, of every example', async () => {
    for (const [name, text] of Object.entries(examples))
      expectValid(await exported(text, 'json', { others: examples }), name);
  });

  it('is what its schema describes, of every row of the vocabulary', async () => {
    for (const row of blockRows)
      for (const fact of row.facts)
        expectValid(await exported(mapAround(fact.example, row.keyword), 'json', { others: namedFiles }), fact.example); // prettier-ignore
  });

  it('is what its schema describes, however broken the text', async () => {
    const random = randomOf(7);
    const text = examples['first-order.journey'] ?? '';
    for (let i = 0; i < 150; i++) {
      const at = random.below(text.length);
      const cut = random.below(30);
      const broken = text.slice(0, at) + random.pick(['', '}', '{', '"', ':', '9 %', '@x', '#y', 'none', ', 3..4 >= ']) + text.slice(at + cut); // prettier-ignore
      expectValid(await exported(broken, 'json', { others: examples }), broken.slice(at - 40, at + 40));
    }
  });

  it('the schema finds what is wrong', () => {
    for (const wrong of [
      {},
      { format: 'journey-map', version: 2 },
      { format: 'journey-map', version: 1, stages: [] },
      { format: 'journey-map', version: 1, journey: [{ state: [{ word: 'past' }] }] },
      { format: 'journey-map', version: 1, journey: [{ title: 'J', goal: [{ text: 'x' }] }] },
    ])
      assert.ok(!isValid(wrong), JSON.stringify(wrong));
  });

  it('is the same in whatever order facts stand, and not in whatever order stages do', async () => {
    const map = (facts: string, stages: string): string => `journey j {\n${facts}\n${stages}\n}`;
    const of = (text: string): Promise<string> => exported(text, 'json');
    const [a, b] = ['stage a { kpi: reach\ngoal: "x" }', 'stage b {}'];
    const whole = await of(map('owner: x\nstate: current', `${a}\n${b}`));
    assert.equal(await of(map('state: current\n// y\nowner:   x', `${a}\n\n${b}`)), whole);
    assert.notEqual(await of(map('state: current\nowner: x', `${b}\n${a}`)), whole);
  });

  it('holds of one journey what it names and nothing of others', async () => {
    const two = `${small}\npersona lonely "Lonely"\njourney other "Other" { personas: @lonely }\nview second "Second" { journey: other }\n`;
    const ids = async (journey?: string): Promise<Record<string, string[]>> => {
      const json = JSON.parse(await exported(two, 'json', { ...(journey && { journey }) })) as Record<string, { id: string }[]>; // prettier-ignore
      return Object.fromEntries(Object.entries(json).flatMap(([kind, list]) => Array.isArray(list) ? [[kind, list.map(({ id }) => id)]] : [])); // prettier-ignore
    };
    assert.deepEqual(await ids('other'), { persona: ['lonely'], journey: ['other'], view: ['second'] });
    assert.deepEqual(await ids('first-order'), {
      persona: ['mina', 'joon'],
      channel: ['ad', 'social'],
      metric: ['csat', 'reach'],
      journey: ['first-order'],
      view: ['board'],
    });
    assert.deepEqual((await ids())['journey'], ['first-order', 'other']);
    assert.ok(!(await exported(two, 'json')).includes('nobody'), people);
  });

  it('writes numbers as numbers, ranges by their ends, and none as none', async () => {
    const text = 'journey j { stage s { touchpoint t { cost: -0.5 €; wait: 2..5 min; does: none; volume: 3 a per day } } }';
    const json = await exported(text, 'json');
    for (const said of [
      '{ "number": -0.5, "unit": "€" }',
      '{ "low": 2, "high": 5, "unit": "min" }',
      '{ "none": true }',
      '{ "number": 3, "unit": "a", "per": "day" }',
    ])
      assert.ok(json.includes(said), said);
  }); // prettier-ignore

  it('leads through any text unharmed', async () => {
    const said = '한글 "quoted" \\ back </script> 👩‍👩‍👧 \u202e عربى \u2028';
    const text = `journey j ${JSON.stringify(said)} {}`;
    const json = JSON.parse(await exported(text, 'json')) as { journey: { title: string }[] };
    assert.equal(json.journey[0]?.title, said);
  });
});
