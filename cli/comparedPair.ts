import { comparedJourneys, comparedPersonas } from '../core/diff/compared.ts';
import { tellDiff, type Compared, type DiffOptions, type MapDiff } from '../core/diff/index.ts';
import type { Item } from '../core/diff/item.ts';
import { compareJourneys, type JourneyComparison } from '../core/diff/journeys.ts';
import { comparePersonas } from '../core/diff/personas.ts';
import type { OverlaySection } from '../core/exchange/overlayPage.ts';
import { comparingOptions } from './comparedSides.ts';
import { Failure } from './failure.ts';
import { sectionOf } from './formats/overlays.ts';
import { mapsNamed, type MapSide, type Sides } from './host/sides.ts';
import { messages } from './messages.ts';

/** Which two of all that the files hold are to be compared, as `journey diff` is told. */
export interface PairWanted {
  readonly journey?: string | undefined;
  readonly with?: string | undefined;
  readonly personas?: string | undefined;
}

/** Two journeys, or two personas of one, and in what they differ. */
export interface ComparedPair {
  readonly result: MapDiff;
  readonly sides: Sides;
  readonly section: () => Promise<OverlaySection>;
}

type Settings = Pick<DiffOptions, 'levels' | 'accepted'>;

/** Compares two journeys of one file or of two, or two personas of one journey. */
export async function comparedPair(
  args: readonly string[],
  wanted: PairWanted,
  settings: Settings,
): Promise<ComparedPair> {
  const [first, second, ...more] = args;
  if (first === undefined || more.length > 0) throw new Failure(messages.twoSides);
  if (second === undefined && !first.includes(':') && /\.\./.test(first.replaceAll('../', '')))
    throw new Failure(messages.pairOfFiles);
  if (wanted.personas === undefined) return journeys(first, second, wanted, settings);
  if (second !== undefined || wanted.with !== undefined) throw new Failure(messages.personasOfOne);
  return personas(first, wanted.personas, wanted.journey, settings);
}

async function journeys(
  first: string,
  second: string | undefined,
  wanted: PairWanted,
  settings: Settings,
): Promise<ComparedPair> {
  if (second === undefined && wanted.with === undefined) throw new Failure(messages.withWhich);
  const before = await mapsNamed(first);
  const after = second === undefined ? before : await mapsNamed(second);
  const old = journeyIn(before, wanted.journey, first);
  const now = journeyIn(after, wanted.with ?? wanted.journey, second ?? first);
  if (old === now) throw new Failure(messages.sameJourney);
  // One journey by its id in two files is one at two times; whoever names two wants to see them beside one another.
  const areTwo = wanted.with !== undefined;
  const compared = areTwo ? comparedJourneys(old, now) : undefined;
  const sideOf = (side: MapSide, journey: Item) => ({
    items: side.items.filter(({ at }) => at?.uri === journey.at?.uri),
    journey,
  });
  const comparison = compareJourneys(sideOf(before, old), sideOf(after, now), { areTwo });
  return told(comparison, { before, after }, { old, now, compared, settings });
}

async function personas(
  file: string,
  names: string,
  journeyId: string | undefined,
  settings: Settings,
): Promise<ComparedPair> {
  const ids = names.split(',').map((name) => name.trim().replace(/^@/, ''));
  const [a, b] = ids;
  if (a === undefined || b === undefined || ids.length > 2 || a === '' || b === '' || a === b)
    throw new Failure(messages.twoPersonas);
  const side = await mapsNamed(file);
  const journey = journeyIn(side, journeyId, file);
  const known = journey.facts.flatMap((said) => (said.key === 'personas' ? said.values : []));
  for (const id of [a, b])
    if (!known.includes(`@${id}`))
      throw new Failure(messages.noSuchPersona(id, known.map((one) => one.replace(/^@/, '')))); // prettier-ignore
  const titleOf = (id: string): string | undefined =>
    [...side.items, ...side.around].find((item) => item.kind === 'persona' && item.id === id)?.title;
  const compared = comparedPersonas({ id: a, title: titleOf(a) }, { id: b, title: titleOf(b) });
  const whose = { before: a, after: b };
  const sides = { before: side, after: side };
  return told(comparePersonas(journey, a, b), sides, { old: journey, now: journey, compared, settings, whose }); // prettier-ignore
}

interface Pair {
  readonly old: Item;
  readonly now: Item;
  readonly compared: Compared | undefined;
  readonly settings: Settings;
  readonly whose?: { readonly before: string; readonly after: string };
}

function told(
  { before, after, comparison }: JourneyComparison,
  sides: Sides,
  { old, now, compared, settings, whose }: Pair,
): ComparedPair {
  const options = comparingOptions(sides, settings);
  const result = tellDiff(before, after, comparison, {
    ...options,
    // What stands beside the journeys gives names to what is in them.
    around: [...(options.around ?? []), ...sides.before.items, ...sides.after.items],
    ...(compared && { compared }),
  });
  const section = (): Promise<OverlaySection> =>
    sectionOf(
      { item: old, side: sides.before, ...(whose && { persona: whose.before }) },
      { item: now, side: sides.after, ...(whose && { persona: whose.after }) },
      comparison,
      result,
    );
  return { result, sides, section };
}

/** The journey of that id, or the only one there is. */
function journeyIn({ items }: MapSide, id: string | undefined, file: string): Item {
  const all = items.filter(({ kind }) => kind === 'journey');
  const ids = all.flatMap((item) => item.id ?? []);
  if (id === undefined && all.length > 1) throw new Failure(messages.whichJourney(file, ids));
  const found = id === undefined ? all[0] : all.find((item) => item.id === id);
  if (found) return found;
  throw new Failure(id === undefined ? messages.noJourney(file) : messages.noSuchJourney(id, ids));
}
