import * as vscode from 'vscode';
import { message, type MessageCode } from '../messages.ts';

/** What we use of the API (version 1) that the Git extension of VS Code gives to others. */
interface GitApi {
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
  getRepository(uri: vscode.Uri): GitRepository | null;
}
interface GitRepository {
  readonly state: { readonly indexChanges: readonly { readonly uri: vscode.Uri }[] };
  getRefs?(query: object): Promise<readonly GitRef[]>;
  log(options: { readonly maxEntries: number; readonly path?: string }): Promise<readonly GitCommit[]>;
}
interface GitRef {
  /** 0: a branch, 1: a branch elsewhere, 2: a tag. */
  readonly type: number;
  readonly name?: string;
}
interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
}

/** What of git a map can be compared with. */
export interface Revision {
  readonly kind: 'branch' | 'tag' | 'commit';
  readonly ref: string;
  /** What people see of it. */
  readonly name: string;
  readonly about: string;
}

const mostCommits = 50;

/** True where the Git extension is there; it is not in the browser's host. */
export function hasGit(): boolean {
  return extension() !== undefined;
}

function extension(): vscode.Extension<{ getAPI(version: 1): GitApi }> | undefined {
  return vscode.extensions.getExtension('vscode.git');
}

async function api(): Promise<GitApi | undefined> {
  try {
    return (await extension()?.activate())?.getAPI(1);
  } catch {
    // It is turned off, or there is no git on this machine.
    return undefined;
  }
}

/** The address of a file as it is in a branch, tag or commit; '' is what is staged. Nothing where it is in no repository. */
export async function inGit(file: vscode.Uri, ref: string): Promise<vscode.Uri | undefined> {
  const git = await api();
  return git?.getRepository(file) ? git.toGitUri(file, ref) : undefined;
}

/** True for a text of git that only its version lacks: a file that is new since then, and not one of no repository. */
export async function isNewSince(uri: vscode.Uri): Promise<boolean> {
  const git = await api();
  return Boolean(git?.getRepository(vscode.Uri.file(uri.path)));
}

/** What people call the version that a text of git is of; nothing for any other text. */
export async function versionNameOf(uri: vscode.Uri): Promise<string | undefined> {
  const ref = uri.scheme === 'git' ? /"ref":"([^"]*)"/.exec(uri.query)?.[1] : undefined;
  if (ref === undefined) return undefined;
  // What is staged or, where nothing is, the last commit.
  if (ref === '~') return message((await isStaged(uri)) ? 'compare-staged' : 'compare-head');
  const fixed = fixedNames[ref];
  return fixed ? message(fixed) : ref.replace(/^[0-9a-f]{40}\b/, (hash) => hash.slice(0, 8));
}

const fixedNames: Readonly<Record<string, MessageCode>> = {
  '': 'compare-staged',
  '~1': 'compare-base',
  '~2': 'compare-ours',
  '~3': 'compare-theirs',
};

async function isStaged({ path }: vscode.Uri): Promise<boolean> {
  const repository = (await api())?.getRepository(vscode.Uri.file(path));
  return repository?.state.indexChanges.some(({ uri }) => uri.path === path) ?? false;
}

/** The branches and tags of the repository that a file is in, and the last commits that changed it. */
export async function revisionsOf(file: vscode.Uri): Promise<readonly Revision[]> {
  const repository = (await api())?.getRepository(file);
  if (!repository) return [];
  const [refs, commits] = await Promise.all([
    repository.getRefs?.({}).catch(() => []) ?? [],
    repository.log({ maxEntries: mostCommits, path: file.fsPath }).catch(() => []),
  ]);
  return [
    ...refs.flatMap(({ type, name }): readonly Revision[] =>
      name === undefined ? [] : [{ kind: type === 2 ? 'tag' : 'branch', ref: name, name, about: '' }],
    ),
    ...commits.map(({ hash, message, authorName = '' }): Revision => {
      const [title = ''] = message.split('\n');
      return { kind: 'commit', ref: hash, name: hash.slice(0, 8), about: [title, authorName].filter(Boolean).join(', ') }; // prettier-ignore
    }),
  ];
}
