import assert from 'node:assert/strict';
import { Grammar } from '../../../core/syntax/grammar.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { LONGEST } from '../../../core/syntax/unread.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { makeMap } from '../../bench/makeMap.ts';
import { examples } from '../../harness/examples.ts';
import { assertTree } from '../../harness/invariants.ts';
import { randomOf } from '../../harness/random.ts';
import { assertGrowsWithText } from '../../harness/growth.ts';
import { isMutated, rounds, strides } from '../../harness/rounds.ts';

function slipsOf(tree: Block): number {
  let count = 0;
  walk(tree, (block) => (count += block.slips.length));
  return count;
}

function touchpointsOf(tree: Block): number {
  let count = 0;
  walk(tree, (block) => (count += block.row?.keyword === 'touchpoint' ? 1 : 0));
  return count;
}

function idsOfTouchpoints(tree: Block): ReadonlySet<string> {
  const ids = new Set<string>();
  walk(tree, ({ row, id }) => void (row?.keyword === 'touchpoint' && id && ids.add(id.text)));
  return ids;
}

/** Words, texts and signs with the blanks between them: what a slip of the hand adds or takes away. */
function piecesOf(text: string): readonly string[] {
  return text.match(/"[^"\n]*"|[\p{L}\p{M}\p{Nd}_-]+|\s+|./gu) ?? [];
}

describe('the grammar', () => {
  it('has no ambiguity that chevrotain finds', () => {
    assert.ok(new Grammar({ validate: true }));
  });
});

describe('parse', () => {
  const main = examples['first-order.journey'] ?? '';

  it('reads the examples without a slip', () => {
    for (const [name, text] of Object.entries(examples)) {
      const tree = parse(text);
      assertTree(tree, text);
      assert.equal(slipsOf(tree), 0, name);
    }
  });

  it('gives a tree for every prefix of a map, with two messages at most', () => {
    for (const text of Object.values(examples)) {
      for (let end = 0; end <= text.length; end += strides(7)) {
        const tree = parse(text.slice(0, end));
        assertTree(tree, text.slice(0, end));
        assert.ok(
          slipsOf(tree) <= 2,
          `${slipsOf(tree)} messages for ${JSON.stringify(text.slice(Math.max(0, end - 40), end))}`,
        );
      }
    }
  });

  it('gives one message on the median, three at most, for a piece that is lost, doubled or swapped', () => {
    const pieces = piecesOf(main);
    const counts: number[] = [];
    for (let i = 0; i < pieces.length; i += strides(5)) {
      const at = (from: number, to: number): string => pieces.slice(from, to).join('');
      const piece = pieces[i] ?? '';
      if (piece.trim() === '') continue;
      for (const text of [
        at(0, i) + at(i + 1, pieces.length),
        at(0, i) + piece + piece + at(i + 1, pieces.length),
      ]) {
        const tree = parse(text);
        assertTree(tree, text);
        counts.push(slipsOf(tree));
      }
    }
    counts.sort((a, b) => a - b);
    assert.ok((counts[counts.length >> 1] ?? 9) <= 1, `median ${counts[counts.length >> 1]}`);
    assert.ok((counts.at(-1) ?? 9) <= 4, `most ${counts.at(-1)}`);
  });

  it('keeps nearly all touchpoints when a piece is lost', () => {
    const pieces = piecesOf(main);
    const all = touchpointsOf(parse(main));
    let kept = 0;
    let tries = 0;
    for (let i = 0; i < pieces.length; i += strides(3)) {
      if ((pieces[i] ?? '').trim() === '') continue;
      kept += touchpointsOf(parse(pieces.filter((_, n) => n !== i).join('')));
      tries++;
    }
    assert.ok(kept / (tries * all) > 0.99, `${((100 * kept) / (tries * all)).toFixed(2)} % kept`);
  });

  it('keeps 95 % of the touchpoints, and nearly all of them mostly, whatever sign is added or piece is lost', () => {
    const { text } = makeMap(2, { touchpoints: 60 });
    const ids = idsOfTouchpoints(parse(text));
    assert.equal(ids.size, 60);
    const random = randomOf(4);
    const counts: number[] = [];
    let kept = 0;
    const tryWith = (changed: string, what: string): void => {
      const tree = parse(changed);
      const found = idsOfTouchpoints(tree);
      const count = [...ids].filter((id) => found.has(id)).length;
      assert.ok(count >= 57, `${what}: ${count} of 60 touchpoints`);
      counts.push(slipsOf(tree));
      kept += count;
    };
    const pieces = piecesOf(text);
    // Much hangs on the heads of journeys and stages, and on braces.
    const signs = ['{', '}', '"', '-', '@', '#', ',', ':', ';', '(', '/', '.', '\n', '3', 'x'];
    let at = 0;
    for (const piece of pieces) {
      const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at));
      const isHead = /^ {0,2}(?:journey|stage) /.test(line);
      const what = (sign: string): string => `${JSON.stringify(sign)} at ${at} in ${JSON.stringify(line)}`;
      const isTried = random.below(strides(isHead ? 3 : 60)) === 0;
      if (isTried && piece.trim() !== '')
        tryWith(text.slice(0, at) + text.slice(at + piece.length), `without ${what(piece)}`);
      for (const sign of isTried ? signs : [])
        tryWith(text.slice(0, at) + sign + text.slice(at), `with ${what(sign)}`);
      at += piece.length;
    }
    assert.ok(kept / (counts.length * 60) > 0.999, `${((100 * kept) / (counts.length * 60)).toFixed(2)} %`);
    counts.sort((a, b) => a - b);
    assert.ok((counts[counts.length >> 1] ?? 9) <= 1, `median ${counts[counts.length >> 1]}`);
  }).timeout(60_000);

  it('parts blocks that hold nothing from what stands behind them', () => {
    for (const [text, count] of [
      ['pain "a"; pain "b" { severity: 2 }', 2],
      ['pain a; pain b; pain "c" { severity: 2 }', 3],
      ['pain a\npain "b" { severity: 2 }', 2],
      ['pain; pain "b" { severity: 2 }', 2],
      ['pain a }\n stage t "T" { pain "b" { severity: 2 }', 2],
    ] as const) {
      let found = 0;
      walk(
        parse(`journey j "J" { stage s "S" {\n${text}\n} }`),
        (block) => (found += block.row?.keyword === 'pain' ? 1 : 0),
      );
      assert.equal(found, count, text);
    }
  });

  it('survives whatever is thrown at it', () => {
    const random = randomOf(1);
    const soup = ['{', '}', '"', '"""', "'", '“', ':', ',', ';', '->', '..', '.', '@a', '#b', '\n', '\r', '\r\n', ' ', '/*', '*/', '//', '<<<<<<<', '>>>>>>>', '=======', '2', '2-5', '1,000', '38%', '€3', 'journey', 'stage', 'touchpoint', 'pain', 'does', 'feels', 'path', 'view', 'x', '가입', '\u0000', '\ud800', '\udc00', '\u202e', '\ufeff', '👩‍👩‍👧', '：', '｛', '｝', '\\', '`', '?', '2026-02-30', 'none', 'per', '%', '>=']; // prettier-ignore
    for (let i = 0; i < rounds(4000); i++) {
      const text = Array.from(
        { length: random.below(40) },
        () => random.pick(soup) + (random.below(3) ? ' ' : ''),
      ).join('');
      assertTree(parse(text), text);
    }
  });

  it('survives a thousand levels of nesting, and reads the next good file', () => {
    for (const open of ['{', 'journey j { ', 'stage s "S" {\n']) {
      for (const text of [open.repeat(1000), open.repeat(1000) + '}'.repeat(1000), open.repeat(30_000)])
        assertTree(parse(text), text);
    }
    assert.equal(slipsOf(parse(main)), 0);
  });

  it('reads line ends of every kind alike, and a byte-order mark', () => {
    const shape = (text: string): readonly string[] => {
      const found: string[] = [];
      walk(parse(text), (block) =>
        found.push(
          `${block.keyword.text} ${block.id?.text} ${block.title?.text} ${block.statements.length} ${block.slips.length}`,
        ),
      );
      return found;
    };
    const wanted = shape(main);
    assert.deepEqual(shape(main.replaceAll('\n', '\r\n')), wanted);
    assert.deepEqual(shape(main.replaceAll('\n', '\r')), wanted);
    let line = 0;
    assert.deepEqual(shape(main.replaceAll('\n', () => ['\n', '\r\n', '\r'][line++ % 3] ?? '\n')), wanted);
    assert.deepEqual(shape(`\ufeff${main}`), wanted);
  });

  it('refuses a file that is too long with one message', () => {
    const tree = parse('x'.repeat(LONGEST + 1));
    assert.deepEqual(tree.slips.map((slip) => slip.code), ['too-long']); // prettier-ignore
  });

  it('grows with the text and not faster', function () {
    // How long something takes says nothing of a text that is full of places where it may be changed.
    if (isMutated) return this.skip();
    // Each of these looks for an end, or for a beginning, that is not there.
    for (const unit of [
      '/* ',
      '" ',
      '"""\n',
      '"""',
      "' ",
      '{ ',
      '  } ',
      'a.',
      'a, ',
      'x -> ',
      'path:.',
      '2..',
      '\\',
      'does: "',
      '@',
      '<<<<<<<\n',
      'x\r',
    ]) {
      // By itself, and in blocks.
      assertGrowsWithText(unit, { often: 4000, most: 12 }, (text) => () => {
        parse(text);
        parse(`journey j {\n${text}`);
        parse(`journey j {\nstage s {\ntouchpoint t {\n${text}`);
      });
    }
  });
});
