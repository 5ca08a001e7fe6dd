import { idealTwin } from '../../../core/edit/idealTwin.ts';
import { kinds, type Ask, type Offer } from './ask.ts';
import { isA, offered, spotOf } from './refactoring.ts';
import { titles } from './titles.ts';

/** A second journey that says how the first should be. */
export function offerTwin(ask: Ask): readonly Offer[] {
  // Not from within its stages, however much is asked for: it is about the whole map.
  const spot = spotOf({ ...ask, isWide: false }, isA('journey'));
  const edits = spot && idealTwin(spot, ask.analysis.names);
  return offered(ask, { title: titles.idealTwin, kind: kinds.rewrite }, edits);
}
