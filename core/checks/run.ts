import { touchpointsIn } from '../insight/touchpoints.ts';
import { standingOf } from '../insight/standing.ts';
import { kept } from '../model/fold.ts';
import type { Sources } from '../model/load.ts';
import { namesIn } from '../model/uses.ts';
import type { Scope } from '../model/scope.ts';
import type { Block } from '../syntax/tree.ts';
import { placedBlocksOf } from '../syntax/walk.ts';
import type { Span } from '../text/span.ts';
import { findingsIn, foundIn, type Findings, type FoundIn } from './findings.ts';
import { relatedSentenceOf, sentenceOf, severityOf, type Code } from './messages.ts';
import type { Problem } from './problem.ts';
import type { BlockRule, FileRule, Finding, NamesContext, WorldContext } from './rule.ts';
import { rules } from './rules.ts';

/**
 * What is wrong in a file, each thing as grave as it is by itself: what a team has settled about it is the business of
 * `settle.ts`. `today` is a date as `2026-09-01`.
 */
export function problemsOf(names: Scope, sources: Sources, today?: string): Findings {
  const loose: Problem[] = [];
  for (const rule of fileRules)
    rule.check({ names, sources, report: (finding) => loose.push(problemOf(finding)) });
  const grounds = groups.map((group) => group.groundOf(names, today));
  const former = names.moved?.from;
  const around = { names, journey: undefined, standing: undefined, today, grounds, former };
  return findingsIn(problemsIn(names.source.tree, around), loose);
}

const fileRules = rules.filter((rule): rule is FileRule => rule.reach === 'file');

/**
 * Of each group of rules, what its rules may ask of the surroundings of a block: the same object as long as all of it has
 * the same answers.
 */
type Grounds = readonly object[];

/** Where a block stands, as far as rules may ask. */
interface Surroundings extends Omit<NamesContext & WorldContext, 'report'> {
  readonly grounds: Grounds;
  /** What the ground of the rules that ask for names was before the edit. */
  readonly former: object | undefined;
}

/** Rules that may ask the same of the surroundings of a block. */
interface Group {
  /** The rules that look at blocks of a keyword; '' stands for the file and for blocks that are not understood. */
  readonly rules: (keyword: string) => readonly BlockRule[];
  readonly groundOf: (names: Scope, today: string | undefined) => object;
}

const firm = {};

const askNames = groupOf('names', ({ shape }) => shape);
const groups: readonly Group[] = [
  groupOf(undefined, () => firm),
  askNames,
  groupOf('world', ({ world }, today) => groundWithin(world, today ?? '')),
];

function groupOf(asks: BlockRule['asks'], groundOf: Group['groundOf']): Group {
  const own = rules.filter((rule): rule is BlockRule => rule.reach === 'block' && rule.asks === asks);
  const byKeyword = new Map<string, readonly BlockRule[]>();
  const of = (keyword: string): readonly BlockRule[] => {
    let found = byKeyword.get(keyword);
    if (!found) {
      found = own.filter((rule) => !rule.on || rule.on.includes(keyword));
      byKeyword.set(keyword, found);
    }
    return found;
  };
  return { rules: of, groundOf };
}

/** The grounds that were made within each. */
const within = kept((_: object) => new Map<string, object>());

/** A ground with something more in it: the same object for the same. */
function groundWithin(ground: object, more: string): object {
  const known = within(ground);
  let found = known.get(more);
  if (!found) {
    found = {};
    known.set(more, found);
  }
  return found;
}

/** What was found in a block by each group of rules, and on what ground. */
interface Known {
  readonly grounds: Grounds;
  readonly own: readonly (readonly Problem[])[];
  readonly found: FoundIn;
}

const known = new WeakMap<Block, Known>();

const none: readonly Problem[] = [];
const nothing: Known['own'] = groups.map(() => none);

/**
 * Journeys with more touchpoints than this are not looked through as a whole: nobody can take them in, which is said,
 * and each letter that is typed would wait for it.
 */
const WIDEST = 300;

const wideCodes: ReadonlySet<string> = new Set(
  rules.flatMap((rule) => (rule.reach === 'block' && rule.isWide ? rule.codes : [])),
);

/** True if a check did not look at all that stands in a part of a file, as a journey there is too large for it. */
export function isLeftOut(code: Code, tree: Block, { start, end }: Span): boolean {
  if (!wideCodes.has(code)) return false;
  return placedBlocksOf(tree, 'journey').some(
    (journey) =>
      journey.start <= end &&
      start <= journey.start + journey.block.length &&
      touchpointsIn(journey.block) > WIDEST,
  );
}

/** What is wrong in a block and the blocks in it. Kept beside it; a group of rules is asked again when its ground changed. */
function problemsIn(block: Block, around: Surroundings): FoundIn {
  const here = block.row?.keyword === 'journey' ? inJourney(block, around) : around;
  const before = known.get(block);
  if (before && isSameList(before.grounds, here.grounds)) return before.found;
  if (before && isAsBefore(block, before, here)) {
    known.set(block, { ...before, grounds: here.grounds });
    return before.found;
  }
  const own = groups.map((group, i) => {
    const isSame = before && before.grounds[i] === here.grounds[i];
    return (isSame && before.own[i]) || ownProblems(block, group, here);
  });
  const found = foundIn(block, own.flat(), (inner) => problemsIn(inner, here));
  known.set(block, { grounds: here.grounds, own: own.every((one) => one === none) ? nothing : own, found });
  return found;
}

/** Asked of every block beside one that was edited, so without a function that is made for it. */
function isSameList(a: Grounds, b: Grounds): boolean {
  if (a === b) return true;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** True if no name that is written in a block, or in the blocks in it, leads elsewhere since the edit. */
function isAsBefore(
  block: Block,
  { grounds, found }: Known,
  { names, former, grounds: now }: Surroundings,
): boolean {
  const { moved } = names;
  const isOther = groups.some((group, i) => grounds[i] !== (group === askNames ? former : now[i]));
  if (!moved || isOther || isInVain(found)) return false;
  const written = namesIn(block);
  for (const id of moved.ids) if (written.has(id)) return false;
  return true;
}

const codesOfNames: ReadonlySet<string> = new Set(
  rules.flatMap((rule) => (rule.reach === 'block' && rule.asks === 'names' ? rule.codes : [])),
);

/** True if something was said of a name: what is said may hang on all names there are. */
function isInVain({ own, inner }: FoundIn): boolean {
  return own.some(({ code }) => codesOfNames.has(code)) || inner.some(({ found }) => isInVain(found));
}

/** What the rules of a group find in a block itself. */
function ownProblems(block: Block, group: Group, around: Surroundings): readonly Problem[] {
  const rules = group.rules(block.row?.keyword ?? '');
  if (rules.length === 0) return none;
  let own: Problem[] | undefined;
  const context = { ...around, report: (finding: Finding) => void (own ??= []).push(problemOf(finding)) };
  for (const rule of rules) if (!rule.isWide || touchpointsIn(block) <= WIDEST) rule.check(block, context);
  return own ?? none;
}

/** The surroundings of what stands in a journey. */
function inJourney(journey: Block, around: Surroundings): Surroundings {
  const standing = standingOf(journey);
  const grounds = around.grounds.map((ground) => groundWithin(ground, standing.key));
  const former = around.former && groundWithin(around.former, standing.key);
  return { ...around, journey, standing, grounds, former };
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
