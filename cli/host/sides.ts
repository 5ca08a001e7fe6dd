import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { itemsOf } from '../../core/diff/index.ts';
import type { Item } from '../../core/diff/item.ts';
import { parse } from '../../core/syntax/parse.ts';
import { walk } from '../../core/syntax/walk.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import { listMaps, readNamed } from './files.ts';
import { repositoryAt, type Repository } from './git.ts';

/** One side of a comparison: the maps of one or more files at one time. */
export interface MapSide {
  readonly items: readonly Item[];
  readonly texts: ReadonlyMap<string, string>;
  /** Files whose text is torn, so that part of them may not be compared. */
  readonly broken: readonly string[];
}

/** The two sides that the arguments of `journey diff` name: files, folders, `REV:path`, `REV..REV`, `REV...REV`. */
export async function sidesOf(
  args: readonly string[],
): Promise<{ readonly before: MapSide; readonly after: MapSide }> {
  const [first, second, ...more] = args;
  if (first === undefined || more.length > 0) throw new Failure(messages.twoSides);
  if (second === undefined) return rangeSides(first);
  const [before, after] = await Promise.all([oneSide(first), oneSide(second)]);
  // Two files that were named are one map at two times, whatever they are called.
  const isPair = before.size === 1 && after.size === 1;
  const rename = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
    const name = [...after.keys()][0] ?? second;
    return isPair ? new Map([...texts.values()].map((text) => [name, text])) : texts;
  };
  return { before: sideOf(rename(before)), after: sideOf(after) };
}

function sideOf(texts: ReadonlyMap<string, string>): MapSide {
  const broken: string[] = [];
  const items = [...texts].flatMap(([path, text]) => {
    const tree = parse(text);
    let isTorn = !tree.isWhole;
    walk(tree, (block) => (isTorn ||= block.row === undefined));
    if (isTorn) broken.push(path);
    return itemsOf({ uri: path, text, tree });
  });
  return { items, texts, broken };
}

async function rangeSides(range: string): Promise<{ readonly before: MapSide; readonly after: MapSide }> {
  const parts = /^(.*?)(\.{2,3})(.*)$/.exec(range);
  if (!parts) throw new Failure(messages.twoSides);
  const repository = await theRepository();
  const [from, to] = await Promise.all([
    theCommit(repository, parts[1] || 'HEAD'),
    theCommit(repository, parts[3] || 'HEAD'),
  ]);
  const start = parts[2] === '...' ? await repository.mergeBase(from, to) : from;
  if (start === undefined) throw new Failure(messages.noCommonCommit(range));
  const [before, after] = await Promise.all([atCommit(repository, start), atCommit(repository, to)]);
  // What is the same on both sides need not be read.
  const isSame = (path: string): boolean => before.get(path) === after.get(path);
  const without = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...texts].filter(([path]) => !isSame(path)));
  return { before: sideOf(without(before)), after: sideOf(without(after)) };
}

async function oneSide(name: string): Promise<ReadonlyMap<string, string>> {
  const info = await stat(name).catch(() => undefined);
  if (info?.isDirectory()) {
    const paths = await listMaps(name);
    const read = await Promise.all(paths.map((path) => readNamed(path)));
    return new Map(read.map(({ path, source }) => [relative(name, path).replaceAll('\\', '/'), source.text]));
  }
  if (info) return new Map([[name, (await readNamed(name)).source.text]]);
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
  return new Map([[path, text]]);
}

async function atCommit(repository: Repository, commit: string): Promise<ReadonlyMap<string, string>> {
  const paths = await repository.files(commit);
  const texts = await Promise.all(
    paths.map(async (path) => [path, await repository.text(commit, path)] as const),
  );
  return new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
}

async function theRepository(): Promise<Repository> {
  const repository = await repositoryAt(process.cwd());
  if (!repository) throw new Failure(messages.noRepository);
  return repository;
}

async function theCommit(repository: Repository, name: string): Promise<string> {
  const commit = await repository.commit(name);
  if (commit === undefined) throw new Failure(messages.noCommit(name));
  return commit;
}
