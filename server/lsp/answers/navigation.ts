import type { Location } from 'vscode-languageserver';
import { declaredAt, definitionAt, type SourcePlace } from '../../features/definition.ts';
import { referencesOf } from '../../features/references.ts';
import { offsetOf } from '../convert.ts';
import type { Answers } from './answers.ts';
import { scopesReaching } from './reach.ts';

/** Where something is declared, and where it is named. */
export const navigation: Answers = (connection, documents) => {
  const locationsOf = (places: readonly SourcePlace[]): Location[] =>
    places.flatMap(({ source, span }) => documents.index()?.locationOf(source, span) ?? []);

  connection.onDefinition(async ({ textDocument, position }) => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const { names, sources } = document.analysis;
    const place = definitionAt(names, sources, offsetOf(position, document.lines));
    return place ? locationsOf([place]) : null;
  });
  connection.onReferences(async ({ textDocument, position, context: { includeDeclaration } }) => {
    const document = await documents.get(textDocument.uri);
    const declared = document && declaredAt(document.analysis.names, offsetOf(position, document.lines));
    if (!document || !declared) return null;
    const scopes = await scopesReaching(documents, document, declared);
    return locationsOf(referencesOf(declared, scopes, { includeDeclaration }));
  });
  return { definitionProvider: true, referencesProvider: true };
};
