/**
 * Sets the blanks of a text right: how deep its lines stand, what stands between words and signs, how many lines are
 * empty. It never changes what a text says and never puts it in another order; what is broken stays as it is.
 */
import { applyEdits } from '../syntax/applyEdits.ts';
import { parse } from '../syntax/parse.ts';
import type { FileBlock, TextEdit } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { editsWithin, type Planned } from './edits.ts';
import { readText, saysTheSame, type ReadText } from './meaning.ts';
import { planEdits, type FormatOptions } from './plan.ts';

export type { FormatOptions } from './plan.ts';

/**
 * The smallest changes that format a text, sorted and apart from each other; with `within`, only those that lie in that
 * part of it. Blocks that are torn are left as they are, and so is a file of which not all was read. The result is read again: where it would say something else,
 * or could be formatted once more, there are no changes.
 */
export function formatEdits(
  tree: FileBlock,
  text: string,
  options: FormatOptions,
  within?: Span,
): readonly TextEdit[] {
  if (tree.unread.length > 0) return [];
  const before = readText(text, tree);
  for (const careful of caution(tree)) {
    const planned = planEdits(before, options, careful);
    const edits = within ? editsWithin(planned, within) : planned;
    if (edits.length === 0) return [];
    const after = readAfter(before, edits);
    if (after && (within || isSettled(after, options)))
      return edits.map(({ span, text: inserted }) => ({ span, text: inserted }));
  }
  return [];
}

/** The text, formatted. */
export function formatText(text: string, options: FormatOptions): string {
  return applyEdits(text, formatEdits(parse(text), text, options));
}

/** Where braces are missing, how deep lines stand tells where they belong; if too much was changed, less may do. */
function caution(tree: FileBlock): readonly boolean[] {
  return tree.isWhole ? [false] : [false, true];
}

/** The text after changes; nothing if it then says something else. */
function readAfter(before: ReadText, edits: readonly Planned[]): ReadText | undefined {
  const after = readText(applyEdits(before.text, edits));
  return saysTheSame(before, after) ? after : undefined;
}

/** True if formatting a text once more changes nothing. */
function isSettled(formatted: ReadText, options: FormatOptions): boolean {
  return caution(formatted.tree).every((careful) => {
    const edits = planEdits(formatted, options, careful);
    return edits.length === 0 || readAfter(formatted, edits) === undefined;
  });
}
