import type { Span } from '../text/span.ts';
import type { Block, Slip } from './tree.ts';

/** Texts longer than this, in UTF-16 units, are not read: no map is, and a mistake should not stop an editor. */
export const LONGEST = 16 * 1024 * 1024;

/** Of more mistakes in a file than these none is said, and what stands behind them is not read: nobody gets that far. */
export const MOST_SLIPS = 1000;

/** Blocks nested deeper than this are skipped with a message; maps have four levels. */
export const DEEPEST = 64;

/** Lines longer than this, in UTF-16 units, … */
const LONG = 100_000;
/** … are not read any further than so many words and signs. What stands in quotes is one, however long it is. */
const MOST_PIECES = 20_000;

const piece =
  /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*(?:"|(?=[\r\n])|$)|\/\/[^\r\n]*|[\p{L}\p{M}\p{Nd}_-]+|[^\s]/uy;
const blank = /[^\S\r\n]+/y;

/**
 * What of a text is not read because its line holds more than anybody writes into one: garbage, mostly, which would take
 * seconds to read and gigabytes to keep.
 */
export function longLinesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  // Looked for once where there is none.
  let feed = -1;
  for (let start = 0; start < text.length;) {
    if (feed < start) feed = text.indexOf('\n', start);
    if (feed < 0) feed = text.length;
    const end = lineEndFrom(text, start, feed);
    const cut = end - start > LONG ? cutOf(text, start, end) : end;
    if (cut < end) found.push({ start: cut, end });
    start = end + 1;
  }
  return found;
}

/** True if a change lies in a line so long that how much of it is read hangs on all of it. */
export function isInLongLine(
  after: { slice(start: number, end: number): string },
  { start, text }: { readonly start: number; readonly text: string },
): boolean {
  const end = start + text.length;
  // Mostly a line end is near.
  for (const reach of [500, LONG / 4]) {
    const [before, behind] = [after.slice(Math.max(0, start - reach), start), after.slice(end, end + reach)];
    const isNear = start < reach || /[\r\n]/.test(before);
    if (isNear && (behind.length < reach || /[\r\n]/.test(behind))) return text.length > LONG / 2;
  }
  return true;
}

/** The text with blanks for what is not read, so that what is left stands where it stood. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}

export function longLineSlip({ start }: Span): Slip {
  return { code: 'line-too-long', span: { start, end: start + 1 }, holes: {} };
}

const counts = new WeakMap<Block, number>();

/** How many slips there are in a block and all blocks in it; counted once for each. */
export function slipCount(block: Block): number {
  let count = counts.get(block);
  if (count !== undefined) return count;
  count = block.slips.length;
  for (const statement of block.statements) if (statement.kind === 'block') count += slipCount(statement);
  counts.set(block, count);
  return count;
}

/** Where in a line the words and signs begin that are too many; its end if none are. */
function cutOf(text: string, start: number, end: number): number {
  let at = start;
  for (let count = 0; at < end; count++) {
    at = skip(blank, text, at);
    if (at >= end) return end;
    if (count === MOST_PIECES) return at;
    at = Math.max(at + 1, skip(piece, text, at));
  }
  return end;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** `feed`: where the next line feed stands. */
function lineEndFrom(text: string, start: number, feed: number): number {
  // Only in a long one it matters that a line may end in another way.
  if (feed - start <= LONG) return feed;
  const other = text.indexOf('\r', start);
  return other < 0 ? feed : Math.min(feed, other);
}
