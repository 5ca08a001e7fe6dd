import type { Span } from '../text/span.ts';
import type { TextEdit } from './tree.ts';

/**
 * Takes a statement or a comment out of a text, with its line if nothing else stands on it, and with the `;` behind or
 * before it. The text need not begin where the file does; `base` is where in it the span counts from.
 */
export function removalOf(text: string, span: Span, base = 0): TextEdit {
  const start = base + span.start;
  const end = base + span.end;
  const before = /(?:^|\r\n|\r|\n)?[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[ \t]*(?:;[ \t]*)?(?=[\r\n]|$)/.exec(text.slice(end))?.[0];
  const isFirst = /^[\r\n]/.test(before);
  if (isFirst && after !== undefined) return cut(start - before.length, end + after.length, base);
  const atStart = before.length === start && after !== undefined;
  if (atStart) return cut(0, end + after.length + lineEndAt(text, end + after.length), base);
  const mark = /^[ \t]*[;；][ \t]*/.exec(text.slice(end))?.[0];
  if (mark !== undefined) return cut(start, end + mark.length, base);
  const markBefore = /[ \t]*[;；]?[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  return cut(start - (/[;；]/.test(markBefore) ? markBefore.length : 0), end, base);
}

function cut(start: number, end: number, base: number): TextEdit {
  return { span: { start: start - base, end: end - base }, text: '' };
}

function lineEndAt(text: string, at: number): number {
  return /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
}
