import assert from 'node:assert/strict';
import { sharedName } from '../../../core/syntax/sharedName.ts';

describe('a word of the vocabulary in the tree', () => {
  it('is one object wherever it stands at the same place of a block', () =>
    assert.equal(sharedName('does', 5), sharedName('does', 5)));

  it('is the word that was asked for at the place that was asked for, whatever was asked before', () => {
    for (let start = 0; start < 1 << 14; start += 7)
      for (const text of ['does', 'feels', 'goal', 'doing'])
        assert.deepEqual(sharedName(text, start), { text, span: { start, end: start + text.length } });
  });
});
