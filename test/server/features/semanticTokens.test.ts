import { findingsOf } from '../../../core/checks/findings.ts';
import assert from 'node:assert/strict';
import { scopeOf } from '../../../core/model/scope.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { lineIndexOf } from '../../../core/text/lineIndex.ts';
import { encodeTokens, tokensOf, type Token } from '../../../server/features/semanticTokens.ts';
import { tokenEdits } from '../../../server/features/tokenEdits.ts';
import { tokenLegend } from '../../../server/features/tokenLegend.ts';
import { examples } from '../../harness/examples.ts';
import { analyseText } from '../../harness/problems.ts';
import { randomOf } from '../../harness/random.ts';

const shown = (text: string, { start, end, type, modifiers }: Token): string =>
  `${text.slice(start, end)}: ${[type, ...modifiers].join('.')}`;

/** Expects the tokens of the last lines of a text; what stands before them is there to be named. */
async function expectTokens(
  text: string,
  wanted: readonly string[],
  before = '',
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  const whole = before + text;
  const tokens = tokensOf(await analyseText(whole, others)).filter(({ start }) => start >= before.length);
  assert.deepEqual(tokens.map((token) => shown(whole, token)), wanted); // prettier-ignore
}

const people = 'persona mina "Mina Kim"\npersona 수진 "박수진"\nactor growth "Growth"\n';
const map = `${people}journey first "First" {
  stage 가입 "가입" { touchpoint pay "Pays" { pain slow "Slow" } }
}
`;

describe('tokens tell', () => {
  it('blocks, ids and texts', () =>
    expectTokens('journey 첫-주문 "첫 주문" {\n  stage s { touchpoint t {} }\n}', [
      'journey: keyword',
      '첫-주문: variable.declaration',
      '"첫 주문": string',
      'stage: keyword',
      's: namespace.declaration',
      'touchpoint: keyword',
      't: function.declaration',
    ]));
  it('facts and the words they know', () =>
    expectTokens('persona a {\n  value: high; goal: none; tags: #mobile, #q3\n}', [
      'persona: keyword',
      'a: class.declaration',
      'value: property',
      'high: enumMember',
      'goal: property',
      'none: enumMember',
      'tags: property',
      '#mobile: decorator',
      '#q3: decorator',
    ]));
  it('numbers, ranges, units, comparisons and dates', () =>
    expectTokens('metric m {\n  unit: %; target: >= 80 %; scale: -2..2\n}\njourney j { reviewed: 2026-09-01; review-every: 3 months }', [
      'metric: keyword', 'm: variable.declaration', 'unit: property', '%: unit', 'target: property', '>=: operator', '80: number', '%: unit',
      'scale: property', '-2..2: number', 'journey: keyword', 'j: variable.declaration', 'reviewed: property', '2026-09-01: number',
      'review-every: property', '3: number', 'months: unit',
    ])); // prettier-ignore
  it('names by what they lead to', () =>
    expectTokens('view v {\n  journey: first; stages: 가입, first.가입; personas: @수진, @nobody\n}', [
      'view: keyword', 'v: variable.declaration', 'journey: property', 'first: variable', 'stages: property', '가입: namespace',
      'first: variable', '가입: namespace', 'personas: property', '@수진: class', '@nobody: variable',
    ], map)); // prettier-ignore
  it('what is built in', () =>
    expectTokens('persona a { channels: app, tram }', [
      'persona: keyword',
      'a: class.declaration',
      'channels: property',
      'app: variable.defaultLibrary',
      'tram: variable',
    ]));
  it('names in imported files', () =>
    expectTokens(
      'import "./people.journey"\njourney j { personas: @mina }',
      [
        'import: keyword',
        '"./people.journey": string',
        'journey: keyword',
        'j: variable.declaration',
        'personas: property',
        '@mina: class',
      ],
      '',
      { 'people.journey': people },
    ));
  it('for whom and of what a fact is said', () =>
    expectTokens('journey k { stage s { feels @mina: +2 "glad"; backstage growth: "x"; measure csat @수진: 7 } }', [
      'journey: keyword', 'k: variable.declaration', 'stage: keyword', 's: namespace.declaration', 'feels: property', '@mina: class',
      '+2: number', '"glad": string', 'backstage: property', 'growth: variable', '"x": string', 'measure: property',
      'csat: variable.defaultLibrary', '@수진: class', '7: number',
    ], map)); // prettier-ignore
  it('steps, their arrows and the ends of paths', () =>
    expectTokens('journey k { stage s { touchpoint a {}; touchpoint b {} }\n path p {\n  start -> a, b 62% "then" /* -> */ -> leaves\n }}', [
      'journey: keyword', 'k: variable.declaration', 'stage: keyword', 's: namespace.declaration', 'touchpoint: keyword', 'a: function.declaration',
      'touchpoint: keyword', 'b: function.declaration', 'path: keyword', 'p: variable.declaration', 'start: enumMember.defaultLibrary', '->: operator',
      'a: function', 'b: function', '62: number', '%: unit', '"then": string', '/* -> */: comment', '->: operator',
      'leaves: enumMember.defaultLibrary',
    ])); // prettier-ignore
  it('what was given up, where it is declared and where it is named', () =>
    expectTokens('journey k { opportunity o "O" { status: dropped }\n experiment e "E" { tests: o; status: running } }', [
      'journey: keyword', 'k: variable.declaration', 'opportunity: keyword', 'o: variable.declaration.deprecated', '"O": string', 'status: property',
      'dropped: enumMember', 'experiment: keyword', 'e: variable.declaration', '"E": string', 'tests: property', 'o: variable.deprecated',
      'status: property', 'running: enumMember',
    ])); // prettier-ignore
  it('maps that are no longer true', () =>
    expectTokens(
      'view v { journey: old }',
      ['view: keyword', 'v: variable.declaration', 'journey: property', 'old: variable.deprecated'],
      'journey old { status: retired }\n',
    ));
  it('personas in texts, as far as they are declared', () =>
    expectTokens('journey k { note: "@수진은 @mina-lee, mail@mina and @nobody"; scenario: "@minas" }', [
      'journey: keyword', 'k: variable.declaration', 'note: property', '": string', '@수진: class', '은: string', ' : string', '@mina: class',
      '-lee: string', ', mail@mina and : string', '@nobody: string', '": string', 'scenario: property', '": string', '@mina: class', 's: string',
      '": string',
    ], people)); // prettier-ignore
  it('none in addresses', () =>
    expectTokens('journey k { link: "https://x.example/@mina" }', [
      'journey: keyword', 'k: variable.declaration', 'link: property', '"https://x.example/@mina": string',
    ], people)); // prettier-ignore
  it('texts and comments over several lines, line by line', () =>
    expectTokens('persona a {\n  bio: """\n    하나\n\n    @a two\n    """\n  /* three\n  four */\n}', [
      'persona: keyword', 'a: class.declaration', 'bio: property', '""": string', '하나: string', '@a: class', ' two: string', '""": string',
      '/* three: comment', 'four */: comment',
    ])); // prettier-ignore
  it('lanes that are facts, metrics or lanes', () =>
    expectTokens('lane weather\nview v { lanes: feels, csat, weather, nonsense }', [
      'lane: keyword', 'weather: variable.declaration', 'view: keyword', 'v: variable.declaration', 'lanes: property', 'feels: property',
      'csat: variable.defaultLibrary', 'weather: variable', 'nonsense: variable',
    ])); // prettier-ignore
  it('nothing of what means nothing', () => expectTokens('gadget g "G" {\n  whirr: 5\n}', ['g: variable.declaration', '"G": string'])); // prettier-ignore
});

/** Tokens as an editor reads them from what is sent: line, column and length of each. */
function decode(data: readonly number[]): readonly (readonly number[])[] {
  const tokens: number[][] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = lines > 0 ? columns : character + columns;
    line += lines;
    tokens.push([line, character, length, type, modifiers]);
  }
  return tokens;
}

describe('encoded tokens', () => {
  it('stand where the tokens stand, on one line each, in the order of the text', async () => {
    for (const end of ['\n', '\r\n']) {
      const text = (examples['mattress-ko.journey'] ?? '').replaceAll('\n', end);
      const lines = lineIndexOf(text);
      const tokens = tokensOf(await analyseText(text));
      const sent = decode(encodeTokens(tokens, lines));
      assert.ok(tokens.length > 200);
      assert.equal(sent.length, tokens.length);
      let before = 0;
      tokens.forEach(({ start, end: stop, type }, i) => {
        const [line = 0, character = 0, length = 0, index = 0] = sent[i] ?? [];
        assert.ok(start >= before && stop > start && !/[\r\n]/.test(text.slice(start, stop)));
        assert.equal(lines.offsetAt({ line, character }), start);
        assert.equal(length, stop - start);
        assert.equal(tokenLegend.tokenTypes[index], type);
        before = stop;
      });
    }
  });

  it('of a part are those of the whole that touch it', async () => {
    const text = examples['first-order.journey'] ?? '';
    const analysis = await analyseText(text);
    const random = randomOf(7);
    const all = tokensOf(analysis);
    for (let i = 0; i < 50; i++) {
      const start = random.below(text.length);
      const within = { start, end: start + random.below(800) };
      const wanted = all.filter((token) => token.start <= within.end && token.end >= within.start);
      const found = tokensOf(analysis, within).filter((token) => token.start <= within.end && token.end >= within.start); // prettier-ignore
      assert.deepEqual(found, wanted);
    }
  });

  it('are the same after an edit as of a fresh text, though the pieces of untouched blocks are kept', () => {
    const random = randomOf(3);
    let text = `persona 수진 "박수진"\n${examples['mattress-ko.journey'] ?? ''}`;
    let tree = parse(text);
    const tokensNow = (now: typeof tree): readonly Token[] => {
      const source = { uri: 'file:///work/main.journey', text, tree: now };
      return tokensOf({
        source,
        sources: new Map(),
        names: scopeOf(source, new Map()),
        found: findingsOf([]),
        problems: [],
        how: {},
      });
    };
    for (let i = 0; i < 150; i++) {
      const start = random.below(text.length);
      const end = Math.min(text.length, start + random.below(4));
      const change = {
        start,
        end,
        text: random.pick(['x', ' ', '"', '', '가', '\n', '@수진', '{', '}', '//']),
      };
      text = text.slice(0, start) + change.text + text.slice(end);
      tree = parseChange(tree, text, change);
      assert.deepEqual(tokensNow(tree), tokensNow(parse(text)));
    }
  });
});

describe('the difference between two lists of tokens', () => {
  const applied = (before: readonly number[], after: readonly number[]): readonly number[] =>
    tokenEdits(before, after).reduce<readonly number[]>(
      (list, { start, deleteCount, data = [] }) => list.toSpliced(start, deleteCount, ...data),
      before,
    );

  it('makes the one of the other', () => {
    const random = randomOf(11);
    const list = (): readonly number[] => Array.from({ length: random.below(12) }, () => random.below(3));
    for (let i = 0; i < 500; i++) {
      const [before, after] = [list(), list()];
      assert.deepEqual(applied(before, after), after);
    }
  });
  it('is nothing between equal ones, and small for a small change', () => {
    const before = Array.from({ length: 1000 }, (_, i) => i);
    assert.deepEqual(tokenEdits(before, [...before]), []);
    assert.deepEqual(tokenEdits(before, before.with(500, 7)), [{ start: 500, deleteCount: 1, data: [7] }]);
  });
});
