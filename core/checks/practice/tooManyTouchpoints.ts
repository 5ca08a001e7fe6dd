import { touchpointsIn } from '../../insight/touchpoints.ts';
import { headOf } from '../../model/title.ts';
import type { BlockRule } from '../rule.ts';

/** A map with more touchpoints than this is hard to take in (`language`: split into sub-journeys). */
const MOST = 20;

export const tooManyTouchpoints: BlockRule = {
  reach: 'block',
  codes: ['too-many-touchpoints'],
  on: ['journey'],
  check: (journey, { report }) => {
    const count = touchpointsIn(journey);
    const holes = { count: String(count), most: String(MOST) };
    if (count > MOST) report({ code: 'too-many-touchpoints', span: headOf(journey), holes });
  },
};
