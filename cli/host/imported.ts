/** What maps import, and what names in them mean: loaded only when it is asked for, as all of it has to be parsed. */
import { join } from 'node:path';
import { itemsOf, type Item } from '../../core/diff/item.ts';
import { isImagePath } from '../../core/model/image.ts';
import { loadSources, mapsOf, type Source, type Sources } from '../../core/model/load.ts';
import { scopeOf, type Scope } from '../../core/model/scope.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { FileBlock } from '../../core/syntax/tree.ts';
import type { FileText } from '../../core/workspace.ts';
import { nodeFiles } from '../../server/host/nodeFiles.ts';
import { messages } from '../messages.ts';
import { say } from '../say.ts';
import { commitWorkspace, uriInCommit } from './commitWorkspace.ts';
import { uriOf, workspaceOf } from './files.ts';
import type { Repository } from './git.ts';
import { readNamed } from './sources.ts';

/** What a file imports from the disk, by its path from the root of the disk. */
export async function importedNow(full: string, text: string, tree: FileBlock): Promise<readonly Item[]> {
  const source = { uri: uriOf(full), text, tree };
  return itemsBeside(source, await loadSources(source, workspaceOf(full), withoutPictures));
}

/** What the names in a file mean that lies on the disk. */
export async function namesOf(path: string): Promise<Scope> {
  const { source, workspace } = await readNamed(path);
  return scopeOf(source, await loadSources(source, workspace));
}

/** From where files of a commit are read. */
export interface AtCommit {
  readonly repository: Repository;
  readonly commit: string;
  readonly onlyCommits?: boolean;
}

/** What a file imports at its own commit, directly or through others. */
export async function importedAt(
  at: AtCommit,
  path: string,
  text: string,
  tree: FileBlock,
): Promise<readonly Item[]> {
  const source = { uri: uriInCommit(path), text, tree };
  return itemsBeside(source, await loadedAt(at, path, source, withoutPictures));
}

/** What the names in a file mean at its own commit. */
export async function namesAt(at: AtCommit, path: string, text: string): Promise<Scope> {
  const source = { uri: uriInCommit(path), text, tree: parse(text) };
  return scopeOf(source, await loadedAt(at, path, source));
}

async function loadedAt(
  { repository, commit, onlyCommits = false }: AtCommit,
  path: string,
  source: Source,
  known?: typeof withoutPictures,
): Promise<Sources> {
  // Not at that commit: as it is now, which is better than no name at all, and is said.
  const fromNow = async (file: string): Promise<FileText> => {
    const now = await nodeFiles(() => [uriOfFolder(repository.root)]).read(
      uriOf(join(repository.root, file)),
    );
    if (now.kind === 'text') say(messages.importedFromNow(file, path));
    return now;
  };
  const workspace = commitWorkspace(repository, commit, onlyCommits ? undefined : fromNow);
  return loadSources(source, workspace, known);
}

/** No item shows a picture. */
function withoutPictures(uri: string): 'missing' | undefined {
  return isImagePath(uri) ? 'missing' : undefined;
}

function itemsBeside(source: Source, sources: Sources): readonly Item[] {
  return mapsOf(sources).flatMap((file) => (file.uri === source.uri ? [] : itemsOf(file)));
}

function uriOfFolder(path: string): string {
  return `${uriOf(path)}/`;
}
