import { isAskedFor, kinds, type Ask, type Offer } from './ask.ts';
import { fixAllInFile } from './fixAllInFile.ts';
import { quickFixes } from './quickFixes.ts';

/** Who offers what, by the kind of what is offered. */
const offerers: readonly { readonly kind: string; readonly offers: (ask: Ask) => readonly Offer[] }[] = [
  { kind: kinds.quickFix, offers: quickFixes },
];

/** All that can be done at a place; `only` names the kinds that are wanted, and nothing else is worked out. */
export function actionsAt(ask: Ask, only: readonly string[] | undefined): readonly Offer[] {
  const offers = offerers.flatMap(({ kind, offers }) => (isAskedFor(kind, only) ? offers(ask) : []));
  // It looks at the file again and again: not after each move of the cursor.
  const isWanted = isAskedFor(kinds.fixAll, only) && (only !== undefined || ask.isWide);
  return isWanted ? [...offers, ...fixAllInFile(ask)] : offers;
}
