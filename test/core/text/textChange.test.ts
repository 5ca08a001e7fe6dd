import assert from 'node:assert/strict';
import { textChangeBetween, type TextChange } from '../../../core/text/textChange.ts';
import { randomOf } from '../../harness/random.ts';

const withChange = (before: string, { start, end, text }: TextChange): string =>
  before.slice(0, start) + text + before.slice(end);

describe('the change between two texts', () => {
  it('makes the one of the other', () => {
    const random = randomOf(5);
    const text = (): string =>
      Array.from({ length: random.below(9) }, () => random.pick(['a', 'b', '가'])).join('');
    for (let i = 0; i < 500; i++) {
      const [before, after] = [text(), text()];
      assert.equal(withChange(before, textChangeBetween(before, after)), after);
    }
  });
  it('is as small as one change can be', () => {
    assert.deepEqual(textChangeBetween('Pays online.', 'Pays twice online.'), {
      start: 5,
      end: 5,
      text: 'twice ',
    });
    assert.deepEqual(textChangeBetween('aa', 'aaa'), { start: 2, end: 2, text: 'a' });
    assert.deepEqual(textChangeBetween('same', 'same'), { start: 4, end: 4, text: '' });
  });
});
