import { isLookedAt, saidIn } from '../../insight/said.ts';
import { blocksOf } from '../../syntax/walk.ts';
import { missing } from './missing.ts';

/** A stage with touchpoints of which no figure tells whether it works; one of a touchpoint counts. A rival keeps its own. */
export const stageWithoutKpi = missing('stage', 'stage-without-kpi', (stage, { standing }) => {
  const touchpoints = blocksOf(stage, 'touchpoint');
  const said = [stage, ...touchpoints].map((block) => saidIn(block, 'kpi', 'measure'));
  return !standing?.isRival && touchpoints.length > 0 && !isLookedAt(said[0], said.slice(1));
});
