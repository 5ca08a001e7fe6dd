import { analyseLoaded } from '../../core/analyse.ts';
import { fixAll } from '../../core/edit/fixAll.ts';
import { loadSources } from '../../core/model/load.ts';
import { parse } from '../../core/syntax/parse.ts';
import { Failure } from '../failure.ts';
import { readText, workspaceOf } from '../host/files.ts';
import { sourceOf } from '../host/sources.ts';
import type { Inputs, Refused } from '../host/inputs.ts';
import { replaceText } from '../host/replaceText.ts';
import { onDay, type HowToCheck } from './checkAll.ts';
import { settingsFor } from './settingsFor.ts';

/** What became of files in which what can be mended was to be mended. */
export interface Mending {
  /** How many fixes were applied. */
  readonly count: number;
  /** In how many files. */
  readonly files: number;
  /** Files that could not be written. Those that cannot be read are left to the check. */
  readonly refused: readonly Refused[];
}

/** Mends files one after another, each by all the fixes of its problems that need nobody's choice. */
export async function mendAll({ files }: Inputs, how: HowToCheck): Promise<Mending> {
  const counts: number[] = [];
  const refused: Refused[] = [];
  for (const { path, full } of files) {
    const text = await readText(path).catch(() => undefined);
    if (text === undefined) continue;
    const after = await mendedText(full, text, how);
    if (after.text === text) continue;
    try {
      await replaceText(path, { before: text, after: after.text });
      counts.push(after.mended);
    } catch (problem) {
      if (!(problem instanceof Failure)) throw problem;
      refused.push({ path, sentence: problem.message });
    }
  }
  return { count: counts.reduce((sum, count) => sum + count, 0), files: counts.length, refused };
}

async function mendedText(full: string, text: string, how: HowToCheck) {
  const workspace = onDay(workspaceOf(full), how.today);
  const settings = await settingsFor(full, how);
  const before = await sourceOf(full, text);
  const sources = await loadSources(before, workspace);
  return fixAll(text, (now) => {
    const source = { ...before, text: now, tree: parse(now) };
    const others = new Map(sources).set(source.uri, source);
    return analyseLoaded(source, others, { today: workspace.today(), settings }).problems;
  });
}
