import { countUpTo } from './countUpTo.ts';

/** A place in a text as people and editors count it: both from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of one text begin. Lines end at `\n`, `\r\n` or a lone `\r`, as editors have it. */
export interface LineIndex {
  readonly lineCount: number;
  /** Offset at which a line begins; lines past the end begin at the end of the text. */
  lineStart(line: number): number;
  /** Offset at which a line's own characters end, before its line end. */
  lineEnd(line: number): number;
  positionAt(offset: number): Position;
  /** The offset of a place; a column past the end of its line means that end. */
  offsetAt(position: Position): number;
}

/** Indexes the lines of a text in one pass. */
export function lineIndexOf(text: string): LineIndex {
  return indexOf(text, [0, ...lineStartsIn(text)]);
}

function indexOf(text: string, starts: readonly number[]): LineIndex {
  const { length } = text;
  const lineStart = (line: number): number =>
    line < starts.length ? (starts[Math.max(0, line)] ?? 0) : length;
  const lineEnd = (line: number): number => {
    const end = lineStart(line + 1);
    if (line + 1 >= starts.length) return length;
    return end - (text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13 ? 2 : 1);
  };
  return Object.freeze({
    lineCount: starts.length,
    lineStart,
    lineEnd,
    positionAt: (offset: number) => {
      const inside = Math.min(Math.max(0, offset), length);
      const line = Math.max(0, countUpTo(starts, inside) - 1);
      return { line, character: inside - lineStart(line) };
    },
    offsetAt: ({ line, character }: Position) => {
      if (line < 0) return 0;
      return Math.min(lineStart(line) + Math.max(0, character), lineEnd(Math.min(line, starts.length)));
    },
  });
}

/** Where lines begin behind the line ends of a text. */
export function lineStartsIn(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
