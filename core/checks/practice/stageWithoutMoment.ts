import { blocksOf } from '../../syntax/walk.ts';
import { missing, says } from './missing.ts';

/** A stage with touchpoints and no moment of truth, neither its own nor one of a touchpoint. */
export const stageWithoutMoment = missing('stage', 'stage-without-moment', (stage) => {
  const touchpoints = blocksOf(stage, 'touchpoint');
  return touchpoints.length > 0 && ![stage, ...touchpoints].some((block) => says(block, 'moment'));
});
