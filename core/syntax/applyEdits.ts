import type { TextEdit } from './tree.ts';

/**
 * The text after edits. All spans count from the beginning of the text as it was; of edits at one place, the one that is
 * given first stands first.
 *
 * @throws RangeError if two edits overlap or one reaches out of the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const { span, text: put } of inOrder(edits)) {
    if (span.start < at || span.end < span.start || span.end > text.length)
      throw new RangeError(`An edit of ${span.start} to ${span.end} overlaps another or leaves the text.`);
    out += text.slice(at, span.start) + put;
    at = span.end;
  }
  return out + text.slice(at);
}

/** Edits in the order of the text; those at one place stay in theirs. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** True if both change the same characters, or insert at the same place. */
export function overlap(a: TextEdit, b: TextEdit): boolean {
  return (a.span.start < b.span.end && b.span.start < a.span.end) || a.span.start === b.span.start;
}
