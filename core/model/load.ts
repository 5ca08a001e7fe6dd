import { parse } from '../syntax/parse.ts';
import type { Block, Fact, FileBlock } from '../syntax/tree.ts';
import { blocksOf, placedBlocksOf } from '../syntax/walk.ts';
import type { Workspace } from '../workspace.ts';
import { readTable, type DataTable } from './dataTable.ts';
import { factsOf } from './facts.ts';
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

/** What became of a file that is named. */
export type Read<Kind> = Kind | 'missing' | 'unreadable' | 'outside';

/** What became of a file that a map or a metric names: a map, or a table by the ending of its name. */
export type Imported = Read<Source | DataSource>;

/**
 * Files by their address: the one that was asked for, all maps that it imports, directly or through others, and the
 * tables of their metrics.
 */
export type Sources = ReadonlyMap<string, Imported>;

/** The map at an address, if it could be read. */
export function mapAt(sources: Sources, uri: string): Source | undefined {
  const found = sources.get(uri);
  return typeof found === 'object' && 'tree' in found ? found : undefined;
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
  return [...sources.values()].flatMap((file) => (typeof file === 'object' && 'tree' in file ? [file] : []));
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
      if (typeof imported === 'object' && 'tree' in imported) waiting.push(imported);
    }
  }
  return { sources, wanted: [...wanted] };
}

/** The same, with what is not at hand read from the workspace. Each file is looked into once, however long the chain. */
export async function loadSources(
  entry: Source,
  workspace: Workspace,
  known: (uri: string) => Imported | undefined = () => undefined,
): Promise<Sources> {
  const sources = new Map<string, Imported>([[entry.uri, entry]]);
  for (let last: readonly Source[] = [entry]; last.length > 0;) {
    const wanted = [...new Set(last.flatMap(namedBy))].filter((uri) => !sources.has(uri));
    const read = await Promise.all(wanted.map((uri) => known(uri) ?? readSource(uri, workspace)));
    wanted.forEach((uri, i) => sources.set(uri, read[i] ?? 'missing'));
    last = read.filter((file) => typeof file === 'object' && 'tree' in file);
  }
  return sources;
}

/** Reads one file. Nothing outside the workspace is touched. */
export async function readSource(uri: string, workspace: Workspace): Promise<Imported> {
  if (!workspace.contains(uri)) return 'outside';
  const file = await workspace.read(uri);
  if (file.kind !== 'text') return file.kind;
  return isTablePath(uri)
    ? { uri, table: readTable(file.text) }
    : { uri, text: file.text, tree: parse(file.text) };
}

/** The addresses of all files that a map names: maps that it imports, tables of its metrics. */
function namedBy(source: Source): readonly string[] {
  const tables = blocksOf(source.tree, 'metric')
    .flatMap((metric) => dataOf(source.uri, metric))
    .filter(({ path }) => isTablePath(path));
  return [...importsOf(source.uri, source.tree), ...tables].flatMap(({ uri }) => uri ?? []);
}
