import { compare, type Comparison, type Difference } from './compare.ts';
import type { Item } from './item.ts';
import { scaleOf } from './world.ts';

/** One of two journeys to compare, and the map it stands in: what is said outside of journeys is compared as well. */
export interface JourneySide {
  readonly items: readonly Item[];
  readonly journey: Item;
}

/** Two maps with one journey each, and in what they differ. */
export interface JourneyComparison {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  readonly comparison: Comparison;
}

export interface JourneyOptions {
  /** True for two maps of which neither became the other: their ids and titles are no difference, however alike they are. */
  readonly areTwo?: boolean;
}

/**
 * Compares one journey with another: two versions of one, today with the ideal, ours with a rival's, also of one file.
 * Two that the diff would not take for the same are laid on one another all the same; that they have other ids and
 * titles is then no change.
 */
export function compareJourneys(
  before: JourneySide,
  after: JourneySide,
  { areTwo = false }: JourneyOptions = {},
): JourneyComparison {
  const [olds, nows] = [withOne(before), withOne(after)];
  if (!areTwo) {
    const comparison = compare(olds, nows);
    if (comparison.match.after.get(before.journey) === after.journey)
      return { before: olds, after: nows, comparison };
  }
  const { id, title } = after.journey;
  const renamed = olds.map((item) => (item === before.journey ? { ...item, id, title } : item));
  const comparison = compare(renamed, nows);
  const differences = areTwo
    ? [...comparison.differences, ...onOtherScales(comparison, before.journey, after.journey)]
    : comparison.differences;
  return { before: renamed, after: nows, comparison: { ...comparison, differences } };
}

/** Feelings with one number that is not the same feeling, because the two journeys have different scales. */
function onOtherScales({ match, facts }: Comparison, before: Item, after: Item): readonly Difference[] {
  const [was, is] = [scaleOf(before), scaleOf(after)];
  if (was.low === is.low && was.high === is.high) return [];
  const differences: Difference[] = [];
  for (const [old, now] of match.after) {
    for (const said of old.facts) {
      const other = facts.get(said);
      if (said.key !== 'feels' || !said.number || !other?.number) continue;
      const isEqual = said.values.join('\u0000') === other.values.join('\u0000');
      if (isEqual && !isSameShare(said.number, was, other.number, is))
        differences.push({ kind: 'fact', item: { before: old, after: now }, before: said, after: other });
    }
  }
  return differences;
}

type Range = ReturnType<typeof scaleOf>;

function isSameShare(a: Range, scaleA: Range, b: Range, scaleB: Range): boolean {
  const share = ({ low, high }: Range, scale: Range): number =>
    ((low + high) / 2 - scale.low) / (scale.high - scale.low);
  return Math.abs(share(a, scaleA) - share(b, scaleB)) < 1e-9;
}

function withOne({ items, journey }: JourneySide): readonly Item[] {
  return items.filter((item) => item.kind !== 'journey' || item === journey);
}
