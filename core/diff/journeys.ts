import { compare, type Comparison } from './compare.ts';
import type { Item } from './item.ts';

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
  return { before: renamed, after: nows, comparison: compare(renamed, nows) };
}

function withOne({ items, journey }: JourneySide): readonly Item[] {
  return items.filter((item) => item.kind !== 'journey' || item === journey);
}
