import { holds } from '../../insight/said.ts';
import { missing } from './missing.ts';

/** A stage in which nothing happens. */
export const stageWithoutTouchpoint = missing(
  'stage',
  'stage-without-touchpoint',
  (stage) => holds(stage, 'touchpoint') === undefined,
);
