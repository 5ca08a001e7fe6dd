import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyseLoaded, type Analysis } from '../../core/analyse.ts';
import { parseChange } from '../../core/syntax/edit.ts';
import { parse } from '../../core/syntax/parse.ts';
import { lineIndexOf, type LineIndex } from '../../core/text/lineIndex.ts';
import { diagnosticsOf } from '../../server/features/diagnostics.ts';
import { editsOf, kindsOfEdits, missingPersona, withMistake, type Edit } from './edits.ts';
import { makeMap } from './makeMap.ts';
import { statsOf, type Stats } from './measure.ts';
import type { Row, Table } from './report.ts';
import { RpcClient, type Diagnostic, type Published } from './rpcClient.ts';

export const sizes: readonly number[] = [1000, 10_000, 50_000];

/** How often each kind of edit is made: a thousand edits in all, as somebody makes in a day. */
const times = 63;
/** One edit of so many is looked at anew, to see that what is known from edit to edit is right. */
const freshEvery = 21;
/** Before the next edit, so that nobody is still at work on the last. */
const restMs = 20;
/** Of a server that takes a second for an edit, fewer edits tell as much. */
const patienceMs = 30_000;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ours = 'ours, over stdio';
const inProcess = 'ours, in process';
const nothing = 'a server that does nothing';
const langium = 'Langium server';

/** The servers that are measured, and what to start. */
export const servers: Readonly<Record<string, readonly string[]>> = {
  [nothing]: [here('peers/nothingServer.mjs')],
  [ours]: [here('../../dist/cli/journey.mjs'), 'lsp', '--stdio'],
  [langium]: [here('peers/langiumServer.mjs'), '--stdio'],
};

interface Measured {
  readonly all: Map<string, number[]>;
  readonly ofKinds: Map<string, number[]>;
  readonly memory: Map<string, Stats>;
}

/** From an edit to the right diagnostics, without debounce, by a client that checks every answer. */
export async function measureEdits(seed: number, lines: readonly number[]): Promise<readonly Table[]> {
  const measured: Measured[] = [];
  for (const size of lines) measured.push(await measureSize(seed, size));
  const columns = lines.map((size) => `${size} lines`);
  const row = (subject: string, pick: (one: Measured) => readonly number[] | undefined): Row => ({
    subject,
    cells: measured.map((one) => {
      const samples = pick(one);
      return samples && samples.length > 0 ? statsOf(samples) : undefined;
    }),
  });
  const title = 'From an edit to the right diagnostics, no debounce';
  const byServer = [...Object.keys(servers), inProcess].map((name) => row(name, (one) => one.all.get(name)));
  const [base] = byServer;
  if (!base) throw new RangeError('Nothing was measured.');
  const byKind = kindsOfEdits.map((kind) => row(kind, (one) => one.ofKinds.get(kind)));
  const memory = Object.keys(servers).map((name) => ({
    subject: name,
    cells: measured.map((one) => one.memory.get(name)),
  }));
  return [
    { title, columns, baseline: nothing, growth: true, rows: byServer },
    { title: 'Ours over stdio, by kind of edit', columns, baseline: nothing, growth: true, rows: [base, ...byKind] },
    ...(memory[0]?.cells[0] ? [{ title: 'Memory of the process after these edits', unit: 'MiB', columns, baseline: nothing, rows: memory }] : []),
  ]; // prettier-ignore
}

async function measureSize(seed: number, size: number): Promise<Measured> {
  const text = withMistake(makeMap(seed, { lines: size }).text);
  const folder = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  const folderUri = pathToFileURL(folder).href;
  const uri = `${folderUri}/map.journey`;
  const clients = new Map(Object.entries(servers).map(([name, args]) => [name, new RpcClient(args)]));
  const measured: Measured = { all: new Map(), ofKinds: new Map(), memory: new Map() };
  try {
    const process = new InProcess(uri, text);
    const first = process.said();
    for (const [name, client] of clients) {
      await client.initialize(folderUri);
      await client.open(uri, text, isRightFor(name, { wrong: undefined, wanted: first, version: 1 }));
    }
    let lines = lineIndexOf(text);
    let spent = 0;
    let version = 1;
    const make = async (edit: Edit, counts: boolean): Promise<void> => {
      version++;
      const ms = process.make(edit);
      if (counts) keep(measured.all, inProcess, ms);
      const wanted = process.said();
      if (version % freshEvery === 0) assert.deepEqual(wanted, saidOf(freshAnalysis(uri, edit.after)));
      if (edit.wrong)
        assert.ok(wanted.some(({ code }) => code === edit.wrong), `${edit.kind} makes no ${edit.wrong}`); // prettier-ignore
      else assert.equal(errorsIn(wanted), errorsIn(first), `${edit.kind} leaves something wrong`);
      const range = rangeOf(edit, lines);
      lines = lineIndexOf(edit.after);
      for (const name of inTurn([...clients.keys()], version)) {
        // Out of patience: from there on the others go on alone.
        if (name === langium && spent > patienceMs) continue;
        const isRight = isRightFor(name, { wrong: edit.wrong, wanted, version });
        const ms = await clients.get(name)?.change(uri, version, range, edit.change.text, isRight);
        if (ms === undefined) continue;
        if (name === langium) {
          spent += ms;
          await pause(restMs);
        }
        if (counts) keep(measured.all, name, ms);
        if (counts && name === ours) keep(measured.ofKinds, edit.kind, ms);
      }
      await pause(restMs);
    };
    // Each goes through all kinds once before anything counts.
    for (const edit of editsOf(text, seed + 1, 1)) await make(edit, false);
    for (const edit of editsOf(text, seed, times)) await make(edit, true);
    for (const [name, { pid }] of clients) {
      const used = memoryOf(pid);
      if (used !== undefined) measured.memory.set(name, statsOf([used]));
    }
  } finally {
    await Promise.all([...clients.values()].map((client) => client.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
  return measured;
}

function errorsIn(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 1).length;
}

/** What ours has to say of a map. */
function saidOf({ source, found }: Analysis): readonly Diagnostic[] {
  const said = diagnosticsOf(found, source.uri, lineIndexOf(source.text), () => undefined);
  return JSON.parse(JSON.stringify(said)) as readonly Diagnostic[];
}

function freshAnalysis(uri: string, text: string): Analysis {
  const source = { uri, text, tree: parse(text) };
  return analyseLoaded(source, new Map([[uri, source]]));
}

interface Right {
  readonly wrong: string | undefined;
  readonly wanted: readonly Diagnostic[];
  readonly version: number;
}

/**
 * Whether an answer is the right one: of ours, every diagnostic as if all were read anew; of Langium, the mistake at
 * the end of the map on its line, and with or without another one as the edit has it.
 */
function isRightFor(name: string, { wrong, wanted, version }: Right): (published: Published) => boolean {
  return ({ diagnostics, version: answered }) => {
    if (name === nothing) return answered === version && diagnostics.length === 1;
    if (name === ours) {
      if (answered !== version) return false;
      assert.deepEqual(diagnostics, wanted);
      return true;
    }
    const isThere = (one: Diagnostic): boolean => one.message.includes(missingPersona);
    const line = wanted.find(isThere)?.range.start.line;
    const found = diagnostics.find(isThere);
    // What an open brace or comment does to the end of the map is not the same in both languages.
    if (wrong) return diagnostics.some((one) => !isThere(one));
    return diagnostics.length === 1 && found?.range.start.line === line;
  };
}

/** The same edits without any process or pipe around. */
class InProcess {
  private readonly uri: string;
  private analysis: Analysis;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.analysis = freshAnalysis(uri, text);
  }

  /** Gives how long it took, in ms. */
  make({ change, after }: Edit): number {
    const before = this.analysis;
    const start = performance.now();
    const source = { uri: this.uri, text: after, tree: parseChange(before.source.tree, after, change) };
    this.analysis = analyseLoaded(source, new Map([[this.uri, source]]), { before });
    return performance.now() - start;
  }

  said(): readonly Diagnostic[] {
    return saidOf(this.analysis);
  }
}

function rangeOf({ change }: Edit, before: LineIndex): Diagnostic['range'] {
  return { start: before.positionAt(change.start), end: before.positionAt(change.end) };
}

function inTurn(names: readonly string[], round: number): readonly string[] {
  return names.map((_, i) => names[(i + round) % names.length] ?? '');
}

function keep(samples: Map<string, number[]>, name: string, ms: number): void {
  const list = samples.get(name);
  if (list) list.push(ms);
  else samples.set(name, [ms]);
}

/** Resident memory of a process in MiB, where the system says it in a file. */
function memoryOf(pid: number | undefined): number | undefined {
  try {
    const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? undefined : Number(kib) / 1024;
  } catch {
    // Not Linux: then it is not told.
    return undefined;
  }
}
