import type { TextEdit as LspEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../../core/syntax/tree.ts';
import type { Documents } from './answers.ts';

/** Changes of files as an editor takes them: each file as the client spells it. What is not at hand is left out. */
export function editOf(edits: ReadonlyMap<string, readonly TextEdit[]>, documents: Documents): WorkspaceEdit {
  const index = documents.index();
  const changes: Record<string, LspEdit[]> = {};
  for (const [uri, own] of edits) {
    const source = index?.source(uri);
    if (!index || !source) continue;
    for (const { span, text } of own) {
      const { uri: spelled, range } = index.locationOf(source, span);
      (changes[spelled] ??= []).push({ range, newText: text });
    }
  }
  return { changes };
}
