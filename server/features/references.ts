import { placesNaming } from '../../core/model/places.ts';
import type { Declared, Scope } from '../../core/model/scope.ts';
import type { Block } from '../../core/syntax/tree.ts';
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

/** How often something is named, told by the block that declares it. */
export function countReferences(declaration: Block, scopes: readonly Scope[]): number {
  return scopes.reduce((count, scope) => count + placesNaming(declaration, scope).length, 0);
}
