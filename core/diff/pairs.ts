import { blocksIn, factsIn, idOf, titleOf, type Outline, type OutlinedFact } from '../syntax/outline.ts';
import type { BlockRow } from '../vocabulary/index.ts';
import { foldTitle } from './alike.ts';

/** A block of one side. */
export interface Side {
  readonly outline: Outline;
  readonly block: number;
}

/** A block of each side that `match` is bound to find to be the same thing. */
export interface Pair {
  readonly before: Side;
  readonly after: Side;
  /** How they differ; nothing if they are equal to the letter. */
  readonly unlike: Unlike | undefined;
}

/** How the texts of two blocks differ. */
export interface Unlike {
  readonly blocks: Pairs;
  readonly before: readonly OutlinedFact[];
  readonly after: readonly OutlinedFact[];
  /** Keys of the facts that are not said in the same words and the same order. */
  readonly keys: ReadonlySet<string>;
}

/** Blocks that stand side by side: those that are certainly the same thing, and those of which only `match` can tell. */
export interface Pairs {
  /** In the order of the text before. */
  readonly pairs: readonly Pair[];
  readonly alone: { readonly before: readonly Side[]; readonly after: readonly Side[] };
}

/**
 * Pairs the blocks of two maps by their outlines, as far as that is certain: `match` pairs first what has the same kind
 * and id, and under one parent what has no id and the same kind and title. Where several are called the same, or where
 * one without an id says what it was called before, it depends on others; such blocks are alone here.
 */
export function pairsOf(before: readonly Outline[], after: readonly Outline[]): Pairs {
  const old = before.flatMap((outline) => innerOf({ outline, block: 0 }));
  const now = after.flatMap((outline) => innerOf({ outline, block: 0 }));
  const isImport = ({ outline, block }: Side): boolean => outline.rows[block]?.keyword === 'import';
  return pairsAmong(
    old.filter((side) => !isImport(side)),
    now.filter((side) => !isImport(side)),
    // A journey is a world of its own: what has an id in it is matched within it.
    areIdsUnique,
  );
}

function pairsAmong(
  before: readonly Side[],
  after: readonly Side[],
  isCertain: (before: Side, after: Side) => boolean,
): Pairs {
  const [old, now] = [byName(before), byName(after)];
  const pairs: Pair[] = [];
  const paired = new Set<Side>();
  for (const [name, side] of old) {
    const other = now.get(name);
    if (!side || !other || !isCertain(side, other)) continue;
    pairs.push({ before: side, after: other, unlike: unlikeOf(side, other) });
    paired.add(side).add(other);
  }
  const isAlone = (side: Side): boolean => !paired.has(side);
  return { pairs, alone: { before: before.filter(isAlone), after: after.filter(isAlone) } };
}

/** Blocks by what they are called, in order; nothing where that does not tell which one is meant. */
function byName(sides: readonly Side[]): ReadonlyMap<string, Side | undefined> {
  const named = new Map<string, Side | undefined>();
  for (const side of sides) {
    const name = nameOf(side);
    named.set(name, named.has(name) || mayBeOther(side) ? undefined : side);
  }
  return named;
}

function nameOf({ outline, block }: Side): string {
  const keyword = outline.rows[block]?.keyword ?? '';
  const id = idOf(outline, block);
  return id === undefined ? `${keyword} "${foldTitle(titleOf(outline, block) ?? '')}` : `${keyword} ${id}`;
}

/** What has no id and says that it was something else before may be that. */
function mayBeOther({ outline, block }: Side): boolean {
  return outline.former.has(block) && !outline.idEnds[block];
}

function unlikeOf(before: Side, after: Side): Unlike | undefined {
  if (textOf(before) === textOf(after)) return undefined;
  const [old, now] = [factsIn(before.outline, before.block), factsIn(after.outline, after.block)];
  return {
    blocks: pairsAmong(innerOf(before), innerOf(after), () => true),
    before: old,
    after: now,
    keys: unlikeKeys(wordings(before, old), wordings(after, now)),
  };
}

function innerOf({ outline, block }: Side): readonly Side[] {
  return blocksIn(outline, block).map((inner) => ({ outline, block: inner }));
}

export function textOf({ outline, block }: Side): string {
  return outline.text.slice(outline.starts[block], outline.ends[block]);
}

/** All that is said with each key, as it is written. */
function wordings({ outline }: Side, facts: readonly OutlinedFact[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { key, start, end } of facts) {
    const slot = slotOf(key);
    // With its length, so that no two are taken for one.
    said.set(slot, `${said.get(slot) ?? ''}${end - start} ${outline.text.slice(start, end)}`);
  }
  return said;
}

function unlikeKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [key, said] of before) if (after.get(key) !== said) keys.add(key);
  for (const key of after.keys()) if (!before.has(key)) keys.add(key);
  return keys;
} // prettier-ignore

/** Facts that the comparison may take for one another. */
export function slotOf(key: string): string {
  return key === 'channel' ? 'channels' : key;
}

/** True if nothing in either block has the kind and id of something else in it. */
function areIdsUnique(before: Side, after: Side): boolean {
  const old = new Map<BlockRow | undefined, Map<string, number>>();
  if (!addIds(before, old, () => true)) return false;
  // What stands in blocks that are the same on both sides was looked at.
  const inTwins = new Set<number>();
  const { earlier, nexts, twins } = after.outline;
  for (let block = after.block; earlier && block < (nexts[after.block] ?? 0); block++) {
    const twin = twins[block];
    if (twin) for (let inner = twin; inner < (earlier.nexts[twin] ?? 0); inner++) inTwins.add(inner);
  }
  return addIds(after, new Map(), (row, id) => !inTwins.has(old.get(row)?.get(id) ?? 0), twins);
}

/** Notes the ids in a block, by kind; false where one was noted already, or is not allowed. */
function addIds(
  { outline, block }: Side,
  ids: Map<BlockRow | undefined, Map<string, number>>,
  isAllowed: (row: BlockRow | undefined, id: string) => boolean,
  twins?: readonly number[],
): boolean {
  for (let inner = block + 1; inner < (outline.nexts[block] ?? 0); inner++) {
    const id = twins?.[inner] ? undefined : idOf(outline, inner);
    if (id === undefined) continue;
    const row = outline.rows[inner];
    let known = ids.get(row);
    if (!known) ids.set(row, (known = new Map()));
    if (known.has(id) || !isAllowed(row, id)) return false;
    known.set(id, inner);
  }
  return true;
}
