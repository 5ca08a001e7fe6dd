import { blocksOf } from '../../syntax/walk.ts';
import { missing } from './missing.ts';

/** A stage in which nothing happens. */
export const stageWithoutTouchpoint = missing(
  'stage',
  'stage-without-touchpoint',
  (stage) => blocksOf(stage, 'touchpoint').length === 0,
);
