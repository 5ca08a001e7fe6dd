// `node scripts/compareMerges.mjs [COUNT]`: merges as many generated maps that two people changed, ours beside git's own merge
// of lines, and prints how often each has conflicts, and how often what it calls merged is wrong. Figures of docs/merge.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeMaps } from '../core/merge/index.ts';
import { faultOf, tripleOf } from '../test/harness/mergeLaws.ts';

const count = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), 'journey-merges-'));
const none = { clean: 0, conflicts: 0, refused: 0, wrong: 0, ms: 0 };
const figures = { ours: { ...none }, git: { ...none } };
let spurious = 0;
let worse = 0;
try {
  for (let seed = 0; seed < count; seed++) {
    const triple = tripleOf(seed);
    let start = performance.now();
    const ours = mergeMaps(triple);
    figures.ours.ms += performance.now() - start;
    figures.ours[ours.kind]++;
    const isGood = ours.kind === 'clean' && faultOf(triple, ours.text) === undefined;
    if (ours.kind === 'clean' && !isGood) figures.ours.wrong++;
    start = performance.now();
    const git = mergedByGit(triple);
    figures.git.ms += performance.now() - start;
    figures.git[git.kind]++;
    if (git.kind === 'clean' && faultOf(triple, git.text) !== undefined) figures.git.wrong++;
    if (git.kind === 'conflicts' && isGood) spurious++;
    if (git.kind === 'clean' && ours.kind !== 'clean' && faultOf(triple, git.text) === undefined) worse++;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${count} maps that two people changed, 1 to 5 edits each\n`);
console.log('|                                   | journey merge | git merge-file |');
console.log('| --------------------------------- | ------------: | -------------: |');
const row = (/** @type {string} */ title, /** @type {unknown} */ ours, /** @type {unknown} */ git) =>
  console.log(`| ${title.padEnd(33)} | ${String(ours).padStart(13)} | ${String(git).padStart(14)} |`);
row('merged without conflict', figures.ours.clean, figures.git.clean);
row('with conflicts', figures.ours.conflicts, figures.git.conflicts);
row('refused', figures.ours.refused, '');
row('called merged, and wrong', figures.ours.wrong, figures.git.wrong);
row('conflict where the other is right', worse, spurious);

/** @param {import('../test/harness/mergeLaws.ts').Triple} triple */
function mergedByGit({ base, ours, theirs }) {
  const paths = Object.entries({ ours, base, theirs }).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', '--diff3', ...paths], {
    encoding: 'utf8',
  });
  return {
    kind: status === 0 ? /** @type {const} */ ('clean') : /** @type {const} */ ('conflicts'),
    text: stdout,
  };
}
