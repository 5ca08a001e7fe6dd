import assert from 'node:assert/strict';
import { findingsOf } from '../../../core/checks/findings.ts';
import { scopeOf } from '../../../core/model/scope.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { lineIndexOf } from '../../../core/text/lineIndex.ts';
import { foldingRangesOf } from '../../../server/features/foldingRanges.ts';
import { examples } from '../../harness/examples.ts';
import { analyseText } from '../../harness/problems.ts';
import { randomOf } from '../../harness/random.ts';

/** Expects what folds, as the first and the last line of each (from 0) with its kind. */
async function expectFolds(lines: readonly string[], wanted: readonly string[], end = '\n'): Promise<void> {
  const text = lines.join(end);
  const ranges = foldingRangesOf(await analyseText(text), lineIndexOf(text));
  assert.deepEqual(
    ranges.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`),
    wanted,
  );
}

describe('what folds', () => {
  it('is a block, up to the line of its brace', () =>
    expectFolds(['journey j "J" {', '  stage 가입 "가입" {', '    goal: "x"', '  }', '}'], ['0-3', '1-2']));
  it('is a block whose brace stands behind something, with that line', () =>
    expectFolds(['persona a "A" {', '  role: "x" }', ''], ['0-1']));
  it('is no block on one line or without a body', () =>
    expectFolds(['persona a "A" { role: "x" }', 'persona b "B"', '', 'actor c "C" {}'], []));
  it('is what is written so far of a block that is still open', () =>
    expectFolds(['journey j "J" {', '  stage s "S" {', '    goal: "x"', '', ''], ['0-2', '1-2']));
  it('is a block whose brace stands on the next line', () =>
    expectFolds(['persona a "A"', '{', '  role: "x"', '}'], ['0-2']));
  it('is a text over several lines', () =>
    expectFolds(
      ['persona a "A" {', '  bio: """', '    one', '    two', '    """', '  role: "x"', '}'],
      ['0-5', '1-3'],
    ));
  it('is such a text that is still open', () =>
    expectFolds(['persona a "A" {', '  bio: """', '    one', '    two', '}'], ['0-3', '1-3']));
  it('are imports that follow one another', () =>
    expectFolds(
      ['import "./a.journey"', '// both', 'import "./b.journey"', 'actor c "C"', 'import "./d.journey"'],
      ['0-2 imports'],
    ));
  it('are comments that follow one another, by themselves on their lines', () =>
    expectFolds(
      [
        '// 하나',
        '// 둘',
        '',
        '// three',
        'actor c "C" {',
        '  kind: team // four',
        '  // five',
        '  // six',
        '}',
      ],
      ['0-1 comment', '4-7', '6-7 comment'],
    ));
  it('is a comment over several lines, and none on one', () =>
    expectFolds(['/* one', 'two */ actor c "C"', '/* three */', '/* four */'], ['0-1 comment']));
  it('is the same whatever the lines end with', () =>
    expectFolds(['// a', '// b', 'persona a "A" {', '  role: "x"', '}'], ['0-1 comment', '2-3'], '\r\n'));
});

describe('what folds after an edit', () => {
  it('is what folds in a fresh text, though what was found of untouched blocks is kept', () => {
    const random = randomOf(9);
    let text = examples['mattress-ko.journey'] ?? '';
    let tree = parse(text);
    const foldsNow = (now: typeof tree): readonly object[] => {
      const source = { uri: 'file:///work/main.journey', text, tree: now };
      const names = scopeOf(source, new Map());
      const analysis = { source, sources: new Map(), names, found: findingsOf([]), problems: [], how: {} };
      return foldingRangesOf(analysis, lineIndexOf(text));
    };
    assert.ok(foldsNow(tree).length > 20);
    for (let i = 0; i < 300; i++) {
      const start = random.below(text.length);
      const end = Math.min(text.length, start + random.below(4));
      const odd = ['x', '', '\n', '\n\n', '{', '}', '//', '\n// a\n// b\n', '"""', '/*', '*/', ' stage s { '];
      const change = { start, end, text: random.pick(odd) };
      text = text.slice(0, start) + change.text + text.slice(end);
      tree = parseChange(tree, text, change);
      assert.deepEqual(foldsNow(tree), foldsNow(parse(text)), text);
    }
  });
});
