import { timesOf } from '../../insight/phases.ts';
import { wordOf } from '../../model/facts.ts';
import { headOf } from '../../model/title.ts';
import { startOf } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** A map whose last stage is the purchase. A single encounter may end there, and so may one run of another map. */
export const endsAtPurchase: BlockRule = {
  reach: 'block',
  codes: ['ends-at-purchase'],
  on: ['journey'],
  check: (journey, { standing, report }) => {
    const last = timesOf(journey).at(-1);
    if (last?.time !== 'purchase' || wordOf(journey, 'scope') === 'one-off' || standing?.isRun) return;
    report({ code: 'ends-at-purchase', span: shift(headOf(last.stage), startOf(journey, last.stage) ?? 0) });
  },
};
