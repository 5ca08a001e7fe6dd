import type { TextEdit } from '../syntax/tree.ts';

/**
 * The text with parts of it replaced. Spans count in the text as it is given, in any order, and do not overlap; what is
 * inserted at one place comes in the order of the list.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of inOrder(edits)) {
    if (span.start < at) throw new RangeError('Two edits overlap.');
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Edits in the order of the text; those at one place stay in theirs. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** True if both change the same characters, or insert at the same place. */
export function overlap(a: TextEdit, b: TextEdit): boolean {
  return (
    (a.span.start < b.span.end && b.span.start < a.span.end) ||
    a.span.start === b.span.start ||
    (a.span.start === a.span.end && b.span.start < a.span.start && a.span.start < b.span.end) ||
    (b.span.start === b.span.end && a.span.start < b.span.start && b.span.start < a.span.end)
  );
}
