// `npm run mutate parser`, `diff`, `merge` or `escape`: changes the sources of that part one little thing at a time, and sees whether a
// test fails each time (docs/mutation.md). `--files core/merge/order.ts` changes that file alone; `--fresh` takes a new process for each
// change; `--jobs 1` leaves the other core to others. The report is a page in dist/mutation.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { targets } from '../test/mutation/targets.mjs';
import { installDependencies } from './vscode/installDependencies.mjs';
import { newerNode } from './vscode/newerNode.mjs';
import { runNpm } from './vscode/runNpm.mjs';

const project = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');
const mutation = join(project, 'test', 'mutation');

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { files: { type: 'string' }, fresh: { type: 'boolean' }, jobs: { type: 'string' } },
  });
  const known = Object.keys(targets);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0 || (values.files && positionals.length !== 1))
    throw new Error(`Say what is to be changed: ${known.join(', ')}; with --files, one of them.`);
  await installDependencies(project, { say: console.log });
  await installTool();
  for (const name of positionals.length > 0 ? positionals : known) {
    console.log(`\nChanging ${name}. The page dist/mutation/${name}.html will show what no test noticed.`);
    const code = await mutate(name, values);
    if (code !== 0) process.exitCode = code;
  }
}

/** The tool has a lock file of its own; nothing of it is run on installing. */
async function installTool() {
  const installed = join(mutation, 'node_modules', '.package-lock.json');
  const wanted = join(mutation, 'package-lock.json');
  const isThere = existsSync(installed) && (await stat(installed)).mtimeMs >= (await stat(wanted)).mtimeMs;
  if (isThere) return;
  console.log('Installing the mutation tool into test/mutation/node_modules (npm ci, 65 MB, only once).');
  await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: mutation });
}

/**
 * @param {string} name
 * @param {{ readonly files?: string, readonly fresh?: boolean, readonly jobs?: string }} options some files of the target, with commas between; a process for each change; how many at once
 * @returns {Promise<number>} the tool's exit code: 1 also if fewer changes were noticed than should be
 */
function mutate(name, { files, fresh, jobs }) {
  const stryker = join(mutation, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const env = {
    ...process.env,
    JOURNEY_MUTATE: name,
    ...(files && { JOURNEY_MUTATE_FILES: files }),
    ...(fresh && { JOURNEY_MUTATE_FRESH: '1' }),
    ...(jobs && { JOURNEY_MUTATE_JOBS: jobs }),
  };
  const child = spawn(newerNode(project), [stryker, 'run', join(mutation, 'stryker.config.mjs')], { cwd: project, env, stdio: 'inherit' }); // prettier-ignore
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
