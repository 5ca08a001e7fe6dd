import { formOf, pairFacts, renamesOf, slotOf, type Renames } from '../diff/compare.ts';
import { foldTitle } from '../diff/alike.ts';
import type { Said } from '../diff/item.ts';
import { match } from '../diff/match.ts';
import { folded, type Piece, type PiecedText } from './pieces.ts';

export type Side = 'ours' | 'theirs';

/** One thing of the map, as it is in each of the texts that have it. */
export interface Entity {
  base: Piece | undefined;
  ours: Piece | undefined;
  theirs: Piece | undefined;
}

/** All things of three texts. */
export interface Entities {
  readonly root: Entity;
  /** What holds others stands before what it holds. */
  readonly all: readonly Entity[];
  readonly of: ReadonlyMap<Piece, Entity>;
}

/** Finds what is the same in three texts: blocks as the diff matches them, facts by what they are said of. */
export function entitiesOf(base: PiecedText, ours: PiecedText, theirs: PiecedText): Entities {
  const of = new Map<Piece, Entity>();
  const all: Entity[] = [];
  const add = (piece: Piece, side: 'base' | Side): Entity => {
    const entity: Entity = { base: undefined, ours: undefined, theirs: undefined, [side]: piece };
    of.set(piece, entity);
    all.push(entity);
    return entity;
  };
  const root = add(base.root, 'base');
  for (const child of base.root.children) eachPiece(child, (piece) => void add(piece, 'base'));
  for (const [side, pieces] of [
    ['ours', ours],
    ['theirs', theirs],
  ] as const) {
    for (const [old, now] of pairsOf(base, pieces)) {
      const entity = of.get(old);
      if (!entity) continue;
      entity[side] = now;
      of.set(now, entity);
    }
  }
  eachPiece(ours.root, (piece) => void (of.has(piece) || add(piece, 'ours')));
  for (const [mine, other] of pairsOf(ours, theirs)) {
    const entity = of.get(mine);
    if (!entity || entity.base || entity.theirs || of.has(other)) continue;
    if (!isSameNews(mine, other, of)) continue;
    entity.theirs = other;
    of.set(other, entity);
  }
  eachPiece(theirs.root, (piece) => void (of.has(piece) || add(piece, 'theirs')));
  return { root, all, of };
}

/** What holds a piece, as the thing that it is. */
export function holderOf(piece: Piece, of: ReadonlyMap<Piece, Entity>): Entity | undefined {
  return piece.parent && of.get(piece.parent);
}

/** Both sides added it, and it is one thing: with one id, or with one name in one place. */
function isSameNews(a: Piece, b: Piece, of: ReadonlyMap<Piece, Entity>): boolean {
  const isSamePlace = holderOf(a, of) === holderOf(b, of);
  if (a.item && b.item) {
    if (a.item.id !== b.item.id) return false;
    return (
      a.item.id !== undefined ||
      (isSamePlace && foldTitle(a.item.title ?? '') === foldTitle(b.item.title ?? ''))
    );
  }
  const isOneOfSome = a.saids.some((said) => said.repeats);
  return isSamePlace && (!isOneOfSome || headOf(a) === headOf(b));
}

function eachPiece(piece: Piece, visit: (piece: Piece) => void): void {
  visit(piece);
  for (const child of piece.children) eachPiece(child, visit);
}

/** The same pieces of two texts. */
function pairsOf(a: PiecedText, b: PiecedText): readonly (readonly [Piece, Piece])[] {
  const pairs: (readonly [Piece, Piece])[] = [[a.root, b.root]];
  const found = match(a.items, b.items);
  for (const [item, other] of found.after) {
    const [piece, otherPiece] = [a.pieceOf.get(item), b.pieceOf.get(other)];
    if (piece && otherPiece) pairs.push([piece, otherPiece]);
  }
  const renames = renamesOf(found, b.items);
  for (const [piece, other] of [...pairs]) pairs.push(...pairsIn(piece, other, renames(other.item)));
  return pairs;
}

/** The same facts, steps and loose comments of a thing on two sides. */
function pairsIn(a: Piece, b: Piece, renames: Renames): readonly (readonly [Piece, Piece])[] {
  const pairs: [Piece, Piece][] = [];
  const left = (form: Piece['form']): readonly Piece[] => a.children.filter((piece) => piece.form === form);
  const right = (form: Piece['form']): readonly Piece[] => b.children.filter((piece) => piece.form === form);
  const facts = { before: bySaid(left('fact')), after: bySaid(right('fact')) };
  for (const [was, is] of pairFacts([...facts.before.keys()], [...facts.after.keys()], renames)) {
    const [piece, other] = [was && facts.before.get(was), is && facts.after.get(is)];
    if (piece && other) pairs.push([piece, other]);
  }
  pairs.push(...pairSteps(left('step'), right('step'), renames));
  pairs.push(...pairTexts(a.children.filter(isMute), b.children.filter(isMute)));
  return pairs;
}

function bySaid(pieces: readonly Piece[]): ReadonlyMap<Said, Piece> {
  return new Map(pieces.flatMap((piece) => piece.saids.map((said) => [said, piece] as const)));
}

/** True if a piece says nothing to the diff: a comment that stands by itself, or what nobody knows. */
export function isMute({ item, saids }: Piece): boolean {
  return !item && saids.length === 0;
}

/** Pieces that say nothing to the diff, such as comments and what it does not know: those with the same text, in their order. */
function pairTexts(left: readonly Piece[], right: readonly Piece[]): readonly [Piece, Piece][] {
  const byText = new Map<string, Piece[]>();
  for (const piece of right) {
    const key = folded(piece.head);
    const alike = byText.get(key);
    if (alike) alike.push(piece);
    else byText.set(key, [piece]);
  }
  return left.flatMap((piece): [Piece, Piece][] => {
    const other = byText.get(folded(piece.head))?.shift();
    return other ? [[piece, other]] : [];
  });
}

/** Statements of a path: those that say the same, then those that have most steps in common. */
function pairSteps(
  left: readonly Piece[],
  right: readonly Piece[],
  renames: Renames,
): readonly [Piece, Piece][] {
  const slots = (piece: Piece, called: Renames['before']): ReadonlySet<string> =>
    new Set(piece.saids.map((said) => slotOf(said, called)));
  const ends = right.map((piece) => ({ piece, slots: slots(piece, renames.after) }));
  const scored = left.flatMap((piece, i) => {
    const own = slots(piece, renames.before);
    return ends.flatMap((end, j) => {
      const both = [...own].filter((slot) => end.slots.has(slot)).length;
      const score = both + (folded(piece.head) === folded(end.piece.head) ? 1 : 0);
      return both > 0 ? [{ piece, other: end.piece, score, apart: Math.abs(i - j) }] : [];
    });
  });
  // Of those that are equally far apart, the first are found first already.
  scored.sort((x, y) => y.score - x.score || x.apart - y.apart);
  const taken = new Set<Piece>();
  return scored.flatMap(({ piece, other }): [Piece, Piece][] => {
    if (taken.has(piece) || taken.has(other)) return [];
    taken.add(piece).add(other);
    return [[piece, other]];
  });
}

/** What a piece says by itself, without what it holds: equal where only blanks differ. */
export function meaningOf(piece: Piece): string {
  const comments = [piece.before, piece.after.replaceAll(/[;；]/g, ''), piece.open.replace(/[{｛]/, '')];
  return JSON.stringify([headOf(piece), ...comments.map(folded), folded(piece.foot.replace(/[}｝]/, ''))]);
}

/** What a piece says, its comments aside. */
export function headOf(piece: Piece): string {
  if (piece.item) return JSON.stringify([piece.item.kind, piece.item.id, piece.item.title]);
  if (piece.saids.length === 0) return folded(piece.head);
  return JSON.stringify(piece.saids.map((said) => [slotOf(said, same), formOf(said, same)]));
}

const same = (name: string): string => name;
