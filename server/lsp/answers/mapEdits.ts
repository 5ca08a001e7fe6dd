import { lineIndexOf } from '../../../core/text/lineIndex.ts';
import { pictureEdit } from '../../features/mapEdits.ts';
import * as protocol from '../../protocol.ts';
import { rangeOf } from '../convert.ts';
import { sentences } from '../sentences.ts';
import type { Answers } from './answers.ts';

/** What changes a text as somebody wants it who moved, changed or added something in its picture. */
export const mapEdits: Answers = (connection, documents) => {
  connection.onRequest(
    protocol.editMap,
    async ({ preview, version, edit }: protocol.EditMapParams): Promise<protocol.EditMapResult> => {
      const shown = await documents.previews()?.shown(preview);
      if (!shown) return refused(sentences.notOpen);
      const { document, journey, isTorn } = shown;
      if (isTorn) return refused(sentences.mapEdit.torn);
      if (document.version !== version) return refused(sentences.mapEditLate);
      if (!journey) return refused(sentences.mapEdit.gone);
      const edited = pictureEdit(document.analysis, journey, edit);
      if ('refused' in edited) return refused(sentences.mapEdit[edited.refused]);
      const { edits, after, thing, select } = edited;
      return {
        kind: 'edits',
        uri: document.uri,
        version,
        edits: edits.map(({ span, text }) => ({ range: rangeOf(span, document.lines), newText: text })),
        thing,
        ...(select && { select: rangeOf(select, lineIndexOf(after)) }),
      };
    },
  );
  return {};
};

function refused(reason: string): protocol.EditMapResult {
  return { kind: 'refused', reason };
}
