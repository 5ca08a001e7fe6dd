import { normaliseUri } from '../../core/model/uri.ts';
import type { FileText, Workspace } from '../../core/workspace.ts';
import type { Repository } from './git.ts';

const ROOT = 'commit:///';

/** The address of a file of a commit, from its path in the repository. */
export function uriInCommit(path: string): string {
  return normaliseUri(ROOT + path.split('/').map((part) => encodeURIComponent(part.toWellFormed())).join('/')); // prettier-ignore
}

/** The path of such an address. */
export function pathInCommit(uri: string): string {
  return decodeURIComponent(uri.slice(ROOT.length));
}

/**
 * The files of a commit, read from git's own blobs. What is not in the commit is asked of `otherwise`, by its path; left
 * out, it is missing. Pictures are always those of the commit.
 */
export function commitWorkspace(
  repository: Repository,
  commit: string,
  otherwise: (path: string) => Promise<FileText> = async () => ({ kind: 'missing' }),
): Workspace {
  const workspace: Workspace = {
    contains: (uri) => uri.startsWith(ROOT),
    read: async (uri) => {
      const path = pathInCommit(uri);
      const text = await repository.text(commit, path);
      return text === undefined ? otherwise(path) : { kind: 'text', text };
    },
    readBytes: async (uri, most) => {
      const bytes = await repository.bytes(commit, pathInCommit(uri));
      if (!bytes) return { kind: 'missing' };
      return bytes.length > most ? { kind: 'too-large' } : { kind: 'bytes', bytes };
    },
    exists: async (uri) => (await workspace.read(uri)).kind === 'text',
    list: async () => [...(await repository.maps(commit)).keys()].map(uriInCommit),
    // Asked by who writes paths, which nobody does in a commit.
    entries: async () => [],
    watch: () => ({ dispose: () => undefined }),
    today: () => '',
  };
  return workspace;
}
