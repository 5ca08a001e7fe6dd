import assert from 'node:assert/strict';
import { lineIndexOf } from '../../../core/text/lineIndex.ts';

describe('lineIndexOf', () => {
  it('counts \\n, \\r\\n and \\r as one line end each', () => {
    const lines = lineIndexOf('a\nb\r\nc\rd');
    assert.equal(lines.lineCount, 4);
    assert.deepEqual([0, 1, 2, 3].map((line) => lines.lineStart(line)), [0, 2, 5, 7]); // prettier-ignore
    assert.deepEqual([0, 1, 2, 3].map((line) => lines.lineEnd(line)), [1, 3, 6, 8]); // prettier-ignore
  });
  it('turns every offset into a place and back', () => {
    const text = 'one\r\ntwo\n\n가나 👩 x\r';
    const lines = lineIndexOf(text);
    for (let at = 0; at <= text.length; at++) {
      const back = lines.offsetAt(lines.positionAt(at));
      // A place between \r and \n is the end of its line.
      assert.ok(back === at || (text[at - 1] === '\r' && text[at] === '\n' && back === at - 1));
    }
  });
  it('takes places outside as the nearest inside', () => {
    const lines = lineIndexOf('ab\ncd');
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: -1, character: 0 }), 0);
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
  });
});
