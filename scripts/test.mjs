// `npm test`: everything, from types to the packaged extension in real VS Code, with all the set-up it needs. Steps can be named to
// run only those: `npm test -- types unit`. The last line says how many checks passed and failed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longTests } from './longTests.mjs';
import { missingOnMachine } from './vscode/checkMachine.mjs';
import { installDependencies } from './vscode/installDependencies.mjs';
import { newerNode } from './vscode/newerNode.mjs';

const project = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');
const bin = (/** @type {string} */ name) => join(project, 'node_modules', ...name.split('/'));
const mocha = (/** @type {string[]} */ ...files) => [bin('mocha/bin/mocha.js'), ...files];

/**
 * The steps in order. A step without counts of its own is one check, passed if its exit code is 0.
 * @type {readonly { name: string, says: string, args: () => string[], counts?: RegExp[] }[]}
 */
const steps = [
  { name: 'types', says: 'Types', args: () => [bin('typescript/bin/tsc'), '-b'] },
  { name: 'lint', says: 'Lint', args: () => [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'format', says: 'Format', args: () => [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'expressions', says: 'Regular expressions: none takes more than linear time', args: () => mocha('test/expressions/*.test.ts') },
  { name: 'unit', says: 'Unit tests', args: () => mocha('test/{core,server,client,cli,fuzz}/**/*.test.ts', ...longTests.flatMap((file) => ['--ignore', file])) },
  { name: 'long', says: 'Unit tests that take long: properties, huge and hostile maps, pages in a browser', args: () => mocha(...longTests) },
  { name: 'package', says: 'Build and package', args: () => [join(project, 'scripts/package.mjs'), '--tests'] },
  { name: 'shipped', says: 'What ships: the package, the command line, the server over stdio', args: () => mocha('--exit', 'test/shipped/**/*.test.ts', 'test/e2e/*.test.mjs') },
  { name: 'vscode', says: 'The packaged extension in real VS Code, in both kinds of extension host', args: () => [join(project, 'test/e2e/run.mjs')] },
]; // prettier-ignore

const limitMinutes = 12;

/** How the runners say how many passed and failed: mocha's summary, and the line of each VS Code host. */
const passedIn = [/^\s*(\d+) passing/gm, /^e2e \w+: (\d+) passed/gm];
const failedIn = [/^\s*(\d+) failing/gm, /^e2e \w+: \d+ passed, (\d+) failed/gm];

const missing = missingOnMachine();
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}. The steps are: ${steps.map((step) => step.name).join(', ')}.`,
  );
  process.exit(1);
}
await installDependencies(project, { say: console.log });
const node = newerNode(project);

const gone = longTests.filter((file) => !existsSync(join(project, file)));
if (gone.length > 0) throw new Error(`scripts/longTests.mjs names what is not there: ${gone.join(', ')}`);

let passed = 0;
let failed = 0;
/** What failed, to be said again at the end: by then it may be thousands of lines ago. @type {string[]} */
const failures = [];
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  console.log(`\n${step.says} …`);
  const start = Date.now();
  const { code, output } = await run(step.args());
  const counted = { passed: sum(output, passedIn), failed: sum(output, failedIn) };
  const isCounted = counted.passed + counted.failed > 0;
  passed += isCounted ? counted.passed : code === 0 ? 1 : 0;
  // A runner that ends badly without saying which test failed has failed all the same.
  failed += Math.max(counted.failed, code === 0 ? 0 : 1);
  if (code !== 0) failures.push(`${step.says}\n${failuresIn(output) || output.slice(-2000)}`);
  console.log(
    `${step.says}: ${code === 0 ? 'good' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
  );
}
if (failures.length > 0) console.log(`\nWhat failed:\n\n${failures.join('\n\n')}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);

/** @param {string[]} args @returns {Promise<{ code: number, output: string }>} */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {NodeJS.WriteStream} */ to) => (/** @type {Buffer} */ chunk) => {
      output += chunk;
      to.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    // No step takes long; one that does hangs, and is to fail rather than to wait for ever.
    const limit = setTimeout(() => {
      output += `\nGave up after ${limitMinutes} minutes.`;
      console.log(`Gave up after ${limitMinutes} minutes.`);
      child.kill('SIGKILL');
    }, limitMinutes * 60_000);
    child.on('error', (error) => resolve({ code: 1, output: output + error.message }));
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** What a runner said of each test that failed: what mocha writes below its summary, and the lines of the VS Code hosts. @param {string} output */
function failuresIn(output) {
  const told = /^\s*\d+ failing\n[^]*/m.exec(output)?.[0] ?? '';
  const lines = output.match(/^ {2}FAIL .*(?:\n {8}.*)*/gm) ?? [];
  return [...lines, told].join('\n').trim();
}

/** @param {string} output @param {readonly RegExp[]} patterns */
function sum(output, patterns) {
  return patterns
    .flatMap((pattern) => [...output.matchAll(pattern)])
    .reduce((total, match) => total + Number(match[1]), 0);
}
