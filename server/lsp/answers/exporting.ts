import { exportMap } from '../../../core/exchange/exportMap.ts';
import { paletteNames, palettes } from '../../../core/map/palette.ts';
import { journeysOf } from '../../../core/map/contentOf.ts';
import * as protocol from '../../protocol.ts';
import { sentences } from '../sentences.ts';
import type { Answers } from './answers.ts';

/** Writes a map in another format, for the client to save. */
export const exporting: Answers = (connection, documents) => {
  connection.onRequest(
    protocol.exportMap,
    async ({
      uri,
      format,
      journey: id,
      theme,
      ...options
    }: protocol.ExportParams): Promise<protocol.ExportResult> => {
      const document = await documents.get(uri);
      if (!document) return refused(sentences.notOpen);
      const journeys = journeysOf(document.source.tree);
      const journey = id === undefined ? undefined : journeys.find((block) => block.id?.text === id);
      if (id !== undefined && !journey) return refused(sentences.noSuchJourney(id));
      const name = theme === undefined ? undefined : paletteNames[theme];
      const palette = name ? palettes[name] : documents.store()?.settings.known(document.source.uri)?.palette;
      const exported = exportMap(document.analysis, journey, format, { ...options, palette });
      if (exported.kind === 'noJourney') return refused(sentences.noJourney);
      if (exported.kind === 'tooLarge') return refused(sentences.tooLarge(exported.count, exported.most));
      return exported;
    },
  );
  return {};
};

function refused(reason: string): protocol.ExportResult {
  return { kind: 'refused', reason };
}
