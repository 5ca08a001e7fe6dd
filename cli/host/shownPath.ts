import { join } from 'node:path';

/** The path of a file that was found in a folder, as people would name it: `/` between names, no `./` in front. */
export function shownPath(folder: string, file: string): string {
  const path = join(folder, file);
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
