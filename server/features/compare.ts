import { comparedJourneys, comparedPersonas } from '../../core/diff/compared.ts';
import {
  compare,
  tellDiff,
  type Change,
  type Compared as ComparedTwo,
  type DiffOptions,
  type MapDiff,
} from '../../core/diff/index.ts';
import { itemsOf, type Item, type Place } from '../../core/diff/item.ts';
import { compareJourneys, type JourneyComparison } from '../../core/diff/journeys.ts';
import { comparePersonas } from '../../core/diff/personas.ts';
import { overlayPageWords, overlayPageWordsOf } from '../../core/exchange/overlayWords.ts';
import { touchpointsIn } from '../../core/insight/touchpoints.ts';
import { MOST_TOUCHPOINTS } from '../../core/map/content.ts';
import { colourAttribute, frameAttribute, viewsAttribute } from '../../core/map/overlay/decorate.ts';
import { overlayOf, type Overlay, type OverlaySide } from '../../core/map/overlay/overlay.ts';
import { oldKeyOf } from '../../core/map/overlay/shown.ts';
import type { Scene, SceneNode } from '../../core/map/scene.ts';
import { personasOf } from '../../core/map/personas.ts';
import { thingsOf } from '../../core/map/things.ts';
import { mapsOf, type Source, type Sources } from '../../core/model/load.ts';
import type { Scope } from '../../core/model/scope.ts';
import { placedBlocksOf } from '../../core/syntax/walk.ts';
import type { Span } from '../../core/text/span.ts';
import type { ComparedChange, ComparedJourney, ComparedSide } from '../protocol.ts';

/** One of two maps, with all that it imports. */
export interface ComparedMap {
  readonly source: Source;
  readonly sources: Sources;
  readonly names: Scope;
  /** Key of the journey to compare; nothing for that which is the same as the other side's. */
  readonly journey?: string | undefined;
  /** Id of the persona as whom the journey is lived; where it is said of both sides, they are two of one journey. */
  readonly persona?: string | undefined;
  /** What it is called as one side of a conflict; where it is said of both sides, neither became the other. */
  readonly version?: string | undefined;
}

/** Two maps on one another. */
export interface Compared {
  readonly title: string;
  readonly summary: string;
  /** The picture of both, for a page; or why there is none. */
  readonly scene: Scene | { readonly missing: 'journey' | 'persona' } | { readonly tooLarge: number };
  /** What the two are and are called, where neither became the other. */
  readonly two: ComparedTwo | undefined;
  readonly changes: readonly ComparedChange[];
  readonly journeys: readonly ComparedJourney[];
  /** Key of the journey that is compared, in the text after. */
  readonly journey: string | undefined;
  /** Where a thing, or a change, stands on a side. */
  locate(
    what: { readonly thing?: string; readonly change?: number },
    side: ComparedSide,
  ): FoundPlace | undefined;
}

export interface FoundPlace {
  readonly side: ComparedSide;
  readonly source: Source;
  readonly span: Span;
}

interface Sides {
  readonly before: ComparedMap;
  readonly after: ComparedMap;
}

interface Pair {
  readonly before: Item;
  readonly after: Item;
}

/**
 * Compares two maps: one journey of each, those that were asked for, or the first that is in both and changed. What is said
 * outside of journeys is compared as well; other journeys only where there is none to draw.
 *
 * @param settings What the team has settled of changes.
 * @param wanted Key, in the map after, of the journey to see of those that are in both.
 */
export function compareMaps(
  given: Sides,
  settings: Pick<DiffOptions, 'levels' | 'accepted'>,
  wanted?: string,
): Compared {
  const personas = personasIn(given);
  // Two personas are those of one text, also while that is read anew.
  const sides: Sides = personas ? { before: given.after, after: given.after } : given;
  const { before, after } = sides;
  const [olds, nows] = [itemsOf(before.source), itemsOf(after.source)];
  const options: DiffOptions = {
    ...settings,
    fileOf: (place) => place?.uri.split('/').at(-1) ?? '',
    around: [before, after].flatMap(({ source, sources }) =>
      mapsOf(sources).flatMap((map) => (map.uri === source.uri ? [] : itemsOf(map))),
    ),
    textDiffers: before.source.text !== after.source.text,
  };
  const whole = compare(olds, nows);
  const told = tellDiff(olds, nows, whole, options);
  const keyOf = ({ at }: Item): string => keyIn(after.source, at) ?? '';
  const pairs = pairsOf(sides, olds, nows, whole.match.after);
  const journeys = pairs.map((pair): ComparedJourney => {
    const names = new Set([nameOf(pair.after), pair.after.id]);
    const changes = told.changes.filter(({ journey }) => journey !== '' && names.has(journey)).length;
    return { key: keyOf(pair.after), title: nameOf(pair.after), changes };
  });
  const index = journeys.findIndex(({ key }) => key === wanted);
  const pair =
    pairs[
      index >= 0
        ? index
        : Math.max(
            0,
            journeys.findIndex(({ changes }) => changes > 0),
          )
    ];
  const isGone = pair && personas?.some((id) => !personasNamed(pair.after, after).has(id));
  if (!pair || isGone === true || (personas && personas[0] === personas[1]))
    return {
      ...{ title: '', summary: personas ? '' : told.summary, journeys, journey: undefined, two: undefined },
      scene: { missing: personas ? 'persona' : 'journey' },
      changes: told.changes.map((change) => changeOf({ change }, wordsOf(told, undefined))),
      locate: ({ change }, side) => placeOfChange(told.changes[change ?? -1], sides, side),
    };
  const versions = twoVersions(sides);
  const two = personas
    ? twoPersonas(personas, pair.after, after)
    : (versions ?? twoJourneys(pair, sides, whole));
  const compared = personas
    ? comparePersonas(pair.after, ...personas)
    : compareJourneys(
        { items: olds, journey: pair.before },
        { items: nows, journey: pair.after },
        { areTwo: two !== undefined && !versions },
      );
  const diff = toldOf(compared, two, personas ? { ...options, around: [...(options.around ?? []), ...nows] } : options); // prettier-ignore
  const words = wordsOf(diff, undefined);
  const old = overlaySide(pair.before, before, personas?.[0]);
  const now = overlaySide(pair.after, after, personas?.[1]);
  const about = { title: nameOf(pair.after), summary: diff.summary, two, journeys, journey: keyOf(pair.after) }; // prettier-ignore
  const count = Math.max(touchpointsIn(old.journey), touchpointsIn(now.journey));
  if (count > MOST_TOUCHPOINTS)
    return {
      ...about,
      scene: { tooLarge: count },
      changes: diff.changes.map((change) => changeOf({ change }, words)),
      locate: ({ change }, side) => placeOfChange(diff.changes[change ?? -1], sides, side),
    };
  const overlay = overlayOf(old, now, compared.comparison, diff);
  const drawn = wordsOf(diff, overlay);
  return {
    ...about,
    scene: { ...overlay.scene, root: forPage(overlay.scene.root) },
    changes: overlay.changes.map((change) => changeOf(change, drawn)),
    locate: ({ thing, change }, side) =>
      thing === undefined
        ? placeOfChange(overlay.changes[change ?? -1]?.change, sides, side)
        : placeOfThing(thing, overlay, sides, side),
  };
}

/** The journeys that can be laid on one another. */
function pairsOf(
  { before, after }: Sides,
  olds: readonly Item[],
  nows: readonly Item[],
  matched: ReadonlyMap<Item, Item>,
): readonly Pair[] {
  const find = (items: readonly Item[], { source, journey }: ComparedMap): readonly Item[] =>
    items.filter(({ kind, at }) => kind === 'journey' && (journey === undefined || keyIn(source, at) === journey)); // prettier-ignore
  const [from, to] = [find(olds, before), find(nows, after)];
  const pairs = from.flatMap((old): readonly Pair[] => {
    const now = matched.get(old);
    return now && to.includes(now) ? [{ before: old, after: now }] : [];
  });
  const [old, now] = [from[0], to[0]];
  const isOneEach = from.length === 1 && to.length === 1;
  return pairs.length === 0 && isOneEach && old && now ? [{ before: old, after: now }] : pairs;
}

type Personas = readonly [before: string, after: string];

/** The ids of two personas that are compared with one another; nothing where maps are. */
function personasIn({ before, after }: Sides): Personas | undefined {
  return before.persona === undefined || after.persona === undefined ? undefined : [before.persona, after.persona];
} // prettier-ignore

/** Names of the personas of a journey by their ids. */
function personasNamed(journey: Item, map: ComparedMap): ReadonlyMap<string, string> {
  const side = overlaySide(journey, map);
  return new Map(personasOf(side.journey, map.names).map(({ id, name }) => [id, name]));
}

function twoPersonas([a, b]: Personas, journey: Item, map: ComparedMap): ComparedTwo {
  const names = personasNamed(journey, map);
  return comparedPersonas({ id: a, title: names.get(a) }, { id: b, title: names.get(b) });
}

function twoVersions({ before, after }: Sides): ComparedTwo | undefined {
  return before.version === undefined || after.version === undefined
    ? undefined
    : { kind: 'versions', before: before.version, after: after.version };
}

/**
 * Whoever names two journeys that go by other ids wants one beside the other, and neither became the other; so it is with
 * the journeys of two files that have nothing in common.
 */
function twoJourneys(
  pair: Pair,
  { before, after }: Sides,
  { match }: ReturnType<typeof compare>,
): ComparedTwo | undefined {
  const areNamed = before.journey !== undefined && after.journey !== undefined;
  const areOfTwoFiles = before.source.uri !== after.source.uri && match.after.get(pair.before) !== pair.after;
  const areTwo = areNamed ? pair.before.id !== pair.after.id : areOfTwoFiles;
  return areTwo ? comparedJourneys(pair.before, pair.after) : undefined;
}

function toldOf(
  { before, after, comparison }: JourneyComparison,
  two: ComparedTwo | undefined,
  options: DiffOptions,
): MapDiff {
  return tellDiff(before, after, comparison, { ...options, ...(two && { compared: two }) });
}

function overlaySide({ at }: Item, { source, names }: ComparedMap, persona?: string): OverlaySide {
  const journey = placedBlocksOf(source.tree, 'journey').find(({ start }) => start === at?.span.start);
  if (!journey) throw new RangeError('A journey stands where it was read.');
  return { journey: journey.block, names, uri: source.uri, ...(persona !== undefined && { persona }) };
}

function keyIn(source: Source, at: Place | undefined): string | undefined {
  return at && thingsOf(source.tree).at(at.span.start)[0];
}

function nameOf({ title, id }: Item): string {
  return title ?? id ?? '';
}

/** What levels, lanes and personas are called. */
interface Words {
  readonly levels: Readonly<Record<Change['level'], string>>;
  readonly lanes: ReadonlyMap<string, string>;
  readonly personas: ReadonlyMap<string, string>;
}

function wordsOf({ personas, compared }: MapDiff, overlay: Overlay | undefined): Words {
  return { levels: overlayPageWordsOf(compared).levels, lanes: overlay?.lanes ?? new Map(), personas };
}

function changeOf(
  {
    change,
    things = [],
    lane = 'head',
  }: { readonly change: Change; readonly things?: readonly string[]; readonly lane?: string | undefined },
  { levels, lanes, personas }: Words,
): ComparedChange {
  const { sentence, level, at, whom, persona, accepted } = change;
  const concerned = persona !== '' && whom.length === 0 ? [persona] : whom;
  return {
    ...{ sentence, level, things, lane },
    levelName: levels[level],
    laneName: lanes.get(lane) ?? overlayPageWords.head,
    personas: concerned.map((id) => ({ id, name: personas.get(id) ?? id })),
    places: [...(at.before ? (['before'] as const) : []), ...(at.after ? (['after'] as const) : [])],
    ...(accepted && { accepted: accepted.reason }),
  };
}

function placeOfChange(change: Change | undefined, sides: Sides, side: ComparedSide): FoundPlace | undefined {
  const on = (one: ComparedSide): FoundPlace | undefined => {
    const place = change?.at[one];
    return place && { side: one, source: sides[one].source, span: place.span };
  };
  return on(side) ?? on(otherSide(side));
}

/** In the text itself, or where that names it from, in a file that it imports. */
function placeOfThing(
  thing: string,
  overlay: Overlay,
  sides: Sides,
  wanted: ComparedSide,
): FoundPlace | undefined {
  const own = overlay.placesOf(thing);
  const ownOn = (side: ComparedSide): FoundPlace | undefined => {
    const span = own[side];
    return span && { side, source: sides[side].source, span };
  };
  const importedOn = (side: ComparedSide): FoundPlace | undefined => {
    const { source, sources } = sides[side];
    for (const map of mapsOf(sources)) {
      const span = map.uri === source.uri ? undefined : thingsOf(map.tree).placeOf(oldKeyOf(thing) ?? thing);
      if (span) return { side, source: map, span };
    }
    return undefined;
  };
  const other = otherSide(wanted);
  return ownOn(wanted) ?? ownOn(other) ?? importedOn(wanted) ?? importedOn(other);
}

function otherSide(side: ComparedSide): ComparedSide {
  return side === 'before' ? 'after' : 'before';
}

/** A page takes what it has to know of a node from its data, and no such attribute. */
function forPage(node: SceneNode): SceneNode {
  const { [viewsAttribute]: views, [colourAttribute]: colour, [frameAttribute]: frame, ...attributes } = node.attributes; // prettier-ignore
  const data = { ...node.data, ...(views !== undefined && { in: views }), ...(colour !== undefined && { colour }), ...(frame !== undefined && { frame }) }; // prettier-ignore
  const children = node.children ? { children: node.children.map(forPage) } : {};
  return views === undefined && colour === undefined && frame === undefined
    ? { ...node, ...children }
    : { ...node, ...children, attributes, data };
}
