// `npm run bench`: measures ours beside the peers, all by turns in one run, prints tables and writes dist/bench.json. Areas can be
// named: `npm run bench parse edit`. `--sizes 100,1000` measures other sizes, `--docs` writes the tables into docs/performance.md.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cleanUp, cleanUpOnSignals, onEnd } from './vscode/cleanUp.mjs';
import { installDependencies } from './vscode/installDependencies.mjs';
import { installPeers } from './vscode/installPeers.mjs';
import { newerNode } from './vscode/newerNode.mjs';

const project = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');
const bench = join(project, 'test', 'bench');
const results = join(project, 'dist', 'bench.json');

const areas = ['parse', 'edit', 'preview', 'diff', 'cli', 'vscode'];

/** @typedef {{ readonly seed: number; readonly tables: readonly object[] }} Measured */

cleanUpOnSignals();
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await cleanUp();
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sizes: { type: 'string' }, docs: { type: 'boolean' } },
  });
  const unknown = positionals.filter((name) => !areas.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `There is nothing to measure called ${unknown.join(', ')}. There is: ${areas.join(', ')}.`,
    );
  }
  await installDependencies(project, { say: console.log });
  await installPeers(bench, { say: console.log });
  console.log('Building what ships.\n');
  await run('scripts/build.mjs', [], { quiet: true });

  /** @type {Record<string, Measured>} */
  const measured = {};
  for (const name of areas) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    measured[name] = await measure(name, values.sizes);
  }
  await keep(measured);
  if (values.docs) await run('test/bench/docs.ts', [], { quiet: false });
}

/**
 * Measures one area in a process of its own, which prints its tables itself.
 *
 * @param {string} area
 * @param {string | undefined} sizes
 * @returns {Promise<Measured>}
 */
async function measure(area, sizes) {
  const said = await run('test/bench/main.ts', [area, ...(sizes ? [sizes] : [])], { quiet: false });
  if (!said) throw new Error(`The measuring of ${area} said nothing.`);
  return said;
}

/**
 * Runs a program of ours on the newest Node.js at hand.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ readonly quiet: boolean }} options
 * @returns {Promise<Measured | undefined>} what it sent
 */
async function run(file, args, { quiet }) {
  const child = spawn(newerNode(project), ['--expose-gc', join(project, file), ...args], {
    cwd: project,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit', 'ipc'],
  });
  /** @type {Measured | undefined} */
  let said;
  child.on('message', (message) => (said = /** @type {Measured} */ (message)));
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const forget = onEnd(() => child.kill() && ended);
  const code = await ended.finally(forget);
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} failed.`);
  return said;
}

/**
 * Writes what was measured; areas that were not measured this time stay as they were.
 *
 * @param {Record<string, Measured>} measured
 */
async function keep(measured) {
  const before = existsSync(results) ? JSON.parse(await readFile(results, 'utf8')) : {};
  await mkdir(join(project, 'dist'), { recursive: true });
  await writeFile(results, `${JSON.stringify({ ...before, ...measured }, undefined, 2)}\n`);
}
