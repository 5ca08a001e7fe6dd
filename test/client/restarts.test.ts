import assert from 'node:assert/strict';
import { newRestartPolicy } from '../../client/languageClient/restarts.ts';

const minute = 60_000;

describe('starting a server again that stopped by itself', () => {
  it('gives up on the fifth stop within three minutes', () => {
    const { mayRestart } = newRestartPolicy();
    assert.deepEqual([0, 1, 2, 3, 4].map(mayRestart), [true, true, true, true, false]);
  });

  it('never gives up on one that stops now and then', () => {
    const { mayRestart } = newRestartPolicy();
    for (let stop = 0; stop < 100; stop++) assert.equal(mayRestart(stop * minute), true);
  });

  it('forgets stops that are long past', () => {
    const { mayRestart } = newRestartPolicy();
    [0, 1, 2, 3].forEach(mayRestart);
    assert.equal(mayRestart(3 * minute + 10), true);
  });
});
