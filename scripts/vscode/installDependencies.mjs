import { existsSync, lstatSync } from 'node:fs';
import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './runNpm.mjs';

/**
 * Runs `npm ci` in the project if `node_modules` is missing, unfinished or older than the lock file. What is installed is what the
 * lock file says, and nothing of it runs while it is installed.
 *
 * @param {string} project
 * @param {{ readonly say: (line: string) => void }} options
 */
export async function installDependencies(project, { say }) {
  // npm would empty the folder that a link leads to, which others use.
  if (lstatSync(join(project, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  // npm writes this file last, so it is missing after an interrupted install.
  const installed = join(project, 'node_modules', '.package-lock.json');
  const wanted = join(project, 'package-lock.json');
  const installedAt = existsSync(installed) ? (await stat(installed)).mtimeMs : 0;
  const wantedAt = existsSync(wanted) ? (await stat(wanted)).mtimeMs : 0;
  if (installedAt > 0 && installedAt >= wantedAt) return;
  say('Installing what the project needs (npm ci).');
  await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: project,
    showOutput: true,
  });
  // Newer than the lock file, whatever the clock of a file system says; the next start need not ask again.
  const now = new Date();
  await utimes(installed, now, now);
}
