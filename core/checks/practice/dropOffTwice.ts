import { waysOf } from '../../insight/flow.ts';
import { factsOf } from '../../model/facts.ts';
import { kept } from '../../model/fold.ts';
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
    for (const { block, start } of placedBlocksOf(journey, 'path'))
      for (const { from, to, span } of waysOf(block))
        if (to.includes('leaves')) leaving.set(from, shift(span, start));
    if (leaving.size === 0) return;
    for (const { block: stage, start } of placedBlocksOf(journey, 'stage')) {
      for (const { block, start: at, fact } of lossesIn(stage)) {
        const step = leaving.get(block.id?.text ?? '');
        if (!step) continue;
        const holes = { title: titleOf(block) };
        const span = shift(fact.span, start + at);
        report({ code: 'drop-off-twice', span, holes, related: { span: step } });
      }
    }
  },
};

/** The touchpoints of a stage that say how many customers they lose. */
const lossesIn = kept((stage: Block) =>
  placedBlocksOf(stage, 'touchpoint').flatMap((place) => {
    const fact = factsOf(place.block, 'drop-off')[0];
    return fact && !fact.values[0]?.none ? [{ ...place, fact }] : [];
  }),
);
