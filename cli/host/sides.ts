import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { itemsOf } from '../../core/diff/index.ts';
import type { Item } from '../../core/diff/item.ts';
import { isImagePath } from '../../core/model/image.ts';
import { loadSources, mapsOf, type Source, type Sources } from '../../core/model/load.ts';
import { scopeOf, type Scope } from '../../core/model/scope.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import { parse } from '../../core/syntax/parse.ts';
import { walk } from '../../core/syntax/walk.ts';
import type { FileText } from '../../core/workspace.ts';
import { nodeFiles } from '../../server/host/nodeFiles.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { commitWorkspace, uriInCommit } from './commitWorkspace.ts';
import { listMaps, readNamed } from './files.ts';
import { repositoryAt, type Repository } from './git.ts';
import { say } from '../say.ts';

/** One side of a comparison: the maps of one or more files at one time. */
export interface MapSide {
  readonly items: readonly Item[];
  readonly texts: ReadonlyMap<string, string>;
  /** What the maps import from files that are not compared. */
  readonly around: readonly Item[];
  /** Files whose text is torn, so that part of them may not be compared. */
  readonly broken: readonly string[];
  /** What the names in one of its files mean, at the time of this side. */
  readonly namesIn: (path: string) => Promise<Scope>;
  /** How many maps that differ were left out, because no more were wanted. */
  readonly left: number;
}

/** What was and what is. */
export interface Sides {
  readonly before: MapSide;
  readonly after: MapSide;
}

/** The two sides that the arguments of `journey diff` name: files, folders, `REV:path`, `REV..REV`, `REV...REV`. */
export async function sidesOf(args: readonly string[]): Promise<Sides> {
  const [first, second, ...more] = args;
  if (first === undefined || more.length > 0) throw new Failure(messages.twoSides);
  if (second === undefined) return rangeSides(first);
  const [old, now] = await Promise.all([oneSide(first), oneSide(second)]);
  const [before, after] = [old.texts, now.texts];
  // Two files that were named are one map at two times, whatever they are called.
  const isPair = before.size === 1 && after.size === 1;
  const rename = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
    const name = [...after.keys()][0] ?? second;
    return isPair ? new Map([...texts.values()].map((text) => [name, text])) : texts;
  };
  // The only file of its side, whatever it is called in the comparison.
  const oldNames = isPair ? () => old.namesIn([...before.keys()][0] ?? '') : old.namesIn;
  return {
    before: sideOf(rename(before), { ...old, namesIn: oldNames }),
    after: sideOf(after, now),
  };
}

/** The maps of one file, folder or `REV:path`, each by its own name. */
export async function mapsNamed(name: string): Promise<MapSide> {
  const named = await oneSide(name);
  return sideOf(named.texts, named);
}

function sideOf(texts: ReadonlyMap<string, string>, { around, namesIn }: Omit<Named, 'texts'>): MapSide {
  const broken: string[] = [];
  const items = [...texts].flatMap(([path, text]) => {
    const tree = parse(text);
    let isTorn = !tree.isWhole;
    walk(tree, (block) => (isTorn ||= block.row === undefined));
    if (isTorn) broken.push(path);
    return itemsOf({ uri: path, text, tree });
  });
  return { items, texts, around, broken, namesIn, left: 0 };
}

async function rangeSides(range: string): Promise<Sides> {
  const parts = /^(.*?)(\.{2,3})(.*)$/.exec(range);
  if (!parts) throw new Failure(messages.twoSides);
  const repository = await theRepository();
  // One after the other, so that of two that are missing it is always the first that is named.
  const from = await theCommit(repository, parts[1] || 'HEAD');
  const to = await theCommit(repository, parts[3] || 'HEAD');
  const start = parts[2] === '...' ? await repository.mergeBase(from, to) : from;
  if (start === undefined) throw new Failure(messages.noCommonCommit(range));
  return commitSides(repository, start, to);
}

export interface CommitSidesOptions {
  /** True for paths of maps that are compared; left out, all are. */
  readonly wants?: (path: string) => boolean;
  /** So many maps that differ are read; left out, all are. */
  readonly most?: number;
  /** Imports that are not in their commit are missing, and not looked for in the working tree. */
  readonly onlyCommits?: boolean;
}

/** The maps that differ between two commits; no commit before the first has none. What is the same is not even read. */
export async function commitSides(
  repository: Repository,
  from: string | undefined,
  to: string,
  options: CommitSidesOptions = {},
): Promise<Sides> {
  const old = from === undefined ? new Map<string, string>() : await repository.maps(from);
  const now = await repository.maps(to);
  const differing = (
    mine: ReadonlyMap<string, string>,
    others: ReadonlyMap<string, string>,
  ): readonly string[] =>
    [...mine].flatMap(([path, blob]) =>
      others.get(path) === blob || options.wants?.(path) === false ? [] : [path],
    );
  const [was, is] = [differing(old, now), differing(now, old)];
  // The same files on both sides, or what is left out on one would look new or gone.
  const all = [...new Set([...is, ...was])];
  const kept = new Set(all.slice(0, options.most));
  const sideOfThem = async (commit: string, paths: readonly string[]): Promise<MapSide> => ({
    ...(await sideAt(
      repository,
      commit,
      paths.filter((path) => kept.has(path)),
      options,
    )),
    left: all.length - kept.size,
  });
  const [before, after] = await Promise.all([
    from === undefined ? sideAt(repository, to, [], options) : sideOfThem(from, was),
    sideOfThem(to, is),
  ]);
  return { before, after };
}

async function sideAt(
  repository: Repository,
  commit: string,
  paths: readonly string[],
  options: CommitSidesOptions,
): Promise<MapSide> {
  const texts = new Map<string, string>();
  const around: Item[] = [];
  for (const path of paths) {
    const text = await repository.text(commit, path);
    if (text === undefined) continue;
    texts.set(path, text);
    around.push(...(await importedAt(repository, commit, path, text, options)));
  }
  const namesIn = async (path: string): Promise<Scope> => {
    const { onlyCommits = false } = options;
    const { source, sources } = await loadedAt(repository, commit, path, texts.get(path) ?? '', onlyCommits);
    return scopeOf(source, sources);
  };
  return sideOf(texts, { around, namesIn });
}

/** The texts that one argument names, and what they import. */
interface Named {
  readonly texts: ReadonlyMap<string, string>;
  readonly around: readonly Item[];
  readonly namesIn: (path: string) => Promise<Scope>;
}

async function namesOf(path: string): Promise<Scope> {
  const { source, workspace } = await readNamed(path);
  return scopeOf(source, await loadSources(source, workspace));
}

async function oneSide(name: string): Promise<Named> {
  const info = await stat(name).catch(() => undefined);
  if (info?.isDirectory()) {
    const paths = await listMaps(name);
    const read = await Promise.all(paths.map((path) => readNamed(path)));
    return {
      texts: new Map(
        read.map(({ path, source }) => [relative(name, path).replaceAll('\\', '/'), source.text]),
      ),
      around: [],
      namesIn: (path) => namesOf(join(name, path)),
    };
  }
  if (info) {
    const { source, workspace } = await readNamed(name);
    const sources = await loadSources(source, workspace);
    const imported = mapsOf(sources).filter((file) => file !== source);
    return {
      texts: new Map([[name, source.text]]),
      around: imported.flatMap((file) => itemsOf(file)),
      namesIn: () => Promise.resolve(scopeOf(source, sources)),
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
    around: await importedAt(repository, commit, fromRoot, text),
    namesIn: async () => {
      const { source, sources } = await loadedAt(repository, commit, fromRoot, text, false);
      return scopeOf(source, sources);
    },
  };
}

/** What a file imports at its own commit, directly or through others. */
async function importedAt(
  repository: Repository,
  commit: string,
  path: string,
  text: string,
  { onlyCommits = false }: CommitSidesOptions = {},
): Promise<readonly Item[]> {
  // No item shows a picture.
  const known = (uri: string): 'missing' | undefined => (isImagePath(uri) ? 'missing' : undefined);
  const { source, sources } = await loadedAt(repository, commit, path, text, onlyCommits, known);
  return mapsOf(sources).flatMap((file) => (file.uri === source.uri ? [] : itemsOf(file)));
}

async function loadedAt(
  repository: Repository,
  commit: string,
  path: string,
  text: string,
  onlyCommits: boolean,
  known?: (uri: string) => 'missing' | undefined,
): Promise<{ readonly source: Source; readonly sources: Sources }> {
  // Not at that commit: as it is now, which is better than no name at all, and is said.
  const fromNow = async (file: string): Promise<FileText> => {
    const now = await nodeFiles([uriOfFolder(repository.root)]).read(uriOfFile(join(repository.root, file)));
    if (now.kind === 'text') say(messages.importedFromNow(file, path));
    return now;
  };
  const workspace = commitWorkspace(repository, commit, onlyCommits ? undefined : fromNow);
  const source = { uri: uriInCommit(path), text, tree: parse(text) };
  return { source, sources: await loadSources(source, workspace, known) };
}

export async function theRepository(): Promise<Repository> {
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
