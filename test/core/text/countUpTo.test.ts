import assert from 'node:assert/strict';
import { countUpTo } from '../../../core/text/countUpTo.ts';
import { randomOf } from '../../harness/random.ts';

describe('how many numbers are not above a limit', () => {
  it('is what counting them one by one gives', () => {
    const random = randomOf(7);
    for (let i = 0; i < 500; i++) {
      const numbers = Array.from({ length: random.below(12) }, () => random.below(20)).sort((a, b) => a - b);
      const limit = random.below(24) - 2;
      assert.equal(countUpTo(numbers, limit), numbers.filter((number) => number <= limit).length);
    }
  });

  it('is all of them where nothing is too much, and none of none', () => {
    assert.equal(countUpTo([0, 1, 1], Infinity), 3);
    assert.equal(countUpTo([], 5), 0);
  });
});
