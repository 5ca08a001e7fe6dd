import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { servers } from './edit.ts';
import { makeMap } from './makeMap.ts';
import { interleave, type Stats, type Subject } from './measure.ts';
import { rowOf, type Table } from './report.ts';
import { RpcClient } from './rpcClient.ts';

export const sizes: readonly number[] = [1000, 10_000, 50_000];

const journey = fileURLToPath(new URL('../../dist/cli/journey.mjs', import.meta.url));
const nothing = 'node -e 0';

/** Whole processes: what a terminal waits for a command, and an editor for the first word of a server. */
export async function measureCli(seed: number, lines: readonly number[]): Promise<readonly Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    const commands: ReadonlyMap<string, Stats>[] = [];
    const starts: ReadonlyMap<string, Stats>[] = [];
    for (const size of lines) {
      const { text } = makeMap(seed, { lines: size });
      const path = join(folder, `${size}.journey`);
      writeFileSync(path, text);
      commands.push(await interleave(commandsFor(path), { budgetMs: 30_000 }));
      starts.push(await interleave(serversFor(path, text), { budgetMs: 30_000, most: 15 }));
    }
    const columns = lines.map((size) => `${size} lines`);
    const table = (title: string, baseline: string, measured: readonly ReadonlyMap<string, Stats>[]): Table => ({
      title,
      columns,
      baseline,
      rows: [...(measured[0]?.keys() ?? [])].map((name) => rowOf(name, measured)),
    }); // prettier-ignore
    return [
      table('A command, from its start to its end', nothing, commands),
      table(
        'A server, from its start to the first diagnostics of a map',
        'a server that does nothing',
        starts,
      ),
      await measureMany(seed, folder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A thousand files of 100 lines in one command, on one core and on all. */
async function measureMany(seed: number, parent: string): Promise<Table> {
  const folder = mkdtempSync(join(parent, 'many-'));
  for (let i = 0; i < 1000; i++)
    writeFileSync(join(folder, `${i}.journey`), makeMap(seed + i, { lines: 100 }).text);
  const onOneCore = ['-c', '0', process.execPath, journey, 'check', folder];
  const subjects: readonly Subject[] = [
    // Where Linux offers it, a process may be held to one core.
    ...(spawnSync('taskset', ['--version']).error
      ? []
      : [{ name: 'journey check, on one core', run: () => ended('taskset', onOneCore) }]),
    { name: 'journey check', run: () => ended(process.execPath, [journey, 'check', folder]) },
  ];
  const measured = [await interleave(subjects, { budgetMs: 40_000, most: 9 })];
  return {
    title: 'Many files checked by a command, from its start to its end',
    columns: ['1000 files of 100 lines'],
    baseline: subjects[0]?.name ?? '',
    rows: subjects.map(({ name }) => rowOf(name, measured)),
  };
}

/** What a command writes that has to end well. */
function ended(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} gave ${status}:\n${stdout}${stderr}`);
  return stdout;
}

function commandsFor(path: string): readonly Subject[] {
  const node = (...args: readonly string[]): string => ended(process.execPath, args);
  return [
    { name: nothing, run: () => node('-e', '0') },
    { name: 'journey --version', run: () => node(journey, '--version') },
    { name: 'journey check', run: () => node(journey, 'check', path) },
  ];
}

function serversFor(path: string, text: string): readonly Subject[] {
  const run = async (args: readonly string[]): Promise<number> => {
    const start = performance.now();
    const client = new RpcClient(args);
    await client.initialize(pathToFileURL(join(path, '..')).href);
    await client.open(pathToFileURL(path).href, text, () => true);
    const ms = performance.now() - start;
    await client.stop();
    return ms;
  };
  return Object.entries(servers).map(([name, args]) => ({ name, run: () => run(args), hasOwnClock: true }));
}
