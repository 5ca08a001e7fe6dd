import type { Declared, Scope } from '../../../core/model/scope.ts';
import type { Analysed } from '../store.ts';
import type { Documents } from './answers.ts';

/**
 * What names mean in all files that may name something: in the file it is declared in and in those that import it; and
 * in the document that was asked from, though it be no file of the workspace.
 */
export async function scopesReaching(
  documents: Documents,
  document: Analysed,
  declared: Declared,
): Promise<readonly Scope[]> {
  const found = (await documents.index()?.all(declared.source.uri)) ?? [];
  const scopes = found.map(({ names }) => names);
  const isAmong = scopes.some(({ source }) => source.uri === document.source.uri);
  return isAmong ? scopes : [document.analysis.names, ...scopes];
}
