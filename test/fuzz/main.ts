// The long run: `scripts/fuzz.mjs` starts it and is told which input is being tried, so that it can tell if one never ends.
import { parseArgs } from 'node:util';
import { readable, writeFound } from './found.ts';
import { fuzz } from './fuzz.ts';
import { inputsOf } from './inputs/inputs.ts';
import { runBarrage } from './lsp/run.ts';
import type { Input } from './target.ts';
import { targets } from './targets/all.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string' },
    input: { type: 'string' },
    messages: { type: 'string', default: '100000' },
  },
});
const seed = Number(values.seed);
if (values.target === 'lsp') process.exit((await runBarrage(seed, Number(values.messages))) ? 0 : 1);
const chosen = targets.filter(({ name }) => values.target === undefined || name === values.target);
if (chosen.length === 0)
  throw new Error(
    `There is no such target. There is: ${[...targets.map(({ name }) => name), 'lsp'].join(', ')}.`,
  );
const inputs = inputsOf(seed);
const start = performance.now();
const end = start + Number(values.minutes) * 60_000;
let findings = 0;
// Whoever ends it sooner is told what was tried up to then.
let isOver = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isOver = true));

const tried = await fuzz({
  targets: chosen,
  inputs,
  from: Number(values.input ?? 0),
  goesOn: (_, count) => !isOver && (values.input === undefined ? performance.now() < end : count === 0),
  shrinkMs: 15_000,
  begins: (target, n) => process.send?.({ target: target.name, n }),
  found: ({ target, n, message, input }) => {
    findings++;
    console.log(
      `\n${target} failed: --seed ${seed} --target ${target} --input ${n}\n${message.slice(0, 2000)}`,
    );
    console.log(readable(input.files).slice(0, 4000));
    if (isWorthKeeping(input)) console.log(`Written to ${writeFound(target, input)}`);
  },
});

console.log(`\nSeed ${seed}, ${inputs.slips} slips of small texts to be made, seven in sixteen inputs.`);
for (const [name, count] of tried) console.log(`${name.padEnd(10)} ${String(count).padStart(8)} inputs`);
const all = [...tried.values()].reduce((sum, count) => sum + count, 0);
const { user, system } = process.cpuUsage();
const minutes = [performance.now() - start, (user + system) / 1000].map((ms) => (ms / 60_000).toFixed(1));
console.log(`${String(all).padStart(19)} inputs in ${minutes[0]} minutes, with ${minutes[1]} of a processor`);
console.log(findings === 0 ? 'Nothing was found.' : `${findings} found.`);
process.exitCode = findings === 0 ? 0 : 1;

/** What is only slow, or fails only when it is large, would make the unit tests slow or fail by chance. */
function isWorthKeeping({ files }: Input): boolean {
  return Object.values(files).join('').length < 10_000;
}
