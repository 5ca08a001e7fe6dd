import { isObserved, missing, says } from './missing.ts';

/** A touchpoint of which nobody says how it feels, on a map of what really happens. */
export const touchpointWithoutFeeling = missing(
  'touchpoint',
  'touchpoint-without-feeling',
  (touchpoint, context) => isObserved(context) && !says(touchpoint, 'feels'),
);
