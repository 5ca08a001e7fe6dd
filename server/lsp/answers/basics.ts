import { completionsAt } from '../../features/completion.ts';
import { filePathsAt, importPathsAt, type Folders } from '../../features/completionPaths.ts';
import { silencersAt } from '../../features/completionSilencers.ts';
import { hoverAt } from '../../features/hover.ts';
import { outlineOf } from '../../features/outline.ts';
import { plainItems } from '../../features/plainItems.ts';
import { offsetOf } from '../convert.ts';
import type { Answers } from './answers.ts';

/** What may stand here, what a word means, and what there is in a file. */
export const basics: Answers = (connection, documents) => {
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const document = await documents.get(textDocument.uri);
    return document ? outlineOf(document.source.tree, document.lines) : null;
  });
  connection.onHover(async ({ textDocument, position }) => {
    const document = await documents.get(textDocument.uri);
    return document ? hoverAt(document.analysis, offsetOf(position, document.lines), document.lines) : null;
  });
  connection.onCompletion(async ({ textDocument, position }) => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const { analysis, lines } = document;
    const offset = offsetOf(position, lines);
    const folders: Folders = {
      contains: (uri) => documents.store()?.contains(uri) ?? false,
      entries: async (folder) => (await documents.store()?.entries(folder)) ?? [],
    };
    const maps = documents.index()?.uris() ?? [];
    const items =
      importPathsAt(analysis, offset, lines, maps) ??
      (await filePathsAt(analysis, offset, lines, folders)) ??
      silencersAt(analysis, offset, lines) ??
      completionsAt(analysis, offset);
    return documents.client()?.capabilities.textDocument?.completion?.completionItem?.snippetSupport
      ? items
      : plainItems(items);
  });
  return {
    completionProvider: { triggerCharacters: ['@', '#', '>', ':', ' ', '"', '/'] },
    hoverProvider: true,
    documentSymbolProvider: true,
  };
};
