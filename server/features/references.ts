import { placesNaming } from '../../core/model/places.ts';
import type { Declared, Scope } from '../../core/model/scope.ts';
import { idPlaceOf, type SourcePlace } from './definition.ts';

/** Where something is named: in facts, steps and texts of the files of these scopes, in their order. */
export function referencesOf(
  declared: Declared,
  scopes: readonly Scope[],
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): readonly SourcePlace[] {
  const places = scopes.flatMap((scope) =>
    placesNaming(declared.block, scope).map(({ span }): SourcePlace => ({ source: scope.source, span })),
  );
  return includeDeclaration ? [idPlaceOf(declared), ...places] : places;
}
