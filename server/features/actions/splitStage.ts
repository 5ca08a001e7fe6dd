import { splitStage } from '../../../core/edit/splitStage.ts';
import { kinds, type Ask, type Offer } from './ask.ts';
import { isA, offered, spotOf } from './refactoring.ts';
import { titles } from './titles.ts';

/** A stage of its own for a touchpoint and those behind it. */
export function offerSplit(ask: Ask): readonly Offer[] {
  const spot = spotOf(ask, isA('touchpoint'));
  const edits = spot && splitStage(spot, ask.analysis.names);
  return offered(ask, { title: titles.splitStage, kind: kinds.extract }, edits);
}
