import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './codeOf.ts';

/** What was found in a folder. All paths are from that folder, with `/`. */
export interface FoundMaps {
  /** The `.journey` files, sorted. */
  readonly files: readonly string[];
  /** Every folder that was looked into; the folder itself is `.`. */
  readonly folders: readonly string[];
  /** Folders that could not be looked into. */
  readonly closed: readonly string[];
}

/** Where to look. */
export interface WhereToLook {
  /** How many folders down; 1 is the folder itself. */
  readonly depth?: number;
  /** Folders that are left out, by their name; unless said, hidden ones and `node_modules`. Links are never followed. */
  readonly skips?: (name: string) => boolean;
}

/** The `.journey` files in a folder and those in it. */
export async function findMaps(folder: string, where: WhereToLook = {}): Promise<FoundMaps> {
  const { depth = Infinity, skips = isOutOfWay } = where;
  const files: string[] = [];
  const folders: string[] = [];
  const closed: string[] = [];
  const look = async (inside: string, left: number): Promise<void> => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch((problem: unknown) => {
      // What is not there is not closed: it may have gone in the meantime.
      if (!/^(ENOENT|ENOTDIR)$/.test(codeOf(problem) ?? '')) closed.push(inside || '.');
    });
    if (!entries) return;
    folders.push(inside || '.');
    const deeper: Promise<void>[] = [];
    for (const entry of entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isFile() && entry.name.endsWith('.journey')) files.push(path);
      else if (entry.isDirectory() && left > 1 && !skips(entry.name)) deeper.push(look(path, left - 1));
    }
    await Promise.all(deeper);
  };
  await look('', depth);
  return { files: files.sort(), folders: folders.sort(), closed: closed.sort() };
}

/** True for folders that hold nobody's maps unless they are named. */
export function isOutOfWay(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
