import {
  compare,
  tellDiff,
  type Change,
  type Comparison,
  type DiffOptions,
  type MapDiff,
} from '../../core/diff/index.ts';
import type { Item } from '../../core/diff/item.ts';
import { compareJourneys } from '../../core/diff/journeys.ts';
import { overlayPage, type OverlaySection } from '../../core/exchange/overlayPage.ts';
import { overlayPageWords, overlayPageWordsOf } from '../../core/exchange/overlayWords.ts';
import { touchpointsIn } from '../../core/insight/touchpoints.ts';
import { MOST_TOUCHPOINTS } from '../../core/map/content.ts';
import { overlayOf, type OverlaySide } from '../../core/map/overlay/overlay.ts';
import { viewOf } from '../../core/map/overlay/overlayScene.ts';
import { palettes } from '../../core/map/palette.ts';
import { svgOf } from '../../core/markup/svg.ts';
import { placedBlocksOf } from '../../core/syntax/walk.ts';
import { Failure } from '../failure.ts';
import type { MapSide, Sides } from '../host/sides.ts';
import { messages } from '../messages.ts';

/** The picture of both sides of the first journey that differs; a sentence goes to `tell` where there are more. */
export async function asSvg(
  result: MapDiff,
  sides: Sides,
  options: DiffOptions,
  tell: (sentence: string) => void,
): Promise<string> {
  const [first, ...others] = changedJourneys(result, sides);
  if (!first) throw new Failure(messages.noPictureOfBoth);
  if (others.length > 0) tell(messages.onePictureOf(nameOf(first.after), others.length));
  return svgOfSection(await versions(first, sides, options));
}

/** The picture of both sides of one journey. */
export function svgOfSection({ picture }: OverlaySection): string {
  if ('reason' in picture) throw new Failure(picture.reason);
  return svgOf(viewOf(picture.scene, 'both'), palettes.light);
}

/** A page with the pictures of all journeys that differ. */
export async function asHtml(result: MapDiff, sides: Sides, options: DiffOptions): Promise<string> {
  const journeys = changedJourneys(result, sides);
  const sections: OverlaySection[] = [];
  for (const journey of journeys) sections.push(await versions(journey, sides, options));
  return pageOf(result, sections);
}

/** A page with some pictures, and what else changed as a list. */
export function pageOf(result: MapDiff, sections: readonly OverlaySection[]): string {
  const told = new Set(sections.flatMap(({ picture }) =>
    picture.changes.map((each: Change | { readonly change: Change }) => ('change' in each ? each.change : each).fingerprint),
  )); // prettier-ignore
  const [only] = sections;
  return overlayPage({
    title: only && sections.length === 1 ? only.title : overlayPageWordsOf(result.compared).heading,
    compared: result.compared,
    summary: result.summary,
    sections,
    others: result.changes.filter(({ fingerprint }) => !told.has(fingerprint)),
  });
}

interface JourneyPair {
  readonly before: Item;
  readonly after: Item;
}

/** The journeys of both sides in which, or around which, something changed. */
function changedJourneys(result: MapDiff, { before, after }: Sides): readonly JourneyPair[] {
  const changed = new Set(result.changes.map(({ file, journey }) => `${file}\u0000${journey}`));
  return [...compare(before.items, after.items).match.after].flatMap(([old, now]) => {
    const file = now.at?.uri ?? '';
    const isChanged = [now.id ?? now.title ?? '', ''].some((journey) =>
      changed.has(`${file}\u0000${journey}`),
    );
    return now.kind === 'journey' && isChanged ? [{ before: old, after: now }] : [];
  });
}

/** One side of a section: a journey and the maps it stands in, as one persona lives it where one is named. */
interface SectionSide {
  readonly item: Item;
  readonly side: MapSide;
  readonly persona?: string;
}

/** One journey laid on another, or why there is no picture of them. */
export async function sectionOf(
  before: SectionSide,
  after: SectionSide,
  comparison: Comparison,
  diff: MapDiff,
): Promise<OverlaySection> {
  const about = { title: nameOf(after.item), summary: diff.summary, personas: diff.personas };
  const [old, now] = [await overlaySide(before), await overlaySide(after)];
  const count = Math.max(touchpointsIn(old.journey), touchpointsIn(now.journey));
  if (count > MOST_TOUCHPOINTS)
    return { ...about, picture: { reason: overlayPageWords.tooLarge(count, MOST_TOUCHPOINTS), changes: diff.changes } }; // prettier-ignore
  return { ...about, picture: overlayOf(old, now, comparison, diff) };
}

async function versions(
  pair: JourneyPair,
  { before, after }: Sides,
  options: DiffOptions,
): Promise<OverlaySection> {
  const compared = compareJourneys(
    { items: inFile(before.items, pair.before), journey: pair.before },
    { items: inFile(after.items, pair.after), journey: pair.after },
  );
  const diff = tellDiff(compared.before, compared.after, compared.comparison, options);
  const sides = [{ item: pair.before, side: before }, { item: pair.after, side: after }] as const; // prettier-ignore
  return sectionOf(...sides, compared.comparison, diff);
}

function inFile(items: readonly Item[], { at }: Item): readonly Item[] {
  return items.filter((item) => item.at?.uri === at?.uri);
}

async function overlaySide({ item: { at }, side, persona }: SectionSide): Promise<OverlaySide> {
  const uri = at?.uri ?? '';
  const names = await side.namesIn(uri);
  const journey = placedBlocksOf(names.source.tree, 'journey').find(({ start }) => start === at?.span.start);
  if (!journey) throw new RangeError('A journey stands where it was read.');
  return { journey: journey.block, names, uri, ...(persona !== undefined && { persona }) };
}

function nameOf(journey: Item): string {
  return journey.title ?? journey.id ?? '';
}
