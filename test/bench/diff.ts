import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diffMaps, itemsOf } from '../../core/diff/index.ts';
import { readMaps } from '../../core/diff/read.ts';
import { parse } from '../../core/syntax/parse.ts';
import { randomOf } from '../harness/random.ts';
import { makeMap } from './makeMap.ts';
import { interleave, type Stats, type Subject } from './measure.ts';
import { rowOf, type Table } from './report.ts';
import { scan0 } from './scan0.ts';

/** Touchpoints of a map. */
export const sizes: readonly number[] = [10_000];

const journey = fileURLToPath(new URL('../../dist/cli/journey.mjs', import.meta.url));
const git = 'git diff --no-index';
const gitMerge = 'git merge-file';
const nothing = 'node -e 0';

/**
 * A map and the same with 1 % or all of its touchpoints edited, and two versions of it with 1 % edited in each: whole
 * commands beside git's, and in process.
 */
export async function measureDiff(seed: number, touchpoints: readonly number[]): Promise<readonly Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    const commands: ReadonlyMap<string, Stats>[] = [];
    const inProcess: ReadonlyMap<string, Stats>[] = [];
    const merges: ReadonlyMap<string, Stats>[] = [];
    const columns: string[] = [];
    for (const size of touchpoints) {
      const { text } = makeMap(seed, { touchpoints: size });
      const before = join(folder, 'before.journey');
      writeFileSync(before, text);
      for (const percent of [1, 100]) {
        const edited = withEdits(text, seed, percent);
        const after = join(folder, `${percent}.journey`);
        writeFileSync(after, edited);
        columns.push(`${size} touchpoints, ${percent} % edited`);
        commands.push(await interleave(commandsFor(before, after), { budgetMs: 60_000, most: 21 }));
        inProcess.push(await interleave(subjectsFor(text, edited), { budgetMs: 40_000, most: 15 }));
      }
      const [ours, theirs] = [1, 2].map((who) => {
        const path = join(folder, `side-${who}.journey`);
        writeFileSync(path, withEdits(text, seed + who, 1));
        return path;
      });
      if (ours === undefined || theirs === undefined) throw new Error('There are two sides.');
      merges.push(await interleave(mergesOf(before, ours, theirs), { budgetMs: 40_000, most: 21 }));
    }
    const table = (
      title: string,
      baseline: string,
      measured: readonly ReadonlyMap<string, Stats>[],
      heads: readonly string[] = columns,
    ): Table => ({
      title,
      columns: heads,
      baseline,
      rows: [...(measured[0]?.keys() ?? [])].map((name) => rowOf(name, measured)),
    }); // prettier-ignore
    return [
      table('Two maps compared by a command, from its start to its end', git, commands),
      table('Two maps compared in process', 'scan0 of both', inProcess),
      table(
        'Two versions of a map merged by a command, from its start to its end',
        gitMerge,
        merges,
        touchpoints.map((size) => `${size} touchpoints, 1 % edited on each side`),
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One line of some of the touchpoints said otherwise: what customers think, do or feel, by turns. */
export function withEdits(text: string, seed: number, percent: number): string {
  const random = randomOf(seed);
  const parts = text.split(/^(?= {4}touchpoint )/m);
  const edited = parts.map((part, i) => {
    if (i === 0 || random.below(100) >= percent) return part;
    switch (random.below(3)) {
      case 0:
        return part.replace(/^( {6}thinks: ")/m, '$1Today: ');
      case 1:
        return part.replace(/^( {6}does: "[^"\n]*)"/m, '$1, twice"');
      default:
        return part.replace(/^( {6}feels: )(\S+)/m, (_, head: string, feeling: string) =>
          head + (feeling === '+1' ? '-1' : '+1'),
        ); // prettier-ignore
    }
  });
  return edited.join('');
}

/** Runs a command to its end; one that ends in another way than it should is an error. */
function run(command: string, args: readonly string[], wanted: number): void {
  const { status, stderr } = spawnSync(command, args, { maxBuffer: 1024 * 1024 * 1024 });
  if (status !== wanted) throw new Error(`${command} ${args.join(' ')} gave ${status}:\n${stderr}`);
}

function commandsFor(before: string, after: string): readonly Subject[] {
  return [
    { name: nothing, run: () => run(process.execPath, ['-e', '0'], 0) },
    // It says by its exit code that there are differences.
    { name: git, run: () => run('git', ['diff', '--no-index', before, after], 1) },
    { name: 'journey diff', run: () => run(process.execPath, [journey, 'diff', before, after], 0) },
  ];
}

function mergesOf(base: string, ours: string, theirs: string): readonly Subject[] {
  return [
    { name: nothing, run: () => run(process.execPath, ['-e', '0'], 0) },
    { name: gitMerge, run: () => run('git', ['merge-file', '-p', ours, base, theirs], 0) },
    { name: 'journey merge', run: () => run(process.execPath, [journey, 'merge', base, ours, theirs], 0) },
  ];
}

function subjectsFor(before: string, after: string): readonly Subject[] {
  const itemsIn = (text: string) => itemsOf({ uri: 'map.journey', text, tree: parse(text) });
  const options = { fileOf: () => 'map.journey', textDiffers: true };
  const sideOf = (text: string) => new Map([['map.journey', text]]);
  const diff = () => {
    const { before: old, after: now } = readMaps(sideOf(before), sideOf(after), { allFeelings: false });
    const titles = { before: old.titleOf, after: now.titleOf };
    return diffMaps(old.items, now.items, { ...options, titles });
  };
  return [
    { name: 'scan0 of both', run: () => scan0(before) + scan0(after) },
    { name: 'ours: read and compared', run: diff },
    { name: 'ours, with both read whole', run: () => diffMaps(itemsIn(before), itemsIn(after), options) },
  ];
}
