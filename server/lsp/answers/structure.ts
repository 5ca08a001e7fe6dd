import { foldingRangesOf } from '../../features/foldingRanges.ts';
import { selectionRangeAt } from '../../features/selectionRanges.ts';
import { offsetOf } from '../convert.ts';
import type { Answers } from './answers.ts';

/** What a document is made of: what folds, what a selection grows to. */
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
  return { foldingRangeProvider: true, selectionRangeProvider: true };
};
