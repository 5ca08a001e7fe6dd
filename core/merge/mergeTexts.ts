/**
 * The steps of a merge that do not load the grammar: what both sides may have touched is mostly little, and mostly written
 * plainly. `index.ts` has the whole.
 */
import type { Item } from '../diff/item.ts';
import { lineEndOf } from '../edit/lineEnds.ts';
import { plainTreeOf } from '../syntax/plainTree.ts';
import type { FileBlock } from '../syntax/tree.ts';
import { isRight, type ReadTree, type Texts, type Trees } from './check.ts';
import { decide, type Reason } from './decide.ts';
import { mayMislead } from './astray.ts';
import { entitiesOf, type Entities, type Entity } from './entities.ts';
import { foldSettled, type FoldedTexts } from './fold.ts';
import { MARK_SIZE, marked, type Labels } from './marked.ts';
import { looseIn, piecesOf, type PiecedText } from './pieces.ts';
import type { Choice, Part } from './parts.ts';
import { write } from './write.ts';
import { words } from './words.ts';

export interface MergeOptions {
  /** How the sides are called behind the marks of a conflict. */
  readonly labels?: Partial<Labels>;
  /** Of how many signs the marks are: 7 unless said, more where git merges several common versions. */
  readonly markSize?: number;
}

/** What became of a merge. */
export type Merged =
  | { readonly kind: 'clean'; readonly text: string }
  | { readonly kind: 'conflicts'; readonly text: string; readonly conflicts: readonly Conflict[] }
  /** The texts cannot be put together safely; the sentence says why. */
  | { readonly kind: 'refused'; readonly sentence: string };

/** One choice that a person has to make. */
export interface Conflict {
  readonly reason: Reason;
  /** Ids or titles from the journey down to what it is about. */
  readonly path: readonly string[];
  readonly sentence: string;
}

/** Three texts on their way into one. */
export interface ToMerge {
  /** Without byte-order marks. */
  readonly texts: Texts;
  /** What both sides may have touched; nothing if that cannot be told. */
  readonly left: FoldedTexts | undefined;
  /** The result, where one side did nothing or both the same. */
  readonly settled: string | undefined;
  /** The result is to begin with a byte-order mark. */
  readonly hasMark: boolean;
}

/** Looks at three texts of one map without reading them. */
export function toMerge({ base, ours, theirs }: Texts): ToMerge {
  const texts = { base: withoutMark(base), ours: withoutMark(ours), theirs: withoutMark(theirs) };
  const settled = base === ours || ours === theirs ? theirs : base === theirs ? ours : undefined;
  const left = settled === undefined ? foldSettled(texts) : undefined;
  return {
    texts,
    left,
    settled,
    hasMark: isMarked(ours) === isMarked(base) ? isMarked(theirs) : isMarked(ours),
  };
}

/**
 * Merges three texts if what both sides may have touched is all written plainly and nothing may lead astray, without
 * loading the grammar: the same result as that of `mergeParsed`, or nothing.
 */
export function mergePlain(three: ToMerge, options: MergeOptions = {}): Merged | undefined {
  const { settled, left } = three;
  if (settled !== undefined) return { kind: 'clean', text: settled };
  const merged = left && mergeFolded(left, plainTreeOf, options);
  return merged && withMark(merged, three);
}

export function withMark(merged: Merged, { hasMark }: ToMerge): Merged {
  return merged.kind === 'refused' || !hasMark ? merged : { ...merged, text: `\ufeff${merged.text}` };
}

/** Merges what both sides may have touched. Nothing if there is any doubt. */
export function mergeFolded(
  left: FoldedTexts,
  readTree: ReadTree,
  options: MergeOptions,
): Merged | undefined {
  const three = readThree(left.texts, readTree);
  if ('kind' in three || mayMislead(three.entities, left.alone)) return undefined;
  const merged = finished(putTogether(three, readTree), three, options);
  if (merged.kind === 'refused') return undefined;
  // In a conflict about a block around it, a sign stands once for each side and for the base.
  const text = left.unfold(merged.text, merged.kind === 'clean' ? 1 : 3);
  return text === undefined ? undefined : { ...merged, text };
}

/** Three texts as they were read, and what is the same in them. */
export interface ReadThree {
  readonly texts: Texts;
  readonly trees: Trees;
  readonly entities: Entities;
}

type Refused = Merged & { readonly kind: 'refused' };

/** Reads three whole texts, none of which begins with a byte-order mark. What cannot be read so is refused as torn. */
export function readThree(texts: Texts, readTree: ReadTree): ReadThree | Refused {
  const found: { -readonly [Side in keyof Trees]?: FileBlock } = {};
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const tree = readTree(texts[side]);
    if (tree?.slips.some(({ code }) => code === 'too-long'))
      return refused(words.refused.tooLong(words.sides[side]));
    // Behind a comment that is not closed, nobody would see the marks of a conflict.
    if (!tree?.isWhole || tree.hasOpenEnds) return refused(words.refused.torn(words.sides[side]));
    found[side] = tree;
  }
  const { base, ours, theirs } = found;
  if (!base || !ours || !theirs) return refused(words.refused.unsafe);
  const trees = { base, ours, theirs };
  return { texts, trees, entities: entitiesOf(...cutAlike(texts, trees)) };
}

/**
 * The result of a merge, piece by piece; nothing if it would not be right. Between the versions of what is `unsure` a
 * choice is to be made, whatever became of it.
 */
export function putTogether(
  { texts, trees, entities }: ReadThree,
  readTree: ReadTree,
  unsure?: ReadonlyMap<Entity, Reason>,
): readonly Part[] | undefined {
  const parts = write(entities, decide(entities, unsure), lineEndOf(texts.ours));
  return parts && isRight(parts, entities, { texts, trees, readTree }) ? parts : undefined;
}

/** The result as a text, in which choices are marked. */
export function finished(
  parts: readonly Part[] | undefined,
  { texts }: ReadThree,
  { labels, markSize }: MergeOptions,
): Merged {
  if (!parts) return refused(words.refused.unsafe);
  const choices = parts.filter((part) => part.kind === 'choice');
  if (choices.length > 0 && Object.values(texts).some(looksMarked)) return refused(words.refused.markers);
  const text = marked(parts, labels ?? {}, { lineEnd: lineEndOf(texts.ours), size: markSize ?? MARK_SIZE });
  return choices.length === 0
    ? { kind: 'clean', text }
    : { kind: 'conflicts', text, conflicts: choices.map(conflictOf) };
}

/**
 * The three texts in pieces. A comment that stands by itself in one of them does so in all: otherwise what is written
 * below it would take it along.
 */
function cutAlike(texts: Texts, trees: Trees): readonly [PiecedText, PiecedText, PiecedText] {
  let loose: ReadonlySet<string> = new Set();
  for (;;) {
    const cut = (side: keyof Texts): PiecedText => piecesOf(texts[side], trees[side], loose);
    const all = [cut('base'), cut('ours'), cut('theirs')] as const;
    const found = new Set(all.flatMap(looseIn));
    if (found.size === loose.size) return all;
    loose = found;
  }
}

function refused(sentence: string): Refused {
  return { kind: 'refused', sentence };
}

function conflictOf({ entity, reason }: Choice): Conflict {
  return { reason, path: pathOf(entity), sentence: words.conflict[reason](nameOf(entity)) };
}

/** As it is called now. A comment is never in conflict by itself: what is not a block or a fact is a step. */
function nameOf({ base, ours, theirs }: Entity): string {
  const piece = [ours, theirs].find((own) => own && own.item?.id !== base?.item?.id) ?? ours ?? theirs;
  if (piece?.item) return called(piece.item);
  const holder = piece?.parent?.item;
  return piece?.statement?.kind === 'fact'
    ? words.fact(piece.statement.key.text, holder && called(holder))
    : words.step;
}

function called({ kind, id, title }: Item): string {
  return [kind, id ?? title].filter(Boolean).join(' ');
}

function pathOf(entity: Entity): readonly string[] {
  const path: string[] = [];
  for (let piece = entity.ours ?? entity.theirs; piece; piece = piece.parent) {
    const name =
      piece.item?.id ??
      piece.item?.title ??
      (piece.statement?.kind === 'fact' ? piece.statement.key.text : undefined);
    if (name !== undefined) path.unshift(name);
  }
  return path;
}

function looksMarked(text: string): boolean {
  return /^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t]|$)/m.test(text);
}

function isMarked(text: string): boolean {
  return text.startsWith('\ufeff');
}

function withoutMark(text: string): string {
  return isMarked(text) ? text.slice(1) : text;
}
