import type { TextEdit } from '../syntax/tree.ts';

export type LineEnd = '\n' | '\r\n';

/** How the lines of a text end: as its first one does, and with `\n` where there is only one. */
export function lineEndOf(text: string): LineEnd {
  const first = text.indexOf('\n');
  return first > 0 && text.charCodeAt(first - 1) === 13 ? '\r\n' : '\n';
}

/** Edits with lines that end as those of the text do. */
export function withLineEnds(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  if (!edits.some((edit) => edit.text.includes('\n'))) return edits;
  const end = lineEndOf(text);
  return edits.map((edit) => ({ ...edit, text: edit.text.replaceAll(/\r?\n/g, end) }));
}
