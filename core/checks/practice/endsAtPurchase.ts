import { timeOf } from '../../insight/phases.ts';
import { wordOf } from '../../model/facts.ts';
import { headOf } from '../../model/title.ts';
import { placedBlocksOf } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** A map whose last stage is the purchase. A single encounter may end there, and so may one run of another map. */
export const endsAtPurchase: BlockRule = {
  reach: 'block',
  codes: ['ends-at-purchase'],
  on: ['journey'],
  check: (journey, { standing, report }) => {
    const last = placedBlocksOf(journey, 'stage').at(-1);
    if (
      !last ||
      standing?.isRun ||
      timeOf(last.block) !== 'purchase' ||
      wordOf(journey, 'scope') === 'one-off'
    )
      return;
    report({ code: 'ends-at-purchase', span: shift(headOf(last.block), last.start) });
  },
};
