import { existsSync } from 'node:fs';
import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './runNpm.mjs';

/**
 * Runs `npm install` in the project if `node_modules` is missing, unfinished or older than what is asked for.
 *
 * @param {string} project
 * @param {{ readonly say: (line: string) => void }} options
 */
export async function installDependencies(project, { say }) {
  // npm writes this file last, so it is missing after an interrupted install.
  const installed = join(project, 'node_modules', '.package-lock.json');
  const wanted = join(project, 'package-lock.json');
  const installedAt = existsSync(installed) ? (await stat(installed)).mtimeMs : 0;
  const wantedAt = existsSync(wanted) ? (await stat(wanted)).mtimeMs : 0;
  if (installedAt > 0 && installedAt >= wantedAt) return;
  say('Installing what the project needs (npm install).');
  await runNpm(['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: project,
    showOutput: true,
  });
  // npm leaves the file alone when nothing had to change; the next start need not ask again.
  const now = new Date();
  await utimes(installed, now, now);
}
