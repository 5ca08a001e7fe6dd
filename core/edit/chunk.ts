import type { Block } from '../syntax/tree.ts';
import { lengthOf } from '../syntax/tree.ts';
import { shift, type Span } from '../text/span.ts';
import { indentOf, lineEnd, lineStartOf } from '../syntax/patterns.ts';
import { isBlank, isLineEnd } from '../syntax/signs.ts';

/**
 * A statement with what belongs to it: the comments directly above it, and the one behind it on its line. All offsets
 * count from the beginning of the file.
 */
export interface Chunk {
  /** From the first of its comments, or from itself, to past the comment behind it. */
  readonly span: Span;
  /** The statement alone. */
  readonly core: Span;
  /** Nothing but blanks stands before it on its first line. */
  readonly beginsLine: boolean;
  /** Nothing but its own comment stands behind it on its last line. */
  readonly endsLine: boolean;
}

/** The chunk of one of a block's statements. `at` is where the block starts in the file. */
export function chunkOf(text: string, block: Block, at: number, index: number): Chunk {
  const statement = block.statements[index];
  const start = at + (block.starts[index] ?? 0);
  const core = { start, end: start + (statement ? lengthOf(statement) : 0) };
  const comments = block.comments.map((comment) => shift(comment, at));
  const isFirst = beginsLine(text, start);
  const behind = endBehind(text, comments, core.end);
  return {
    span: { start: isFirst ? startAbove(text, comments, start) : start, end: behind ?? core.end },
    core,
    beginsLine: isFirst,
    endsLine: behind !== undefined,
  };
}

/** Where the first of the comments directly above a place begins; the place itself if there is none. */
function startAbove(text: string, comments: readonly Span[], place: number): number {
  let start = place;
  for (let i = comments.length - 1; i >= 0; i--) {
    const comment = comments[i];
    if (!comment || comment.end > start) continue;
    const isDirectlyAbove = /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(text.slice(comment.end, start));
    if (!isDirectlyAbove || !beginsLine(text, comment.start)) break;
    start = comment.start;
  }
  return start;
}

/** Where what belongs to a statement ends on its line; nothing if something else follows there. */
function endBehind(text: string, comments: readonly Span[], from: number): number | undefined {
  const stop = lineEnd(text, from);
  let end = from;
  for (let at = from; ;) {
    while (at < stop && /[ \t;]/.test(text[at] ?? '')) at++;
    if (at >= stop) return end;
    const comment = comments.find((candidate) => candidate.start === at && candidate.end <= stop);
    if (!comment) return undefined;
    at = end = comment.end;
  }
}

/** True if nothing but blanks and tabs stands before a place on its line, of which no more is looked at. */
export function beginsLine(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--;
  return from === 0 || isLineEnd(text.charCodeAt(from - 1));
}

/** What the line begins with that an offset is on. */
export function indentAt(text: string, offset: number): string {
  const start = lineStartOf(text, offset);
  return text.slice(start, start + indentOf(text, start));
}

/** Offset of the line after the one that `offset` is on; the end of the text if it is the last. */
export function nextLineStart(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
}
