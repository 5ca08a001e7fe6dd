import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { itemsOf, readMaps, type ReadMaps, type TitleOf } from '../../core/diff/index.ts';
import type { Item } from '../../core/diff/item.ts';
import { importsOf, loadSources, mapsOf } from '../../core/model/load.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import type { FileBlock } from '../../core/syntax/tree.ts';
import type { Workspace } from '../../core/workspace.ts';
import { nodeFiles } from '../../server/host/nodeFiles.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { listMaps, readText, uriOf, workspaceOf } from './files.ts';
import type { Repository } from './git.ts';

/** One side of a comparison: the maps of one or more files at one time. */
export interface MapSide {
  /** Without what is equal on both sides, as far as that can be left out. */
  readonly items: readonly Item[];
  readonly titleOf: TitleOf;
  readonly texts: ReadonlyMap<string, string>;
  /** What the maps import from files that are not compared. */
  readonly around: readonly Item[];
  /** Files whose text is torn, so that part of them may not be compared. */
  readonly broken: readonly string[];
}

/** What was and what is. */
export interface Sides {
  readonly before: MapSide;
  readonly after: MapSide;
}

/** What is wanted of both sides beside what differs. */
export interface SidesOptions {
  /** What is felt in all stages, and not only where somebody feels otherwise. */
  readonly allFeelings: boolean;
}

/** The two sides that the arguments of `journey diff` name: files, folders, `REV:path`, `REV..REV`, `REV...REV`. */
export async function sidesOf(args: readonly string[], options: SidesOptions): Promise<Sides> {
  const [first, second, ...more] = args;
  if (first === undefined || more.length > 0) throw new Failure(messages.twoSides);
  if (second === undefined) return rangeSides(first, options);
  const [before, after] = await Promise.all([oneSide(first), oneSide(second)]);
  // Two files that were named are one map at two times, whatever they are called.
  const name = [...after.texts.keys()][0];
  const isPair = before.texts.size === 1 && after.texts.size === 1 && name !== undefined;
  const texts = isPair ? new Map([...before.texts.values()].map((text) => [name, text])) : before.texts;
  return bothOf({ ...before, texts }, after, options);
}

/** The texts of one side by their paths, and how to read what they import. */
interface Named {
  readonly texts: ReadonlyMap<string, string>;
  readonly importedBy: (path: string, text: string, tree: FileBlock) => Promise<readonly Item[]>;
}

const nothing: Named = { texts: new Map(), importedBy: async () => [] };

async function bothOf(before: Named, after: Named, options: SidesOptions): Promise<Sides> {
  const maps = readMaps(before.texts, after.texts, options);
  const sideOf = async ({ texts, importedBy }: Named, read: ReadMaps): Promise<MapSide> => {
    const around: Item[] = [];
    for (const [path, { tree }] of read.files)
      if (importsOf('', tree).length > 0)
        around.push(...(await importedBy(path, texts.get(path) ?? '', tree)));
    const broken = [...read.files].flatMap(([path, { isTorn }]) => (isTorn ? [path] : []));
    return { items: read.items, titleOf: read.titleOf, texts, around, broken };
  };
  const [was, is] = await Promise.all([sideOf(before, maps.before), sideOf(after, maps.after)]);
  return { before: was, after: is };
}

async function rangeSides(range: string, options: SidesOptions): Promise<Sides> {
  const parts = /^(.*?)(\.{2,3})(.*)$/.exec(range);
  if (!parts) throw new Failure(messages.twoSides);
  const repository = await theRepository();
  // One after the other, so that of two that are missing it is always the first that is named.
  const from = await theCommit(repository, parts[1] || 'HEAD');
  const to = await theCommit(repository, parts[3] || 'HEAD');
  const start = parts[2] === '...' ? await repository.mergeBase(from, to) : from;
  if (start === undefined) throw new Failure(messages.noCommonCommit(range));
  return commitSides(repository, start, to, options);
}

/** The maps that differ between two commits; no commit before the first has none. What is the same is not even read. */
export async function commitSides(
  repository: Repository,
  from: string | undefined,
  to: string,
  options: SidesOptions,
): Promise<Sides> {
  const old = from === undefined ? new Map<string, string>() : await repository.maps(from);
  const now = await repository.maps(to);
  const differing = (
    mine: ReadonlyMap<string, string>,
    others: ReadonlyMap<string, string>,
  ): readonly string[] => [...mine].flatMap(([path, blob]) => (others.get(path) === blob ? [] : [path]));
  const [before, after] = await Promise.all([
    from === undefined ? nothing : sideAt(repository, from, differing(old, now)),
    sideAt(repository, to, differing(now, old)),
  ]);
  return bothOf(before, after, options);
}

async function sideAt(repository: Repository, commit: string, paths: readonly string[]): Promise<Named> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = await repository.text(commit, path);
    if (text !== undefined) texts.set(path, text);
  }
  return { texts, importedBy: (path, text, tree) => importedAt(repository, commit, path, text, tree) };
}

async function oneSide(name: string): Promise<Named> {
  const info = await stat(name).catch(() => undefined);
  if (info?.isDirectory()) {
    const paths = await listMaps(name);
    const read = await Promise.all(paths.map(async (path) => [relative(name, path).replaceAll('\\', '/'), await readText(path)] as const)); // prettier-ignore
    return { ...nothing, texts: new Map(read) };
  }
  if (info) {
    const full = resolve(name);
    return {
      texts: new Map([[name, await readText(name)]]),
      importedBy: async (_, text, tree) => {
        const source = { uri: uriOf(full), text, tree };
        const sources = await loadSources(source, workspaceOf(full));
        return mapsOf(sources).flatMap((file) => (file === source ? [] : itemsOf(file)));
      },
    };
  }
  const [, revision = '', path = ''] = /^([^:]+):(.+)$/.exec(name) ?? [];
  if (revision === '') throw new Failure(messages.missing(name));
  const repository = await theRepository();
  const commit = await theCommit(repository, revision);
  // As git has it: from the root, or with ./ from here.
  const fromRoot = /^\.{1,2}\//.test(path)
    ? relative(repository.root, resolve(path)).replaceAll('\\', '/')
    : path;
  const text = await repository.text(commit, fromRoot);
  if (text === undefined) throw new Failure(messages.notAtCommit(path, revision));
  return {
    texts: new Map([[path, text]]),
    importedBy: (_, whole, tree) => importedAt(repository, commit, fromRoot, whole, tree),
  };
}

/** What a file imports at its own commit, directly or through others. */
async function importedAt(
  repository: Repository,
  commit: string,
  path: string,
  text: string,
  tree: FileBlock,
): Promise<readonly Item[]> {
  const addressOf = (file: string): string => normaliseUri(`commit:///${file}`);
  const uri = addressOf(path);
  const workspace: Workspace = {
    contains: (address) => address.startsWith('commit:///'),
    read: async (address) => {
      const file = decodeURIComponent(address.slice('commit:///'.length));
      const found = await repository.text(commit, file);
      if (found !== undefined) return { kind: 'text', text: found };
      // Not at that commit: as it is now, which is better than no name at all, and is said.
      const now = await nodeFiles([uriOfFolder(repository.root)]).read(
        uriOfFile(join(repository.root, file)),
      );
      if (now.kind === 'text') process.stderr.write(`journey: ${messages.importedFromNow(file, path)}\n`);
      return now;
    },
    exists: async (address) => (await workspace.read(address)).kind === 'text',
    list: async () => [...(await repository.maps(commit)).keys()].map(addressOf),
    watch: () => ({ dispose: () => undefined }),
    today: () => '',
  };
  const sources = await loadSources({ uri, text, tree }, workspace);
  return mapsOf(sources).flatMap((file) => (file.uri === uri ? [] : itemsOf(file)));
}

export async function theRepository(): Promise<Repository> {
  // Two files are compared without git.
  const { repositoryAt } = await import('./git.ts');
  const repository = await repositoryAt(process.cwd());
  if (!repository) throw new Failure(messages.noRepository);
  return repository;
}

export async function theCommit(repository: Repository, name: string): Promise<string> {
  const commit = await repository.commit(name);
  if (commit === undefined) throw new Failure(messages.noCommit(name));
  return commit;
}

function uriOfFile(path: string): string {
  return normaliseUri(pathToFileURL(path).href);
}

function uriOfFolder(path: string): string {
  return `${uriOfFile(path)}/`;
}
