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
  return indexOf(text, [0, ...startsBetween(text, 0, text.length)]);
}

/** The index of a text after a change, made from the one before: only the lines that the change touches are read. */
export function lineIndexAfter(
  before: LineIndex,
  after: string,
  change: { readonly start: number; readonly end: number; readonly text: string },
): LineIndex {
  const { starts, length } = before as StoredIndex;
  const delta = change.text.length - (change.end - change.start);
  // One unit more on either side, for a line end of two units that the change may tear or join.
  const first = lineAt(starts, Math.max(0, change.start - 1));
  const last = lineAt(starts, Math.min(length, change.end + 1));
  const from = starts[first] ?? 0;
  const to = starts[last + 1];
  const fresh = startsBetween(after, from, to === undefined ? after.length : to + delta);
  const all = starts.slice(0, first + 1);
  for (const start of fresh) if (to === undefined || start < to + delta) all.push(start);
  for (let line = last + 1; line < starts.length; line++) all.push((starts[line] ?? 0) + delta);
  return indexOf(after, all);
}

interface StoredIndex extends LineIndex {
  readonly starts: readonly number[];
  readonly length: number;
}

function indexOf(text: string, starts: readonly number[]): StoredIndex {
  const { length } = text;
  const lineStart = (line: number): number =>
    line < starts.length ? (starts[Math.max(0, line)] ?? 0) : length;
  const lineEnd = (line: number): number => {
    const end = lineStart(line + 1);
    if (line + 1 >= starts.length) return length;
    return end - (text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13 ? 2 : 1);
  };
  return Object.freeze({
    starts,
    length,
    lineCount: starts.length,
    lineStart,
    lineEnd,
    positionAt: (offset: number) => {
      const inside = Math.min(Math.max(0, offset), length);
      const line = lineAt(starts, inside);
      return { line, character: inside - lineStart(line) };
    },
    offsetAt: ({ line, character }: Position) => {
      if (line < 0) return 0;
      return Math.min(lineStart(line) + Math.max(0, character), lineEnd(Math.min(line, starts.length)));
    },
  });
}

/** The line that an offset is on, found by halving. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where lines begin behind the line ends that stand between two offsets. */
function startsBetween(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
