import type { Entities, Entity, Side } from './entities.ts';
import { meaningOf } from './entities.ts';
import type { Piece } from './pieces.ts';

/** Why a person has to choose. */
export type Reason =
  /** Both sides say something else of the same thing. */
  | 'both-changed'
  /** One side removed what the other changed. */
  | 'removed-changed'
  /** Both sides moved it, to different places. */
  | 'moved-apart'
  /** Both sides added something with this name, and not the same. */
  | 'added-twice';

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

/** Decides for every thing whether it stays and where. */
export function decide({ all, of }: Entities): ReadonlyMap<Entity, Fate> {
  const fates = new Map<Entity, Fate>();
  const holderOf = (piece: Piece | undefined): Entity | undefined => piece?.parent && of.get(piece.parent);
  const both = (holder: Entity | undefined) => ({ ours: holder, theirs: holder });
  for (const entity of all) {
    const { base, ours, theirs } = entity;
    const holders = { ours: holderOf(ours), theirs: holderOf(theirs) };
    if (ours && theirs) {
      const was = holderOf(base);
      const isApart =
        holders.ours !== holders.theirs && (!base || (holders.ours !== was && holders.theirs !== was));
      const holder = base && holders.ours === was ? holders.theirs : holders.ours;
      if (isApart)
        fates.set(entity, { state: 'torn', reason: base ? 'moved-apart' : 'added-twice', holder: holders });
      else if (!base && entity.ours?.form === 'block' && !isSameWhole(ours, theirs))
        fates.set(entity, { state: 'split', reason: 'added-twice', holder: both(holder) });
      else fates.set(entity, { state: 'kept', reason: undefined, holder: both(holder) });
      continue;
    }
    const [left, side] = ours ? [ours, 'ours' as const] : [theirs, 'theirs' as const];
    if (!left) fates.set(entity, { state: 'gone', reason: undefined, holder: both(undefined) });
    else if (!base) fates.set(entity, { state: 'kept', reason: undefined, holder: both(holders[side]) });
    else if (isChanged(entity, side, of))
      fates.set(entity, { state: 'split', reason: 'removed-changed', holder: both(holders[side]) });
    else fates.set(entity, { state: 'gone', reason: undefined, holder: both(undefined) });
  }
  // What one side moved into a thing that the other removed would be lost with it where the removal is chosen.
  for (const [entity, fate] of fates) {
    const { ours, theirs } = entity;
    const into = fate.holder.ours;
    if (fate.state !== 'kept' || !ours || !theirs || !into) continue;
    if (into.ours && into.theirs) continue;
    if (fates.get(into)?.state !== 'split') continue;
    fates.set(entity, {
      state: 'torn',
      reason: 'moved-apart',
      holder: { ours: holderOf(ours), theirs: holderOf(theirs) },
    });
  }
  return fates;
}

/** True if a side changed a thing that the other removed, or anything in it. */
function isChanged(entity: Entity, side: Side, of: Entities['of']): boolean {
  const [was, is] = [entity.base, entity[side]];
  if (!was || !is) return false;
  if (meaningOf(was) !== meaningOf(is)) return true;
  if (was.parent && is.parent && of.get(was.parent) !== of.get(is.parent)) return true;
  // Where what is left stands in another order, that was said as well.
  const kept = is.children.flatMap((child) => (child.item ? [of.get(child)?.base] : []));
  const places = kept.flatMap((old) => (old?.parent === was ? [was.children.indexOf(old)] : []));
  if (places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0))) return true;
  return is.children.some((child) => {
    const inner = of.get(child);
    const old = inner?.base;
    return !inner || !old || old.parent !== was || isChanged(inner, side, of);
  });
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
