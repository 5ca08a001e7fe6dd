/**
 * What changed for the customer between two maps: match, compare, judge, describe, each in a file of its own. Pure: two
 * sets of items in, changes out.
 */
import { compare, type Difference } from './compare.ts';
import type { Change, FeelingChange, MapDiff } from './change.ts';
import { describe, type Telling } from './describe.ts';
import { feelingChanges } from './feelings.ts';
import type { Item, Place } from './item.ts';
import { judge } from './judge.ts';
import { diffRules, levels, type Level, type RuleId } from './rules.ts';
import type { Accepted } from './settings.ts';
import { titlesOf, type TitleOf } from './titles.ts';
import { wording } from './wording.ts';
import { worldOf } from './world.ts';

export type { Change, FeelingChange, MapDiff } from './change.ts';
export { itemsOf } from './item.ts';
export { readMaps, type ReadMap, type ReadMaps } from './read.ts';
export type { TitleOf } from './titles.ts';
export { diffSettingsOf } from './settings.ts';

export interface DiffOptions {
  /** Levels that a team has set for some rules. */
  readonly levels?: Readonly<Partial<Record<RuleId, Level>>>;
  readonly accepted?: readonly Accepted[];
  /** What the maps import: it is not compared, but gives names to what is. */
  readonly around?: readonly Item[];
  /** How a file is called in the changes. */
  readonly fileOf: (place: Place | undefined) => string;
  /** False if not even the texts differ. */
  readonly textDiffers: boolean;
  /** All titles of both sides, where the items are not the whole maps. */
  readonly titles?: Readonly<Record<'before' | 'after', TitleOf>>;
}

/** Tells what changed, the worst first. */
export function diffMaps(before: readonly Item[], after: readonly Item[], options: DiffOptions): MapDiff {
  const { match, differences } = compare(before, after);
  const world = worldOf(before, after, match);
  const around = titlesOf(options.around ?? []);
  const was = options.titles?.before ?? titlesOf(before);
  const is = options.titles?.after ?? titlesOf(after);
  const telling: Telling = {
    world,
    holderOf: holdersOf(before, after),
    titleOf: (kind, id) => is(kind, id) ?? was(kind, id) ?? around(kind, id) ?? id,
    formerTitleOf: (kind, id) => was(kind, id) ?? is(kind, id) ?? around(kind, id) ?? id,
    fileOf: options.fileOf,
    levelOf: (rule) => options.levels?.[rule] ?? diffRules[rule].level,
  };
  const changes = differences.map((difference): Change => {
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
  };
}

function sorted(changes: readonly Change[]): readonly Change[] {
  const weight: Readonly<Record<Level, number>> = { harm: 0, risk: 1, better: 2, neutral: 3 };
  return [...changes].sort((a, b) => weight[a.level] - weight[b.level]);
}

/** The largest change of a feeling, and how many changes there are of each level. */
function summaryOf(
  changes: readonly Change[],
  feelings: readonly FeelingChange[],
  telling: Telling,
  textDiffers: boolean,
): string {
  if (changes.length === 0) return textDiffers ? wording.summary.textOnly : wording.summary.identical;
  const moved = feelings.flatMap((feeling) => {
    const { before, after } = feeling;
    return before === undefined || after === undefined || before === after
      ? []
      : [{ ...feeling, before, after, by: after - before }];
  });
  moved.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.by - b.by);
  const most = moved[0];
  const say = most && (most.by < 0 ? wording.summary.feelingWorse : wording.summary.feelingBetter);
  const persona = most?.persona === '' ? wording.customer : telling.titleOf('persona', most?.persona ?? '');
  const felt = most && say ? [say(persona, most.stage, signed(most.before), signed(most.after))] : [];
  const counts = (['harm', 'risk', 'better', 'neutral'] as const)
    .map((level) => ({ level, count: changes.filter((change) => change.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }, i) => {
      const [one, many] = wording.summary.counts[level][i === 0 ? 'first' : 'next'];
      return `${count} ${count === 1 ? one : many}`;
    });
  return [...felt, `${counts.join(', ')}.`].join(' ');
}

function signed(number: number): string {
  return number > 0 ? `+${number}` : String(number).replace('-', '−');
}

function holdersOf(...sides: readonly (readonly Item[])[]): (item: Item) => Item | undefined {
  const holders = new Map<Item, Item>();
  const down = (item: Item): void => {
    for (const child of item.items) {
      holders.set(child, item);
      down(child);
    }
  };
  sides.flat().forEach(down);
  return (item) => holders.get(item);
}

/** True if a change is at least so grave, and nobody has accepted it. `any` is every change. */
export function isAtLeast(change: Change, threshold: 'harm' | 'risk' | 'any'): boolean {
  if (change.accepted) return false;
  if (threshold === 'any') return true;
  return levels.indexOf(change.level) <= levels.indexOf(threshold);
}

export type { Difference };
