import assert from 'node:assert/strict';
import { parseByGrammar } from '../../../core/syntax/grammarParse.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import {
  isInLongLine,
  longLineSlip,
  longLinesIn,
  LONGEST,
  slipCount,
  withoutSpans,
} from '../../../core/syntax/unread.ts';
import { walk } from '../../../core/syntax/walk.ts';

/** Signs that are a piece each, and what is one piece however long it is. */
const signs = (count: number): string => '! '.repeat(count / 2).padEnd(count, ' ');

describe('what is not read of a text', () => {
  /** Expects that of the only long line so many signs are read. */
  function expectRead(line: string, signs: number | undefined): void {
    for (const [before, after] of [
      ['', ''],
      ['a\n', '\nb'],
      ['a\r\n', '\r\nb'],
      ['\n\n', '\n'],
    ] as const) {
      const spans = longLinesIn(before + line + after);
      const from = before.length + (signs ?? 0);
      assert.deepEqual(spans, signs === undefined ? [] : [{ start: from, end: before.length + line.length }]); // prettier-ignore
    }
  }

  it('is what stands in a line of over a hundred thousand signs behind twenty thousand words and signs', () => {
    assert.deepEqual(longLinesIn('!'.repeat(100_000)), []);
    assert.deepEqual(longLinesIn('!'.repeat(100_001)), [{ start: 20_000, end: 100_001 }]);
    assert.deepEqual(longLinesIn(signs(100_002)), [{ start: 40_000, end: 100_002 }]);
    assert.deepEqual(longLinesIn(`${'word '.repeat(20_000)} \t `), []);
    assert.deepEqual(longLinesIn(`${'word '.repeat(20_001)}`), [{ start: 100_000, end: 100_005 }]);
    assert.deepEqual(longLinesIn(`${'a-5_é '.repeat(20_001)}`), [{ start: 120_000, end: 120_006 }]);
  });

  it('is nothing where what is so long is one text, word or comment', () => {
    for (const piece of [
      `"${'! '.repeat(60_000)}"`,
      `"${'! '.repeat(60_000)}`,
      `"${'\\"! '.repeat(60_000)}"`,
      `// ${'! '.repeat(60_000)}`,
      'x'.repeat(120_000),
      ' '.repeat(120_000),
    ])
      assert.deepEqual(longLinesIn(piece), []);
    expectRead(`"${'! '.repeat(60_000)}" ${'!'.repeat(20_000)}`, 1 + 120_000 + 1 + 1 + 19_999);
  });

  it('is told for each line by itself, by whichever sign it ends', () => {
    expectRead('!'.repeat(100_002), 20_000);
    const long = '!'.repeat(100_001);
    const one = (start: number, end: number): { readonly start: number; readonly end: number } => ({
      start,
      end,
    });
    assert.deepEqual(longLinesIn(`${long}\n${long}`), [one(20_000, 100_001), one(120_002, 200_003)]);
    assert.deepEqual(longLinesIn(`${long}\r${long}\n`), [one(20_000, 100_001), one(120_002, 200_003)]);
    assert.deepEqual(longLinesIn(`${'!'.repeat(60_000)}\r${'!'.repeat(60_000)}\n`), []);
    assert.deepEqual(longLinesIn(`${'!'.repeat(60_000)}\r${'!'.repeat(60_000)}`), []);
    assert.deepEqual(longLinesIn(`${'!'.repeat(60_000)}\n`.repeat(3)), []);
    assert.deepEqual(longLinesIn(''), []);
  });

  it('is said where it begins, and stands as blanks in what is read', () => {
    assert.deepEqual(longLineSlip({ start: 5, end: 9 }), {
      code: 'line-too-long',
      span: { start: 5, end: 6 },
      holes: {},
    });
    assert.equal(
      withoutSpans('abcdefgh', [
        { start: 1, end: 3 },
        { start: 6, end: 8 },
      ]),
      'a  def  ',
    );
    assert.equal(withoutSpans('abc', []), 'abc');
    const line = `persona a { role: "x" } ${'! '.repeat(50_001)}`;
    const tree = parse(`${line}\npersona b { }\n`);
    assert.deepEqual(tree.statements.flatMap((block) => (block.kind === 'block' ? block.id?.text : [])).slice(0, 1), ['a']); // prettier-ignore
    assert.ok(tree.slips.some(({ code }) => code === 'line-too-long'));
    assert.ok(!tree.isWhole);
    assert.equal(tree.unread[0]?.end, line.length);
  });

  it('is all of a text that is too long', () => {
    const tree = parse(' '.repeat(LONGEST + 1));
    assert.deepEqual([tree.length, tree.isWhole, tree.slips.map(({ code }) => code)], [LONGEST + 1, false, ['too-long']]); // prettier-ignore
    assert.deepEqual(tree.unread, [{ start: 0, end: LONGEST + 1 }]);
    assert.deepEqual(tree.slips[0]?.span, { start: 0, end: 0 });
    assert.deepEqual(tree.statements, []);
    for (const read of [parse, parseByGrammar]) assert.deepEqual(read(' '.repeat(LONGEST)).slips, []);
  });
});

describe('a change in a long line', () => {
  /** Whether a letter is in one that was typed behind so much text, and before so much. */
  const isIn = (before: string, behind: string, text = 'x'): boolean =>
    isInLongLine(before + text + behind, { start: before.length, text });
  const x = (count: number): string => 'x'.repeat(count);

  it('is not one where the line ends near on both sides', () => {
    assert.equal(isIn('', ''), false);
    assert.equal(isIn(x(499), x(499)), false);
    assert.equal(isIn(x(24_999), x(24_999)), false);
    for (const end of ['\n', '\r', '\r\n']) {
      assert.equal(isIn(x(100_000) + end + x(20_000), x(20_000) + end + x(100_000)), false);
      assert.equal(isIn(x(100_000) + end + x(100), x(100) + end + x(100_000)), false);
    }
  });

  it('is one where it does not', () => {
    assert.equal(isIn(x(25_000), ''), true);
    assert.equal(isIn('', x(25_000)), true);
    assert.equal(isIn(`${x(10)}\n${x(25_000)}`, ''), true);
    assert.equal(isIn('', `${x(25_000)}\n`), true);
    assert.equal(isIn(x(26_000), x(10)), true);
    assert.equal(isIn(x(10), x(26_000)), true);
  });

  it('is one where it is that long itself', () => {
    assert.equal(isIn('', '', x(50_000)), false);
    assert.equal(isIn('', '', x(50_001)), true);
    assert.equal(isIn('\n', '\n', x(50_001)), true);
  });
});

describe('how much is wrong', () => {
  it('is counted in a block and all that it holds', () => {
    const tree = parse('journey j { goal "x"; stage s { feels; touchpoint t { wait: 5 } } }\nfoo {');
    let count = 0;
    walk(tree, (block: Block) => (count += block.slips.length));
    assert.ok(count > 3, `${count}`);
    assert.equal(slipCount(tree), count);
    assert.equal(slipCount(tree), count);
    assert.equal(slipCount(parse('persona a { }')), 0);
  });
});
