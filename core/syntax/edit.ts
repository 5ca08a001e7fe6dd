import { ownText } from '../text/ownText.ts';
import { shift, type Span } from '../text/span.ts';
import type { TextChange } from '../text/textChange.ts';
import { hasMarks } from './conflicts.ts';
import { parseAmong, wasMarked } from './grammarParse.ts';
import { parse, parseBlock } from './parse.ts';
import type { KnownBlock } from './builder.ts';
import { hasLongTextAtOnce } from './patterns.ts';
import { isSteady } from './steady.ts';
import { lengthOf, type Block, type FileBlock, type Slip, type Statement } from './tree.ts';
import { shiftStatement } from './shift.ts';
import { isInLongLine, MOST_SLIPS, slipCount } from './unread.ts';
import { indexAt } from './walk.ts';

/** A text that need not be in one piece; a string is one. */
export interface Readable {
  slice(start: number, end: number): string;
  includes(searched: string, from: number): boolean;
  toString(): string;
}

/** A block on the way to a change: which statement of its holder it is, and where it starts in the file. */
interface OnTheWay {
  readonly block: Block;
  readonly index: number;
  readonly at: number;
}

/** The last tree of which every block could be read by itself, and all that was changed since. */
interface Since {
  readonly tree: FileBlock;
  readonly change: TextChange;
}

/** Kept beside trees that are torn: a brace that is missing is mostly one that will be written in a moment. */
const sinceWhole = new WeakMap<FileBlock, Since>();

/**
 * The tree of a text after a change, equal to what `parse` gives for it. Only the smallest block that the change lies
 * in is read again, and blocks that it does not lie in stay the same objects; where what changed may reach further
 * (braces, comments that go on), a larger one, and in the end the file.
 */
export function parseChange(tree: FileBlock, after: Readable, change: TextChange): FileBlock {
  const since = sinceOf(tree, after, change);
  if (since && !mayMark(since.tree, after, since.change) && !isInLongLine(after, since.change)) {
    const changed =
      parseWithin(since.tree, after, since.change) ?? parseAround(since.tree, after, since.change);
    if (changed && !changed.isWhole) sinceWhole.set(changed, since);
    if (changed) return changed;
  }
  const fresh = parse(after.toString());
  if (since && !fresh.isWhole) sinceWhole.set(fresh, since);
  return fresh;
}

function sinceOf(tree: FileBlock, after: Readable, change: TextChange): Since | undefined {
  if (tree.isWhole) return { tree, change };
  const before = sinceWhole.get(tree);
  return before && { tree: before.tree, change: together(before.change, change, after) };
}

/** Two changes, one after the other, as one. */
function together(first: TextChange, next: TextChange, after: Readable): TextChange {
  const grown = first.text.length - (first.end - first.start);
  const start = Math.min(first.start, next.start);
  const end = Math.max(first.end, next.end - grown);
  const length = end - start + grown + next.text.length - (next.end - next.start);
  return { start, end, text: after.slice(start, start + length) };
}

/** The tree after a change that stays within one block of a tree that is whole; nothing if it does not. */
function parseWithin(tree: FileBlock, after: Readable, change: TextChange): FileBlock | undefined {
  if (tree.hasOpenEnds && mayClose(after, change)) return undefined;
  const way = wayTo(tree, change);
  const delta = change.text.length - (change.end - change.start);
  for (let depth = way.length - 1; depth > 0; depth--) {
    const place = way[depth];
    if (!place || place.block.length > tree.length / 2) break;
    const end = place.at + place.block.length + delta;
    const text = ownText(after.slice(place.at, end));
    // Behind a sign that stands at its first word, a block is not what it is by itself.
    if (hasLongTextAtOnce(text) || /["@#]/.test(after.slice(place.at - 1, place.at))) continue;
    const read = parseBlock(text, way.slice(0, depth).map((step) => step.block)); // prettier-ignore
    // A comment that was just opened may find its end further down; so may a long text.
    if (!read) continue;
    if (read.openEnds.some((sign) => after.includes(sign, end))) break;
    const changed = rebuild(way.slice(0, depth), place.index, read.block, delta);
    // Where too much is wrong, the end of the file is not read.
    if (slipCount(changed) > MOST_SLIPS) break;
    return { ...changed, isWhole: true, hasOpenEnds: tree.hasOpenEnds || read.openEnds.length > 0 };
  }
  return undefined;
}

/**
 * The tree after a change that reaches further: the blocks that hold it are read again, and of the blocks in these only
 * those that it touches or that could be others where braces are missing. Nothing if that is not to be told.
 */
function parseAround(tree: FileBlock, after: Readable, change: TextChange): FileBlock | undefined {
  const text = after.toString();
  const delta = change.text.length - (change.end - change.start);
  const known = new Map<number, KnownBlock>();
  const way = wayTo(tree, change);
  const look = (depth: number): void => {
    const holder = way[depth];
    if (!holder) return;
    const inner = way[depth + 1];
    for (let i = 0; i < holder.block.statements.length; i++) {
      if (i === inner?.index) look(depth + 1);
      const block = holder.block.statements[i];
      if (block?.kind !== 'block' || i === inner?.index) continue;
      const start = holder.at + (holder.block.starts[i] ?? 0);
      const isTouched = start < change.end || (start === change.end && isBehindSign(holder.block, i));
      if (isTouched && start + block.length > change.start) continue;
      const at = start >= change.end ? start + delta : start;
      if (isSteady(text, at, block)) known.set(at, { block, holder: holder.block, depth: depth + 1 });
    }
  };
  look(0);
  return known.size === 0 ? undefined : parseAmong(text, known);
}

/** True if a block was read behind a sign at its first word, which made something else of it. */
function isBehindSign({ starts, slips }: Block, index: number): boolean {
  return slips.some(({ code, span }) => code === 'stray-sign' && span.end === starts[index]);
}

/**
 * True if there is, or may come, a line that looks like a mark of a merge: whether it is one, all its like in the text
 * decide together, even those in comments.
 */
function mayMark(tree: FileBlock, after: Readable, { start, text }: TextChange): boolean {
  return hasMarks(after.slice(Math.max(0, start - 8), start + text.length + 8)) || wasMarked(tree);
}

/** True if what is written may be the end of something that was open. */
function mayClose(after: Readable, { start, text }: TextChange): boolean {
  return /\*\/|"""/.test(after.slice(Math.max(0, start - 2), start + text.length + 2));
}

/** The file and the blocks in it that hold a change between their braces, outermost first. */
function wayTo(tree: FileBlock, { start, end }: TextChange): readonly OnTheWay[] {
  const way: OnTheWay[] = [{ block: tree, index: -1, at: 0 }];
  let block: Block = tree;
  let at = 0;
  for (;;) {
    const index = indexAt(block, start - at);
    const inner: Statement | undefined = block.statements[index];
    if (inner?.kind !== 'block' || !inner.body || !inner.closed) return way;
    at += block.starts[index] ?? 0;
    const isInside = start > at + inner.body.start && end < at + inner.length;
    if (!isInside) return way;
    way.push({ block: inner, index, at });
    block = inner;
  }
}

/** The file with one block replaced: what stands behind it moves, all else stays. */
function rebuild(holders: readonly OnTheWay[], index: number, block: Block, delta: number): FileBlock {
  let child: Block = block;
  let at = index;
  for (let depth = holders.length - 1; depth >= 0; depth--) {
    const holder = holders[depth];
    if (!holder) break;
    child = withChild(holder.block, at, child, delta);
    at = holder.index;
  }
  return child as FileBlock;
}

function withChild(holder: Block, index: number, child: Block, delta: number): Block {
  const statements = [...holder.statements];
  statements[index] = child;
  if (delta === 0) return { ...holder, statements };
  const starts = [...holder.starts];
  for (let i = index + 1; i < starts.length; i++) {
    starts[i] = (starts[i] ?? 0) + delta;
    const statement = statements[i];
    if (statement && statement.kind !== 'block') statements[i] = shiftStatement(statement, delta);
  }
  const from = (starts[index] ?? 0) + lengthOf(child) - delta;
  const moved = (span: Span): Span => (span.start >= from ? shift(span, delta) : span);
  return {
    ...holder,
    length: holder.length + delta,
    body: holder.body && { start: holder.body.start, end: holder.body.end + delta },
    statements,
    starts,
    comments:
      holder.comments.length === 0
        ? holder.comments
        : holder.comments.map((comment) => ({ ...comment, ...moved(comment) })),
    slips: holder.slips.length === 0 ? holder.slips : holder.slips.map((slip) => movedSlip(slip, moved)),
  };
}

function movedSlip(slip: Slip, moved: (span: Span) => Span): Slip {
  return {
    ...slip,
    span: moved(slip.span),
    ...(slip.related && { related: moved(slip.related) }),
    ...(slip.fix && {
      fix: { ...slip.fix, edits: slip.fix.edits.map((edit) => ({ ...edit, span: moved(edit.span) })) },
    }),
  };
}
