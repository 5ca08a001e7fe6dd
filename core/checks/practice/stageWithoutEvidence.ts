import { isLookedAt } from '../../insight/said.ts';
import { researchIn } from '../../insight/stageSummary.ts';
import { blocksOf } from '../../syntax/walk.ts';
import { isObserved, missing } from './missing.ts';

/** A blind spot: a stage of which nobody says where it is known from, nor how customers are asked. */
export const stageWithoutEvidence = missing('stage', 'stage-without-evidence', (stage, context) => {
  const touchpoints = blocksOf(stage, 'touchpoint');
  return (
    isObserved(context) &&
    touchpoints.length > 0 &&
    !isLookedAt(researchIn(stage), touchpoints.map(researchIn))
  );
});
