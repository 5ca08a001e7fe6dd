import type { SemanticTokens } from 'vscode-languageserver';
import { normaliseUri } from '../../../core/model/uri.ts';
import { encodeTokens, tokensOf } from '../../features/semanticTokens.ts';
import { tokenEdits } from '../../features/tokenEdits.ts';
import { tokenLegend } from '../../features/tokenLegend.ts';
import { wholeTokens } from '../../features/wholeTokens.ts';
import { spanOf } from '../convert.ts';
import type { Analysed } from '../store.ts';
import type { Answers } from './answers.ts';

/** What was sent last of a document, to which the next difference is told. */
interface Sent {
  readonly resultId: string;
  readonly data: Uint32Array;
}

/** Colours that know what a name leads to. */
export const tokens: Answers = (connection, documents) => {
  const sent = new Map<string, Sent>();
  let count = 0;

  const remember = ({ analysis, lines, uri }: Analysed): Sent => {
    const open = new Set(
      documents
        .store()
        ?.all()
        .map(({ source }) => source.uri),
    );
    for (const key of sent.keys()) if (!open.has(key)) sent.delete(key);
    const result = { resultId: String(++count), data: wholeTokens(analysis, lines) };
    sent.set(normaliseUri(uri), result);
    return result;
  };
  const asTokens = ({ resultId, data }: Sent): SemanticTokens => ({ resultId, data: [...data] });

  connection.languages.semanticTokens.on(async ({ textDocument }) => {
    const document = await documents.get(textDocument.uri);
    return document ? asTokens(remember(document)) : null;
  });
  connection.languages.semanticTokens.onDelta(async ({ textDocument, previousResultId }) => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const before = sent.get(normaliseUri(textDocument.uri));
    const result = remember(document);
    return before?.resultId === previousResultId
      ? { resultId: result.resultId, edits: tokenEdits(before.data, result.data) }
      : asTokens(result);
  });
  connection.languages.semanticTokens.onRange(async ({ textDocument, range }) => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const { analysis, lines } = document;
    return { data: [...encodeTokens(tokensOf(analysis, spanOf(range, lines)), lines)] };
  });
  return { semanticTokensProvider: { legend: tokenLegend, full: { delta: true }, range: true } };
};
