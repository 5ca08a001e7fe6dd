import { indentOf, lineEnd, lineStartOf } from '../syntax/patterns.ts';
import type { TextEdit } from '../syntax/tree.ts';
import type { PlacedBlock } from '../syntax/walk.ts';
import type { Span } from '../text/span.ts';
import { beginsLine, chunkOf, indentAt, nextLineStart } from './chunk.ts';
import { innerIndentOf } from './manner.ts';
import type { Block } from '../syntax/tree.ts';

/** A text and its tree. */
export interface Written {
  readonly text: string;
  readonly tree: Block;
}

/** Puts lines, which bring what they begin with, above a statement of a block and the comments over it. */
export function putAbove(
  { text, tree }: Written,
  holder: PlacedBlock,
  index: number,
  lines: string,
): TextEdit {
  const { span, core, beginsLine } = chunkOf(text, holder.block, holder.start, index);
  if (beginsLine) return insert(lineStartOf(text, span.start), `${lines}\n`);
  const inner = innerIndentOf(text, tree, holder.block, holder.start);
  return { span: { start: blanksBefore(text, core.start), end: core.start }, text: `\n${lines}\n${inner}` };
}

/** Puts lines, which bring what they begin with, below a statement of a block and the comment behind it. */
export function putBelow(
  { text, tree }: Written,
  holder: PlacedBlock,
  index: number,
  lines: string,
): TextEdit {
  const { span, core, endsLine } = chunkOf(text, holder.block, holder.start, index);
  if (endsLine) return insert(span.end, `\n${lines}`);
  const start = beforePartingSign(text, core.end);
  const end = pastPartingSign(text, start);
  const isLast = text[end] === '}';
  const indent = isLast
    ? indentAt(text, holder.start)
    : innerIndentOf(text, tree, holder.block, holder.start);
  return { span: { start, end }, text: `\n${lines}\n${indent}` };
}

/** Puts lines at the end of a block, which gets its braces if it has none yet. `above` is what the block stands in. */
export function putLast(
  text: string,
  { block, start }: PlacedBlock,
  above: PlacedBlock,
  lines: string,
): readonly TextEdit[] {
  const indent = indentAt(text, start);
  if (!block.body) {
    const { span, core, endsLine } = chunkOf(
      text,
      above.block,
      above.start,
      above.block.statements.indexOf(block),
    );
    const rest = `\n${lines}\n${indent}}`;
    return endsLine && span.end > core.end
      ? [insert(core.end, ' {'), insert(span.end, rest)]
      : [insert(core.end, ` {${rest}`)];
  }
  const brace = start + block.body.end - 1;
  const line = lineStartOf(text, brace);
  if (beginsLine(text, brace)) return [insert(line, `${lines}\n`)];
  return [{ span: { start: blanksBefore(text, brace), end: brace }, text: `\n${lines}\n${indent}` }];
}

/**
 * Takes a statement with its comments out of a block. Of the empty lines around it as many go as leave the others apart
 * as they were.
 */
export function cut(text: string, { block, start: at }: PlacedBlock, index: number): TextEdit {
  const { span, core, beginsLine, endsLine } = chunkOf(text, block, at, index);
  if (!endsLine) return remove({ start: span.start, end: pastPartingSign(text, core.end) });
  if (!beginsLine) return remove({ start: blanksBefore(text, core.start), end: span.end });
  const start = lineStartOf(text, span.start);
  const end = nextLineStart(text, span.end);
  const above = emptyLinesAbove(text, start);
  const below = emptyLinesBelow(text, end);
  const isFirst = start === (isFile(block) ? 0 : nextLineStart(text, at + (block.body?.start ?? 0)));
  const isLast = below === text.length || isEndOfBlock(text, below);
  if (below > end && (above < start || isFirst)) return remove({ start, end: below });
  return remove({ start: isLast ? above : start, end });
}

/** What `cut` gives for several statements: deletions that touch or overlap are one. */
export function together(text: string, cuts: readonly TextEdit[]): readonly TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of [...cuts].sort((a, b) => a.span.start - b.span.start)) {
    const last = merged.at(-1);
    if (!last || edit.span.start > last.span.end) merged.push(edit);
    else
      merged.splice(-1, 1, remove({ start: last.span.start, end: Math.max(last.span.end, edit.span.end) }));
  }
  // Of several that end a block, only the last knew that it does.
  return merged.map(({ span: { start, end } }) =>
    lineStartOf(text, start) === start && isEndOfBlock(text, end)
      ? remove({ start: emptyLinesAbove(text, start), end })
      : remove({ start, end }),
  );
}

/** Where the empty lines above a line begin; the line itself if there are none. */
export function emptyLinesAbove(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const before = lineStartOf(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
    if (!isEmptyLine(text, before)) break;
    start = before;
  }
  return start;
}

function emptyLinesBelow(text: string, lineStart: number): number {
  let end = lineStart;
  while (end < text.length && isEmptyLine(text, end)) end = nextLineStart(text, end);
  return end;
}

function isEndOfBlock(text: string, lineStart: number): boolean {
  return text[lineStart + indentOf(text, lineStart)] === '}';
}

function isEmptyLine(text: string, lineStart: number): boolean {
  const at = lineStart + indentOf(text, lineStart);
  return at === text.length || text[at] === '\n' || text[at] === '\r';
}

function isFile({ row }: Block): boolean {
  return row?.keyword === '';
}

/** Where the blanks begin that an offset comes after on its line. */
export function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}

/** Past the comments behind a statement, if what follows them is the sign that parts it from the next on its line. */
function beforePartingSign(text: string, offset: number): number {
  let at = offset + indentOf(text, offset);
  while (text.startsWith('/*', at)) {
    const close = text.indexOf('*/', at + 2);
    if (close < 0 || lineEnd(text, at) < close) return offset;
    at = close + 2 + indentOf(text, close + 2);
  }
  return isPartingSign(text, at) ? at : offset;
}

function isPartingSign(text: string, at: number): boolean {
  return /[;；,，、]/.test(text.charAt(at));
}

/** Past the blanks behind a statement, and the sign that parts it from the next on its line. */
function pastPartingSign(text: string, offset: number): number {
  const sign = offset + indentOf(text, offset);
  return isPartingSign(text, sign) ? sign + 1 + indentOf(text, sign + 1) : sign;
}

function insert(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

function remove(span: Span): TextEdit {
  return { span, text: '' };
}
