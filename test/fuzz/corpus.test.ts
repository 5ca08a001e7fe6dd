import assert from 'node:assert/strict';
import { readFound } from './found.ts';
import { targets } from './targets/all.ts';

// What was found once stays right: each input is tried with the target that failed on it.
describe('what fuzzing found', () => {
  for (const { name, target: wanted, input } of readFound()) {
    it(name.replace('.json', ''), async () => {
      const target = targets.find((each) => each.name === wanted);
      assert.ok(target, `there is no target ${wanted}`);
      await target.run(input);
    });
  }
});
