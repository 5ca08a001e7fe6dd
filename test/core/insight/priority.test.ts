import assert from 'node:assert/strict';
import { computedPriority } from '../../../core/insight/priority.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';

/** The priority of an opportunity that says these facts. */
function priorityOf(facts: string): string | undefined {
  const [journey] = blocksOf(parse(`journey j { opportunity o "O" { ${facts} } }`), 'journey');
  const opportunity = journey && blocksOf(journey, 'opportunity')[0];
  assert.ok(opportunity);
  return computedPriority(opportunity satisfies Block)?.priority;
}

describe('the priority of an opportunity', () => {
  it('is high where it gives clearly more than it takes, low the other way round, and else medium', () => {
    const rows = [1, 2, 3, 4, 5].map((impact) =>
      [1, 2, 3, 4, 5].map((effort) => priorityOf(`impact: ${impact}; effort: ${effort}`)?.[0]).join(''),
    );
    assert.deepEqual(rows, ['mmlll', 'mmmll', 'hmmml', 'hhmmm', 'hhhmm']);
  });
  it('is not worked out where it is typed, or looked for', () => {
    assert.equal(priorityOf('impact: 5; effort: 1; priority: low'), undefined);
    assert.equal(priorityOf('impact: 5; effort: 1; priority: none'), undefined);
  });
  it('is not worked out from half of it', () => {
    for (const facts of ['', 'impact: 5', 'effort: 1', 'impact: none; effort: 1', 'impact: many; effort: 1'])
      assert.equal(priorityOf(facts), undefined, facts);
    assert.equal(priorityOf('impact: 5; effort: 1; priority:'), 'high');
  });
});
