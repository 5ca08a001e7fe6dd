import type { Change, Comparison, MapDiff } from '../../diff/index.ts';
import type { Scope } from '../../model/scope.ts';
import type { Block } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { JourneyContent } from '../content.ts';
import { contentOf } from '../contentOf.ts';
import { laneKindsOf } from '../lanes.ts';
import type { Scene } from '../scene.ts';
import { thingsOf } from '../things.ts';
import { keyAt, keyPairsOf, type KeyPairs, type PairedSide } from './keyPairs.ts';
import { overlayContent } from './overlayContent.ts';
import { livedBy } from './livedBy.ts';
import { overlayScene } from './overlayScene.ts';
import { overlayWordsOf } from './overlayWords.ts';
import { readingOrder, type ReadAt } from './readingOrder.ts';
import { oldKeyOf, wasKey, type Shown } from './shown.ts';

/** One of two journeys that are laid on one another. */
export interface OverlaySide {
  readonly journey: Block;
  readonly names: Scope;
  /** What the diff calls the file of the journey. */
  readonly uri: string;
  /** The only persona whose journey it is, where two of them are compared. */
  readonly persona?: string;
}

/** Two journeys as one picture, and what there is to say about it. */
export interface Overlay {
  /** All three views in one; see `overlayScene` and `viewOf`. */
  readonly scene: Scene;
  readonly summary: string;
  /** What changed, in reading order. */
  readonly changes: readonly OverlayChange[];
  /** What the lanes of the picture are called, by their ids. */
  readonly lanes: ReadonlyMap<string, string>;
  /** Where a thing of the picture stands in either text; nothing on a side where it is not, or in another file. */
  placesOf(thing: string): { readonly before: Span | undefined; readonly after: Span | undefined };
}

/** A change and where it is to be seen. */
export interface OverlayChange {
  readonly change: Change;
  /** Keys of the things in the picture that it touches, the one to show first at the front; none for what is not drawn. */
  readonly things: readonly string[];
  /** Keys of the nodes that stand for them. */
  readonly nodes: readonly string[];
  /** Id of the lane it stands in; nothing for the head of the map or of its columns. */
  readonly lane: string | undefined;
}

/**
 * Lays two journeys on one another, or one as two of its personas live it. `comparison` and `diff` are those of the maps
 * they stand in.
 */
export function overlayOf(
  before: OverlaySide,
  after: OverlaySide,
  comparison: Comparison,
  diff: Pick<MapDiff, 'summary' | 'changes' | 'compared'>,
): Overlay {
  const sides = { before: pairedSide(before), after: pairedSide(after) };
  const pairs = keyPairsOf(comparison, sides.before, sides.after);
  const contents = [sideContent(before), sideContent(after)] as const;
  const union = overlayContent(...contents, pairs, { compared: diff.compared, words: overlayWordsOf(diff.compared) });
  const order = orderOf(union.content, contents[0], union.shown);
  const whereIs = (change: Change): OverlayChange =>
    joining(change, union.content, union.shown) ?? placed(change, sides, pairs, order);
  const changes = inOrder(diff.changes.map(whereIs), order);
  const shown = withHidden(union.shown, changes);
  const lanes = new Map(laneKindsOf(union.content).map(({ id, words }) => [id, words.name]));
  const sentences = changes.map(({ change }) => change.sentence);
  const scene = overlayScene({ ...union, shown }, { summary: diff.summary, sentences });
  const back = new Map<string, string>();
  for (const key of keysOf(contents[0])) {
    const now = pairs.nowOf(key);
    if (now !== undefined) back.set(now, key);
  }
  return {
    scene,
    summary: diff.summary,
    changes,
    lanes,
    placesOf: (thing) => {
      const was = oldKeyOf(thing);
      const old = was ?? back.get(thing);
      const now = was === undefined ? thing : pairs.nowOf(was);
      return {
        before: old === undefined ? undefined : sides.before.things.placeOf(old),
        after: now === undefined ? undefined : sides.after.things.placeOf(now),
      };
    },
  };
} // prettier-ignore

function sideContent({ journey, names, persona }: OverlaySide): JourneyContent {
  const content = contentOf(journey, names, { isAlone: true });
  return persona === undefined ? content : livedBy(content, persona);
}

function pairedSide({ names, uri }: OverlaySide): PairedSide {
  return { things: thingsOf(names.source.tree), uri };
}

function keysOf(content: JourneyContent): Iterable<string> {
  return readingOrder(content).keys();
}

/** What is drawn, and the feelings of the map before, which stand at their touchpoints. */
function orderOf(
  union: JourneyContent,
  before: JourneyContent,
  shown: ReadonlyMap<string, Shown>,
): ReadonlyMap<string, ReadAt> {
  const places = new Map(readingOrder(union));
  for (const { touchpoints } of before.stages)
    for (const { key, feelings } of touchpoints) {
      const at = places.get(wasKey(key)) ?? places.get(key);
      if (at && !shown.has(wasKey(key)))
        for (const feeling of feelings)
          places.set(wasKey(feeling.key), { ...at, lane: 'feels', node: wasKey(feeling.key) });
    }
  return places;
}

/** The drawn things that a change touches: what it is about or, where that is not drawn, what it stands in. */
function placed(
  change: Change,
  sides: { readonly before: PairedSide; readonly after: PairedSide },
  pairs: KeyPairs,
  order: ReadonlyMap<string, ReadAt>,
): OverlayChange {
  const { before, after } = change.at;
  if (change.kind === 'reordered') return reordered(change, sides.after, pairs, order);
  const now = after?.uri === sides.after.uri ? sides.after.things.at(after.span.start) : [];
  const old = before?.uri === sides.before.uri ? sides.before.things.at(before.span.start) : [];
  const found = [
    firstDrawn(now, (key) => (order.has(key) ? key : undefined)),
    firstDrawn(old, (key) => [wasKey(key), pairs.nowOf(key) ?? ''].find((one) => order.has(one))),
  ].filter((one) => one !== undefined);
  // Where only one side draws the thing itself, that comes before what the other stands in.
  const things = [...new Set(found.sort((a, b) => b.depth - a.depth).map(({ drawn }) => drawn))];
  const at = order.get(things[0] ?? '');
  return { change, things, nodes: things.map((thing) => order.get(thing)?.node ?? thing), lane: at?.lane };
}

/** Who takes part no more, or does now, is shown by the card of the persona, and not by the list of them that changed. */
function joining(
  change: Change,
  { personas }: JourneyContent,
  shown: ReadonlyMap<string, Shown>,
): OverlayChange | undefined {
  const mark = change.rule === 'persona-removed' ? 'went' : change.rule === 'persona-added' ? 'came' : undefined; // prettier-ignore
  const things = personas.flatMap(({ key }) => (mark && shown.get(key)?.mark === mark ? [key] : []));
  return things.length === 0 ? undefined : { change, things, nodes: things, lane: undefined };
}

/** What was put in another order is shown by what moved, in its new place and its old. */
function reordered(
  change: Change,
  side: PairedSide,
  pairs: KeyPairs,
  order: ReadonlyMap<string, ReadAt>,
): OverlayChange {
  const moved = pairs.reordered(keyAt(change.at.after, side) ?? '', change.path.split('/').at(-1) ?? '');
  const things = moved.flatMap(({ now, old }) => [now, wasKey(old)]).filter((key) => order.has(key));
  return { change, things, nodes: things.map((thing) => order.get(thing)?.node ?? thing), lane: undefined };
}

/** The innermost of some things that is drawn, and how deep in the map it stands. */
function firstDrawn(
  keys: readonly string[],
  drawnAs: (key: string) => string | undefined,
): { readonly drawn: string; readonly depth: number } | undefined {
  for (const [above, key] of keys.entries()) {
    const drawn = drawnAs(key);
    if (drawn !== undefined) return { drawn, depth: keys.length - above };
  }
  return undefined;
}

function inOrder(
  changes: readonly OverlayChange[],
  order: ReadonlyMap<string, ReadAt>,
): readonly OverlayChange[] {
  const placeOf = ({ things }: OverlayChange): number => order.get(things[0] ?? '')?.order ?? Infinity;
  const placed = changes.map((change) => ({ change, place: placeOf(change) }));
  placed.sort((a, b) => (a.place === b.place ? 0 : a.place - b.place));
  return placed.map(({ change }) => change);
}

/** What a change touches that looks the same on both sides has a mark all the same. */
function withHidden(
  shown: ReadonlyMap<string, Shown>,
  changes: readonly OverlayChange[],
): ReadonlyMap<string, Shown> {
  const all = new Map(shown);
  for (const { nodes, lane } of changes) {
    if (lane === 'feels' || nodes.some((node) => all.get(node)?.mark)) continue;
    const [node] = nodes;
    if (node !== undefined && !all.get(node)?.isGhost) all.set(node, { ...all.get(node), mark: 'changed' });
  }
  return all;
}
