import { documentHighlightsAt } from '../../features/documentHighlights.ts';
import { documentLinksOf } from '../../features/documentLinks.ts';
import { foldingRangesOf } from '../../features/foldingRanges.ts';
import { selectionRangeAt } from '../../features/selectionRanges.ts';
import { signatureHelpAt } from '../../features/signatureHelp.ts';
import { offsetOf } from '../convert.ts';
import type { Answers } from './answers.ts';

/** What a document is made of: what folds, what a selection grows to, where links lead, where else a name stands, how to go on. */
export const structure: Answers = (connection, documents) => {
  connection.onFoldingRanges(async ({ textDocument }) => {
    const document = await documents.get(textDocument.uri);
    return document ? foldingRangesOf(document.analysis, document.lines) : null;
  });
  connection.onSelectionRanges(async ({ textDocument, positions }) => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const { analysis, lines } = document;
    return positions.map((position) => selectionRangeAt(analysis, offsetOf(position, lines), lines));
  });
  connection.onDocumentLinks(async ({ textDocument }) => {
    const document = await documents.get(textDocument.uri);
    const contains = (uri: string): boolean => documents.store()?.contains(uri) ?? false;
    return document ? documentLinksOf(document.analysis, document.lines, contains) : null;
  });
  connection.onDocumentHighlight(async ({ textDocument, position }) => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const { analysis, lines } = document;
    return documentHighlightsAt(analysis, offsetOf(position, lines), lines);
  });
  connection.onSignatureHelp(async ({ textDocument, position }) => {
    const document = await documents.get(textDocument.uri);
    return document ? signatureHelpAt(document.analysis, offsetOf(position, document.lines)) : null;
  });
  return {
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    documentHighlightProvider: true,
    signatureHelpProvider: { triggerCharacters: [' ', ':', ','] },
  };
};
