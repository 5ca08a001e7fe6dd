import picomatch from 'picomatch';
import { findMaps, isOutOfWay, type FoundMaps } from './findMaps.ts';

/** What a pattern was found to mean, and the folder that it was looked for in. */
export interface FoundLike extends FoundMaps {
  readonly folder: string;
}

/** True if a path may be a pattern, such as `maps/*.journey`. */
export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path);
}

/**
 * The `.journey` files whose path is like a pattern: `*` and `?` within a name, `**` for folders however deep, `{a,b}` for
 * either. Hidden folders and `node_modules` are left out unless the pattern names them. `\` counts as `/`.
 */
export async function findLike(pattern: string): Promise<FoundLike> {
  const { base, glob } = picomatch.scan(pattern.replaceAll('\\', '/').normalize('NFC'), { noparen: true });
  const folder = base === '' ? '.' : base;
  // Parentheses are common in names of folders, so they stand for themselves.
  const isLike = picomatch(glob.replaceAll(/[()]/g, '\\$&'), {
    windows: false,
    nonegate: true,
    nocase: process.platform === 'win32',
  });
  const found = await findMaps(folder, {
    depth: glob.includes('**') ? Infinity : glob.split('/').length,
    skips: (name) =>
      isOutOfWay(name) && !(name === 'node_modules' ? glob.includes(name) : /(?:^|[/{,(])\./.test(glob)),
  });
  return { ...found, folder, files: found.files.filter((file) => isLike(file.normalize('NFC'))) };
}
