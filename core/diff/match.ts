import { blockRow } from '../vocabulary/index.ts';
import { foldTitle, likeness } from './alike.ts';
import type { Item } from './item.ts';

/** Which item of the one map is which of the other. */
export interface Match {
  /** From an item before to the one after, and back. */
  readonly after: ReadonlyMap<Item, Item>;
  readonly before: ReadonlyMap<Item, Item>;
}

/** Items less alike than this are not the same thing under another name. */
const ALIKE = 0.5;
/** Texts that stand for themselves, such as an assumption, may change more and still be the same. */
const ALIKE_UNNAMED = 0.34;

/**
 * Finds the same things in two maps, from strict to loose: the same kind and id, in the same file first; a recorded
 * former id; the same kind and title under the same parent; the most alike under the same parent, then in the same
 * journey. What is left came or went. Swapping the sides swaps the result and changes nothing else.
 */
export function match(before: readonly Item[], after: readonly Item[]): Match {
  const forth = new Map<Item, Item>();
  const back = new Map<Item, Item>();
  const pair = (a: Item, b: Item): void => {
    forth.set(a, b);
    back.set(b, a);
  };
  // Ids differ within a file; in another file the same id may be of something else.
  matchIds(before, after, pair, ({ at }) => at?.uri ?? '');
  matchIds(
    before.filter((item) => !forth.has(item)),
    after.filter((item) => !back.has(item)),
    pair,
  );
  matchFormer(before, after, forth, back, pair);
  matchTitles(before, after, forth, back, pair);
  matchAlike(before, after, forth, back, pair, ALIKE);
  // A journey is a world of its own: what has an id in it is matched within it.
  for (const [a, b] of [...forth]) matchInside(a, b, forth, back, pair);
  return { after: forth, before: back };
}

type Pair = (a: Item, b: Item) => void;

/** Things with ids anywhere in a pair of journeys; then, level by level, those without. */
function matchInside(a: Item, b: Item, forth: Map<Item, Item>, back: Map<Item, Item>, pair: Pair): void {
  const [inA, inB] = [descendantsOf(a), descendantsOf(b)];
  matchIds(inA, inB, pair);
  matchFormer(inA, inB, forth, back, pair);
  matchChildren(a, b, forth, back, pair);
  matchAlike(inA, inB, forth, back, pair, ALIKE);
  // What was found elsewhere in the journey may have children that now stand under the same parent.
  for (const item of inA) {
    const other = forth.get(item);
    if (other) matchChildren(item, other, forth, back, pair);
  }
}

/** Children of a pair of parents: by title, then the most alike, and so on into them. */
function matchChildren(a: Item, b: Item, forth: Map<Item, Item>, back: Map<Item, Item>, pair: Pair): void {
  if (a.items.length === 0 || b.items.length === 0) return;
  matchTitles(a.items, b.items, forth, back, pair);
  matchAlike(a.items, b.items, forth, back, pair, ALIKE_UNNAMED);
  const inB = new Set(b.items);
  for (const item of a.items) {
    const other = forth.get(item);
    if (other && inB.has(other)) matchChildren(item, other, forth, back, pair);
  }
}

/** Things without ids that have the same kind and title, in their order. */
function matchTitles(
  before: readonly Item[],
  after: readonly Item[],
  forth: Map<Item, Item>,
  back: Map<Item, Item>,
  pair: Pair,
): void {
  const left = before.filter((item) => item.id === undefined && !forth.has(item));
  if (left.length === 0) return;
  const byTitle = new Map<string, Item[]>();
  for (const item of after) {
    if (back.has(item) || item.id !== undefined) continue;
    const key = titleKey(item);
    const list = byTitle.get(key);
    if (list) list.push(item);
    else byTitle.set(key, [item]);
  }
  for (const item of left) {
    const other = byTitle.get(titleKey(item))?.shift();
    if (other) pair(item, other);
  }
}

function titleKey(item: Item): string {
  return `${item.kind} ${foldTitle(item.title ?? '')}`;
}

/** Things of one kind and id, and of one place where `placeOf` tells places apart. */
function matchIds(
  before: readonly Item[],
  after: readonly Item[],
  pair: Pair,
  placeOf: (item: Item) => string = nowhere,
): void {
  const ofKind = new Map<string, Map<string, Item>>();
  const kindOf = (item: Item): string => (placeOf === nowhere ? item.kind : `${item.kind} ${placeOf(item)}`);
  for (const item of after) {
    if (item.id === undefined) continue;
    const kind = kindOf(item);
    let byId = ofKind.get(kind);
    if (!byId) ofKind.set(kind, (byId = new Map()));
    if (!byId.has(item.id)) byId.set(item.id, item);
  }
  for (const item of before) {
    const byId = item.id === undefined ? undefined : ofKind.get(kindOf(item));
    const other = item.id === undefined ? undefined : byId?.get(item.id);
    if (item.id === undefined || !other) continue;
    byId?.delete(item.id);
    pair(item, other);
  }
}

function nowhere(): string {
  return '';
}

/**
 * A recorded former id, on whichever side it is written. It is trusted if the other map has that id, this one does
 * not, and nobody else claims it.
 */
function matchFormer(
  before: readonly Item[],
  after: readonly Item[],
  forth: Map<Item, Item>,
  back: Map<Item, Item>,
  pair: Pair,
): void {
  for (const [a, b] of claims(after, before, back, forth)) pair(b, a);
  for (const [a, b] of claims(before, after, forth, back)) pair(a, b);
}

function claims(
  claimants: readonly Item[],
  others: readonly Item[],
  taken: ReadonlyMap<Item, Item>,
  otherTaken: ReadonlyMap<Item, Item>,
): readonly (readonly [Item, Item])[] {
  const byFormer = new Map<string, Item[]>();
  for (const item of claimants) {
    for (const former of formerIds(item)) {
      const key = `${item.kind} ${former}`;
      byFormer.set(key, [...(byFormer.get(key) ?? []), item]);
    }
  }
  if (byFormer.size === 0) return [];
  const living = new Set(claimants.flatMap((item) => (item.id === undefined ? [] : [idKey(item)])));
  return others.flatMap((other) => {
    const key = other.id === undefined ? '' : idKey(other);
    const [claimant, ...more] = byFormer.get(key) ?? [];
    const isTrusted =
      claimant && more.length === 0 && !living.has(key) && !taken.has(claimant) && !otherTaken.has(other);
    return isTrusted ? [[claimant, other] as const] : [];
  });
}

const none: readonly string[] = [];

function formerIds(item: Item): readonly string[] {
  if (!item.facts.some((said) => said.key === 'was')) return none;
  return item.facts.filter((said) => said.key === 'was').flatMap((said) => said.values);
}

const mostPairs = 40_000;

/** Pairs what is left, the most alike first. Equally alike ones keep to their order. */
function matchAlike(
  before: readonly Item[],
  after: readonly Item[],
  forth: Map<Item, Item>,
  back: Map<Item, Item>,
  pair: Pair,
  least: number,
): void {
  if (before.every((item) => forth.has(item)) || after.every((item) => back.has(item))) return;
  // Places count among what is left: what was found by other means does not matter any more.
  const left = before.filter((item) => !forth.has(item)).map((item, i) => ({ item, i }));
  const right = after.filter((item) => !back.has(item)).map((item, i) => ({ item, i }));
  const byKind = new Map<string, Left[]>();
  for (const one of right) {
    const list = byKind.get(one.item.kind);
    if (list) list.push(one);
    else byKind.set(one.item.kind, [one]);
  }
  // Two large sets of strangers are not compared each with each: nobody renames hundreds of things at once.
  if (left.reduce((sum, { item }) => sum + (byKind.get(item.kind)?.length ?? 0), 0) > mostPairs) {
    matchNamesakes(left, right, pair);
    return;
  }
  const pairs: { a: Item; b: Item; score: number; apart: number }[] = [];
  for (const { item: a, i } of left)
    for (const { item: b, i: j } of byKind.get(a.kind) ?? []) {
      const score = mayBeSame(a, b) ? likeness(a, b, least) : 0;
      if (score >= least) pairs.push({ a, b, score, apart: Math.abs(i - j) });
    }
  // Of those that are equally far apart, the first are found first already.
  pairs.sort((x, y) => y.score - x.score || x.apart - y.apart);
  for (const { a, b } of pairs) if (!forth.has(a) && !back.has(b)) pair(a, b);
}

/** Things of one kind that have the same id and title, in their order: too many to be told from one another. */
function matchNamesakes(left: readonly Left[], right: readonly Left[], pair: Pair): void {
  const byName = new Map<string, Item[]>();
  for (const { item } of right) {
    const list = byName.get(nameKey(item));
    if (list) list.push(item);
    else byName.set(nameKey(item), [item]);
  }
  for (const list of byName.values()) list.reverse();
  for (const { item } of left) {
    const other = byName.get(nameKey(item))?.pop();
    if (other) pair(item, other);
  }
}

/** What is not paired yet, and where it stands among the others. */
interface Left {
  readonly item: Item;
  readonly i: number;
}

function nameKey(item: Item): string {
  return `${idKey(item)} ${titleKey(item)}`;
}

/** Something with an id is not the same as something without, unless that is how it got or lost it. */
function mayBeSame(a: Item, b: Item): boolean {
  if (a.id === undefined || b.id === undefined || a.id === b.id) return true;
  return blockRow(a.kind)?.declares !== undefined;
}

function idKey(item: Item): string {
  return `${item.kind} ${item.id}`;
}

function descendantsOf(item: Item): readonly Item[] {
  const found: Item[] = [];
  const down = (child: Item): void => {
    found.push(child);
    child.items.forEach(down);
  };
  item.items.forEach(down);
  return found;
}
