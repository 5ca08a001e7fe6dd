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
  /** The commit at which two began to differ. */
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** Paths of the `.journey` files of a commit, from the root, with `/`. */
  files(commit: string): Promise<readonly string[]>;
  /** The text of a file at a commit; nothing if there is none, or if it is not text. */
  text(commit: string, path: string): Promise<string | undefined>;
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
    mergeBase: async (a, b) => (await git(root, ['merge-base', a, b]))?.trim() || undefined,
    files: async (commit) => {
      const listed = await git(root, ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit]);
      return (listed ?? '').split('\0').filter((path) => path.endsWith('.journey'));
    },
    text: async (commit, path) => {
      const bytes = await gitBytes(root, ['cat-file', 'blob', `${commit}:${path}`]);
      const file = bytes && decodeText(bytes);
      return file?.kind === 'text' ? file.text : undefined;
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
