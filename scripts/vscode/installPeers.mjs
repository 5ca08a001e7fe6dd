import { existsSync, lstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './runNpm.mjs';

/**
 * Installs what the bench measures ours beside, if that is missing, unfinished or older than its lock file. The peers have a lock
 * file of their own; nothing of theirs is run on installing.
 *
 * @param {string} bench
 * @param {{ readonly say: (line: string) => void }} options
 */
export async function installPeers(bench, { say }) {
  const folder = join(bench, 'node_modules');
  const installed = join(folder, '.package-lock.json');
  const wanted = join(bench, 'package-lock.json');
  const isThere = existsSync(installed) && (await stat(installed)).mtimeMs >= (await stat(wanted)).mtimeMs;
  if (isThere) return;
  // npm would empty the folder that a link leads to, which others use.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      'test/bench/node_modules is a link to a folder that is older than test/bench/package-lock.json, or not whole. Installing would empty that folder. Run the bench once where it belongs, or delete the link.',
    );
  say('Installing the peers into test/bench/node_modules (npm ci, 210 MB, only once).');
  await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: bench });
}
