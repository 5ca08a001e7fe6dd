import type { Entities, Entity, Side } from './entities.ts';
import { holderOf, meaningOf } from './entities.ts';
import type { Piece } from './pieces.ts';

/** Why a person has to choose. */
export type Reason =
  /** Both sides say something else of the same thing. */
  | 'both-changed'
  /** One side removed what the other changed. */
  | 'removed-changed'
  /** Both sides moved it, to different places. */
  | 'moved-apart'
  /** One side moved it into something of which a choice is to be made. */
  | 'moved-into'
  /** Both sides added something with this name, and not the same. */
  | 'added-twice'
  /** Both sides gave one id to different things. */
  | 'same-id'
  /** One side removed what the other newly names. */
  | 'removed-named'
  /** It is new or changed, and names by its old id what the other side gave another one; the name cannot go along. */
  | 'renamed-named';

/** What becomes of a thing, before its own text is looked at. */
export interface Fate {
  readonly state:
    /** It is in the result; its text may still be in conflict. */
    | 'kept'
    /** It is not in the result. */
    | 'gone'
    /** Where it stands, a choice is to be made between the whole of it on either side. */
    | 'split'
    /** A choice is to be made at each of two places. */
    | 'torn';
  readonly reason: Reason | undefined;
  /** What holds it in the result; where it is torn, what holds it on each side. */
  readonly holder: Readonly<Record<Side, Entity | undefined>>;
}

/**
 * Decides for every thing whether it stays and where. Between the versions of what is `unsure` a choice is to be made,
 * for the reason given.
 */
export function decide(
  { all, of }: Entities,
  unsure: ReadonlyMap<Entity, Reason> = new Map(),
): ReadonlyMap<Entity, Fate> {
  const fates = new Map<Entity, Fate>();
  const both = (holder: Entity | undefined) => ({ ours: holder, theirs: holder });
  for (const entity of all) {
    const { base, ours, theirs } = entity;
    if (ours && theirs) {
      const holders = { ours: holderOf(ours, of), theirs: holderOf(theirs, of) };
      const was = base && holderOf(base, of);
      const isApart =
        holders.ours !== holders.theirs && (!base || (holders.ours !== was && holders.theirs !== was));
      const holder = base && holders.ours === was ? holders.theirs : holders.ours;
      if (isApart)
        fates.set(entity, { state: 'torn', reason: base ? 'moved-apart' : 'added-twice', holder: holders });
      else if (!base && ours.form === 'block' && !isSameWhole(ours, theirs))
        fates.set(entity, { state: 'split', reason: 'added-twice', holder: both(holder) });
      else fates.set(entity, { state: 'kept', reason: undefined, holder: both(holder) });
      continue;
    }
    const left = ours ?? theirs;
    if (left && !base)
      fates.set(entity, { state: 'kept', reason: undefined, holder: both(holderOf(left, of)) });
    else if (left && base && isChanged(base, left, of))
      fates.set(entity, { state: 'split', reason: 'removed-changed', holder: both(holderOf(left, of)) });
    else fates.set(entity, { state: 'gone', reason: undefined, holder: both(undefined) });
  }
  for (const [entity, reason] of unsure) {
    const { ours, theirs } = entity;
    const holder = { ours: ours && holderOf(ours, of), theirs: theirs && holderOf(theirs, of) };
    const isOneOf = ours && theirs ? fates.get(entity)?.holder.ours : (holder.ours ?? holder.theirs);
    fates.set(entity, { state: 'split', reason, holder: both(isOneOf) });
  }
  // What one side moved into a thing between whose versions is to be chosen would be lost with the other version.
  for (const [entity, { state, holder: into }] of fates) {
    const { ours, theirs } = entity;
    if (state !== 'kept' || !ours || !theirs) continue;
    const holder = { ours: holderOf(ours, of), theirs: holderOf(theirs, of) };
    if (holder.ours === holder.theirs || !isChosen(into.ours, fates)) continue;
    fates.set(entity, { state: 'torn', reason: 'moved-into', holder });
  }
  return fates;
}

/** True if a choice is to be made between versions of a thing, or of what holds it. */
function isChosen(thing: Entity | undefined, fates: ReadonlyMap<Entity, Fate>): boolean {
  // Two things may each hold the other: one was moved by ours, one by theirs.
  const seen = new Set<Entity>();
  for (let up = thing; up && !seen.has(up); up = fates.get(up)?.holder.ours) {
    if (fates.get(up)?.state === 'split') return true;
    seen.add(up);
  }
  return false;
}

/** True if what is left of a thing that one side removed was changed by the other, or anything in it. */
function isChanged(was: Piece, is: Piece, of: Entities['of']): boolean {
  if (meaningOf(was) !== meaningOf(is) || holderOf(was, of) !== holderOf(is, of)) return true;
  const isInnerChanged = (child: Piece): boolean => {
    const old = of.get(child)?.base;
    return !old || isChanged(old, child, of);
  };
  if (is.children.some(isInnerChanged)) return true;
  // Where what is left stands in another order, that was said as well.
  const blocks = is.children.filter(({ item }) => item).map((child) => of.get(child)?.base);
  const places = blocks.map((old) => (old ? was.children.indexOf(old) : -1));
  return places.some((place, i) => place < (places[i - 1] ?? 0));
}

/** True if both sides say the same, with all they hold. */
function isSameWhole(a: Piece, b: Piece): boolean {
  if (meaningOf(a) !== meaningOf(b) || a.children.length !== b.children.length) return false;
  const isOrdered = (piece: Piece): boolean => piece.item !== undefined;
  const sorted = (piece: Piece): readonly Piece[] => [
    ...piece.children.filter(isOrdered),
    ...piece.children
      .filter((child) => !isOrdered(child))
      .sort((x, y) => (meaningOf(x) < meaningOf(y) ? -1 : 1)),
  ];
  const others = sorted(b);
  return sorted(a).every((child, i) => {
    const other = others[i];
    return other !== undefined && isSameWhole(child, other);
  });
}
