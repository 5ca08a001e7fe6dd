import assert from 'node:assert/strict';
import { sameEnds } from '../../../core/text/sameEnds.ts';
import { randomOf } from '../../harness/random.ts';

describe('what is the same at both ends', () => {
  it('is counted in letters of a text and in entries of a list', () => {
    assert.deepEqual(sameEnds('Pays online.', 'Pays twice online.'), { start: 5, end: 7 });
    assert.deepEqual(sameEnds(['pays', 'online'], ['pays', 'twice', 'online']), { start: 1, end: 1 });
    assert.deepEqual(sameEnds(Uint32Array.of(1, 2, 3), Uint32Array.of(1, 5, 3)), { start: 1, end: 1 });
  });
  it('counts at the beginning what would be the same at both', () => {
    assert.deepEqual(sameEnds('aa', 'aaa'), { start: 2, end: 0 });
    assert.deepEqual(sameEnds('aba', 'ababa'), { start: 3, end: 0 });
    assert.deepEqual(sameEnds([7, 7, 7], [7, 7]), { start: 2, end: 0 });
    assert.deepEqual(sameEnds('same', 'same'), { start: 4, end: 0 });
    assert.deepEqual(sameEnds('', 'all'), { start: 0, end: 0 });
  });
  it('is all that is the same, and as much for a list of letters as for their text', () => {
    const random = randomOf(8);
    const text = (): string =>
      Array.from({ length: random.below(9) }, () => random.pick(['a', 'b', '가'])).join('');
    for (let i = 0; i < 500; i++) {
      const [before, after] = [text(), text()];
      const { start, end } = sameEnds(before, after);
      const [was, is] = [before, after].map((all) => all.slice(start, all.length - end)) as [string, string];
      assert.equal(before.slice(0, start) + is + before.slice(before.length - end), after);
      assert.ok(was === '' || is === '' || (was[0] !== is[0] && was.at(-1) !== is.at(-1)));
      assert.deepEqual(sameEnds([...before], [...after]), { start, end });
    }
  });
});
