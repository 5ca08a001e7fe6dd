import { touchpointsIn } from '../insight/touchpoints.ts';
import { standingOf, type Standing } from '../insight/standing.ts';
import type { Sources } from '../model/load.ts';
import type { Scope } from '../model/scope.ts';
import type { Block } from '../syntax/tree.ts';
import { findingsIn, foundIn, type Findings, type FoundIn } from './findings.ts';
import { relatedSentenceOf, sentenceOf, severityOf } from './messages.ts';
import type { Problem } from './problem.ts';
import type { BlockRule, FileRule, Finding } from './rule.ts';
import { rules } from './rules.ts';

/**
 * What is wrong in a file, each thing as grave as it is by itself: what a team has settled about it is the business of
 * `settle.ts`. `today` is a date as `2026-09-01`.
 */
export function problemsOf(names: Scope, sources: Sources, today?: string): Findings {
  const loose: Problem[] = [];
  for (const rule of fileRules)
    rule.check({ names, sources, report: (finding) => loose.push(problemOf(finding)) });
  const trees = groups.map((group) => {
    const ground = group.groundOf(names, today);
    const around = { names, journey: undefined, standing: undefined, today, ground };
    return problemsIn(names.source.tree, group, around);
  });
  return findingsIn(trees, loose);
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
  readonly found: FoundIn;
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

/**
 * Journeys with more touchpoints than this are not looked through as a whole: nobody can take them in, which is said,
 * and each letter that is typed would wait for it.
 */
const WIDEST = 300;

/** What is wrong in a block and the blocks in it. Kept beside it while the ground is the same. */
function problemsIn(block: Block, group: Group, around: Surroundings): FoundIn {
  const surroundings = block.row?.keyword === 'journey' ? within(block, around) : around;
  const before = group.known.get(block);
  if (before?.ground === surroundings.ground) return before.found;
  let own: Problem[] | undefined;
  const report = (finding: Finding): void => {
    (own ??= []).push(problemOf(finding));
  };
  const rules = group.rules(block.row?.keyword ?? '');
  if (rules.length > 0) {
    const context = { ...surroundings, report };
    const isTooWide = touchpointsIn(block) > WIDEST;
    for (const rule of rules) if (!rule.isWide || !isTooWide) rule.check(block, context);
  }
  const found = foundIn(block, own ?? none, (inner) => problemsIn(inner, group, surroundings));
  group.known.set(block, { ground: surroundings.ground, found });
  return found;
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
