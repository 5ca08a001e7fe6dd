/**
 * What cannot be in conflict, taken out before anything is parsed: what a block holds that stands in all three texts, and
 * that one side at most changed, is replaced by a sign, and put back into the result as that side has it. Most of a large
 * map is that. Of blocks that follow one another the head of the first is left and the end of the last: as one block with
 * a name that is known, they stay where they are.
 *
 * Left in are former ids, on which the meaning of others hangs, and what a side changed where blocks came, went or were
 * moved: they may have been moved to or from somewhere else.
 */
import { blocksIn, idNameOf, type Outline } from '../syntax/outline.ts';
import { lineEnd } from '../syntax/patterns.ts';
import { outlineOf } from '../syntax/scanOutline.ts';
import { longestRising } from '../text/longestRising.ts';
import type { Span } from '../text/span.ts';
import type { Texts } from './check.ts';
import type { Side } from './entities.ts';

/** Three texts without what is the same in all of them, or changed by one side alone. */
export interface FoldedTexts {
  readonly texts: Texts;
  /** The text with what was taken out; nothing if a sign is not there, or more often than `most`. */
  readonly unfold: (text: string, most: number) => string | undefined;
  /** What was taken out that one side alone changed, before and after. */
  readonly alone: (side: Side) => readonly Changed[];
}

/** A text of the base, and what one side made of it. */
export interface Changed {
  readonly was: string;
  readonly is: string;
}

/** Less than this, in UTF-16 units, is not worth a sign. */
const LEAST = 60;
/** In comments, so that a text with signs can be read; where others like them are left, the texts stay whole. */
const SIGN = '/*= ';
const signs = /\r?\n[ \t]*\/\*= (\d+) =\*\//g;

const sides = ['base', 'ours', 'theirs'] as const;
type Of<T> = Readonly<Record<(typeof sides)[number], T>>;

/** Nothing where nothing can be taken out: one look at the characters has to tell all of the blocks. */
export function foldSettled(texts: Texts): FoldedTexts | undefined {
  const base = outlineOf(texts.base);
  const ours = base && outlineOf(texts.ours, base);
  const theirs = ours && outlineOf(texts.theirs, base);
  if (!theirs) return undefined;
  const found = foldsIn(base, new Other(ours, base), new Other(theirs, base));
  const folds = joined(found, texts).filter(({ inside }) => inside.base.end - inside.base.start >= LEAST);
  if (folds.length === 0) return undefined;
  const without = (side: keyof Texts): string => withoutFolds(texts[side], side, folds);
  const left = { base: without('base'), ours: without('ours'), theirs: without('theirs') };
  if (sides.some((side) => left[side].split(SIGN).length - 1 > folds.length)) return undefined;
  return {
    texts: left,
    unfold: (text, most) => {
      const times = folds.map(() => 0);
      // Put together by and by: pieces of a text are not copied before the whole is written.
      let whole = '';
      let at = 0;
      for (const {
        0: { length },
        1: sign,
        index,
      } of text.matchAll(signs)) {
        whole += text.slice(at, index);
        for (const { side, start, end } of folds[Number(sign)]?.pieces ?? [])
          whole += texts[side].slice(start, end);
        times[Number(sign)]!++;
        at = index + length;
      }
      return times.every((count) => count > 0 && count <= most) ? whole + text.slice(at) : undefined;
    },
    alone: (side) =>
      found
        .filter(({ pieces }) => pieces[0]?.side === side)
        .map(({ inside: { base, [side]: own } }) => ({
          was: texts.base.slice(base.start, base.end),
          is: texts[side].slice(own.start, own.end),
        })),
  };
}

/** What is taken out of a block, or of some that follow one another. */
interface Fold {
  readonly block: Of<Span>;
  /** From behind the first brace to the end of the line before the last one. */
  readonly inside: Of<Span>;
  readonly lineEnd: string;
  /** What is to be in the result, piece by piece; of `base` it is what is the same in all texts. */
  readonly pieces: readonly Taken[];
}

/** What is taken from one of the texts. */
interface Taken extends Span {
  readonly side: keyof Texts;
}

/** A block of the base in another text: to the letter and so many characters further, or changed, as a block of its outline. */
type Place = { readonly by: number } | { readonly block: number };

/** One of the two other texts. */
class Other {
  readonly outline: Outline;
  private readonly base: Outline;
  constructor(outline: Outline, base: Outline) {
    this.outline = outline;
    this.base = base;
  }

  /** Where the blocks directly in a block of the base stand, called so; those that are not certainly there are left out. */
  inside(holder: Place, blocks: readonly number[], called: Names): ReadonlyMap<number, Place> {
    if ('by' in holder) return new Map(blocks.map((block) => [block, holder]));
    const found = new Map<number, number>();
    const own = blocksIn(this.outline, holder.block);
    const names = uniqueNames(this.outline, own);
    for (const [name, block] of called) {
      const other = names.get(name);
      if (other !== undefined) found.set(block, other);
    }
    for (const block of own) {
      const twin = this.outline.twins[block];
      if (twin) found.set(twin, block);
    }
    // What was moved past others is for the merge to tell.
    const there = blocks.flatMap((block) => {
      const other = found.get(block);
      return other === undefined ? [] : [[block, other] as const];
    });
    const order = longestRising(there.map(([, other]) => other));
    return new Map(order.flatMap((i) => (there[i] ? [this.placed(...there[i])] : [])));
  }

  private placed(was: number, block: number): readonly [number, Place] {
    const { twins, starts } = this.outline;
    const by = (starts[block] ?? 0) - (this.base.starts[was] ?? 0);
    return [was, twins[block] === was ? { by } : { block }];
  }

  /** True if a changed block holds the same blocks as that of the base, by their heads and in their order. */
  holdsAlike(block: number, was: number): boolean {
    const [own, old] = [blocksIn(this.outline, block), blocksIn(this.base, was)];
    return (
      own.length === old.length &&
      own.every((inner, i) => {
        const before = old[i] ?? 0;
        if (this.outline.twins[inner] === before) return true;
        return headOf(this.outline, inner) === headOf(this.base, before) && this.holdsAlike(inner, before);
      })
    );
  }
}

/** Blocks by their keywords and ids. */
type Names = ReadonlyMap<string, number>;

function uniqueNames(outline: Outline, blocks: readonly number[]): Names {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const block of blocks) {
    const name = idNameOf(outline, block);
    if (name === undefined) continue;
    if (found.has(name)) twice.add(name);
    found.set(name, block);
  }
  for (const name of twice) found.delete(name);
  return found;
}

/** From the keyword to past the opening brace. */
function headOf({ text, starts, ends, bodies }: Outline, block: number): string {
  return text.slice(starts[block], bodies[block] || ends[block]);
}

/** The largest blocks that can be taken out, in order. */
function foldsIn(base: Outline, ours: Other, theirs: Other): readonly Fold[] {
  const folds: Fold[] = [];
  const look = (holder: number, inOurs: Place, inTheirs: Place): void => {
    const blocks = blocksIn(base, holder);
    const called = uniqueNames(base, blocks);
    const places = { ours: ours.inside(inOurs, blocks, called), theirs: theirs.inside(inTheirs, blocks, called) }; // prettier-ignore
    for (const block of blocks) {
      const [mine, other] = [places.ours.get(block), places.theirs.get(block)];
      if (!mine || !other) continue;
      const fold = foldOf(base, block, [ours, mine], [theirs, other]);
      if (fold) folds.push(fold);
      else look(block, mine, other);
    }
  };
  look(0, { block: 0 }, { block: 0 });
  return folds;
}

/** What can be taken out of a block, if that is one side's alone and the last brace stands on a line of its own. */
function foldOf(
  base: Outline,
  block: number,
  [ours, inOurs]: readonly [Other, Place],
  [theirs, inTheirs]: readonly [Other, Place],
): Fold | undefined {
  const own = bodyOf(base, block);
  const side = 'by' in inTheirs ? ('by' in inOurs ? 'base' : 'ours') : 'by' in inOurs ? 'theirs' : undefined;
  if (!own || !side || base.formerWithin.has(block)) return undefined;
  const mine = bodyIn(ours, inOurs, base, block, own);
  const other = bodyIn(theirs, inTheirs, base, block, own);
  if (!mine || !other) return undefined;
  const inside = { base: own.inside, ours: mine.inside, theirs: other.inside };
  return {
    block: { base: own.block, ours: mine.block, theirs: other.block },
    inside,
    lineEnd: own.lineEnd,
    pieces: [{ side, ...inside[side] }],
  };
}

interface Body {
  readonly block: Span;
  readonly inside: Span;
  readonly lineEnd: string;
}

function bodyOf({ text, starts, ends, bodies }: Outline, block: number): Body | undefined {
  const [start = 0, from = 0, end = 0] = [starts[block], bodies[block], ends[block]];
  const last = from > 0 && /(\r?\n)[ \t]*$/.exec(text.slice(Math.max(from, end - 200), end - 1));
  if (!last) return undefined;
  const inside = { start: from, end: end - 1 - last[0].length };
  return { block: { start, end }, inside, lineEnd: last[1] ?? '' };
}

/** The same in another text; nothing if more differs than what the block says itself. */
function bodyIn(other: Other, place: Place, base: Outline, block: number, was: Body): Body | undefined {
  if ('by' in place) {
    const moved = ({ start, end }: Span): Span => ({ start: start + place.by, end: end + place.by });
    return { ...was, block: moved(was.block), inside: moved(was.inside) };
  }
  const { outline } = other;
  const body = bodyOf(outline, place.block);
  if (!body || outline.formerWithin.has(place.block)) return undefined;
  const foot = ({ text }: Outline, { inside, block: { end } }: Body): string => text.slice(inside.end, end);
  const isAlike =
    headOf(outline, place.block) === headOf(base, block) &&
    foot(outline, body) === foot(base, was) &&
    other.holdsAlike(place.block, block);
  return isAlike ? body : undefined;
}

/** Blocks that follow one another in all three texts as one. */
function joined(folds: readonly Fold[], texts: Texts): readonly Fold[] {
  const all: (Fold & { readonly pieces: Taken[] })[] = [];
  for (const fold of folds) {
    const last = all.at(-1);
    if (!last || !follows(last, fold, texts)) {
      all.push({ ...fold, pieces: [...fold.pieces] });
      continue;
    }
    const onto = (of: 'block' | 'inside', side: keyof Texts): Span => ({ start: last[of][side].start, end: fold[of][side].end }); // prettier-ignore
    const both = (of: 'block' | 'inside'): Of<Span> => ({ base: onto(of, 'base'), ours: onto(of, 'ours'), theirs: onto(of, 'theirs') }); // prettier-ignore
    for (const piece of fold.pieces) goOn(last.pieces, piece, fold.inside);
    all[all.length - 1] = { ...last, block: both('block'), inside: both('inside') };
  }
  return all;
}

/** Adds what is taken next; what stands before it, and in all texts, comes with what was taken last. */
function goOn(pieces: Taken[], next: Taken, inside: Of<Span>): void {
  const last = pieces.pop();
  if (!last) return;
  if (next.side === last.side || next.side === 'base') pieces.push({ ...last, end: inside[last.side].end });
  else pieces.push({ ...last, end: inside[last.side].start }, next);
}

/** True if nothing but blanks and comments stands between two folds, and the same in all texts. */
function follows(last: Fold, next: Fold, texts: Texts): boolean {
  const [gap, ...others] = sides.map((side) => texts[side].slice(last.block[side].end, next.block[side].start)); // prettier-ignore
  return gap !== undefined && others.every((other) => other === gap) && isEmpty(gap);
}

/** True for blanks, semicolons and comments. */
function isEmpty(text: string): boolean {
  for (let at = 0; at < text.length;) {
    if (/[\s;]/.test(text.charAt(at))) at++;
    else if (text.startsWith('//', at)) at = lineEnd(text, at);
    else {
      const end = text.startsWith('/*', at) ? text.indexOf('*/', at + 2) : -1;
      if (end < 0) return false;
      at = end + 2;
    }
  }
  return true;
}

function withoutFolds(text: string, side: keyof Texts, folds: readonly Fold[]): string {
  let short = '';
  let at = 0;
  for (const [i, { inside, lineEnd }] of folds.entries()) {
    short += `${text.slice(at, inside[side].start)}${lineEnd}${SIGN}${i} =*/`;
    at = inside[side].end;
  }
  return short + text.slice(at);
}
