import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives all that is to be packed the rights that files have everywhere, whatever those of a clone are: anybody may read it, and
 * programs may be run.
 *
 * @param {string} folder
 * @param {readonly string[]} [programs] paths within it
 */
export async function evenModes(folder, programs = []) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  for (const program of programs) await chmod(join(folder, program), 0o755);
}
