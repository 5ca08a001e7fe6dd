import type { Problem } from '../checks/problem.ts';
import type { Fix, TextEdit } from '../syntax/tree.ts';
import { applyEdits } from '../syntax/applyEdits.ts';

/** A text after all that could be mended in it was. */
export interface Mended {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
  /** True if what was left to apply would have made more errors than there were, so that it was not. */
  readonly isHeldBack: boolean;
}

/** What one fix uncovers, the next round mends; a text that needs more rounds than this goes round in circles. */
const MOST_ROUNDS = 10;

/**
 * Applies the fixes that problems carry, round after round, until there are none. Of fixes that touch each other the first
 * goes first and the others wait for the next round. No round leaves more errors than it found. `problemsOf` says what is
 * wrong in a version of the text.
 */
export async function fixAll(
  text: string,
  problemsOf: (text: string) => readonly Problem[] | Promise<readonly Problem[]>,
): Promise<Mended> {
  const seen = new Set([text]);
  let now = text;
  let count = 0;
  let problems = await problemsOf(text);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesTogether(problems);
    const next = applyEdits(
      now,
      fixes.flatMap((fix) => fix.edits),
    );
    if (seen.has(next)) break;
    const after = await problemsOf(next);
    if (errorsIn(after) > errorsIn(problems)) return { text: now, count, isHeldBack: true };
    seen.add(next);
    now = next;
    count += fixes.length;
    problems = after;
  }
  return { text: now, count, isHeldBack: false };
}

/** The fixes of problems that can be applied at once: the first in the text, and each that touches none before it. */
export function fixesTogether(problems: readonly Problem[]): readonly Fix[] {
  const fixes = problems.flatMap(({ fix }) => (fix && fix.edits.length > 0 ? [fix] : []));
  const taken: TextEdit[] = [];
  return fixes.sort((a, b) => startOf(a) - startOf(b)).filter(({ edits }) => takeAll(edits, taken));
}

/** Takes all edits of a fix or none of them. Those taken are in order, so only neighbours can clash. */
function takeAll(edits: readonly TextEdit[], taken: TextEdit[]): boolean {
  const mine: TextEdit[] = [];
  const isFree = edits.every((edit) => {
    const at = indexFor(taken, edit);
    if ([taken[at - 1], taken[at]].some((other) => other && clash(edit, other))) return false;
    taken.splice(at, 0, edit);
    mine.push(edit);
    return true;
  });
  if (!isFree) for (const edit of mine) taken.splice(taken.indexOf(edit), 1);
  return isFree;
}

/** Behind the last that starts no later, found by halving. */
function indexFor(taken: readonly TextEdit[], { span }: TextEdit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.span.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ span }) => span.start));
}

/** Replacements may stand side by side; beside an insertion nothing may, since which of the two comes first is not said. */
function clash({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

function errorsIn(problems: readonly Problem[]): number {
  return problems.filter((problem) => problem.severity === 'error').length;
}
