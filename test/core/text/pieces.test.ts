import assert from 'node:assert/strict';
import { lineIndexOf, type LineIndex } from '../../../core/text/lineIndex.ts';
import { piecesOf } from '../../../core/text/pieces.ts';
import { randomOf } from '../../harness/random.ts';

const starts = (index: LineIndex): readonly number[] =>
  Array.from({ length: index.lineCount }, (_, line) => index.lineStart(line));

describe('a text in pieces', () => {
  it('is after many changes what it would be made anew, lines and all', () => {
    const random = randomOf(5);
    const bits = ['', 'a', '\n', '\r', '\r\n', 'b\nc', '\n\r', 'x'.repeat(30_000), '\r'.repeat(40_000), '\n가'.repeat(9000)]; // prettier-ignore
    for (let round = 0; round < 8; round++) {
      let text = random.pick(bits);
      let pieces = piecesOf(text);
      for (let i = 0; i < 60; i++) {
        const start = random.below(text.length + 1);
        const end = random.below(4) === 0 ? start + random.below(text.length - start + 1) : Math.min(text.length, start + random.below(3)); // prettier-ignore
        const change = { start, end, text: bits[random.below(i % 5 === 0 ? bits.length : 7)] ?? '' };
        text = text.slice(0, start) + change.text + text.slice(end);
        pieces = pieces.replaced(change);
        const fresh = lineIndexOf(text);
        assert.equal(pieces.length, text.length);
        assert.ok(pieces.toString() === text);
        assert.ok(starts(pieces).join() === starts(fresh).join());
        for (let k = 0; k < 20; k++) {
          const at = random.below(text.length + 1);
          const to = at + random.below(text.length - at + 1);
          assert.ok(pieces.slice(at, to) === text.slice(at, to));
          const searched = text.slice(to, to + 1 + random.below(3)) || 'a';
          assert.equal(pieces.includes(searched, at), text.includes(searched, at));
          assert.equal(pieces.includes(`${searched}b`, at), text.includes(`${searched}b`, at));
          assert.deepEqual(pieces.positionAt(at), fresh.positionAt(at));
          const place = { line: random.below(fresh.lineCount + 2), character: random.below(40_000) };
          assert.equal(pieces.offsetAt(place), fresh.offsetAt(place));
          assert.equal(pieces.lineEnd(place.line), fresh.lineEnd(place.line));
        }
      }
    }
  }).timeout(20_000);
});
