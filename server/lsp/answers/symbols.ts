import { workspaceSymbols } from '../../features/workspaceSymbols.ts';
import type { Answers } from './answers.ts';

/** Finds things in all maps by a few letters of their title or id. */
export const symbols: Answers = (connection, documents) => {
  connection.onWorkspaceSymbol(async ({ query }) => {
    const index = documents.index();
    if (!index) return null;
    await index.ready;
    return workspaceSymbols(index.sources(), query).map(({ name, kind, container, place }) => ({
      name,
      kind,
      location: index.locationOf(place.source, place.span),
      ...(container !== '' && { containerName: container }),
    }));
  });
  return { workspaceSymbolProvider: true };
};
