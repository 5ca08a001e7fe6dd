import { comparableAt, journeysOfPersonas } from '../../features/comparable.ts';
import * as protocol from '../../protocol.ts';
import { Compares } from '../compares.ts';
import { offsetOf } from '../convert.ts';
import { sentences } from '../sentences.ts';
import type { Answers } from './answers.ts';

/** Two maps on one another, as long as a page shows them, and what there is to compare a map with. */
export const comparing: Answers = (connection, documents) => {
  const compares = new Compares({
    store: () => documents.store(),
    index: () => documents.index(),
    send: (state) => void connection.sendNotification(protocol.compareChanged, state),
    fileOf: async (compare, side, uri) => {
      const params: protocol.ReadComparedFileParams = { compare, side, uri };
      const file = await connection
        .sendRequest<protocol.ReadFileResult>(protocol.readComparedFile, params)
        .catch(() => null);
      return file?.text;
    },
  });
  documents.onAnalysed(({ source }) => compares.update(source.uri));
  documents.onClosed(() => compares.update());

  connection.onRequest(protocol.openCompare, (params: protocol.OpenCompareParams) => compares.open(params));
  connection.onRequest(protocol.refreshCompare, ({ compare }: protocol.CompareParams) =>
    compares.refresh(compare),
  );
  connection.onNotification(protocol.closeCompare, ({ compare }: protocol.CompareParams) =>
    compares.close(compare),
  );
  connection.onNotification(protocol.chooseCompared, (params: protocol.ChooseComparedParams) =>
    compares.choose(params),
  );
  connection.onRequest(protocol.locateCompared, (params: protocol.LocateComparedParams) =>
    compares.locate(params),
  );
  connection.onRequest(
    protocol.readComparedText,
    ({ compare, side }: protocol.ReadComparedTextParams): protocol.ReadFileResult => {
      const text = compares.textOf(compare, side);
      return text === undefined ? null : { text };
    },
  );
  connection.onRequest(
    protocol.listComparable,
    async ({ uri, position }: protocol.ListComparableParams): Promise<protocol.ListComparableResult> => {
      const document = await documents.get(uri);
      const index = documents.index();
      if (!document || !index) return null;
      const all = (await index.all()).map(({ names }) => names);
      const found = comparableAt(document.analysis.names, offsetOf(position, document.lines), all);
      if (!found) return null;
      const others = found.others.map(({ state, rival, uri: file, ...other }) => ({
        ...other,
        uri: documents.store()?.opened(file)?.uri ?? file,
        state: sentences.journeyState(state, rival),
      }));
      return { ...found, others };
    },
  );
  connection.onRequest(
    protocol.listComparedPersonas,
    async ({
      uri,
      position,
    }: protocol.ListComparedPersonasParams): Promise<protocol.ListComparedPersonasResult> => {
      const document = await documents.get(uri);
      return document
        ? journeysOfPersonas(document.analysis.names, offsetOf(position, document.lines))
        : null;
    },
  );
  return () => {
    documents.index()?.onChange(() => compares.update());
    return {};
  };
};
