import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { cutMaps, readPlain, type ReadMaps, type ReadSides, type TitleOf } from '../../core/diff/index.ts';
import type { Item } from '../../core/diff/item.ts';
import type { Scope } from '../../core/model/scope.ts';
import type { FileBlock } from '../../core/syntax/tree.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { listMaps, readText } from './files.ts';
import type { Repository } from './git.ts';

/** One side of a comparison: the maps of one or more files at one time. */
export interface MapSide {
  /** Unless whole maps are wanted, without what is equal on both sides, as far as that can be left out. */
  readonly items: readonly Item[];
  /** All titles of this side, where the items may not be the whole maps. */
  readonly titleOf?: TitleOf;
  readonly texts: ReadonlyMap<string, string>;
  /** What a file of this side is really called where it goes by the name of the one that it is compared with. */
  readonly calledOtherwise?: ReadonlyMap<string, string>;
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

/** What is wanted of both sides beside what differs. */
export interface SidesOptions {
  /** What is felt in all stages, and not only where somebody feels otherwise. */
  readonly allFeelings?: boolean;
  /** All that the maps hold, also what is equal on both sides. */
  readonly whole?: boolean;
}

/** The two sides that the arguments of `journey diff` name: files, folders, `REV:path`, `REV..REV`, `REV...REV`. */
export async function sidesOf(args: readonly string[], options: SidesOptions = {}): Promise<Sides> {
  const [first, second, ...more] = args;
  if (first === undefined || more.length > 0) throw new Failure(messages.twoSides);
  if (second === undefined) return rangeSides(first, options);
  const [before, after] = await Promise.all([oneSide(first), oneSide(second)]);
  // Two files that were named are one map at two times, whatever they are called.
  const [name] = after.texts.keys();
  const [former = ''] = before.texts.keys();
  const isPair = before.texts.size === 1 && after.texts.size === 1 && name !== undefined;
  if (!isPair) return bothOf(before, after, options);
  const was: Named = {
    texts: new Map([...before.texts.values()].map((text) => [name, text])),
    calledOtherwise: new Map([[name, former]]),
    importedBy: (_, text, tree) => before.importedBy(former, text, tree),
    namesIn: () => before.namesIn(former),
  };
  return bothOf(was, after, options);
}

/** The maps of one file, folder or `REV:path`, each by its own name. */
export async function mapsNamed(name: string): Promise<MapSide> {
  const named = await oneSide(name);
  const { readWhole } = await reading();
  return sideOf(named, readWhole(named.texts), { whole: true });
}

/** The texts of one side by their paths, and how to read what they import. */
interface Named extends Pick<MapSide, 'texts' | 'calledOtherwise'> {
  readonly importedBy: (path: string, text: string, tree: FileBlock) => Promise<readonly Item[]>;
  readonly namesIn: (path: string) => Promise<Scope>;
}

async function bothOf(before: Named, after: Named, options: SidesOptions): Promise<Sides> {
  const maps = await mapsOf(before.texts, after.texts, options);
  const [was, is] = await Promise.all([
    sideOf(before, maps.before, options),
    sideOf(after, maps.after, options),
  ]);
  return { before: was, after: is };
}

async function mapsOf(
  before: Named['texts'],
  after: Named['texts'],
  { whole = false, allFeelings = false }: SidesOptions,
): Promise<ReadSides> {
  const cut = whole ? undefined : cutMaps(before, after, { allFeelings });
  const plain = cut && readPlain(cut);
  if (plain) return plain;
  const { readParsed } = await reading();
  return readParsed(before, after, cut);
}

/** The grammar, and what else it takes to read whole maps: most comparisons can do without. */
const reading = () => import('../../core/diff/read.ts');
const importing = () => import('./imported.ts');

async function sideOf(
  { texts, calledOtherwise, importedBy, namesIn }: Named,
  read: ReadMaps,
  { whole = false }: SidesOptions,
): Promise<MapSide> {
  const around: Item[] = [];
  for (const [path, { tree }] of read.files)
    if (tree?.statements.some(isImport))
      around.push(...(await importedBy(path, texts.get(path) ?? '', tree)));
  const broken = [...read.files].flatMap(([path, { isTorn }]) =>
    isTorn ? [calledOtherwise?.get(path) ?? path] : [],
  );
  const { items, titleOf } = read;
  const named = { texts, ...(calledOtherwise && { calledOtherwise }), namesIn };
  return { items, ...(!whole && { titleOf }), ...named, around, broken, left: 0 };
}

function isImport(statement: FileBlock['statements'][number]): boolean {
  return statement.kind === 'block' && statement.row?.keyword === 'import';
}

async function rangeSides(range: string, options: SidesOptions): Promise<Sides> {
  // Dots before a slash lead to the folder above.
  const parts = /^(.*?)(\.{2,3})(?![.\\/])(.*)$/s.exec(range);
  if (!parts) throw new Failure(messages.twoSides);
  const repository = await theRepository();
  // One after the other, so that of two that are missing it is always the first that is named.
  const from = await theCommit(repository, parts[1] || 'HEAD');
  const to = await theCommit(repository, parts[3] || 'HEAD');
  const start = parts[2] === '...' ? await repository.mergeBase(from, to) : from;
  if (start === undefined) throw new Failure(messages.noCommonCommit(range));
  return commitSides(repository, start, to, options);
}

export interface CommitSidesOptions extends SidesOptions {
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
  const sideOfThem = (commit: string, paths: readonly string[]): Promise<Named> =>
    sideAt(
      repository,
      commit,
      paths.filter((path) => kept.has(path)),
      options,
    );
  const [before, after] = await Promise.all([
    from === undefined ? sideAt(repository, to, [], options) : sideOfThem(from, was),
    sideOfThem(to, is),
  ]);
  const left = all.length - kept.size;
  const sides = await bothOf(before, after, options);
  return { before: { ...sides.before, left }, after: { ...sides.after, left } };
}

/** All that the maps of a commit say. */
export async function itemsAt(repository: Repository, commit: string): Promise<readonly Item[]> {
  const { texts } = await sideAt(repository, commit, [...(await repository.maps(commit)).keys()], {});
  const { readWhole } = await reading();
  return readWhole(texts).items;
}

async function sideAt(
  repository: Repository,
  commit: string,
  paths: readonly string[],
  { onlyCommits = false }: CommitSidesOptions,
): Promise<Named> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = await repository.text(commit, path);
    if (text !== undefined) texts.set(path, text);
  }
  const read = { repository, commit, onlyCommits };
  return {
    texts,
    importedBy: async (path, text, tree) => (await importing()).importedAt(read, path, text, tree),
    namesIn: async (path) => (await importing()).namesAt(read, path, texts.get(path) ?? ''),
  };
}

async function oneSide(name: string): Promise<Named> {
  const info = await stat(name).catch(() => undefined);
  if (info?.isDirectory()) {
    const paths = await listMaps(name);
    const read = await Promise.all(
      paths.map(async (path) => [relative(name, path).replaceAll('\\', '/'), await readText(path)] as const),
    );
    return {
      texts: new Map(read),
      importedBy: async (path, text, tree) =>
        (await importing()).importedNow(resolve(name, path), text, tree),
      namesIn: async (path) => (await importing()).namesOf(join(name, path)),
    };
  }
  if (info) {
    const full = resolve(name);
    return {
      texts: new Map([[name, await readText(name)]]),
      importedBy: async (_, text, tree) => (await importing()).importedNow(full, text, tree),
      namesIn: async () => (await importing()).namesOf(name),
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
    importedBy: async (_, whole, tree) =>
      (await importing()).importedAt({ repository, commit }, fromRoot, whole, tree),
    namesIn: async () => (await importing()).namesAt({ repository, commit }, fromRoot, text),
  };
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
  if (commit !== undefined) return commit;
  if (!(await repository.hasCommits())) throw new Failure(messages.noCommitsYet);
  throw new Failure(messages.noCommit(name, await repository.isShallow()));
}
