import { indentOf, lineStartOf } from './patterns.ts';
import { lengthOf, type Block } from './tree.ts';

/** A block that looks as it is meant: nothing is wrong in it and its indentation says the same as its braces. */
interface Even {
  /** The blanks before its first word and before its last brace; any, for a block on one line. */
  readonly indent: number | undefined;
}

/** Kept beside blocks: false for those that are not even. */
const known = new WeakMap<Block, Even | false>();

/**
 * True if a block is what it is wherever braces are missing or too many around it. Then its indentation is looked at, so
 * that has to say the same as its braces do: it begins its line, what it holds stands deeper and in one column, and its
 * last brace stands under its first word. That is kept beside it.
 */
export function isSteady(text: string, at: number, block: Block): boolean {
  const indent = columnOf(text, at);
  if (indent === undefined || !block.body) return false;
  let even = known.get(block);
  if (even === undefined) {
    const isLong = lineStartOf(text, at + block.length) > at;
    even = hasPlainHead(text, at, block) &&
      isEven(text, at, block, indent) && { indent: isLong ? indent : undefined };
    known.set(block, even);
  }
  return even !== false && (even.indent ?? indent) === indent;
}

/** False if there is more in the head than words and a title: what is said of that, the block around it says. */
function hasPlainHead(text: string, at: number, { title, body }: Block): boolean {
  const end = at + (body?.start ?? 0);
  const words = title
    ? text.slice(at, at + title.span.start) + text.slice(at + title.span.end, end)
    : text.slice(at, end);
  return /^[\p{L}\p{M}\p{Nd}_ \t-]*$/u.test(words);
}

/** `indent` is that of the block; -1 if it does not begin its line. */
function isEven(text: string, at: number, block: Block, indent: number): boolean {
  if (block.slips.length > 0 || !block.closed) return false;
  if (!block.body) return true;
  let column: number | undefined;
  // Up to where something stands already.
  let last = at + block.body.start;
  for (let i = 0; i < block.statements.length; i++) {
    const statement = block.statements[i];
    const start = at + (block.starts[i] ?? 0);
    if (!statement) continue;
    const isFirst = lineStartOf(text, start) > last;
    const own = isFirst ? columnOf(text, start) : -1;
    if (isFirst) {
      if (own === undefined || own <= indent || own !== (column ?? own)) return false;
      column = own;
    }
    last = start + lengthOf(statement);
    if (statement.kind !== 'block') continue;
    // One that does not begin its line has to end on it.
    if (own === -1 && lineStartOf(text, last) > start) return false;
    if (!isEven(text, start, statement, own ?? -1)) return false;
  }
  const end = at + block.length - 1;
  const isFirst = lineStartOf(text, end) > last;
  return isFirst ? columnOf(text, end) === indent : lineStartOf(text, end) <= at;
}

/** How many blanks stand before a place, if nothing else does on its line. */
function columnOf(text: string, at: number): number | undefined {
  const start = lineStartOf(text, at);
  const indent = indentOf(text, start);
  return start + indent === at ? indent : undefined;
}
