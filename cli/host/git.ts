import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { decodeText } from '../../server/host/nodeFiles.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';

const run = promisify(execFile);
const MOST = 64 * 1024 * 1024;

/** A git repository, only ever read: no command given here writes to the working tree, the index or a branch. */
export interface Repository {
  /** Its folder, without a slash at the end. */
  readonly root: string;
  /** The commit that a name stands for; nothing if there is none. */
  commit(name: string): Promise<string | undefined>;
  /** True if there is any commit yet. */
  hasCommits(): Promise<boolean>;
  /** True for a clone that leaves out what is older. */
  isShallow(): Promise<boolean>;
  /** The commit at which two began to differ. */
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** The `.journey` files of a commit: from their path, with `/` and from the root, to the blob that they are. */
  maps(commit: string): Promise<ReadonlyMap<string, string>>;
  /** The text of a file at a commit; nothing if there is none, or if it is not text. */
  text(commit: string, path: string): Promise<string | undefined>;
  /** The bytes of a file at a commit; nothing if there is none. */
  bytes(commit: string, path: string): Promise<Uint8Array | undefined>;
  /** Commits back from one, newest first, as far as they touch a `.journey` file. */
  history(commit: string): Promise<readonly Commit[]>;
}

/** A commit of the history. */
export interface Commit {
  readonly id: string;
  /** The first parent; nothing for the first commit, or where a shallow clone ends. */
  readonly parent: string | undefined;
  /** As `2026-09-01`. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
}

/** The repository that a folder lies in; nothing if it lies in none. */
export async function repositoryAt(folder: string): Promise<Repository | undefined> {
  const root = (await git(folder, ['rev-parse', '--show-toplevel']))?.trim();
  if (!root) return undefined;
  return {
    root,
    commit: async (name) => {
      // A name that begins with a dash would be taken for an option.
      if (name.startsWith('-')) return undefined;
      return (
        (
          await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
        )?.trim() || undefined
      );
    },
    hasCommits: async () => Boolean(await git(root, ['rev-list', '--max-count=1', '--all'])),
    isShallow: async () => (await git(root, ['rev-parse', '--is-shallow-repository']))?.trim() === 'true',
    mergeBase: async (a, b) => (await git(root, ['merge-base', a, b]))?.trim() || undefined,
    maps: async (commit) => {
      const listed = await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit]);
      // "mode type blob\tpath"; what is no blob, such as a submodule, is left out.
      const rows = (listed ?? '').split('\0').flatMap((row) => {
        const [, blob, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(row) ?? [];
        return blob !== undefined && path?.endsWith('.journey') ? [[path, blob] as const] : [];
      });
      return new Map(rows);
    },
    text: async (commit, path) => {
      const bytes = await gitBytes(root, ['cat-file', 'blob', `${commit}:${path}`]);
      const file = bytes && decodeText(bytes);
      return file?.kind === 'text' ? file.text : undefined;
    },
    bytes: (commit, path) => gitBytes(root, ['cat-file', 'blob', `${commit}:${path}`]),
    history: async (commit) => {
      const format = '%H%x1f%P%x1f%as%x1f%an%x1f%s%x1e';
      const listed = await git(root, [
        'log',
        '--first-parent',
        `--format=${format}`,
        commit,
        '--',
        ':(glob)**/*.journey',
      ]);
      return (listed ?? '').split('\x1e').flatMap((row) => {
        const [id = '', parents = '', date = '', author = '', subject = ''] = row.trim().split('\x1f');
        return id === '' ? [] : [{ id, parent: parents.split(' ')[0] || undefined, date, author, subject }];
      });
    },
  };
}

async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  return (await gitBytes(folder, args))?.toString('utf8');
}

async function gitBytes(folder: string, args: readonly string[]): Promise<Buffer | undefined> {
  try {
    const { stdout } = await run('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
      encoding: 'buffer',
      maxBuffer: MOST,
    });
    return stdout;
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT')
      throw new Failure(messages.noGit);
    return undefined;
  }
}
