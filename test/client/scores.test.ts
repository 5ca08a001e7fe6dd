import assert from 'node:assert/strict';
import { drawnTo, scoreText, stepOf, stepped, type Felt, type Scale } from '../../client/webview/scores.ts';

const usual: Scale = { low: -2, high: 2 };
const one = (value: number): Felt => ({ low: value, high: value });

describe('scores of a feeling', () => {
  it('lie on steps that can be told apart, on any scale', () => {
    const steps = ([[-2, 2], [1, 5], [0, 10], [0, 100], [-100, 100], [0, 1]] as const).map(([low, high]) => stepOf({ low, high }, { isFine: false })); // prettier-ignore
    assert.deepEqual(steps, [1, 1, 1, 5, 10, 0.1]);
    assert.equal(stepOf(usual, { isFine: true }), 0.5);
  });
  it('go to the step that is closest to where they are drawn, and stay on the scale', () => {
    for (const [to, wanted] of [
      [0.4, 0],
      [0.6, 1],
      [-1.7, -2],
      [9, 2],
      [-9, -2],
    ] as const)
      // prettier-ignore
      assert.deepEqual(drawnTo(one(1), to, usual, 1), one(wanted));
    assert.deepEqual(drawnTo(one(3), 3.3, { low: 1, high: 5 }, 0.5), one(3.5));
    assert.deepEqual(drawnTo({ low: -1, high: 1 }, 1.2, usual, 1), { low: 0, high: 2 });
    assert.deepEqual(drawnTo({ low: -1, high: 0.5 }, 9, usual, 1), { low: 0.5, high: 2 });
  });
  it('go up and down by one step, from between two to the next', () => {
    assert.deepEqual(stepped(one(1), 1, usual, 1), one(2));
    assert.deepEqual(stepped(one(2), 1, usual, 1), one(2));
    assert.deepEqual(stepped(one(1.3), 1, usual, 1), one(2));
    assert.deepEqual(stepped(one(1.3), -1, usual, 1), one(1));
    assert.deepEqual(stepped({ low: -1, high: 1 }, -1, usual, 1), { low: -2, high: 0 });
    assert.deepEqual(stepped(one(0.3), 1, { low: 0, high: 1 }, 0.1), one(0.4));
  });
  it('bear a sign where the scale has a neutral zero', () => {
    assert.deepEqual([-1.5, 0, 2].map((value) => scoreText(value, usual)), ['−1.5', '0', '+2']); // prettier-ignore
    assert.equal(scoreText(3, { low: 1 } as Scale), '3');
  });
});
