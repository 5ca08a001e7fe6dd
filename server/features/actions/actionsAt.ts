import { offerOpportunity } from './answerPain.ts';
import { isAskedFor, kinds, type Ask, type Offer } from './ask.ts';
import { offerFile } from './extractPersona.ts';
import { fixAllInFile } from './fixAllInFile.ts';
import { offerTwin } from './idealTwin.ts';
import { offerStages } from './moveTouchpoint.ts';
import { quickFixes } from './quickFixes.ts';
import { offerSilence } from './silence.ts';
import { offerOrder } from './sortFacts.ts';
import { offerSplit } from './splitStage.ts';
import { offerId } from './writeId.ts';

type Offerer = (ask: Ask) => readonly Offer[] | Promise<readonly Offer[]>;

/** Who offers what, by the kind of what is offered. */
const offerers: readonly (readonly [kind: string, offers: Offerer])[] = [
  [kinds.quickFix, quickFixes],
  [kinds.quickFix, offerSilence],
  [kinds.rewrite, offerId],
  [kinds.rewrite, offerOpportunity],
  [kinds.rewrite, offerOrder],
  [kinds.rewrite, offerTwin],
  [kinds.extract, offerSplit],
  [kinds.extract, offerFile],
  [kinds.move, offerStages],
];

/** All that can be done at a place; `only` names the kinds that are wanted, and nothing else is worked out. */
export async function actionsAt(ask: Ask, only: readonly string[] | undefined): Promise<readonly Offer[]> {
  const wanted = offerers.filter(([kind]) => isAskedFor(kind, only));
  const offers = (await Promise.all(wanted.map(([, offerer]) => offerer(ask)))).flat();
  // It looks at the file again and again: not after each move of the cursor.
  const isWanted = isAskedFor(kinds.fixAll, only) && (only !== undefined || ask.isWide);
  return isWanted ? [...offers, ...fixAllInFile(ask)] : offers;
}
