/**
 * Puts together what two people did to one map. Pure: three texts in, one text out, in which every change of either side
 * is found, or stands between the marks of a conflict.
 */
import type { Item } from '../diff/item.ts';
import { lineEndOf } from '../edit/lineEnds.ts';
import { parse } from '../syntax/parse.ts';
import type { FileBlock } from '../syntax/tree.ts';
import { isRight, type Texts } from './check.ts';
import { decide, type Reason } from './decide.ts';
import { entitiesOf, type Entity } from './entities.ts';
import { foldSettled } from './fold.ts';
import { MARK_SIZE, marked, type Labels } from './marked.ts';
import { looseIn, piecesOf, type PiecedText } from './pieces.ts';
import type { Choice } from './parts.ts';
import { write } from './write.ts';
import { words } from './words.ts';

export type { Reason } from './decide.ts';
export type { Labels } from './marked.ts';

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

/**
 * Merges three texts of one map: what each side did to the base is done, each thing where it stands now. What both did to
 * one thing, and not alike, is marked with the marks that git uses, around as few lines as can be. Bytes of what neither
 * side touched stay, and so does the byte-order mark. Never throws.
 */
export function mergeMaps(texts: Texts, options: MergeOptions = {}): Merged {
  const { base, ours, theirs } = texts;
  if (base === ours || ours === theirs) return { kind: 'clean', text: theirs };
  if (base === theirs) return { kind: 'clean', text: ours };
  const bare = { base: withoutMark(base), ours: withoutMark(ours), theirs: withoutMark(theirs) };
  const mark = hasMark(ours) === hasMark(base) ? hasMark(theirs) : hasMark(ours);
  const merged = mergeFolded(bare, options) ?? mergeBare(bare, options);
  return merged.kind === 'refused' || !mark ? merged : { ...merged, text: `\ufeff${merged.text}` };
}

/** Merges what both sides may have touched; nothing if that cannot be told, or if there is any doubt. */
function mergeFolded(texts: Texts, options: MergeOptions): Merged | undefined {
  const folded = foldSettled(texts);
  if (!folded) return undefined;
  const merged = mergeBare(folded.texts, options);
  if (merged.kind === 'refused') return undefined;
  // In a conflict about a block around it, a sign stands once for each side and for the base.
  const text = folded.unfold(merged.text, merged.kind === 'clean' ? 1 : 3);
  return text === undefined ? undefined : { ...merged, text };
}

/** Merges three whole texts, none of which begins with a byte-order mark. Slower than `mergeMaps` and the measure of it. */
export function mergeBare(texts: Texts, { labels, markSize }: MergeOptions = {}): Merged {
  const trees: FileBlock[] = [];
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const tree = parse(texts[side]);
    if (tree.slips.some(({ code }) => code === 'too-long'))
      return refused(words.refused.tooLong(words.sides[side]));
    // Behind a comment that is not closed, nobody would see the marks of a conflict.
    if (!tree.isWhole || tree.hasOpenEnds) return refused(words.refused.torn(words.sides[side]));
    trees.push(tree);
  }
  const [base, ours, theirs] = cutAlike([texts.base, texts.ours, texts.theirs], trees);
  if (!base || !ours || !theirs) return refused(words.refused.unsafe);
  const entities = entitiesOf(base, ours, theirs);
  const parts = write(entities, decide(entities), lineEndOf(texts.ours));
  if (!parts || !isRight(parts, entities, texts)) return refused(words.refused.unsafe);
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
function cutAlike(texts: readonly string[], trees: readonly FileBlock[]): readonly PiecedText[] {
  let loose: ReadonlySet<string> = new Set();
  for (;;) {
    const cut = texts.flatMap((text, i) => {
      const tree = trees[i];
      return tree ? [piecesOf(text, tree, loose)] : [];
    });
    const found = new Set(cut.flatMap(looseIn));
    if (found.size === loose.size) return cut;
    loose = found;
  }
}

function refused(sentence: string): Merged {
  return { kind: 'refused', sentence };
}

function conflictOf({ entity, reason }: Choice): Conflict {
  return { reason, path: pathOf(entity), sentence: words.conflict[reason](nameOf(entity)) };
}

/** A comment is never in conflict by itself: what is not a block or a fact is a step. */
function nameOf(entity: Entity): string {
  const piece = entity.ours ?? entity.theirs;
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

function hasMark(text: string): boolean {
  return text.startsWith('\ufeff');
}

function withoutMark(text: string): string {
  return hasMark(text) ? text.slice(1) : text;
}
