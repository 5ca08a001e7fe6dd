/**
 * What changed for the customer between two maps: match, compare, judge, describe, each in a file of its own. Pure: two
 * sets of items in, changes out.
 */
import { feelingOn } from '../insight/feelings.ts';
import { compare, type Comparison, type Difference } from './compare.ts';
import type { Change, FeelingChange, MapDiff } from './change.ts';
import type { Compared } from './compared.ts';
import { comparedSummary } from './comparedWords.ts';
import { describe, type Telling } from './describe.ts';
import { feelingChanges } from './feelings.ts';
import { holdersOf } from './holders.ts';
import type { Item, Place } from './item.ts';
import { judge } from './judge.ts';
import { diffRules, levels, type Level, type RuleId } from './rules.ts';
import type { Accepted } from './settings.ts';
import { tellings } from './tellings.ts';
import { titlesOf, type TitleOf } from './titles.ts';
import { wording } from './wording.ts';
import { worldOf } from './world.ts';

export type { Change, FeelingChange, MapDiff } from './change.ts';
export type { Compared } from './compared.ts';
export { itemsOf } from './item.ts';
export { cutMaps, readPlain, type ReadMap, type ReadMaps, type ReadSides } from './readCut.ts';
export type { TitleOf } from './titles.ts';
export { diffSettingsOf } from './settings.ts';

export interface DiffOptions {
  /** Levels that a team has set for some rules. */
  readonly levels?: Readonly<Partial<Record<RuleId, Level>>>;
  readonly accepted?: readonly Accepted[];
  /** What the maps import: it is not compared, but gives names to what is, and says which way a metric is better. */
  readonly around?: readonly Item[];
  /** How a file is called in the changes. */
  readonly fileOf: (place: Place | undefined) => string;
  /** False if not even the texts differ. */
  readonly textDiffers: boolean;
  /** What the sides are called where neither became the other; left out for a map before and after. */
  readonly compared?: Compared;
  /** All titles of both sides, where the items are not the whole maps. */
  readonly titles?: Readonly<Record<'before' | 'after', TitleOf>>;
}

/** Tells what changed, the worst first. */
export function diffMaps(before: readonly Item[], after: readonly Item[], options: DiffOptions): MapDiff {
  return tellDiff(before, after, compare(before, after), options);
}

/** The same of maps that have been compared already. */
export function tellDiff(
  before: readonly Item[],
  after: readonly Item[],
  { match, differences }: Comparison,
  options: DiffOptions,
): MapDiff {
  const holderOf = holdersOf(before, after);
  const world = worldOf(before, after, match, { holderOf, around: options.around ?? [] });
  const around = titlesOf(options.around ?? []);
  const was = options.titles?.before ?? titlesOf(before);
  const is = options.titles?.after ?? titlesOf(after);
  type Naming = readonly [titleOf: TitleOf, journey: string | undefined];
  const calledIn = (kind: string, named: string, first: Naming, second: Naming): string => {
    // A thing of another journey is named with that journey before it.
    const [id = '', other] = named.split('.').reverse();
    const inJourney = ([titleOf, own]: Naming): string | undefined => {
      const journey = other ?? own;
      return journey === undefined ? undefined : titleOf(kind, id, journey);
    };
    return inJourney(first) ?? inJourney(second) ?? first[0](kind, id) ?? second[0](kind, id) ?? around(kind, id) ?? named; // prettier-ignore
  };
  const telling: Telling = {
    world,
    holderOf,
    titleOf: (kind, id, journeys) => calledIn(kind, id, [is, journeys?.after], [was, journeys?.before]),
    formerTitleOf: (kind, id, journeys) => calledIn(kind, id, [was, journeys?.before], [is, journeys?.after]),
    fileOf: options.fileOf,
    levelOf: (rule) => options.levels?.[rule] ?? diffRules[rule].level,
    compared: options.compared,
  };
  const told = differences.flatMap((difference) => tellings(difference, world));
  const changes = told.map((difference): Change => {
    const change = describe(difference, judge(difference, world), telling);
    const accepted = options.accepted?.find(({ fingerprint }) => fingerprint === change.fingerprint);
    return accepted ? { ...change, accepted: { reason: accepted.reason, name: accepted.name } } : change;
  });
  const feelings = feelingChanges(before, after, match);
  return {
    identical: changes.length === 0,
    summary: summaryOf(changes, feelings, telling, options.textDiffers),
    changes: sorted(changes),
    feelings,
    personas: personasIn(options.around ?? [], before, after),
    ...(options.compared && { compared: options.compared }),
  };
}

/** From the worst to what does not matter. */
const weights: readonly Level[] = ['harm', 'risk', 'better', 'neutral'];

function sorted(changes: readonly Change[]): readonly Change[] {
  return weights.flatMap((level) => changes.filter((change) => change.level === level));
}

/** The largest change of a feeling, and how many changes there are of each level. */
function summaryOf(
  changes: readonly Change[],
  feelings: readonly FeelingChange[],
  telling: Telling,
  textDiffers: boolean,
): string {
  const words = telling.compared ? comparedSummary(telling.compared) : wording.summary;
  if (changes.length === 0) return textDiffers ? words.textOnly : words.identical;
  const moved = feelings.flatMap((feeling) => {
    const { before, after, scale } = feeling;
    // Numbers of two scales are no better or worse than one another.
    return before === undefined || after === undefined || before === after || scale === undefined
      ? []
      : [{ ...feeling, before, after, by: after - before }];
  });
  moved.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.by - b.by);
  const most = moved[0];
  const isWorse = (most?.by ?? 0) < 0;
  const say =
    most && feltByAll(most, feelings)
      ? isWorse
        ? words.allWorse
        : words.allBetter
      : isWorse
        ? words.feelingWorse
        : words.feelingBetter;
  const persona = most?.persona === '' ? wording.customer : telling.titleOf('persona', most?.persona ?? '');
  const felt = most
    ? [
        say(
          persona,
          most.stage,
          feelingOn(most.before, most.scales.before),
          feelingOn(most.after, most.scales.after),
        ),
      ]
    : [];
  const counts = weights
    .map((level) => ({ level, count: changes.filter((change) => change.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }, i) => {
      const [one, many] = words.counts[level][i === 0 ? 'first' : 'next'];
      return `${count} ${count === 1 ? one : many}`;
    });
  return [...felt, `${counts.join(', ')}.`].join(' ');
}

/** True if there are several personas, and all of them feel better in that stage, or all worse. */
function feltByAll(most: FeelingChange & { readonly by: number }, feelings: readonly FeelingChange[]): boolean {
  const all = feelings.filter(({ journey, stage }) => journey === most.journey && stage === most.stage);
  const by = ({ before, after }: FeelingChange): number => (before === undefined || after === undefined ? 0 : after - before);
  return all.length > 1 && all.every((feeling) => by(feeling) * most.by > 0);
} // prettier-ignore

/** Titles of personas by id; what comes later in the list counts before what comes earlier. */
function personasIn(...sides: readonly (readonly Item[])[]): ReadonlyMap<string, string> {
  const personas = sides.flat().filter(({ kind }) => kind === 'persona');
  return new Map(
    personas.flatMap(({ id, title }) => (id !== undefined && title ? [[id, title] as const] : [])),
  );
}

/** True if a change is at least so grave, and nobody has accepted it. `any` is every change. */
export function isAtLeast(change: Change, threshold: 'harm' | 'risk' | 'any'): boolean {
  if (change.accepted) return false;
  if (threshold === 'any') return true;
  return levels.indexOf(change.level) <= levels.indexOf(threshold);
}

export { compare };
export type { Comparison, Difference };
