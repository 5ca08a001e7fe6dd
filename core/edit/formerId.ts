import { valuesOf } from '../model/facts.ts';
import type { Block, TextEdit } from '../syntax/tree.ts';
import { indentOf, lineStartOf } from '../syntax/patterns.ts';
import { isHeadWrong } from './headSlips.ts';

/**
 * The change that says in a block that it had an id before, so that reviews and data still find it: in the first line
 * of its body, or in a body of its own. Nothing where the block says so already, or where something is wrong with the
 * line it would go into. `at` is where the block starts in the text; the change counts from the beginning of the text.
 */
export function formerIdEdit(text: string, block: Block, at: number, id: string): TextEdit | undefined {
  const isSaid = valuesOf(block, 'was').some((value) => value.ref?.names.at(-1)?.text === id);
  if (isSaid || isHeadWrong(block)) return undefined;
  const fact = `was: ${id}`;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lineStart = lineStartOf(text, at);
  const margin = text.slice(lineStart, lineStart + indentOf(text, lineStart));
  const ownLine = lineStart + margin.length === at;
  if (!block.body) {
    const end = at + block.length;
    const body = ownLine ? ` {${lineEnd}${margin}  ${fact}${lineEnd}${margin}}` : ` { ${fact} }`;
    return { span: { start: end, end }, text: body };
  }
  const open = at + block.body.start + 1;
  const inside = text.slice(open, at + block.body.end - (block.closed ? 1 : 0));
  const span = { start: open, end: open };
  if (inside.trim() === '' && block.closed) {
    const whole = { start: open, end: open + inside.length };
    return ownLine
      ? { span: whole, text: `${lineEnd}${margin}  ${fact}${lineEnd}${margin}` }
      : { span: whole, text: ` ${fact} ` };
  }
  const isOneLine = /^[^\r\n]*\S/.test(inside) && !/^[ \t]*\/\//.test(inside);
  if (isOneLine) return { span, text: ` ${fact};` };
  const first = /\r\n|\r|\n/.exec(inside);
  const indent = first ? indentIn(inside, margin) : `${margin}  `;
  return { span, text: `${lineEnd}${indent}${fact}` };
}

/** How far the first line in a body that holds something is indented. */
function indentIn(inside: string, margin: string): string {
  return /[\r\n]([ \t]*)[^\s]/.exec(inside)?.[1] ?? `${margin}  `;
}
