import { blocksIn, idNameOf, titleOf, type Outline, type OutlinedFact } from '../syntax/outline.ts';
import { factsIn } from '../syntax/scanOutline.ts';
import { blockRows } from '../vocabulary/index.ts';
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
  if (before.length === 0 || after.length === 0) return { pairs: [], alone: { before, after } };
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
  return (
    idNameOf(outline, block) ?? `${outline.rows[block]?.keyword} "${foldTitle(titleOf(outline, block) ?? '')}`
  );
}

/** What has no id and says that it was something else before may be that. */
function mayBeOther({ outline, block }: Side): boolean {
  return outline.former.has(block) && !outline.idEnds[block];
}

function unlikeOf(before: Side, after: Side): Unlike | undefined {
  if (isTwin(before, after) || textOf(before) === textOf(after)) return undefined;
  const [old, now] = [factsIn(before.outline, before.block), factsIn(after.outline, after.block)];
  return {
    blocks: pairsAmong(innerOf(before), innerOf(after), () => true),
    before: old,
    after: now,
    keys: unlikeKeys(before, old, after, now),
  };
}

function innerOf({ outline, block }: Side): readonly Side[] {
  return blocksIn(outline, block).map((inner) => ({ outline, block: inner }));
}

function textOf({ outline, block }: Side): string {
  return outline.text.slice(outline.starts[block], outline.ends[block]);
}

function isTwin(before: Side, { outline, block }: Side): boolean {
  return outline.earlier === before.outline && outline.twins[block] === before.block;
}

/** The keys of facts that are not said in the same words and order. */
function unlikeKeys(
  before: Side,
  old: readonly OutlinedFact[],
  after: Side,
  now: readonly OutlinedFact[],
): ReadonlySet<string> {
  const keys = new Set<string>();
  // Mostly the same things are said, one of them otherwise.
  if (old.length === now.length && old.every(({ key }, i) => key === now[i]?.key)) {
    old.forEach((fact, i) => {
      if (factText(before, fact) !== factText(after, now[i] ?? fact)) keys.add(slotOf(fact.key));
    });
    return keys;
  }
  const [was, is] = [wordings(before, old), wordings(after, now)];
  for (const key of [...was.keys(), ...is.keys()]) if (was.get(key) !== is.get(key)) keys.add(key);
  return keys;
}

/** All that is said with each key, as it is written. */
function wordings(side: Side, facts: readonly OutlinedFact[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const fact of facts) {
    const slot = slotOf(fact.key);
    // With its length, so that no two are taken for one.
    said.set(slot, `${said.get(slot) ?? ''}${fact.end - fact.start} ${factText(side, fact)}`);
  }
  return said;
}

function factText({ outline }: Side, { start, end }: OutlinedFact): string {
  return outline.text.slice(start, end);
}

/** Facts that say the same as others, in any block, and these. */
const sameAs: ReadonlyMap<string, string> = new Map(
  blockRows.flatMap(({ facts }) => facts.flatMap(({ key, sameAs }) => (sameAs === undefined ? [] : [[key, sameAs]]))),
); // prettier-ignore

/** The name of a fact that the comparison may take for one of another name. */
export function slotOf(key: string): string {
  return sameAs.get(key) ?? key;
}

/** True if nothing in either block has the kind and id of something else in it. */
function areIdsUnique(before: Side, after: Side): boolean {
  const now = new Set<string>();
  const { twins, nexts, earlier } = after.outline;
  const inTwins = new Set<number>();
  for (let block = after.block + 1; block < (nexts[after.block] ?? 0); block++) {
    const twin = twins[block] ?? 0;
    if (twin > 0) inTwins.add(twin);
    else if (!addName(after.outline, block, now)) return false;
  }
  const old = new Set<string>();
  /** Up to here, what is in the block before is in the one after as well. */
  let shared = 0;
  for (let block = before.block + 1; block < (before.outline.nexts[before.block] ?? 0); block++) {
    if (before.outline === earlier && inTwins.has(block)) shared = earlier.nexts[block] ?? 0;
    if (!addName(before.outline, block, old, block < shared ? now : undefined)) return false;
  }
  return true;
}

/** Notes what has an id; false if something was noted by that name, there or elsewhere. */
function addName(outline: Outline, block: number, names: Set<string>, elsewhere?: Set<string>): boolean {
  const name = idNameOf(outline, block);
  if (name === undefined) return true;
  const count = names.size;
  return names.add(name).size > count && !elsewhere?.has(name);
}
