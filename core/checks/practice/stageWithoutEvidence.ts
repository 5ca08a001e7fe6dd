import { blocksOf } from '../../syntax/walk.ts';
import type { Block } from '../../syntax/tree.ts';
import { isObserved, missing, says } from './missing.ts';

/** A blind spot: a stage of which nobody says where it is known from, nor how customers are asked. */
export const stageWithoutEvidence = missing('stage', 'stage-without-evidence', (stage, context) => {
  const touchpoints = blocksOf(stage, 'touchpoint');
  return isObserved(context) && touchpoints.length > 0 && ![stage, ...touchpoints].some(isKnown);
});

function isKnown(block: Block): boolean {
  return (
    says(block, 'feedback') ||
    blocksOf(block, 'evidence').length > 0 ||
    blocksOf(block, 'pain').some((pain) => blocksOf(pain, 'evidence').length > 0)
  );
}
