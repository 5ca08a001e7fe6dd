import { unreachedIn } from '../../insight/flow.ts';
import { headOf, titleOf } from '../../model/title.ts';
import { startsIn } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** A touchpoint that nobody comes to, by the paths of the map. */
export const touchpointUnreached: BlockRule = {
  reach: 'block',
  codes: ['touchpoint-unreached'],
  on: ['journey'],
  isWide: true,
  check: (journey, { report }) => {
    const startOf = startsIn(journey);
    for (const block of unreachedIn(journey)) {
      const span = shift(headOf(block), startOf(block));
      report({ code: 'touchpoint-unreached', span, holes: { title: titleOf(block) } });
    }
  },
};
