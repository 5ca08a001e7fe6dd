import type { FeelingScale } from '../insight/feelings.ts';
import type { Compared } from './compared.ts';
import type { Place } from './item.ts';
import type { Level, RuleId } from './rules.ts';

/** One change as people and programs are told it. */
export interface Change {
  /** The file it stands in; after the change where it is in both. */
  readonly file: string;
  /** Id or title of the journey; '' for what stands outside any. */
  readonly journey: string;
  readonly kind: 'added' | 'removed' | 'moved' | 'renamed' | 'reordered' | 'changed';
  readonly level: Level;
  readonly rule: RuleId;
  /** The id of what changed, the new one when it was renamed; its title where it has none. */
  readonly subject: string;
  /** Where it stands: ids from the journey down, and the fact, joined by `/`. */
  readonly path: string;
  /** Whom it is said for; '' for all. */
  readonly persona: string;
  /** Ids of the personas that it concerns, as far as the map says: those a fact, or a block around it, is for; empty for all. */
  readonly whom: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
  /** Twelve digits that stay the same as long as the change does. */
  readonly fingerprint: string;
  readonly at: { readonly before: Place | undefined; readonly after: Place | undefined };
  /** Set where the team has looked at it and takes it as it is. */
  readonly accepted?: { readonly reason: string; readonly name: string };
}

/** How a persona feels in a stage, on average, before and after; nothing where it is not said. */
export interface FeelingChange {
  readonly journey: string;
  readonly persona: string;
  readonly stage: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** The worst and the best that can be felt; nothing where the two maps do not have the same scale. */
  readonly scale: FeelingScale | undefined;
  /** The scale of each map; of a journey that one of them does not have, that of the other. */
  readonly scales: { readonly before: FeelingScale; readonly after: FeelingScale };
}

export interface MapDiff {
  /** True if nothing differs that the map shows, whatever the texts look like. */
  readonly identical: boolean;
  /** One sentence for the whole. */
  readonly summary: string;
  readonly changes: readonly Change[];
  readonly feelings: readonly FeelingChange[];
  /** What personas are called, by their id. */
  readonly personas: ReadonlyMap<string, string>;
  /** Set where neither side became the other, and what they are called. */
  readonly compared?: Compared;
}
