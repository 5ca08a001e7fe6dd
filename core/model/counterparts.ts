import type { Block } from '../syntax/tree.ts';
import type { Declared, Scope } from './scope.ts';
import { originalOf, tablesOf } from './tables.ts';

/**
 * All declarations of the element that one of them declares, that one first: in a journey with `of`, the same id is the
 * same element as in the map it is an ideal, a plan or a run of, and so in all maps that are of one. Looked for in the
 * files of the scopes.
 */
export function counterpartsOf(target: Declared, scopes: readonly Scope[]): readonly Declared[] {
  const home = scopes.find((scope) => scope.source.uri === target.source.uri);
  const journey = home && homeOf(target, home);
  const first = journey && firstWith(target, journey, home);
  if (!first) return [target];
  const found: Declared[] = [target];
  for (const scope of scopes) {
    for (const [other, table] of tablesOf(scope.source.tree).journeys) {
      const declaration = table.find(target.kind, target.id);
      if (!declaration || declaration.block === target.block) continue;
      if (firstWith(target, other, scope) === first) found.push({ ...declaration, source: scope.source });
    }
  }
  return found;
}

/** The journeys in the file of a scope that see what some journeys declare: these and all that are of them. */
export function journeysSeeing(journeys: ReadonlySet<Block>, scope: Scope): readonly Block[] {
  return [...tablesOf(scope.source.tree).journeys.keys()].filter((journey) =>
    chainOf(journey, scope).some((each) => journeys.has(each)),
  );
}

/** The journey that something is known in; nothing if that is outside of journeys, or another has its id there. */
function homeOf(target: Declared, scope: Scope): Block | undefined {
  for (const [journey, table] of tablesOf(scope.source.tree).journeys)
    if (table.find(target.kind, target.id)?.block === target.block) return journey;
  return undefined;
}

/** Of a journey and those it is of, the last that declares an id. */
function firstWith({ kind, id }: Declared, journey: Block, scope: Scope): Block | undefined {
  return chainOf(journey, scope)
    .flatMap((each) => tableOf(each, scope)?.find(kind, id)?.block ?? [])
    .at(-1);
}

function tableOf(journey: Block, scope: Scope) {
  const own = tablesOf(scope.source.tree).journeys.get(journey);
  const declared = own ? undefined : scope.declared('journey', journey.id?.text ?? '');
  return own ?? (declared && tablesOf(declared.source.tree).journeys.get(journey));
}

/** A journey, the one that it is of, and so on; a circle ends where it began. */
function chainOf(journey: Block, scope: Scope): readonly Block[] {
  const chain: Block[] = [];
  for (let next: Block | undefined = journey; next && !chain.includes(next);) {
    chain.push(next);
    const original = originalOf(next);
    next = original === undefined ? undefined : scope.declared('journey', original)?.block;
  }
  return chain;
}
