import type { Difference } from './compare.ts';
import type { Item, Said } from './item.ts';
import type { RuleId } from './rules.ts';
import type { World } from './world.ts';
import { ownOf } from '../text/own.ts';

/** How far an opportunity or experiment is, from idea to done. */
const progress: Readonly<Record<string, number>> = { dropped: 0, idea: 1, planned: 2, running: 3, done: 4 };

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
      return judgeFact(difference.item.after, difference.before, difference.after, world);
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

function judgeFact(item: Item, before: Said | undefined, after: Said | undefined, world: World): RuleId {
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
        compareNumbers(before, after, false, 'wait-shorter', 'wait-longer', seconds) ??
        change('fact', before, after)
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
      return judgeStatus(item, before, after);
    case 'solves':
      return judgeAnswers(item, before, after, world);
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

function judgeStatus(item: Item, before: Said | undefined, after: Said | undefined): RuleId {
  const [was, is] = [ownOf(progress, before?.values[0] ?? ''), ownOf(progress, after?.values[0] ?? '')];
  const isStep =
    (item.kind === 'opportunity' || item.kind === 'experiment') &&
    was !== undefined &&
    is !== undefined &&
    was !== is;
  if (!isStep) return change('fact', before, after);
  return is > was ? (`${item.kind}-advanced` as RuleId) : (`${item.kind}-set-back` as RuleId);
}

function judgeAnswers(item: Item, before: Said | undefined, after: Said | undefined, world: World): RuleId {
  if (world.lost(before, after).length > 0) return 'pain-unanswered';
  if (world.gained(before, after).length > 0) return 'pain-answered';
  return change(item.kind === 'path' ? 'step' : 'fact', before, after);
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

function compareNumbers(
  before: Said | undefined, after: Said | undefined, higherIsBetter: boolean, rose: RuleId, fell: RuleId, sizeOf: (said: Said) => number | undefined = size,
): RuleId | undefined {
  const [was, is] = [before && sizeOf(before), after && sizeOf(after)];
  if (was === undefined || is === undefined || was === is) return undefined;
  return is > was === higherIsBetter ? rose : fell;
} // prettier-ignore

function size(said: Said): number | undefined {
  return said.number && middle(said.number);
}

/** A length of time in seconds. */
function seconds(said: Said): number | undefined {
  const unit = ownOf(units, said.values[0]?.split(' ').at(-1) ?? '');
  const number = size(said);
  return number === undefined || unit === undefined ? undefined : number * unit;
}

function middle({ low, high }: { readonly low: number; readonly high: number }): number {
  return (low + high) / 2;
}
