import type { Problem } from '../checks/problem.ts';
import type { Fix, TextEdit } from '../syntax/tree.ts';
import { applyEdits, inOrder, overlap } from '../syntax/applyEdits.ts';
import { lineEnd, lineStartOf } from '../syntax/patterns.ts';
import type { Span } from '../text/span.ts';
import { nextLineStart } from './chunk.ts';
import { withLineEnds } from './lineEnds.ts';

/** After so many looks at the text whatever is left is left to a person. */
const MOST_LOOKS = 300;

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
  let looks = MOST_LOOKS;
  const lookAt = (changed: string): State => {
    looks--;
    return { text: changed, problems: problemsOf(changed) };
  };
  let state = lookAt(text);
  let mended = 0;
  const seen = new Set([text]);
  while (looks > 0) {
    let batch = goodOf(state, apart(mendableOf(state)), lookAt, () => looks > 0);
    let next = tried(state, batch, lookAt);
    // Each was good by itself: where they are not together, some have to wait for the next round.
    while (batch.length > 1 && !next.isGood) {
      batch = batch.slice(0, batch.length >> 1);
      next = tried(state, batch, lookAt);
    }
    if (batch.length === 0 || !next.isGood || seen.has(next.state.text)) break;
    seen.add(next.state.text);
    state = next.state;
    mended += batch.length;
  }
  return { text: state.text, mended };
}

interface State {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** True if something in a text would be mended without asking. */
export function isMendable(text: string, problems: readonly Problem[]): boolean {
  return mendableOf({ text, problems }).length > 0;
}

function mendableOf({ text, problems }: State): readonly Mendable[] {
  const torn = tornIn(text, problems);
  return problems.flatMap((problem) => {
    const { fix } = problem;
    if (!fix || fix.isGuess || fix.edits.length === 0) return [];
    const isTorn = torn.some(({ start, end }) => start <= startOf(fix) && startOf(fix) <= end);
    return isTorn ? [] : [{ problem, fix }];
  });
}

/**
 * The lines of texts that go on over two, as the second ends with the quote that the first lacks: what such a line says is what
 * the author says, whatever it begins with, so nobody but the author can mend it.
 */
function tornIn(text: string, problems: readonly Problem[]): readonly Span[] {
  return problems.flatMap(({ code, span }) => {
    if (code !== 'unclosed-text') return [];
    const end = lineEnd(text, span.end);
    const next = nextLineStart(text, end);
    const line = text.slice(next, lineEnd(text, next)).trimEnd();
    const isTorn = line.endsWith('"') && line.split('"').length % 2 === 0;
    return isTorn ? [{ start: lineStartOf(text, span.start), end: next + line.length }] : [];
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

interface Tried {
  readonly state: State;
  /** Each of the problems is gone, and there are no more errors than before. */
  readonly isGood: boolean;
  /** Each of the problems is gone, and no error came in the place of one. */
  readonly isBest: boolean;
}

/** Those of a batch that do what they should, each looked at by itself where the whole does not do it. */
function goodOf(
  before: State,
  batch: readonly Mendable[],
  lookAt: (text: string) => State,
  mayLook: () => boolean,
): readonly Mendable[] {
  if (batch.length === 0) return batch;
  const { isGood, isBest } = tried(before, batch, lookAt);
  if (isBest || (isGood && (batch.length === 1 || !mayLook()))) return batch;
  if (batch.length === 1 || !mayLook()) return [];
  const half = batch.length >> 1;
  const first = goodOf(before, batch.slice(0, half), lookAt, mayLook);
  return [...first, ...goodOf(before, batch.slice(half), lookAt, mayLook)];
}

function tried(before: State, batch: readonly Mendable[], lookAt: (text: string) => State): Tried {
  if (batch.length === 0) return { state: before, isGood: false, isBest: false };
  const edits = batch.flatMap(({ fix }) => fix.edits);
  const sorted = inOrder(withLineEnds(edits, before.text));
  const state = lookAt(applyEdits(before.text, sorted));
  const isGone = batch.every(({ problem }) => isMended(problem, sorted, state.problems));
  const mended = batch.filter(({ problem }) => problem.severity === 'error').length;
  const [was, is] = [errorsIn(before), errorsIn(state)];
  return { state, isGood: isGone && is <= was, isBest: isGone && is <= was - mended };
}

function errorsIn({ problems }: State): number {
  return problems.filter((problem) => problem.severity === 'error').length;
}

/** True if no problem of this kind is left at the place to which the edits moved it. They are in the order of the text. */
function isMended({ code, span }: Problem, edits: readonly TextEdit[], after: readonly Problem[]): boolean {
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
