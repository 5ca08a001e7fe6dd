import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A socket's path may have 103 characters (macOS, sun_path) and VS Code's socket names take 52 of them below
// this folder.
const longestBase = 30;

/**
 * A fresh folder of one's own in the system's temporary folder, with a path short enough to hold VS Code's
 * sockets. It is removed by `remove`, and at the latest when this process exits.
 *
 * @param {string} name what it is for, as in `journey-<name>-x1Y2z3`
 * @returns {{ readonly path: string; readonly remove: () => Promise<void> }} `remove` may be called twice
 */
export function temporaryFolder(name) {
  const system = tmpdir();
  const base = process.platform === 'win32' || system.length <= longestBase ? system : '/tmp';
  const path = realpathSync(mkdtempSync(join(base, `journey-${name}-`)));
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
  const removeAtExit = () => rmSync(path, options);
  process.once('exit', removeAtExit);
  const remove = async () => {
    await rm(path, options);
    process.off('exit', removeAtExit);
  };
  return { path, remove };
}
