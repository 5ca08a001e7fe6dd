import { moveTouchpoint, otherStages } from '../../../core/edit/moveTouchpoint.ts';
import { titleOf } from '../../../core/model/title.ts';
import { kinds, type Ask, type Offer } from './ask.ts';
import { isA, offered, spotOf } from './refactoring.ts';
import { titles } from './titles.ts';

/** Each of the other stages of the journey as a place for a touchpoint. */
export function offerStages(ask: Ask): readonly Offer[] {
  const spot = spotOf(ask, isA('touchpoint'));
  if (!spot?.journey || spot.holder.block.row?.keyword !== 'stage') return [];
  return otherStages(spot).flatMap((stage) =>
    offered(
      ask,
      { title: titles.moveTouchpoint(titleOf(stage.block)), kind: kinds.move },
      moveTouchpoint(spot, stage, ask.analysis.source),
    ),
  );
}
