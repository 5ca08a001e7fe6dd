import { scaleOf } from '../insight/feelings.ts';
import type { Sources } from '../model/load.ts';
import type { Scope } from '../model/scope.ts';
import type { Block, Fix } from '../syntax/tree.ts';
import { shift } from '../text/span.ts';
import { relatedSentenceOf, sentenceOf, severityOf } from './messages.ts';
import type { Problem } from './problem.ts';
import type { BlockRule, FileRule, Finding, Rule } from './rule.ts';
import { duplicates, reservedIds } from './rules/duplicates.ts';
import { imports } from './rules/imports.ts';
import { feelingsInScale, measuresInRange } from './rules/ranges.ts';
import { references } from './rules/references.ts';
import { slips } from './rules/slips.ts';

/** All rules. Which of them run for a block and which for a file says each itself. */
export const rules: readonly Rule[] = [
  slips,
  references,
  reservedIds,
  feelingsInScale,
  measuresInRange,
  duplicates,
  imports,
];

const blockRules = rules.filter((rule): rule is BlockRule => rule.reach === 'block');
const fileRules = rules.filter((rule): rule is FileRule => rule.reach === 'file');

/** What is wrong in a file, in the order of the text. */
export function problemsOf(names: Scope, sources: Sources): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of fileRules)
    rule.check({ names, sources, report: (finding) => problems.push(problemOf(finding)) });
  problems.push(...problemsIn(names.source.tree, { names, journey: undefined, ground: names.shape }));
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Where a block stands, as far as rules may ask. */
interface Standing {
  readonly names: Scope;
  readonly journey: Block | undefined;
  /** The same object as long as what rules may ask of the surroundings has the same answers. */
  readonly ground: object;
}

interface Known {
  readonly ground: object;
  readonly problems: readonly Problem[];
}

const known = new WeakMap<Block, Known>();
const none: readonly Problem[] = [];

/** What is wrong in a block and the blocks in it, counted from the block. Kept beside it while the ground is the same. */
function problemsIn(block: Block, around: Standing): readonly Problem[] {
  const standing =
    block.row?.keyword === 'journey'
      ? { ...around, journey: block, ground: groundOf(block, around) }
      : around;
  const before = known.get(block);
  if (before?.ground === standing.ground) return before.problems;
  let problems: Problem[] | undefined;
  const report = (finding: Finding): void => {
    (problems ??= []).push(problemOf(finding));
  };
  for (const rule of blockRules)
    rule.check(block, { names: standing.names, journey: standing.journey, report });
  block.statements.forEach((statement, i) => {
    if (statement.kind !== 'block') return;
    for (const problem of problemsIn(statement, standing))
      (problems ??= []).push(movedProblem(problem, block.starts[i] ?? 0));
  });
  known.set(block, { ground: standing.ground, problems: problems ?? none });
  return problems ?? none;
}

const grounds = new WeakMap<object, Map<string, object>>();

/** What rules may ask of a journey beside names is its scale: one ground for each scale there is. */
function groundOf(journey: Block, { ground }: Standing): object {
  const { low, high } = scaleOf(journey);
  const scales = grounds.get(ground) ?? new Map<string, object>();
  grounds.set(ground, scales);
  const key = `${low}..${high}`;
  const own = scales.get(key) ?? {};
  scales.set(key, own);
  return own;
}

function problemOf({ code, span, holes, related, fix }: Finding): Problem {
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
