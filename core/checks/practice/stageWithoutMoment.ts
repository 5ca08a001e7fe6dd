import { isLookedAt, saidIn } from '../../insight/said.ts';
import { blocksOf } from '../../syntax/walk.ts';
import { missing } from './missing.ts';

/** A stage with touchpoints and no moment of truth, neither its own nor one of a touchpoint. */
export const stageWithoutMoment = missing('stage', 'stage-without-moment', (stage) => {
  const touchpoints = blocksOf(stage, 'touchpoint');
  const said = [stage, ...touchpoints].map((block) => saidIn(block, 'moment'));
  return touchpoints.length > 0 && !isLookedAt(said[0], said.slice(1));
});
