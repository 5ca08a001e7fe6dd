import assert from 'node:assert/strict';
import { barrage } from './lsp/barrage.ts';
import { growthOf } from './lsp/run.ts';

describe('a short barrage of messages', () => {
  it('leaves no question without an answer', async () => {
    const { questions, unanswered } = await barrage({ seed: 20260901, messages: 1500 });
    assert.deepEqual(unanswered, []);
    assert.ok(questions > 900, `${questions} questions`);
  }).timeout(60_000);

  it('tells how memory grows', () => {
    assert.equal(growthOf([10, 10, 99, 99, 12, 12]).toFixed(2), '0.20');
  });
});
