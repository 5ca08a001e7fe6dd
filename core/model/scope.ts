import { nearest } from '../text/nearest.ts';
import type { Block, Name } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { builtInActors, builtInChannels, builtInMetrics, type Kind } from '../vocabulary/index.ts';
import { importsOf, type Import, type Source, type Sources } from './load.ts';
import { valuesOf } from './facts.ts';

/** Something with an id, where it is declared. */
export interface Declaration {
  readonly kind: Kind;
  readonly id: string;
  readonly block: Block;
  readonly source: Source;
  /** Absolute offset of the block in its file. */
  readonly at: number;
  /** The journey it stands in, for what is unique there only. */
  readonly journey: Block | undefined;
  readonly holder: Block | undefined;
}

/** Two declarations of one id where there may be one. */
export interface Clash {
  readonly first: Declaration;
  readonly later: Declaration;
  /** The import that brought the later one in, where it is not in the file itself. */
  readonly by: Import | undefined;
}

type Table = Map<Kind, Map<string, Declaration>>;

/** What is declared in one file, apart from what it imports. */
interface FileTable {
  readonly own: Table;
  readonly journeys: ReadonlyMap<Block, Table>;
  readonly clashes: readonly Clash[];
}

const builtIns: ReadonlyMap<Kind, readonly string[]> = new Map([
  ['channel', builtInChannels.map((channel) => channel.id)],
  ['metric', builtInMetrics.map((metric) => metric.id)],
  ['actor', builtInActors.map((actor) => actor.id)],
]);

/** What a name leads to: a declaration, or one of the things that need none. */
export type Found = { readonly declaration: Declaration } | { readonly builtIn: string };

/**
 * Everything that names in a file can lead to: what the file and its imports declare, and what is built in. Made
 * anew for each version of the text; a value.
 */
export interface Scope {
  readonly source: Source;
  readonly clashes: readonly Clash[];
  /** Imports of this file that lead back to it. */
  readonly cycles: readonly Import[];
  /** Looks a use up from within a journey, or from outside any. */
  find(names: readonly Name[], kinds: readonly Kind[], journey: Block | undefined): Found | undefined;
  /** The ids that such a use could have meant, built-in ones among them. */
  candidates(kinds: readonly Kind[], journey: Block | undefined): readonly string[];
  /** A declaration of a kind that is unique in the file. */
  declared(kind: Kind, id: string): Declaration | undefined;
}

/** Makes the scope of a file out of all that was read for it. */
export function scopeOf(source: Source, sources: Sources): Scope {
  const own = fileTableOf(source);
  const imported: Table = new Map();
  const clashes: Clash[] = [...own.clashes];
  const cycles: Import[] = [];
  for (const entry of importsOf(source.uri, source.tree)) {
    const reached = reachedBy(entry.uri, sources);
    if (reached.some((file) => file.uri === source.uri)) cycles.push(entry);
    for (const file of reached) {
      if (file.uri === source.uri) continue;
      for (const [kind, ids] of fileTableOf(file).own) {
        for (const declaration of ids.values()) addImported(declaration, kind, entry);
      }
    }
  }

  function addImported(declaration: Declaration, kind: Kind, by: Import): void {
    const mine = own.own.get(kind)?.get(declaration.id);
    const earlier = imported.get(kind)?.get(declaration.id);
    if (earlier?.block === declaration.block) return;
    const first = mine ?? earlier;
    if (first) clashes.push({ first, later: declaration, by });
    else put(imported, declaration);
  }

  const declared = (kind: Kind, id: string): Declaration | undefined =>
    own.own.get(kind)?.get(id) ?? imported.get(kind)?.get(id);

  /** The journey's own table, and behind it that of the map it is a run, an ideal or a plan of. */
  const tablesFor = (journey: Block | undefined, seen = new Set<Block>()): readonly Table[] => {
    if (!journey || seen.has(journey)) return [];
    seen.add(journey);
    const of = valuesOf(journey, 'of')[0]?.ref?.names.at(-1)?.text;
    const original = of === undefined ? undefined : declared('journey', of)?.block;
    return [journeyTable(journey), ...tablesFor(original, seen)];
  };
  const journeyTable = (journey: Block): Table => {
    for (const file of sources.values()) {
      const table = typeof file === 'string' ? undefined : fileTableOf(file).journeys.get(journey);
      if (table) return table;
    }
    return new Map();
  };

  const findOne = (id: string, kind: Kind, journey: Block | undefined): Found | undefined => {
    for (const table of tablesFor(journey)) {
      const declaration = table.get(kind)?.get(id);
      if (declaration) return { declaration };
    }
    const declaration = declared(kind, id);
    if (declaration) return { declaration };
    return builtIns.get(kind)?.includes(id) ? { builtIn: id } : undefined;
  };

  return Object.freeze({
    source,
    clashes,
    cycles,
    declared,
    find: (names: readonly Name[], kinds: readonly Kind[], journey: Block | undefined) => {
      const inJourney = names.length > 1 ? declared('journey', names[0]?.text ?? '')?.block : journey;
      if (names.length > 2 || (names.length === 2 && !inJourney)) return undefined;
      const id = names.at(-1)?.text ?? '';
      for (const kind of kinds) {
        const found = findOne(id, kind, inJourney);
        if (found) return found;
      }
      return undefined;
    },
    candidates: (kinds: readonly Kind[], journey: Block | undefined) =>
      kinds.flatMap((kind) => [
        ...tablesFor(journey).flatMap((table) => [...(table.get(kind)?.keys() ?? [])]),
        ...(own.own.get(kind)?.keys() ?? []),
        ...(imported.get(kind)?.keys() ?? []),
        ...(builtIns.get(kind) ?? []),
      ]),
  });
}

/** The id that a name that leads nowhere most likely meant. */
export function nearestId(
  scope: Scope,
  name: Name,
  kinds: readonly Kind[],
  journey: Block | undefined,
): string | undefined {
  return nearest(name.text, scope.candidates(kinds, journey));
}

const fileTables = new WeakMap<Block, FileTable>();

function fileTableOf(source: Source): FileTable {
  let table = fileTables.get(source.tree);
  if (!table) {
    table = makeFileTable(source);
    fileTables.set(source.tree, table);
  }
  return table;
}

function makeFileTable(source: Source): FileTable {
  const own: Table = new Map();
  const journeys = new Map<Block, Table>();
  const clashes: Clash[] = [];
  let journey: Block | undefined;
  let journeyEnd = -1;
  walk(source.tree, (block, at, holder) => {
    if (at >= journeyEnd) journey = undefined;
    const declares = block.row?.declares;
    if (block.row?.keyword === 'journey') {
      journey = block;
      journeyEnd = at + block.length;
      journeys.set(block, new Map());
    }
    if (!declares || !block.id) return;
    const inJourney = declares.scope === 'journey' || (block.row?.keyword === 'lane' && holder === journey);
    const declaration: Declaration = {
      kind: declares.kind,
      id: block.id.text,
      block,
      source,
      at,
      journey: inJourney ? journey : undefined,
      holder,
    };
    const table = inJourney && journey ? (journeys.get(journey) ?? own) : own;
    const first = table.get(declaration.kind)?.get(declaration.id);
    // Pains of two personas stand apart, though both are known in the whole file.
    const apart = declares.scope === 'journey' && !declaration.journey && first?.holder !== holder;
    if (!first) put(table, declaration);
    else if (!apart) clashes.push({ first, later: declaration, by: undefined });
  });
  return { own, journeys, clashes };
}

function put(table: Table, declaration: Declaration): void {
  const ids = table.get(declaration.kind);
  if (ids) ids.set(declaration.id, declaration);
  else table.set(declaration.kind, new Map([[declaration.id, declaration]]));
}

/** A file and all that it imports, each once. */
function reachedBy(uri: string | undefined, sources: Sources): readonly Source[] {
  const reached = new Map<string, Source>();
  const waiting = uri === undefined ? [] : [uri];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const file = sources.get(next);
    if (!file || typeof file === 'string' || reached.has(next)) continue;
    reached.set(next, file);
    for (const entry of importsOf(file.uri, file.tree)) if (entry.uri !== undefined) waiting.push(entry.uri);
  }
  return [...reached.values()];
}
