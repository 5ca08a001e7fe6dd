import { lstat, readFile, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LONGEST } from '../../core/syntax/unread.ts';
import { normaliseUri } from '../../core/model/uri.ts';
import type { FileBytes, FileText, FolderEntry, Workspace } from '../../core/workspace.ts';
import { containsIn, type Roots } from './roots.ts';

/**
 * The files of a disk. Nothing outside of the folders of the workspace is read, by whatever path or link.
 */
export function nodeFiles(roots: Roots): Workspace {
  const contains = containsIn(roots);
  return {
    contains,
    read: async (uri) => {
      const path = pathOf(uri);
      if (path === undefined || !contains(uri)) return { kind: 'missing' };
      const file = await readInside(path, roots(), MOST_BYTES);
      return file.kind === 'bytes' ? decodeText(file.bytes) : file.kind === 'missing' ? file : unreadable;
    },
    readBytes: async (uri, most) => {
      const path = pathOf(uri);
      return path === undefined || !contains(uri) ? { kind: 'missing' } : readInside(path, roots(), most);
    },
    exists: async (uri) => {
      const path = pathOf(uri);
      // Of what is outside, not even that it is there is told.
      return path !== undefined && contains(uri) && (await insideOf(path, roots())) !== undefined;
    },
    list: async () => (await Promise.all(roots().map((root) => listIn(pathOf(root))))).flat(),
    entries: async (folder) => {
      const path = pathOf(folder);
      return path === undefined || !contains(folder) ? [] : entriesIn(path, roots());
    },
    watch: () => ({ dispose: () => undefined }),
    today: () => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
    },
  };
}

/** A character is three bytes at most for each of its units. */
const MOST_BYTES = LONGEST * 3;

/** Decodes bytes as UTF-8 text: a byte-order mark is left out; what is not UTF-8 or holds NUL is not text. */
export function decodeText(bytes: Uint8Array): FileText {
  if (bytes.length > MOST_BYTES || bytes.includes(0)) return { kind: 'unreadable' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'unreadable' };
  }
}

const unreadable = { kind: 'unreadable' } as const;

/** Reads a file that lies in one of the folders, whatever links lead to it. */
async function readInside(path: string, folders: readonly string[], most: number): Promise<FileBytes> {
  try {
    const real = await insideOf(path, folders);
    if (real === undefined) {
      await lstat(path);
      return unreadable;
    }
    const info = await stat(real);
    // What never ends is no file, and what is too large is not even read.
    if (!info.isFile()) return unreadable;
    if (info.size > most) return { kind: 'too-large' };
    const bytes = await readFile(real);
    return bytes.length > most ? { kind: 'too-large' } : { kind: 'bytes', bytes };
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
    return { kind: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' };
  }
}

/** Where a path really leads, through all links; nothing where that is outside of the folders, or nowhere. */
async function insideOf(path: string, folders: readonly string[]): Promise<string | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return undefined;
  const roots = await Promise.all(folders.map((folder) => realpath(pathOf(folder) ?? '').catch(() => undefined))); // prettier-ignore
  const isInside = (root: string | undefined): boolean =>
    root !== undefined && (real === root || real.startsWith(root.endsWith(sep) ? root : root + sep));
  return roots.some(isInside) ? real : undefined;
}

/** What is in a folder that lies in one of the folders; a link is what it leads to, if that lies in one of them too. */
async function entriesIn(path: string, folders: readonly string[]): Promise<readonly FolderEntry[]> {
  const real = await insideOf(path, folders);
  const entries = real === undefined ? [] : await readdir(real, { withFileTypes: true }).catch(() => []);
  const found = entries.map(async (entry): Promise<readonly FolderEntry[]> => {
    const inside = entry.isSymbolicLink() ? await insideOf(join(path, entry.name), folders) : undefined;
    const what = inside === undefined ? entry : await stat(inside).catch(() => entry);
    return what.isFile() || what.isDirectory() ? [{ name: entry.name, isFolder: what.isDirectory() }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Folders that hold no maps of anybody's own, and often more files than all others together. */
const passedBy: ReadonlySet<string> = new Set(['node_modules', '.git']);

async function listIn(folder: string | undefined): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = folder === undefined ? [] : [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && !passedBy.has(entry.name)) waiting.push(path);
      else if (entry.isFile() && entry.name.endsWith('.journey'))
        found.push(normaliseUri(pathToFileURL(path).href));
    }
  }
  return found;
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
