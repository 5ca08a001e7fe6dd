import { inlayHintsIn } from '../../features/inlayHints.ts';
import { spanOf } from '../convert.ts';
import type { Answers } from './answers.ts';

/** What a map tells and does not say, between its words. */
export const hints: Answers = (connection, documents) => {
  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const { analysis, lines } = document;
    return inlayHintsIn(analysis, spanOf(range, lines), lines);
  });
  return { inlayHintProvider: { resolveProvider: false } };
};
