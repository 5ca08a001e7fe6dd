import type { SemanticTokensEdit } from 'vscode-languageserver-types';
import { sameEnds } from '../../core/text/sameEnds.ts';

/** What makes one list of encoded tokens of another: one edit, or none if they are equal. */
export function tokenEdits(before: ArrayLike<number>, after: ArrayLike<number>): SemanticTokensEdit[] {
  const { start, end } = sameEnds(before, after);
  const deleteCount = before.length - end - start;
  const data = Array.from({ length: after.length - end - start }, (_, i) => after[start + i] ?? 0);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
