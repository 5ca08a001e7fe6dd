import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/**
 * The folder that reports for machines give paths from: the root of the git repository that a folder lies in, or the
 * folder itself where it lies in none.
 */
export function rootOf(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return resolve(folder);
  }
}

/** The path of a file from a folder, with `/` between names; nothing if it does not lie in the folder. */
export function pathFrom(folder: string, full: string): string | undefined {
  const path = relative(folder, full);
  if (path === '' || isAbsolute(path) || /^\.\.(?:[\\/]|$)/.test(path)) return undefined;
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
