import { factsOf } from '../../model/facts.ts';
import { titleOf } from '../../model/title.ts';
import type { Block } from '../../syntax/tree.ts';
import { placedBlocksOf } from '../../syntax/walk.ts';
import { shift, type Span } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** A loss that is said at the touchpoint and again as a step of a path. */
export const dropOffTwice: BlockRule = {
  reach: 'block',
  codes: ['drop-off-twice'],
  on: ['journey'],
  isWide: true,
  check: (journey, { report }) => {
    const leaving = new Map<string, Span>();
    for (const { block, start } of placedBlocksOf(journey, 'path')) {
      for (const [id, span] of leavingIn(block)) leaving.set(id, shift(span, start));
    }
    if (leaving.size === 0) return;
    for (const { block: stage, start } of placedBlocksOf(journey, 'stage')) {
      for (const { block, start: at } of placedBlocksOf(stage, 'touchpoint')) {
        const fact = factsOf(block, 'drop-off')[0];
        const step = leaving.get(block.id?.text ?? '');
        if (!fact || !step || fact.values[0]?.none) continue;
        const holes = { title: titleOf(block) };
        report({
          code: 'drop-off-twice',
          span: shift(fact.span, start + at),
          holes,
          related: { span: step },
        });
      }
    }
  },
};

/** The touchpoints that customers leave from, by the steps of a path, each with the step. */
function leavingIn(path: Block): readonly (readonly [string, Span])[] {
  return path.statements.flatMap((statement) => {
    if (statement.kind !== 'step') return [];
    return statement.legs.flatMap(({ to }, i) => {
      if (!to.some((ref) => ref.names.length === 1 && ref.names[0]?.text === 'leaves')) return [];
      const nodes = i === 0 ? statement.from : (statement.legs[i - 1]?.to ?? []);
      return nodes.map((ref) => [ref.names.at(-1)?.text ?? '', statement.span] as const);
    });
  });
}
