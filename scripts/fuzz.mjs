// `npm run fuzz -- --minutes 5 --seed 7`: throws generated, mistyped and meaningless texts at everything that reads them, says what
// fails with the smallest text that makes it fail, and writes that to test/corpus/found, which the unit tests try again each
// time. `--target parse` tries one target, `--target parse --input 123` one input of it. `--target lsp --messages 100000` throws
// messages at a server, and tells whether all were answered and how its memory grew.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './vscode/installDependencies.mjs';
import { newerNode } from './vscode/newerNode.mjs';

const project = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');
/** Nothing takes so long: what does never ends. */
const patienceMs = 120_000;

await installDependencies(project, { say: console.log });
// Each input is forgotten as soon as it was tried: with more room for what is young, a third less time goes to tidying up.
const room = '--max-semi-space-size=32';
const child = spawn(
  newerNode(project),
  [room, join(project, 'test/fuzz/main.ts'), ...process.argv.slice(2)],
  {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  },
);
/** @type {{ target: string, n: number } | undefined} */
let last;
let heard = Date.now();
child.on('message', (message) => {
  last = /** @type {{ target: string, n: number }} */ (message);
  heard = Date.now();
});
const watch = setInterval(() => {
  if (Date.now() - heard < patienceMs) return;
  console.log(
    `\n${last?.target} never ends: --target ${last?.target} --input ${last?.n}, with the same seed.`,
  );
  child.kill('SIGKILL');
}, 1000);
child.on('close', (code) => {
  clearInterval(watch);
  process.exitCode = code ?? 1;
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
