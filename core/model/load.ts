import { parse } from '../syntax/parse.ts';
import type { Block, FileBlock } from '../syntax/tree.ts';
import { placedBlocksOf } from '../syntax/walk.ts';
import type { Workspace } from '../workspace.ts';
import { resolvePath } from './uri.ts';

/** A file that was read. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly tree: FileBlock;
}

/** What became of an imported file. */
export type Imported = Source | 'missing' | 'unreadable' | 'outside';

/** Files by their address: the one that was asked for and all that it imports, directly or through others. */
export type Sources = ReadonlyMap<string, Imported>;

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
  return placedBlocksOf(tree, 'import').flatMap(({ block, start }) =>
    block.title && block.title.text !== ''
      ? [{ block, at: start, path: block.title.text, uri: resolvePath(uri, block.title.text) }]
      : [],
  );
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
    for (const { uri } of importsOf(source.uri, source.tree)) {
      if (uri === undefined || sources.has(uri)) continue;
      const imported = known(uri);
      if (imported === undefined) wanted.add(uri);
      else sources.set(uri, imported);
      if (typeof imported === 'object') waiting.push(imported);
    }
  }
  return { sources, wanted: [...wanted] };
}

/** The same, with what is not at hand read from the workspace. */
export async function loadSources(
  entry: Source,
  workspace: Workspace,
  known: (uri: string) => Imported | undefined = () => undefined,
): Promise<Sources> {
  const read = new Map<string, Imported>();
  for (;;) {
    const { sources, wanted } = gatherSources(entry, (uri) => known(uri) ?? read.get(uri));
    if (wanted.length === 0) return sources;
    await Promise.all(wanted.map(async (uri) => read.set(uri, await readSource(uri, workspace))));
  }
}

/** Reads one file. Nothing outside the workspace is touched. */
export async function readSource(uri: string, workspace: Workspace): Promise<Imported> {
  if (!workspace.contains(uri)) return 'outside';
  const file = await workspace.read(uri);
  return file.kind === 'text' ? { uri, text: file.text, tree: parse(file.text) } : file.kind;
}
