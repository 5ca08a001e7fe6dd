import type { FactDifference, Difference } from './compare.ts';
import type { Item, Said } from './item.ts';
import type { RuleId } from './rules.ts';
import type { World } from './world.ts';
import { ownOf } from '../text/own.ts';

/** How far an opportunity or experiment is, from idea to done. */
const progress: Readonly<Record<string, number>> = { dropped: 0, idea: 1, planned: 2, running: 3, done: 4 };

/** Lengths of time in seconds. */
const units: Readonly<Record<string, number>> = {
  s: 1, sec: 1, second: 1, seconds: 1, min: 60, minute: 60, minutes: 60, h: 3600, hour: 3600, hours: 3600,
  day: 86_400, days: 86_400, week: 604_800, weeks: 604_800, month: 2_629_800, months: 2_629_800,
  quarter: 7_889_400, quarters: 7_889_400, year: 31_557_600, years: 31_557_600,
}; // prettier-ignore

/** What a difference means to the customer. */
export function judge(difference: Difference, world: World): RuleId {
  switch (difference.kind) {
    case 'added':
      return judgePresence(difference.after, 'added', world);
    case 'removed':
      return judgePresence(difference.before, 'removed', world);
    case 'reordered':
      return difference.of === 'stage' ? 'stages-reordered' : 'touchpoints-reordered';
    case 'fact':
      return judgeFact(difference, world);
    default:
      return difference.kind;
  }
}

/** Something came or went. */
function judgePresence(item: Item, kind: 'added' | 'removed', world: World): RuleId {
  const side = kind === 'added' ? world.after : world.before;
  switch (item.kind) {
    case 'touchpoint': {
      const mood = moodOf(item, side.neutralOf(item));
      if (mood === 0) return kind;
      return mood > 0 ? `touchpoint-${kind}-liked` : `touchpoint-${kind}-disliked`;
    }
    case 'pain':
    case 'evidence':
    case 'risk':
      return `${item.kind}-${kind}`;
    case 'opportunity':
      // Whether the pain still has an answer is what matters to the customer.
      return world.answers(item, kind).length > 0
        ? kind === 'added'
          ? 'pain-answered'
          : 'pain-unanswered'
        : kind;
    case 'persona':
      return kind === 'added' ? 'persona-new' : 'persona-gone';
    default:
      return kind;
  }
}

/** Above 0 if customers feel better than neutral at a touchpoint, all personas together. */
export function moodOf(item: Item, neutral: number): number {
  const numbers = item.facts.flatMap((said) =>
    said.key === 'feels' && said.number ? [middle(said.number) - neutral] : [],
  );
  return numbers.reduce((sum, number) => sum + number, 0);
}

function judgeFact(difference: FactDifference, world: World): RuleId {
  const { before, after } = difference;
  const item = difference.item.after;
  const said = after ?? before;
  if (!said) return 'fact-changed';
  if (said.key === '->') return change('step', before, after);
  switch (said.key) {
    case 'feels':
      return judgeFeeling(item, before, after, world);
    case 'measure':
      return (
        compareNumbers(
          before,
          after,
          world.betterOf(said.of ?? '') === 'higher',
          'measure-better',
          'measure-worse',
        ) ?? change('fact', before, after)
      );
    case 'drop-off':
      return (
        compareNumbers(before, after, false, 'drop-off-fell', 'drop-off-rose') ??
        change('fact', before, after)
      );
    case 'completes':
      return (
        compareNumbers(before, after, true, 'completion-rose', 'completion-fell') ??
        change('fact', before, after)
      );
    case 'wait':
      return (
        compareNumbers(before, after, false, 'wait-shorter', 'wait-longer') ?? change('fact', before, after)
      );
    case 'severity':
      return item.kind === 'pain'
        ? (compareNumbers(before, after, false, 'pain-milder', 'pain-worse') ?? change('fact', before, after))
        : change('fact', before, after);
    case 'moment':
      return appears(before, after, 'moment-gained', 'moment-lost') ?? 'fact-changed';
    case 'promise':
      return appears(before, after, 'promise-added', 'promise-removed') ?? 'fact-changed';
    case 'owner':
      return appears(before, after, 'owner-added', 'owner-removed') ?? 'fact-changed';
    case 'personas':
      return judgePersonas(before, after);
    case 'status':
      return judgeStatus(difference, world);
    case 'solves':
      return judgeAnswers(difference, world);
    default:
      return change('fact', before, after);
  }
}

function judgeFeeling(item: Item, before: Said | undefined, after: Said | undefined, world: World): RuleId {
  if (!before || !after) return before ? 'feeling-removed' : 'feeling-added';
  if (!before.number || !after.number)
    return before.number ? 'feeling-removed' : after.number ? 'feeling-added' : 'feeling-reworded';
  // On each side's own scale, so that a new scale is not a new feeling.
  const was = world.before.share(item, middle(before.number));
  const is = world.after.share(item, middle(after.number));
  if (Math.abs(is - was) < 1e-9) return 'feeling-reworded';
  return is > was ? 'feeling-rose' : 'feeling-fell';
}

function judgePersonas(before: Said | undefined, after: Said | undefined): RuleId {
  const [was, is] = [before?.values ?? [], after?.values ?? []];
  if (was.some((persona) => !is.includes(persona))) return 'persona-removed';
  return is.some((persona) => !was.includes(persona)) ? 'persona-added' : 'fact-changed';
}

function judgeStatus(difference: FactDifference, world: World): RuleId {
  const { item, before, after } = difference;
  const { kind } = item.after;
  if (kind !== 'opportunity' && kind !== 'experiment') return change('fact', before, after);
  const [was, is] = [ownOf(progress, before?.values[0] ?? ''), ownOf(progress, after?.values[0] ?? '')];
  if (was !== undefined && is !== undefined && was !== is)
    return is > was ? `${kind}-advanced` : `${kind}-set-back`;
  // One of which nothing was said is dropped now, or is not any more.
  return judgeAnswered(difference, world) ?? change('fact', before, after);
}

function judgeAnswers(difference: FactDifference, world: World): RuleId {
  const { item, before, after } = difference;
  return judgeAnswered(difference, world) ?? change(item.after.kind === 'path' ? 'step' : 'fact', before, after); // prettier-ignore
}

function judgeAnswered(difference: FactDifference, world: World): RuleId | undefined {
  const { lost, gained } = answersIn(difference, world);
  if (lost.length > 0) return 'pain-unanswered';
  return gained.length > 0 ? 'pain-answered' : undefined;
}

const nobody: readonly string[] = [];

/** Ids of the pains that nothing answers any more, or that something answers now, because an opportunity says otherwise. */
export function answersIn(
  { item, before, after }: FactDifference,
  world: World,
): { readonly lost: readonly string[]; readonly gained: readonly string[] } {
  const { key } = after ?? before ?? {};
  if (key === 'status') return { lost: world.lost(item, key), gained: world.gained(item, key) };
  if (key !== 'solves') return { lost: nobody, gained: nobody };
  const isMore = (said: Said | undefined, other: Said | undefined): boolean =>
    said?.values.some((value) => !other?.values.includes(value)) ?? false;
  return {
    lost: isMore(before, after) ? world.lost(item, key) : nobody,
    gained: isMore(after, before) ? world.gained(item, key) : nobody,
  };
}

function change(what: 'fact' | 'step', before: Said | undefined, after: Said | undefined): RuleId {
  if (before && after) return `${what}-changed`;
  return before ? `${what}-removed` : `${what}-added`;
}

function appears(
  before: Said | undefined,
  after: Said | undefined,
  gained: RuleId,
  lost: RuleId,
): RuleId | undefined {
  const is = (said: Said | undefined): boolean => said !== undefined && said.values[0] !== 'none';
  if (is(before) === is(after)) return undefined;
  return is(after) ? gained : lost;
}

/** Better or worse, of two figures that can be compared: those of one unit, and lengths of time in any. */
function compareNumbers(
  before: Said | undefined,
  after: Said | undefined,
  higherIsBetter: boolean,
  rose: RuleId,
  fell: RuleId,
): RuleId | undefined {
  if (!before?.number || !after?.number) return undefined;
  const [old, now] = [unitOf(before), unitOf(after)];
  const [oldSize, nowSize] = old === now ? [1, 1] : [ownOf(units, old), ownOf(units, now)];
  if (oldSize === undefined || nowSize === undefined) return undefined;
  const [was, is] = [middle(before.number) * oldSize, middle(after.number) * nowSize];
  if (was === is) return undefined;
  return is > was === higherIsBetter ? rose : fell;
}

/** What stands behind the number of a figure, but for its text: `%`, `min`, `USD per month`. */
function unitOf({ values }: Said): string {
  return /^(?:[<>]?=?\s)?-?[\d.]+(?:\.\.-?[\d.]+)?\s?([^"]*)/.exec(values[0] ?? '')?.[1]?.trim() ?? '';
}

function middle({ low, high }: { readonly low: number; readonly high: number }): number {
  return (low + high) / 2;
}
