import * as protocol from '../../protocol.ts';
import { readSight } from '../previews.ts';
import { sentences } from '../sentences.ts';
import type { Answers } from './answers.ts';

/** Nobody goes through more of them one by one. */
const mostFound = 5000;

/** What a page wants of a map that is too large to be drawn as a whole: another part of it, what is not drawn, all of it. */
export const largeMaps: Answers = (connection, documents) => {
  connection.onNotification(protocol.sightOfPreview, ({ preview, sight }: protocol.SightOfPreviewParams) =>
    documents.previews()?.see(preview, readSight(sight)),
  );
  connection.onRequest(
    protocol.findInPreview,
    ({ preview, text }: protocol.FindInPreviewParams): protocol.FindInPreviewResult => {
      const found = documents.previews()?.find(preview, String(text)) ?? [];
      return { found: found.slice(0, mostFound), count: found.length };
    },
  );
  connection.onRequest(
    protocol.wholePicture,
    async ({ preview }: protocol.WholePictureParams): Promise<protocol.WholePictureResult> =>
      documents.previews()?.whole(preview) ?? { kind: 'refused', reason: sentences.notOpen },
  );
  return {};
};
