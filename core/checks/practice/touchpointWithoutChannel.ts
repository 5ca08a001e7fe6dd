import { isAction } from '../../insight/stageSummary.ts';
import { missing, says } from './missing.ts';

/** A touchpoint without a place. What somebody does alone, with `from` and without `to`, is an action and needs none. */
export const touchpointWithoutChannel = missing(
  'touchpoint',
  'touchpoint-without-channel',
  (touchpoint) => !isAction(touchpoint) && !says(touchpoint, 'channels', 'channel'),
);
