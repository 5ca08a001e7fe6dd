import { nameAt } from '../../core/model/places.ts';
import { filesNamedIn } from '../../core/model/paths.ts';
import type { Declared, Scope } from '../../core/model/scope.ts';
import { mapAt, type Source, type Sources } from '../../core/model/load.ts';
import { startOf } from '../../core/syntax/walk.ts';
import { shift, touches, type Span } from '../../core/text/span.ts';

/** A place in a file that was read. */
export interface SourcePlace {
  readonly source: Source;
  readonly span: Span;
}

/**
 * Where the thing is declared whose name stands at a place: in a fact, in a step, in a text, or where it is declared
 * itself; or the file that an import leads to. Nothing for what is built in or declared nowhere.
 */
export function definitionAt(names: Scope, sources: Sources, offset: number): SourcePlace | undefined {
  const declared = declaredAt(names, offset);
  if (declared) return idPlaceOf(declared);
  const { uri, tree } = names.source;
  const named = filesNamedIn(uri, tree).find(({ span, isImport }) => isImport && touches(span, offset));
  const file = named?.uri === undefined ? undefined : mapAt(sources, named.uri);
  return file ? { source: file, span: { start: 0, end: 0 } } : undefined;
}

/** The declaration of what is named at a place. */
export function declaredAt(names: Scope, offset: number): Declared | undefined {
  const found = nameAt(names, offset)?.found;
  return found && 'declaration' in found ? found.declaration : undefined;
}

/** Where something gets its id. */
export function idPlaceOf({ block, source }: Declared): SourcePlace {
  return { source, span: shift((block.id ?? block.keyword).span, startOf(source.tree, block) ?? 0) };
}
