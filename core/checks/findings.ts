import type { Block, Fix } from '../syntax/tree.ts';
import { shift } from '../text/span.ts';
import type { Problem, Severity } from './problem.ts';

/** From the gravest to the least. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** How many problems there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/**
 * What is wrong in a file. Whoever needs a few of the problems, or how many there are, pays for no more than that: after
 * an edit of a large map nearly all of them are those of before, only further down.
 */
export interface Findings {
  readonly counts: Counts;
  /** Those of a severity in the order of the text, at most so many. */
  of(severity: Severity, most?: number): readonly Problem[];
  /** All of them in the order of the text. */
  all(): readonly Problem[];
}

/** What is wrong in a block, counted from the block, and in the blocks in it, each counted from its own start. */
export interface FoundIn {
  readonly own: readonly Problem[];
  readonly inner: readonly { readonly start: number; readonly found: FoundIn }[];
  readonly counts: Counts;
}

const noCounts: Counts = { error: 0, warning: 0, info: 0, hint: 0 };

/** Nothing wrong. */
export const foundNothing: FoundIn = { own: [], inner: [], counts: noCounts };

/** Puts together what is wrong in a block itself and in the blocks in it. */
export function foundIn(
  block: Block,
  own: readonly Problem[],
  foundInner: (inner: Block) => FoundIn,
): FoundIn {
  let inner: { start: number; found: FoundIn }[] | undefined;
  const counts = countsOf(own);
  for (let i = 0; i < block.statements.length; i++) {
    const statement = block.statements[i];
    if (statement?.kind !== 'block') continue;
    const found = foundInner(statement);
    if (found === foundNothing) continue;
    (inner ??= []).push({ start: block.starts[i] ?? 0, found });
    addTo(counts, found.counts);
  }
  return inner || own.length > 0 ? { own, inner: inner ?? none, counts } : foundNothing;
}

const none: FoundIn['inner'] = [];

/** The problems of a list, as they are. */
export function findingsOf(problems: readonly Problem[]): Findings {
  return {
    counts: countsOf(problems),
    of: (severity, most = Infinity) =>
      problems.filter((problem) => problem.severity === severity).slice(0, most),
    all: () => problems,
  };
}

/** The problems of a file's blocks, and of a list that counts from its beginning. */
export function findingsIn(blocks: FoundIn, loose: readonly Problem[]): Findings {
  const all = [blocks, { own: loose, inner: [], counts: countsOf(loose) }];
  let flat: readonly Problem[] | undefined;
  const counts = { ...noCounts };
  for (const tree of all) addTo(counts, tree.counts);
  return {
    counts,
    of: (severity, most = Infinity) => {
      if (most <= 0) return [];
      return all
        .flatMap((tree) => firstIn(tree, 0, severity, most))
        .sort(inText)
        .slice(0, most);
    },
    all: () => {
      return (flat ??= all.flatMap((tree) => firstIn(tree, 0, undefined, Infinity)).sort(inText));
    },
  };
}

/**
 * The first problems of a tree, at least so many if there are, in no particular order: the first of the block itself and
 * the first of the blocks in it, which stand one behind the other.
 */
function firstIn(
  tree: FoundIn,
  at: number,
  severity: Severity | undefined,
  most: number,
): readonly Problem[] {
  if (severity && tree.counts[severity] === 0) return [];
  const own = severity ? tree.own.filter((problem) => problem.severity === severity) : tree.own;
  const first = own.length > most ? [...own].sort(inText).slice(0, most) : own;
  const found = first.map((problem) => moved(problem, at));
  const enough = found.length + most;
  for (const { start, found: inner } of tree.inner) {
    if (found.length >= enough) break;
    for (const problem of firstIn(inner, at + start, severity, most)) found.push(problem);
  }
  return found;
}

function inText(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function countsOf(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { ...noCounts };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

function addTo(sum: Record<Severity, number>, counts: Counts): void {
  for (const severity of severities) sum[severity] += counts[severity];
}

function moved(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  return {
    ...problem,
    span: shift(problem.span, by),
    // A place in a file that is named counts from the beginning of that file already.
    related: problem.related.map((place) =>
      place.uri === undefined ? { ...place, span: shift(place.span, by) } : place,
    ),
    fix: problem.fix && movedFix(problem.fix, by),
  };
}

function movedFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })) };
}
