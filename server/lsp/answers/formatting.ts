import type { FormattingOptions } from 'vscode-languageserver';
import { indentOf } from '../../../core/format/indent.ts';
import { formatting as formattingEdits, formattingOnType } from '../../features/format.ts';
import { formatSettingsOf } from '../../../core/format/settings.ts';
import { normaliseUri } from '../../../core/model/uri.ts';
import { offsetOf, spanOf } from '../convert.ts';
import type { Answers } from './answers.ts';

/** Sets the blanks of a file right: all of it, a part, or the line that is being typed. */
export const formatting: Answers = (connection, documents) => {
  const indent = async (uri: string, options: FormattingOptions): Promise<string> => {
    const settings = await documents.store()?.settings.read(normaliseUri(uri));
    return indentOf(formatSettingsOf(settings?.team), options);
  };
  connection.onDocumentFormatting(async ({ textDocument, options }) => {
    const document = await documents.get(textDocument.uri);
    return document
      ? formattingEdits(document.source, await indent(textDocument.uri, options), document.lines)
      : null;
  });
  connection.onDocumentRangeFormatting(async ({ textDocument, options, range }) => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const { source, lines } = document;
    return formattingEdits(source, await indent(textDocument.uri, options), lines, spanOf(range, lines));
  });
  connection.onDocumentOnTypeFormatting(async ({ textDocument, options, position, ch }) => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const { source, lines } = document;
    const offset = offsetOf(position, lines);
    return formattingOnType(source.tree, lines, offset, {
      typed: ch,
      indent: await indent(textDocument.uri, options),
    });
  });
  return {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
  };
};
