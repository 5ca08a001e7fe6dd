import type { Problem } from '../checks/problem.ts';
import type { Fix, TextEdit } from '../syntax/tree.ts';
import { applyEdits, inOrder, overlap } from './applyEdits.ts';
import { withLineEnds } from './lineEnds.ts';

/** After so many rounds whatever is left is left to a person. */
const MOST_ROUNDS = 50;

export interface Mended {
  readonly text: string;
  /** How many fixes were applied. */
  readonly mended: number;
}

/** A problem with a fix that may be applied without asking. */
interface Mendable {
  readonly problem: Problem;
  readonly fix: Fix;
}

/**
 * Applies all fixes that need nobody's choice, looks at the text again, and goes on until none is left: mending one
 * mistake may show another behind it. A fix that does not take its problem away, or that would leave more errors than
 * there were, is left out. What `problemsOf` promises: the same problems for the same text.
 */
export function fixAll(text: string, problemsOf: (text: string) => readonly Problem[]): Mended {
  let state: State = { text, problems: problemsOf(text) };
  let mended = 0;
  const seen = new Set([text]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const batch = apart(mendableOf(state.problems));
    const next = batch.length > 0 ? mend(state, batch, problemsOf) : undefined;
    if (!next || seen.has(next.state.text)) break;
    seen.add(next.state.text);
    state = next.state;
    mended += next.count;
  }
  return { text: state.text, mended };
}

interface State {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** True if something in a list would be mended without asking. */
export function isMendable(problems: readonly Problem[]): boolean {
  return mendableOf(problems).length > 0;
}

function mendableOf(problems: readonly Problem[]): readonly Mendable[] {
  return problems.flatMap((problem) => {
    const { fix } = problem;
    return fix && !fix.isGuess && fix.edits.length > 0 ? [{ problem, fix }] : [];
  });
}

/** As many as can be applied at once; of two that touch the same place the first. */
function apart(all: readonly Mendable[]): readonly Mendable[] {
  const edits: TextEdit[] = [];
  const inText = [...all].sort((a, b) => startOf(a.fix) - startOf(b.fix));
  return inText.filter(({ fix }) => {
    // Those before are in the order of the text, so only the last few can reach so far.
    const isFree = fix.edits.every((edit) => !edits.slice(-8).some((other) => overlap(edit, other)));
    if (isFree) edits.push(...fix.edits);
    return isFree;
  });
}

function startOf({ edits }: Fix): number {
  return edits[0]?.span.start ?? 0;
}

/** Applies all of a batch, or of its halves the first that can be; nothing if no fix of it helps. */
function mend(
  before: State,
  batch: readonly Mendable[],
  problemsOf: (text: string) => readonly Problem[],
): { readonly state: State; readonly count: number } | undefined {
  const edits = withLineEnds(
    batch.flatMap(({ fix }) => fix.edits),
    before.text,
  );
  const text = applyEdits(before.text, edits);
  const after: State = { text, problems: problemsOf(text) };
  const sorted = inOrder(edits);
  const isBetter =
    errorsIn(after) <= errorsIn(before) &&
    batch.every(({ problem }) => isGone(problem, sorted, after.problems));
  if (isBetter) return { state: after, count: batch.length };
  if (batch.length === 1) return undefined;
  const half = batch.length >> 1;
  return mend(before, batch.slice(0, half), problemsOf) ?? mend(before, batch.slice(half), problemsOf);
}

function errorsIn({ problems }: State): number {
  return problems.filter((problem) => problem.severity === 'error').length;
}

/** True if no problem of this kind is left at the place to which the edits moved it. They are in the order of the text. */
function isGone({ code, span }: Problem, edits: readonly TextEdit[], after: readonly Problem[]): boolean {
  let [low, high] = [span.start, span.start];
  for (const { span: edited, text } of edits) {
    if (edited.start > span.start) break;
    const by = text.length - (edited.end - edited.start);
    if (edited.end <= span.start && edited.start < span.start) low += by;
    if (edited.end <= span.start) high += by;
  }
  return !after.some(
    (problem) =>
      problem.code === code && problem.span.start >= Math.min(low, high) && problem.span.start <= high,
  );
}
