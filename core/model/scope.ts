import { nearest } from '../text/nearest.ts';
import type { Block, Name } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { builtInActors, builtInChannels, builtInMetrics, type Kind } from '../vocabulary/index.ts';
import type { Declaration } from './declarations.ts';
import type { DataTable } from './dataTable.ts';
import { valuesOf, wordOf } from './facts.ts';
import { kept } from './fold.ts';
import { isImagePath, type ImageFile, type ImageProblem } from './image.ts';
import { uriOfImage, type NamedImage } from './imagePaths.ts';
import { dataOf, importsOf, mapAt, type Import, type Source, type Sources } from './load.ts';
import { originalOf, tablesOf, type FileTables, type LocalClash, type Moved, type Table } from './tables.ts';

/** A declaration and the file it stands in. */
export interface Declared extends Declaration {
  readonly source: Source;
}

/** Two declarations of one id where there may be one. */
export interface Clash {
  readonly first: Declared;
  readonly later: Declared;
  /** The import that brought the later one in, where it is not in the file itself. */
  readonly by: Import | undefined;
}

const builtIns: ReadonlyMap<Kind, readonly string[]> = new Map([
  ['channel', builtInChannels.map((channel) => channel.id)],
  ['metric', builtInMetrics.map((metric) => metric.id)],
  ['actor', builtInActors.map((actor) => actor.id)],
]);

/** What a name leads to: a declaration, or one of the things that need none. */
export type Found = { readonly declaration: Declared } | { readonly builtIn: string; readonly kind: Kind };

/** A journey, the file it stands in, and what is declared in it. */
export interface MapPlace {
  readonly journey: Block;
  readonly source: Source;
  readonly table: Table;
}

/** What is declared outside of journeys, and what is read besides. */
export interface World {
  /**
   * The same object as long as nothing that is declared outside of journeys changes, be it a name or what is said
   * under it, and as long as journeys have the same ids, now and before, and are of the same maps and states, and declare
   * the same lanes. Tables of metrics and pictures belong to it. All that is asked here has the same answers as long, but for the file they stand in.
   */
  readonly world: object;
  /** The address of the file. */
  readonly uri: string;
  /** A declaration of a kind that is unique in the file. */
  declared(kind: Kind, id: string): Declared | undefined;
  /** All declarations of such a kind, those of this file first. */
  allDeclared(kind: Kind): readonly Declared[];
  /** The lane that an id leads to from within a journey, or from outside any: its own, that of the map it is of, or the file's. */
  lane(id: string, journey: Block | undefined): Block | undefined;
  /** The measured values that a metric brings, as far as they could be read. */
  tablesOf(metric: Declared): readonly DataTable[];
  /** The picture that a file names, or why it is not shown. */
  imageOf(home: Pick<Source, 'uri'>, image: NamedImage): ImageFile | ImageProblem;
}

/**
 * Everything that names in a file can lead to: what the file and its imports declare, and what is built in. Made
 * anew for each version of the text; a value.
 */
export interface Scope extends World {
  readonly source: Source;
  readonly clashes: readonly Clash[];
  /** Imports of this file that lead back to it. */
  readonly cycles: readonly Import[];
  /** The same object as long as every name leads where it did, from one version of the text to the next. */
  readonly shape: object;
  /**
   * After an edit, the shape before it and the ids that may lead elsewhere since; nothing if any may. What is near to an
   * id that leads nowhere may be another as well.
   */
  readonly moved: Moved | undefined;
  /** Looks a use up from within a journey, or from outside any. */
  find(names: readonly Name[], kinds: readonly Kind[], journey: Block | undefined): Found | undefined;
  /** The ids that such a use could have meant, built-in ones among them. */
  candidates(kinds: readonly Kind[], journey: Block | undefined): readonly string[];
  /** True if what a file declares is known here: the file itself and what it imports, directly or through others. */
  sees(uri: string): boolean;
  /**
   * A journey, the map that it is a run, an ideal or a plan of, and so on; a circle ends where it began. Empty for one of
   * a file that is not known here.
   */
  originalsOf(journey: Block): readonly MapPlace[];
}

/** A scope with what the next one can be made from. */
interface KeptScope extends Scope {
  readonly tables: FileTables;
  readonly importedTables: readonly FileTables[];
  readonly contents: readonly unknown[];
  /** What was read of pictures: which of them there are is asked with the names. */
  readonly images: readonly unknown[];
}

/** Makes the scope of a file out of all that was read for it. `before` is that of the text before an edit. */
export function scopeOf(source: Source, sources: Sources, before?: Scope): Scope {
  const old = before as KeptScope | undefined;
  const tables = tablesOf(source.tree, old?.tables);
  const imports = readImports(source, sources);
  const clashes: Clash[] = localClashes(source, tables);
  const imported = new Map<string, Declared>();
  for (const { entry, file } of imports.files) {
    for (const declaration of tablesOf(file.tree).own.all()) {
      const key = `${declaration.kind} ${declaration.id}`;
      const later: Declared = { ...declaration, source: file };
      const mine = tables.own.find(declaration.kind, declaration.id);
      const first = mine ? { ...mine, source } : imported.get(key);
      if (!first) imported.set(key, later);
      else if (first.block !== later.block) clashes.push({ first, later, by: entry });
    }
  }

  const declared = (kind: Kind, id: string): Declared | undefined => {
    const own = tables.own.find(kind, id);
    return own ? { ...own, source } : imported.get(`${kind} ${id}`);
  };
  /** What a journey is of is named in the file it stands in, and means what it means there. */
  const originalIn = (home: Source, id: string): MapPlace | undefined => {
    const reached = home === source ? imports.files : readImports(home, sources).files;
    for (const file of [home, ...reached.map((each) => each.file)]) {
      const found = tablesOf(file.tree).own.find('journey', id);
      if (found) return placeIn(file, found.block);
    }
    return undefined;
  };
  const originalsOf = kept((journey: Block): readonly MapPlace[] => {
    const chain: MapPlace[] = [];
    let next: MapPlace | undefined;
    for (const file of [source, ...imports.files.map((each) => each.file)]) next ??= placeIn(file, journey);
    while (next && !chain.some((each) => each.journey === next?.journey)) {
      chain.push(next);
      const original = originalOf(next.journey);
      next = original === undefined ? undefined : originalIn(next.source, original);
    }
    return chain;
  });
  /** The journey's own table, and behind it that of the map it is a run, an ideal or a plan of. */
  const tablesFor = (journey: Block | undefined): readonly MapPlace[] =>
    journey ? originalsOf(journey) : [];
  const findOne = (id: string, kind: Kind, journey: Block | undefined): Found | undefined => {
    for (const { table, source: home } of tablesFor(journey)) {
      const declaration = table.find(kind, id);
      if (declaration) return { declaration: { ...declaration, source: home } };
    }
    const declaration = declared(kind, id);
    if (declaration) return { declaration };
    return builtIns.get(kind)?.includes(id) ? { builtIn: id, kind } : undefined;
  };

  const importedTables = imports.files.map(({ file }) => tablesOf(file.tree));
  const images = [...sources.values()].filter((file) => typeof file === 'object' && 'image' in file);
  const isNearlySame =
    old !== undefined && isSameList(old.importedTables, importedTables) && isSameList(old.images, images);
  const isSame = isNearlySame && old.tables.shape === tables.shape;
  const contents = contentsOf(source, sources);
  const scope: KeptScope = {
    source,
    uri: source.uri,
    tables,
    importedTables,
    contents,
    images,
    clashes,
    cycles: imports.cycles,
    shape: isSame ? old.shape : {},
    moved:
      isNearlySame && tables.moved?.from === old.tables.shape
        ? { from: old.shape, ids: tables.moved.ids }
        : undefined,
    world: old && isSameList(old.contents, contents) ? old.world : {},
    declared,
    allDeclared: (kind) => [
      ...[...tables.own.all()].filter((own) => own.kind === kind).map((own) => ({ ...own, source })),
      ...[...imported.values()].filter((declaration) => declaration.kind === kind),
    ],
    originalsOf,
    lane: (id, journey) => {
      const lanes = tablesFor(journey).flatMap((place) => lanesIn(place.journey));
      return lanes.find((lane) => lane.id?.text === id) ?? declared('lane', id)?.block;
    },
    tablesOf: (metric) =>
      dataOf(metric.source.uri, metric.block).flatMap(({ uri }) => {
        const found = uri === undefined ? undefined : sources.get(uri);
        return typeof found === 'object' && 'table' in found ? [found.table] : [];
      }),
    imageOf: (home, image) => {
      const uri = uriOfImage(home.uri, image);
      if (uri === undefined) return isImagePath(image.text.text) ? 'outside' : 'kind';
      const found = sources.get(uri);
      if (found === undefined || typeof found === 'string') return found === 'outside' ? found : 'missing';
      return 'image' in found ? found.image : 'kind';
    },
    sees: (uri) => uri === source.uri || imports.files.some(({ file }) => file.uri === uri),
    find: (names, kinds, journey) => {
      const inJourney = names.length > 1 ? declared('journey', names[0]?.text ?? '')?.block : journey;
      if (names.length > 2 || (names.length === 2 && !inJourney)) return undefined;
      const id = names.at(-1)?.text ?? '';
      for (const kind of kinds) {
        const found = findOne(id, kind, inJourney);
        if (found) return found;
      }
      return undefined;
    },
    candidates: (kinds, journey) =>
      kinds.flatMap((kind) => [
        ...tablesFor(journey).flatMap(({ table }) => table.ids(kind)),
        ...tables.own.ids(kind),
        ...[...imported.values()].filter((declaration) => declaration.kind === kind).map(({ id }) => id),
        ...(builtIns.get(kind) ?? []),
      ]),
  };
  return Object.freeze(scope);
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

function localClashes(source: Source, { own, journeys }: FileTables): Clash[] {
  const local: readonly LocalClash[] = [own, ...journeys.values()].flatMap((table) => table.clashes);
  return local.map(({ first, later }) => ({
    first: { ...first, source },
    later: { ...later, source },
    by: undefined,
  }));
}

interface ReadImports {
  /** Each file that is reached, by the first import that reaches it. */
  readonly files: readonly { readonly entry: Import; readonly file: Source }[];
  readonly cycles: readonly Import[];
}

/** Looks at each file and each import in it once, however many ways lead there. */
function readImports(source: Source, sources: Sources): ReadImports {
  const files: { entry: Import; file: Source }[] = [];
  const importers = new Map<string, string[]>();
  const reached = new Set<string>([source.uri]);
  const own = importsOf(source.uri, source.tree);
  for (const entry of own) {
    const waiting = entry.uri === undefined ? [] : [entry.uri];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const file = mapAt(sources, next);
      if (!file || reached.has(next)) continue;
      reached.add(next);
      files.push({ entry, file });
      for (const { uri } of importsOf(file.uri, file.tree)) {
        if (uri === undefined) continue;
        waiting.push(uri);
        const known = importers.get(uri);
        if (known) known.push(next);
        else importers.set(uri, [next]);
      }
    }
  }
  const leadingBack = reachedFrom(source.uri, importers);
  return { files, cycles: own.filter(({ uri }) => uri !== undefined && leadingBack.has(uri)) };
}

/** An address and all from which its file is imported, directly or through others. */
function reachedFrom(uri: string, importers: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>([uri]);
  // What a set is given while it is gone through comes at its end.
  for (const next of reached) for (const importer of importers.get(next) ?? []) reached.add(importer);
  return reached;
}

function placeIn(source: Source, journey: Block): MapPlace | undefined {
  const table = tablesOf(source.tree).journeys.get(journey);
  return table && { journey, source, table };
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** What is declared outside of journeys, of journeys only what they are and their lanes, and everything that is read besides. */
function contentsOf(source: Source, sources: Sources): readonly unknown[] {
  const own = source.tree.statements.flatMap((statement): readonly unknown[] =>
    statement.kind === 'block' && statement.row?.keyword === 'journey'
      ? [identityOf(statement), ...lanesIn(statement)]
      : [statement],
  );
  const others = [...sources.values()].map((file) =>
    typeof file === 'string'
      ? file
      : 'image' in file
        ? file.image
        : 'table' in file
          ? file.table
          : file.uri === source.uri
            ? ''
            : file.tree,
  );
  return [...own, ...others];
}

const lanesIn = kept((journey: Block) => blocksOf(journey, 'lane'));

function identityOf(journey: Block): string {
  const of = valuesOf(journey, 'of')[0]?.ref?.names.at(-1)?.text;
  const former = valuesOf(journey, 'was').map((value) => value.ref?.names.at(-1)?.text);
  return [
    journey.id?.text,
    of,
    wordOf(journey, 'state'),
    valuesOf(journey, 'competitor').length,
    ...former,
  ].join(' ');
}
