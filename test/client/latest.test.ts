import assert from 'node:assert/strict';
import { newLatestRunner } from '../../client/preview/latest.ts';

describe('a runner that only cares for the latest', () => {
  it('runs at once, and then the last that was asked for meanwhile', async () => {
    const run = newLatestRunner();
    const done: string[] = [];
    const release: (() => void)[] = [];
    const task = (name: string) => () =>
      new Promise<void>((resolve) => {
        done.push(name);
        release.push(resolve);
      });
    run(task('a'));
    assert.deepEqual(done, ['a']);
    run(task('b'));
    run(task('c'));
    release.shift()?.();
    await new Promise(setImmediate);
    assert.deepEqual(done, ['a', 'c']);
    release.shift()?.();
    await new Promise(setImmediate);
    run(task('d'));
    assert.deepEqual(done, ['a', 'c', 'd']);
  });
});
