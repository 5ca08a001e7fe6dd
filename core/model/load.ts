import { parseLazily } from '../syntax/parseLazily.ts';
import type { Block, Fact, FileBlock } from '../syntax/tree.ts';
import { blocksOf, placedBlocksOf } from '../syntax/walk.ts';
import type { Workspace } from '../workspace.ts';
import { readTable, type DataTable } from './dataTable.ts';
import { factsOf } from './facts.ts';
import { kept } from './fold.ts';
import { isImagePath, LARGEST_IMAGE, LARGEST_IMAGES, readImage, type ImageFile, type ImageProblem } from './image.ts'; // prettier-ignore
import { imagesIn, uriOfImage } from './imagePaths.ts';
import { resolvePath } from './uri.ts';

/** A file that was read. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly tree: FileBlock;
}

/** A table of measured values that was read. */
export interface DataSource {
  readonly uri: string;
  readonly table: DataTable;
}

/** A picture that was read. */
export interface ImageSource {
  readonly uri: string;
  readonly image: ImageFile | ImageProblem;
}

/** What became of a file that is named. */
export type Read<Kind> = Kind | 'missing' | 'unreadable' | 'outside';

/** What became of a file that a map names: a table or a picture by the ending of its name, else a map. */
export type Imported = Read<Source | DataSource | ImageSource>;

/**
 * Files by their address: the one that was asked for, all maps that it imports, directly or through others, the tables
 * of their metrics, the photos of their personas, and the pictures of the one itself.
 */
export type Sources = ReadonlyMap<string, Imported>;

/** The map at an address, if it could be read. */
export function mapAt(sources: Sources, uri: string): Source | undefined {
  const found = sources.get(uri);
  return isMap(found) ? found : undefined;
}

/** True for what was read as a map. */
export function isMap(file: Imported | undefined): file is Source {
  return typeof file === 'object' && 'tree' in file;
}

/** One `import` of a file; the address is missing where the path cannot lead into a workspace. */
export interface Import {
  readonly block: Block;
  /** Offset at which it starts in its file. */
  readonly at: number;
  readonly path: string;
  readonly uri: string | undefined;
}

/** The imports of a file, in order; those without a path are a slip of their own and left out. */
export function importsOf(uri: string, tree: Block): readonly Import[] {
  const known = knownImports.get(tree);
  if (known?.uri === uri) return known.imports;
  const imports = placedBlocksOf(tree, 'import').flatMap(({ block, start }) =>
    block.title && block.title.text !== ''
      ? [{ block, at: start, path: block.title.text, uri: resolvePath(uri, block.title.text) }]
      : [],
  );
  knownImports.set(tree, { uri, imports });
  return imports;
}

/** A file is asked for its imports by each file that reaches it. */
const knownImports = new WeakMap<Block, { readonly uri: string; readonly imports: readonly Import[] }>();

/** All maps among what was read. */
export function mapsOf(sources: Sources): readonly Source[] {
  return [...sources.values()].filter(isMap);
}

/** Where a metric's values are to be found. */
export interface DataPath {
  readonly fact: Fact;
  readonly path: string;
  /** Nothing where the path cannot lead into a workspace. */
  readonly uri: string | undefined;
}

/** The tables that a metric names; said once in a metric that is right. */
export function dataOf(uri: string, metric: Block): readonly DataPath[] {
  return factsOf(metric, 'data').flatMap((fact) => {
    const path = fact.values[0]?.text?.text;
    return path ? [{ fact, path, uri: resolvePath(uri, path) }] : [];
  });
}

/** True for names of files that are read as tables and not as maps. */
export function isTablePath(path: string): boolean {
  return /\.(?:csv|tsv)$/i.test(path);
}

/**
 * Puts together a file and what it imports, each file once, cycles and all, out of what is at hand. `wanted` are the
 * addresses that `known` did not know; the imports of those are not looked at yet.
 */
export function gatherSources(
  entry: Source,
  known: (uri: string) => Imported | undefined,
): { readonly sources: Sources; readonly wanted: readonly string[] } {
  const sources = new Map<string, Imported>([[entry.uri, entry]]);
  const wanted = new Set<string>();
  const waiting: Source[] = [entry];
  for (let source = waiting.pop(); source; source = waiting.pop()) {
    for (const uri of namedBy(source)) {
      if (sources.has(uri)) continue;
      const imported = known(uri);
      if (imported === undefined) wanted.add(uri);
      else sources.set(uri, imported);
      if (isMap(imported)) waiting.push(imported);
    }
  }
  let bytes = 0;
  for (const uri of imagesNamedIn(entry, mapsOf(sources))) {
    if (sources.has(uri)) continue;
    const imported = known(uri);
    if (imported === undefined) wanted.add(uri);
    else if (typeof imported === 'string' || !('image' in imported)) sources.set(uri, imported);
    else {
      if (typeof imported.image === 'object') bytes += imported.image.bytes.length;
      sources.set(uri, bytes > LARGEST_IMAGES ? beyondMost(imported) : imported);
    }
  }
  return { sources, wanted: [...wanted] };
}

/** The addresses of all pictures that a map shows: those it names itself, and the photos of imported personas. */
function imagesNamedIn(entry: Source, maps: readonly Source[]): ReadonlySet<string> {
  const uris = new Set<string>();
  const lanes = new Set(maps.flatMap(({ tree }) => imagesIn(tree).lanes));
  for (const { uri, tree } of maps) {
    const { named, photos } = imagesIn(tree);
    for (const image of uri === entry.uri ? named : photos) {
      if (image.lane && !lanes.has(image.lane.text)) continue;
      const found = uriOfImage(uri, image);
      if (found !== undefined) uris.add(found);
    }
  }
  return uris;
}

/** The same object for the same picture, as what is known of a map is kept while nothing in it changes. */
const beyondMost = kept((source: ImageSource): ImageSource => ({ ...source, image: 'too-many' }));

/** The same, with what is not at hand read from the workspace. Each file is looked into once, however long the chain. */
export async function loadSources(
  entry: Source,
  workspace: Workspace,
  known: (uri: string) => Imported | undefined = () => undefined,
): Promise<Sources> {
  const read = new Map<string, Imported>();
  const at = (uri: string): Imported | undefined => read.get(uri);
  const readAll = (uris: readonly string[]): Promise<unknown> =>
    Promise.all(uris.map(async (uri) => read.set(uri, known(uri) ?? (await readSource(uri, workspace)))));
  for (let last: readonly Source[] = [entry]; last.length > 0;) {
    const uris = [...new Set(last.flatMap(namedBy))].filter((uri) => uri !== entry.uri && !read.has(uri));
    await readAll(uris);
    last = uris.flatMap((uri) => {
      const file = at(uri);
      return isMap(file) ? [file] : [];
    });
  }
  // Pictures are left: which of them are shown hangs on all maps together.
  await readAll(gatherSources(entry, at).wanted);
  return gatherSources(entry, at).sources;
}

/** Reads one file. Nothing outside the workspace is touched. */
export async function readSource(uri: string, workspace: Workspace): Promise<Imported> {
  if (!workspace.contains(uri)) return 'outside';
  if (isImagePath(uri)) return { uri, image: readImage(await workspace.readBytes(uri, LARGEST_IMAGE)) };
  const file = await workspace.read(uri);
  if (file.kind !== 'text') return file.kind;
  return isTablePath(uri)
    ? { uri, table: readTable(file.text) }
    : { uri, text: file.text, tree: await parseLazily(file.text) };
}

/** The addresses of all files that a map names: maps that it imports, tables of its metrics. */
function namedBy(source: Source): readonly string[] {
  const tables = blocksOf(source.tree, 'metric')
    .flatMap((metric) => dataOf(source.uri, metric))
    .filter(({ path }) => isTablePath(path));
  return [...importsOf(source.uri, source.tree), ...tables].flatMap(({ uri }) => uri ?? []);
}
