import { valuesOf } from '../model/facts.ts';
import type { Block, TextEdit } from '../syntax/tree.ts';
import { indentOf, lineStartOf } from '../syntax/patterns.ts';
import { isHeadWrong } from './headSlips.ts';
import { lineEndOf } from './lineEnds.ts';
import { innerIndentOf } from './manner.ts';
import type { Written } from './place.ts';

/**
 * The change that says in a block that it had an id before, so that reviews and data still find it: in the first line
 * of its body, or in a body of its own. Nothing where the block says so already, or where something is wrong with the
 * line it would go into. `at` is where the block starts in the text; the change counts from the beginning of the text.
 */
export function formerIdEdit(
  { text, tree }: Written,
  block: Block,
  at: number,
  id: string,
): TextEdit | undefined {
  const isSaid = valuesOf(block, 'was').some((value) => value.ref?.names.at(-1)?.text === id);
  if (isSaid || isHeadWrong(block)) return undefined;
  const fact = `was: ${id}`;
  const lineEnd = lineEndOf(text);
  const lineStart = lineStartOf(text, at);
  const margin = text.slice(lineStart, lineStart + indentOf(text, lineStart));
  const indent = innerIndentOf(text, tree, block, at);
  const ownLine = lineStart + margin.length === at;
  if (!block.body) {
    const end = at + block.length;
    const body = ownLine ? ` {${lineEnd}${indent}${fact}${lineEnd}${margin}}` : ` { ${fact} }`;
    return { span: { start: end, end }, text: body };
  }
  const open = at + block.body.start + 1;
  const inside = text.slice(open, at + block.body.end - (block.closed ? 1 : 0));
  const span = { start: open, end: open };
  if (inside.trim() === '' && block.closed) {
    const whole = { start: open, end: open + inside.length };
    return ownLine
      ? { span: whole, text: `${lineEnd}${indent}${fact}${lineEnd}${margin}` }
      : { span: whole, text: ` ${fact} ` };
  }
  const isOneLine = /^[^\r\n]*\S/.test(inside) && !/^[ \t]*\/\//.test(inside);
  if (isOneLine) return { span, text: ` ${fact};` };
  // A remark behind the head is about the block.
  const below = open + (/^[ \t]*\/\/[^\r\n]*/.exec(inside)?.[0].length ?? 0);
  return { span: { start: below, end: below }, text: `${lineEnd}${indent}${fact}` };
}
