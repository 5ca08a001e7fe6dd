import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { lineIndexOf } from '../../../core/text/lineIndex.ts';
import { selectionRangeAt } from '../../../server/features/selectionRanges.ts';
import { examples } from '../../harness/examples.ts';
import { marked } from '../../harness/markers.ts';
import { analyseText } from '../../harness/problems.ts';

/** What a selection grows to, from the inside, as texts. */
async function growth(source: string): Promise<readonly string[]> {
  const { text, cursors } = marked(source);
  const lines = lineIndexOf(text);
  const grown: string[] = [];
  let range: SelectionRange | undefined = selectionRangeAt(await analyseText(text), cursors[0] ?? 0, lines);
  for (; range; range = range.parent)
    grown.push(text.slice(lines.offsetAt(range.range.start), lines.offsetAt(range.range.end)));
  return grown;
}

/** Expects what a selection at the cursor grows to; the file itself, which is last, is left out. */
async function expectGrows(source: string, wanted: readonly string[]): Promise<void> {
  const grown = await growth(source);
  assert.equal(grown.at(-1), marked(source).text);
  assert.deepEqual(grown.slice(0, -1), wanted);
}

describe('a selection grows', () => {
  it('from a word in a text to the file', () =>
    expectGrows('\njourney j "J" {\n  stage s "S" { goal: "살 것을 찾<|>는다"; kpi: reach }\n}\n', [
      '찾는다',
      '살 것을 찾는다',
      '"살 것을 찾는다"',
      'goal: "살 것을 찾는다"',
      'goal: "살 것을 찾는다"; kpi: reach',
      '{ goal: "살 것을 찾는다"; kpi: reach }',
      'stage s "S" { goal: "살 것을 찾는다"; kpi: reach }',
      '{\n  stage s "S" { goal: "살 것을 찾는다"; kpi: reach }\n}',
      'journey j "J" {\n  stage s "S" { goal: "살 것을 찾는다"; kpi: reach }\n}',
    ]));
  it('from a name to the list and the fact', () =>
    expectGrows('journey j "J" {\n  personas: @민<|>아, @joon\n}\n', [
      '민아',
      '@민아',
      '@민아, @joon',
      'personas: @민아, @joon',
      '{\n  personas: @민아, @joon\n}',
      'journey j "J" {\n  personas: @민아, @joon\n}',
    ]));
  it('from a part of a name to the whole name', async () =>
    assert.deepEqual((await growth('view v "V" {\n  stages: first-order.aware<|>ness\n}')).slice(0, 3), [
      'awareness',
      'first-order.awareness',
      'stages: first-order.awareness',
    ]));
  it('from a number to the feeling', async () =>
    assert.deepEqual((await growth('journey j { stage s { feels @mina: +<|>2 "glad" } }')).slice(0, 3), [
      '2',
      '+2',
      '+2 "glad"',
    ]));
  it('from an id to the head of a block', () =>
    expectGrows('persona first-<|>one "One" {}\n', ['first-one', 'persona first-one "One"', 'persona first-one "One" {}'])); // prettier-ignore
  it('from a touchpoint of a step to the step', async () =>
    assert.deepEqual((await growth('journey j { path p { 가<|>입 -> pay 62% "then", end } }')).slice(0, 2), [
      '가입',
      '가입 -> pay 62% "then", end',
    ]));
  it('from a word of a comment to the comment', async () =>
    assert.deepEqual((await growth('persona a "A" { // a wo<|>rd\n}')).slice(0, 2), ['word', '// a word']));
  it('past a text over several lines, without its quotes', async () => {
    const grown = await growth('persona a "A" {\n  bio: """\n    o<|>ne\n    """\n}');
    assert.deepEqual(grown.slice(0, 3), ['one', '\n    one\n    ', '"""\n    one\n    """']);
  });
  it('in steps that each hold the one before, and the place, wherever it is', async () => {
    const text = examples['personas-ko.journey'] ?? '';
    const analysis = await analyseText(text);
    const lines = lineIndexOf(text);
    for (let at = 0; at <= text.length; at++) {
      let inner = { start: at, end: at };
      let length = -1;
      for (
        let range: SelectionRange | undefined = selectionRangeAt(analysis, at, lines);
        range;
        range = range.parent
      ) {
        const span = { start: lines.offsetAt(range.range.start), end: lines.offsetAt(range.range.end) };
        assert.ok(span.start <= inner.start && inner.end <= span.end && span.end - span.start > length);
        length = span.end - span.start;
        inner = span;
      }
      assert.equal(length, text.length);
    }
  });
});
