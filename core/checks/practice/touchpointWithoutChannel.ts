import { missing, says } from './missing.ts';

/** A touchpoint without a place. What somebody does alone, with `from` and without `to`, is an action and needs none. */
export const touchpointWithoutChannel = missing('touchpoint', 'touchpoint-without-channel', (touchpoint) => {
  const isAction = says(touchpoint, 'from') && !says(touchpoint, 'to');
  return !isAction && !says(touchpoint, 'channels', 'channel');
});
