import { sortFacts } from '../../../core/edit/sortFacts.ts';
import { kinds, type Ask, type Offer } from './ask.ts';
import { offered, spotOf } from './refactoring.ts';
import { titles } from './titles.ts';

/** The facts of the innermost block in the order in which the vocabulary explains them. */
export function offerOrder(ask: Ask): readonly Offer[] {
  const spot = spotOf(ask, () => true);
  const edits = spot && sortFacts(spot, ask.analysis.source.text);
  const title = titles.sortFacts(spot?.block.row?.keyword ?? '');
  return offered(ask, { title, kind: kinds.rewrite }, edits);
}
