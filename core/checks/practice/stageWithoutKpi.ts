import { blocksOf } from '../../syntax/walk.ts';
import { missing, says } from './missing.ts';

/** A stage with touchpoints of which no figure tells whether it works; one of a touchpoint counts. */
export const stageWithoutKpi = missing('stage', 'stage-without-kpi', (stage) => {
  const touchpoints = blocksOf(stage, 'touchpoint');
  return touchpoints.length > 0 && ![stage, ...touchpoints].some((block) => says(block, 'kpi', 'measure'));
});
