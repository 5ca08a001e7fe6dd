import assert from 'node:assert/strict';
import { countPlain } from '../../harness/countPlain.ts';
import { assertPlainIsTheSame } from '../../harness/cutLaws.ts';
import { rounds } from '../../harness/rounds.ts';

describe('the items of a text that is written plainly', () => {
  it('are those of its tree, whatever map it is', () => {
    const found = countPlain(assertPlainIsTheSame);
    assert.ok(found > rounds(60), `${found} are plain`);
  });
});
