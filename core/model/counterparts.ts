import type { Block } from '../syntax/tree.ts';
import type { Declared, Scope } from './scope.ts';
import { tablesOf } from './tables.ts';

/**
 * All declarations of the element that one of them declares, that one first: in a journey with `of`, the same id is the
 * same element as in the map it is an ideal, a plan or a run of, and so in all maps that are of one. Looked for in the
 * files of the scopes.
 */
export function counterpartsOf(target: Declared, scopes: readonly Scope[]): readonly Declared[] {
  const home = scopes.find((scope) => scope.source.uri === target.source.uri);
  const origin = home && originOf(target, home);
  const found: Declared[] = [target];
  for (const scope of scopes) {
    for (const [journey, table] of tablesOf(scope.source.tree).journeys) {
      const declaration = table.find(target.kind, target.id);
      if (!declaration || declaration.block === target.block) continue;
      const other: Declared = { ...declaration, source: scope.source };
      if (firstWith(other, journey, scope)?.block === origin?.block) found.push(other);
    }
  }
  return found;
}

/**
 * The first declaration of the element that something declares: in the last of the maps that its map is of, one after
 * the other, that declares its id. Itself, where there is no such map. The scope is one that sees it.
 */
export function originOf(target: Declared, scope: Scope): Declared {
  const journey = homeOf(target);
  return (journey && firstWith(target, journey, scope)) ?? target;
}

/** The journeys in the file of a scope that see what some journeys declare: these and all that are of them. */
export function journeysSeeing(journeys: ReadonlySet<Block>, scope: Scope): readonly Block[] {
  return [...tablesOf(scope.source.tree).journeys.keys()].filter((journey) =>
    scope.originalsOf(journey).some((each) => journeys.has(each.journey)),
  );
}

/** The journey that something is known in; nothing if that is outside of journeys, or another has its id there. */
function homeOf({ kind, id, block, source }: Declared): Block | undefined {
  for (const [journey, table] of tablesOf(source.tree).journeys)
    if (table.find(kind, id)?.block === block) return journey;
  return undefined;
}

/** In a journey and those it is of, the last declaration of an id. */
function firstWith({ kind, id }: Declared, journey: Block, scope: Scope): Declared | undefined {
  return scope
    .originalsOf(journey)
    .flatMap(({ table, source }): Declared[] => {
      const declaration = table.find(kind, id);
      return declaration ? [{ ...declaration, source }] : [];
    })
    .at(-1);
}
