import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** What makes one list of encoded tokens of another: one edit, or none if they are equal. */
export function tokenEdits(before: ArrayLike<number>, after: ArrayLike<number>): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same++;
  const deleteCount = before.length - same - start;
  const data = Array.from({ length: after.length - same - start }, (_, i) => after[start + i] ?? 0);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
