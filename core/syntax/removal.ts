import type { Span } from '../text/span.ts';
import { indentOf, lineEnd, lineStartOf } from './patterns.ts';
import type { TextEdit } from './tree.ts';

/**
 * Takes a statement or a comment out of a text, with its line if nothing else stands on it, and with the `;` behind or
 * before it. The text need not begin where the file does; `base` is where in it the span counts from.
 */
export function removalOf(text: string, span: Span, base = 0): TextEdit {
  const start = base + span.start;
  const end = base + span.end;
  const cut = (from: number, to: number): TextEdit => ({
    span: { start: from - base, end: to - base },
    text: '',
  });
  const lineStart = lineStartOf(text, start);
  const stop = lineEnd(text, end);
  const after = text.slice(end, stop);
  const isAlone = lineStart + indentOf(text, lineStart) === start && /^[ \t]*(?:[;；][ \t]*)?$/.test(after);
  if (isAlone && lineStart > 0) return cut(lineStart - lineEndLength(text, lineStart - 1), stop);
  if (isAlone) return cut(0, stop + (stop < text.length ? lineEndLength(text, stop) : 0));
  const behind = /^[ \t]*[;；][ \t]*/.exec(after)?.[0];
  if (behind !== undefined) return cut(start, end + behind.length);
  const before = /(?<![ \t])[ \t]*[;；][ \t]*$/.exec(text.slice(lineStart, start))?.[0] ?? '';
  return cut(start - before.length, end);
}

/** How long the line end is that a character belongs to. */
function lineEndLength(text: string, at: number): number {
  return (text[at] === '\n' && text[at - 1] === '\r') || (text[at] === '\r' && text[at + 1] === '\n') ? 2 : 1;
}
