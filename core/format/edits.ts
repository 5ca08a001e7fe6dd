import type { TextEdit } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** A change; those of one group are made together or not at all. */
export interface Planned extends TextEdit {
  readonly group?: number;
}

/** The smallest change that puts one text in the place of another; nothing if they are equal. */
export function smallestEdit(span: Span, before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    span: { start: span.start + head, end: span.end - tail },
    text: after.slice(head, after.length - tail),
  };
}

/** The changes that lie in a part of the text altogether. */
export function editsWithin(edits: readonly Planned[], within: Span): readonly Planned[] {
  const isInside = ({ span }: Planned): boolean => within.start <= span.start && span.end <= within.end;
  const torn = new Set(edits.filter((edit) => !isInside(edit)).map((edit) => edit.group));
  return edits.filter((edit) => isInside(edit) && (edit.group === undefined || !torn.has(edit.group)));
}
