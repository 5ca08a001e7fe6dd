import { valueOf, valuesOf, wordOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { scaleOf, type FeelingScale } from './feelings.ts';

/** What a journey says of itself as a whole, as far as it matters to what stands in it. */
export interface Standing {
  readonly scale: FeelingScale;
  /** Ids of the personas it is about, the primary one first. */
  readonly personas: readonly string[];
  /** `current` where nothing is said. */
  readonly state: 'current' | 'ideal' | 'planned' | 'actual';
  /** True if it is a rival's. */
  readonly isRival: boolean;
  /** True if it is one real run of another map, which says what this one leaves unsaid. */
  readonly isRun: boolean;
  /** How often it is to be gone through, such as 3 months; nothing where that is not said. */
  readonly reviewEvery: { readonly amount: number; readonly unit: string } | undefined;
  /** Equal for two journeys, or two versions of one, exactly if all of the above is. */
  readonly key: string;
}

const known = new WeakMap<Block, Standing>();

/** The standing of a journey. Kept beside it. */
export function standingOf(journey: Block): Standing {
  let standing = known.get(journey);
  if (!standing) {
    const scale = scaleOf(journey);
    const personas = valuesOf(journey, 'personas').flatMap((value) => value.mention?.text ?? []);
    const word = wordOf(journey, 'state');
    const state = word === 'ideal' || word === 'planned' || word === 'actual' ? word : 'current';
    const isRival = valueOf(journey, 'competitor') !== undefined;
    const isRun = state === 'actual' && valueOf(journey, 'of') !== undefined;
    const every = valueOf(journey, 'review-every')?.number;
    const reviewEvery = every && { amount: every.high, unit: every.unit ?? '' };
    const rhythm = reviewEvery && `${reviewEvery.amount}${reviewEvery.unit}`;
    const key = [scale.low, scale.high, state, isRival, isRun, rhythm, ...personas].join(' ');
    standing = { scale, personas, state, isRival, isRun, reviewEvery, key };
    known.set(journey, standing);
  }
  return standing;
}
