import { unreachedIn } from '../../insight/flow.ts';
import { headOf, titleOf } from '../../model/title.ts';
import { startOf } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** A touchpoint that nobody comes to, by the paths of the map. */
export const touchpointUnreached: BlockRule = {
  reach: 'block',
  codes: ['touchpoint-unreached'],
  on: ['journey'],
  check: (journey, { report }) => {
    for (const block of unreachedIn(journey)) {
      const span = shift(headOf(block), startOf(journey, block) ?? 0);
      report({ code: 'touchpoint-unreached', span, holes: { title: titleOf(block) } });
    }
  },
};
