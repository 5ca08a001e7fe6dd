import { standingOf, type Standing } from '../insight/standing.ts';
import type { Sources } from '../model/load.ts';
import type { Scope } from '../model/scope.ts';
import type { Block, Fix } from '../syntax/tree.ts';
import { shift } from '../text/span.ts';
import { relatedSentenceOf, sentenceOf, severityOf } from './messages.ts';
import type { Problem } from './problem.ts';
import type { BlockRule, FileRule, Finding } from './rule.ts';
import { rules } from './rules.ts';

/**
 * What is wrong in a file, in the order of the text, each thing as grave as it is by itself: what a team has settled
 * about it is the business of `settle.ts`. `today` is a date as `2026-09-01`.
 */
export function problemsOf(names: Scope, sources: Sources, today?: string): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of fileRules)
    rule.check({ names, sources, report: (finding) => problems.push(problemOf(finding)) });
  for (const group of groups) {
    const ground = group.groundOf(names, today);
    const around = { names, journey: undefined, standing: undefined, today, ground };
    // One by one: there may be more than fit into the arguments of a call.
    for (const problem of problemsIn(names.source.tree, group, around)) problems.push(problem);
  }
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const fileRules = rules.filter((rule): rule is FileRule => rule.reach === 'file');

/** Where a block stands, as far as rules may ask. */
interface Surroundings {
  readonly names: Scope;
  readonly journey: Block | undefined;
  readonly standing: Standing | undefined;
  readonly today: string | undefined;
  /** The same as long as what rules may ask of the surroundings has the same answers. */
  readonly ground: string;
}

interface Known {
  readonly ground: string;
  readonly problems: readonly Problem[];
}

/** Rules that may ask the same of the surroundings of a block. */
interface Group {
  /** The rules that look at blocks of a keyword; '' stands for the file and for blocks that are not understood. */
  readonly rules: (keyword: string) => readonly BlockRule[];
  readonly known: WeakMap<Block, Known>;
  readonly groundOf: (names: Scope, today: string | undefined) => string;
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for an object, so that a ground can be a string. */
function numberOf(object: object): number {
  const number = numbers.get(object) ?? ++last;
  numbers.set(object, number);
  return number;
}

const groups: readonly Group[] = [
  groupOf(
    (rule) => rule.asks === undefined,
    (names) => `${numberOf(names.shape)}`,
  ),
  groupOf(
    (rule) => rule.asks === 'world',
    (names, today) => `${numberOf(names.world)} ${today}`,
  ),
];

function groupOf(belongs: (rule: BlockRule) => boolean, groundOf: Group['groundOf']): Group {
  const own = rules.filter((rule): rule is BlockRule => rule.reach === 'block' && belongs(rule));
  const byKeyword = new Map<string, readonly BlockRule[]>();
  const of = (keyword: string): readonly BlockRule[] => {
    let found = byKeyword.get(keyword);
    if (!found) {
      found = own.filter((rule) => !rule.on || rule.on.includes(keyword));
      byKeyword.set(keyword, found);
    }
    return found;
  };
  return { rules: of, known: new WeakMap(), groundOf };
}

const none: readonly Problem[] = [];

/** What is wrong in a block and the blocks in it, counted from the block. Kept beside it while the ground is the same. */
function problemsIn(block: Block, group: Group, around: Surroundings): readonly Problem[] {
  const surroundings = block.row?.keyword === 'journey' ? within(block, around) : around;
  const before = group.known.get(block);
  if (before?.ground === surroundings.ground) return before.problems;
  let problems: Problem[] | undefined;
  const report = (finding: Finding): void => {
    (problems ??= []).push(problemOf(finding));
  };
  for (const rule of group.rules(block.row?.keyword ?? '')) rule.check(block, { ...surroundings, report });
  block.statements.forEach((statement, i) => {
    if (statement.kind !== 'block') return;
    for (const problem of problemsIn(statement, group, surroundings))
      (problems ??= []).push(movedProblem(problem, block.starts[i] ?? 0));
  });
  group.known.set(block, { ground: surroundings.ground, problems: problems ?? none });
  return problems ?? none;
}

/** The surroundings of what stands in a journey. */
function within(journey: Block, around: Surroundings): Surroundings {
  const standing = standingOf(journey);
  return { ...around, journey, standing, ground: `${around.ground} ${standing.key}` };
}

function problemOf({ code, span, holes = {}, related, fix }: Finding): Problem {
  return {
    code,
    severity: severityOf(code),
    span,
    message: sentenceOf(code, holes),
    related: related ? [{ ...related, message: relatedSentenceOf(code) }] : [],
    fix,
  };
}

function movedProblem(problem: Problem, by: number): Problem {
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
