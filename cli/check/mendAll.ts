import { analyse } from '../../core/analyse.ts';
import { fixAll } from '../../core/edit/fixAll.ts';
import { Failure } from '../failure.ts';
import { readText, sourceOf, workspaceOf } from '../host/files.ts';
import type { Input, Inputs, Refused } from '../host/inputs.ts';
import { replaceText } from '../host/replaceText.ts';
import { settingsFor } from './settingsFor.ts';
import { onDay, type HowToCheck } from './checkAll.ts';

/** What became of files in which what can be mended was to be mended. */
export interface Mending {
  /** How many fixes were applied. */
  readonly count: number;
  /** In how many files. */
  readonly files: number;
  /** Files in which something is left, since mending it would bring new errors. */
  readonly heldBack: readonly string[];
  /** Files that could not be written. Those that cannot be read are left to the check. */
  readonly refused: readonly Refused[];
}

/** Mends files one after another, each by all the fixes that its problems carry. */
export async function mendAll({ files }: Inputs, how: HowToCheck): Promise<Mending> {
  const counts: number[] = [];
  const heldBack: string[] = [];
  const refused: Refused[] = [];
  for (const input of files) {
    const text = await readText(input.path).catch(() => undefined);
    if (text === undefined) continue;
    const mended = await fixAll(text, (now) => problemsIn(input, now, how));
    if (mended.isHeldBack) heldBack.push(input.path);
    if (mended.text === text) continue;
    try {
      await replaceText(input.path, { before: text, after: mended.text });
      counts.push(mended.count);
    } catch (problem) {
      if (!(problem instanceof Failure)) throw problem;
      refused.push({ path: input.path, sentence: problem.message });
    }
  }
  return { count: counts.reduce((sum, count) => sum + count, 0), files: counts.length, heldBack, refused };
}

async function problemsIn({ full }: Input, text: string, how: HowToCheck) {
  const settings = await settingsFor(full, how);
  return (await analyse(sourceOf(full, text), onDay(workspaceOf(full), how.today), { settings })).problems;
}
