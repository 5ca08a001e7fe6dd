import { fileRow, type BlockRow } from '../vocabulary/index.ts';
import type { Span } from '../text/span.ts';
import { unescapeText } from './atoms.ts';

/**
 * The blocks of a text: where each begins and ends, its id and its title, but not what is said in it. Offsets are of the
 * text. Blocks are rows of a table and not objects, as of a large map there are tens of thousands, of which few are asked
 * for: each has its place in all lists, those in a block right behind it, and the first is the file.
 */
export interface Outline {
  readonly text: string;
  readonly rows: readonly BlockRow[];
  /** From the keyword to past the closing brace. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where the id stands; both 0 where there is none. */
  readonly idStarts: readonly number[];
  readonly idEnds: readonly number[];
  /** Where the title stands, with its quotes; both 0 where there is none. */
  readonly titleStarts: readonly number[];
  readonly titleEnds: readonly number[];
  /** Past the opening brace; 0 where there is no body. */
  readonly bodies: readonly number[];
  /** The block behind all that are in this one. */
  readonly nexts: readonly number[];
  /** The same block in the earlier text, to the letter; 0 if it was not found. What is in it stands in that outline alone. */
  readonly twins: readonly number[];
  readonly earlier: Outline | undefined;
  /** Comments outside of twins, in order. */
  readonly comments: readonly Span[];
  /** Blocks that say themselves what they were called before, and these with all around them. */
  readonly former: ReadonlySet<number>;
  readonly formerWithin: ReadonlySet<number>;
}

/** A fact or a step by its outline: from its first character to past its last. */
export interface OutlinedFact extends Span {
  /** What it is about, as in the vocabulary; `->` for a step. */
  readonly key: string;
}

/** The blocks directly in a block. */
export function blocksIn({ nexts }: Outline, block: number): readonly number[] {
  const blocks: number[] = [];
  const end = nexts[block] ?? 0;
  for (let inner = block + 1; inner < end; inner = nexts[inner] ?? end) blocks.push(inner);
  return blocks;
}

/** The id of a block, in NFC. */
export function idOf({ text, idStarts, idEnds }: Outline, block: number): string | undefined {
  const [start = 0, end = 0] = [idStarts[block], idEnds[block]];
  return end > 0 ? inNfc(text, start, end) : undefined;
}

/** The keyword and the id of a block, parted by a blank. */
export function idNameOf(outline: Outline, block: number): string | undefined {
  const { text, starts, rows } = outline;
  const [start = 0, idStart = 0, end = 0] = [starts[block], outline.idStarts[block], outline.idEnds[block]];
  if (end === 0) return undefined;
  const { keyword } = rows[block] ?? fileRow;
  // As it mostly stands in the text.
  const isWritten = idStart === start + keyword.length + 1 && text[idStart - 1] === ' ';
  return isWritten ? inNfc(text, start, end) : `${keyword} ${inNfc(text, idStart, end)}`;
}

/** A piece of a text in NFC, which ASCII is. */
function inNfc(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 127) return piece.normalize('NFC');
  return piece;
}

/** What a block is called, without quotes and escapes. */
export function titleOf({ text, titleStarts, titleEnds }: Outline, block: number): string | undefined {
  const end = titleEnds[block];
  return end ? unescapeText(text.slice((titleStarts[block] ?? 0) + 1, end - 1)) : undefined;
}
