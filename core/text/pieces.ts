import { countUpTo } from './countUpTo.ts';
import { lineStartsIn, type LineIndex, type Position } from './lineIndex.ts';
import { ownText } from './ownText.ts';

/** What stands between two offsets is replaced. Offsets are those of the text before. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text in pieces, with its lines, so that a change costs what it touches and not what the text holds. A value: the
 * text after a change is another one, and shares with this one all pieces that the change leaves alone.
 */
export interface Pieces extends LineIndex {
  readonly length: number;
  slice(start: number, end: number): string;
  /** True if a text stands in it, from an offset on. */
  includes(searched: string, from: number): boolean;
  /** The whole text; put together when it is asked for first. */
  toString(): string;
  replaced(change: Replacement): Pieces;
}

/** About as long as a piece is, in UTF-16 units. */
const SIZE = 4 * 1024;

/** None but the last ends with `\r`, so that no line end is torn. */
interface Piece {
  readonly text: string;
  /** Where lines begin behind the line ends in it, counted from its beginning; the last may begin where it ends. */
  readonly starts: readonly number[];
}

/** Cuts a text into pieces. */
export function piecesOf(text: string): Pieces {
  return joined(cut(text));
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  // Evenly, so that typing at one place does not leave a crumb behind with every key.
  const size = Math.ceil(text.length / Math.max(1, Math.round(text.length / SIZE)));
  for (let start = 0, end; start < text.length; start = end) {
    end = start + size;
    while (end < text.length && text.charCodeAt(end - 1) === 13) end++;
    const part = ownText(text.slice(start, end));
    pieces.push({ text: part, starts: lineStartsIn(part) });
  }
  return pieces;
}

function joined(pieces: readonly Piece[]): Pieces {
  // Offset and number of line ends before each piece, and before the end.
  const offsets = [0];
  const lines = [0];
  for (const [i, { text, starts }] of pieces.entries()) {
    offsets.push((offsets[i] ?? 0) + text.length);
    lines.push((lines[i] ?? 0) + starts.length);
  }
  const length = offsets.at(-1) ?? 0;
  const lineCount = (lines.at(-1) ?? 0) + 1;
  let whole: string | undefined;

  const lineStart = (line: number): number => {
    if (line <= 0) return 0;
    if (line >= lineCount) return length;
    const at = countUpTo(lines, line - 1) - 1;
    return (offsets[at] ?? 0) + (pieces[at]?.starts[line - 1 - (lines[at] ?? 0)] ?? 0);
  };
  const slice = (start: number, end: number): string => {
    let text = '';
    for (let at = countUpTo(offsets, start) - 1; at < pieces.length && (offsets[at] ?? 0) < end; at++) {
      const from = offsets[at] ?? 0;
      text += pieces[at]?.text.slice(Math.max(0, start - from), end - from) ?? '';
    }
    return text;
  };
  const includes = (searched: string, from: number): boolean => {
    let end = from;
    for (let at = Math.max(0, countUpTo(offsets, from) - 1); at < pieces.length; at++) {
      // What is looked for may begin in one piece and end in the next.
      const start = Math.max(from, end - searched.length + 1);
      end = offsets[at + 1] ?? length;
      if (slice(start, end).includes(searched)) return true;
    }
    return false;
  };
  const lineEnd = (line: number): number => {
    if (line + 1 >= lineCount) return length;
    const end = lineStart(line + 1);
    return end - (slice(Math.max(0, end - 2), end) === '\r\n' ? 2 : 1);
  };
  return Object.freeze({
    length,
    lineCount,
    lineStart,
    lineEnd,
    slice,
    includes,
    toString: () => (whole ??= pieces.map((piece) => piece.text).join('')),
    positionAt: (offset: number) => {
      const inside = Math.min(Math.max(0, offset), length);
      const at = countUpTo(offsets, inside) - 1;
      const line = (lines[at] ?? 0) + countUpTo(pieces[at]?.starts ?? [], inside - (offsets[at] ?? 0));
      return { line, character: inside - lineStart(line) };
    },
    offsetAt: ({ line, character }: Position) => {
      if (line < 0) return 0;
      return Math.min(lineStart(line) + Math.max(0, character), lineEnd(Math.min(line, lineCount)));
    },
    replaced: ({ start, end, text }: Replacement) => {
      const first = Math.min(countUpTo(offsets, start) - 1, Math.max(0, pieces.length - 1));
      let next = countUpTo(offsets, end);
      let fresh = slice(offsets[first] ?? 0, start) + text + slice(end, offsets[next] ?? length);
      // What became small goes with its neighbour, and so does the first half of a line end.
      for (; next < pieces.length && (fresh.length < SIZE / 4 || fresh.endsWith('\r')); next++)
        fresh += pieces[next]?.text ?? '';
      return joined([...pieces.slice(0, first), ...cut(fresh), ...pieces.slice(next)]);
    },
  });
}
