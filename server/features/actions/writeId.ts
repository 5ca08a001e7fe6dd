import { lacksId, writeId } from '../../../core/edit/writeId.ts';
import { kinds, type Ask, type Offer } from './ask.ts';
import { offered, spotOf } from './refactoring.ts';
import { titles } from './titles.ts';

/** An id for the innermost block, if it has none: so that it can be named, and followed through changes of its title. */
export function offerId(ask: Ask): readonly Offer[] {
  const spot = spotOf(ask, () => true);
  const written = spot && lacksId(spot.block) ? writeId(spot, ask.analysis.names) : undefined;
  if (!spot || !written) return [];
  const title = titles.writeId(spot.block.row?.keyword ?? '', written.id);
  return offered(ask, { title, kind: kinds.rewrite }, [written.edit]);
}
