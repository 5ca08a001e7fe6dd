import { answerPain } from '../../../core/edit/answerPain.ts';
import { kinds, type Ask, type Offer } from './ask.ts';
import { isA, offered, spotOf } from './refactoring.ts';
import { titles } from './titles.ts';

/** An opportunity behind a pain, which solves it. */
export function offerOpportunity(ask: Ask): readonly Offer[] {
  const spot = spotOf(ask, isA('pain'));
  const edits = spot && answerPain(spot, ask.analysis.names);
  return offered(ask, { title: titles.answerPain, kind: kinds.rewrite }, edits);
}
