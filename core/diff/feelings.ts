import { meanOf } from '../insight/averages.ts';
import { isConcerned } from '../insight/feelings.ts';
import type { FeelingChange } from './change.ts';
import { personasIn, type Item, type Said } from './item.ts';
import type { Match } from './match.ts';
import { scaleOf } from './world.ts';

/**
 * How each persona feels in each stage, on average over its touchpoints, in both maps. Stages are those of the map
 * after, then those that are gone; a persona is one that the journey names, '' the nameless customer of
 * one that names none.
 */
export function feelingChanges(
  before: readonly Item[],
  after: readonly Item[],
  found: Match,
): readonly FeelingChange[] {
  const changes: FeelingChange[] = [];
  const nowCalled = new Map<string, string>();
  for (const [old, now] of found.after)
    if (old.kind === 'persona' && old.id && now.id) nowCalled.set(old.id, now.id);
  const journeys = (items: readonly Item[]): readonly Item[] =>
    items.filter((item) => item.kind === 'journey');
  const add = (old: Item | undefined, now: Item | undefined): void => {
    const journey = now ?? old;
    if (!journey) return;
    const scales = { before: scaleOf(old ?? now), after: scaleOf(now ?? old) };
    const scale = sameScale(scales);
    const stages = stagePairs(old, now, found).map(([was, is]) => ({
      stage: (is ?? was)?.title ?? (is ?? was)?.id ?? '',
      was: feltIn(was),
      is: feltIn(is),
    }));
    for (const { before: former, after: present } of personasOf(old, now, nowCalled)) {
      const persona = present ?? former ?? '';
      for (const { stage, was, is } of stages) {
        const felt = former === undefined ? undefined : averageOf(was, former);
        const feels = present === undefined ? undefined : averageOf(is, present);
        if (felt === undefined && feels === undefined) continue;
        changes.push({
          journey: journey.id ?? journey.title ?? '',
          persona,
          stage,
          before: felt,
          after: feels,
          scale,
          scales,
        });
      }
    }
  };
  for (const now of journeys(after)) add(found.before.get(now), now);
  for (const old of journeys(before)) if (!found.after.has(old)) add(old, undefined);
  return changes;
}

function sameScale({ before, after }: FeelingChange['scales']): FeelingChange['scale'] {
  return before.low === after.low && before.high === after.high ? after : undefined;
}

/** A persona of a journey, by its ids on both sides; nothing on a side where it takes no part. */
interface Taking {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The personas of a journey. '' stands for the nameless customer of one that names none. */
function personasOf(
  old: Item | undefined,
  now: Item | undefined,
  nowCalled: ReadonlyMap<string, string>,
): readonly Taking[] {
  const [was = [], is = []] = [old, now].map((journey) => [...new Set(journey ? personasIn(journey, 'personas') : [])]); // prettier-ignore
  if (was.length + is.length === 0) return [{ before: '', after: '' }];
  // Where a side names nobody, what is said there is said of everybody.
  const among = (personas: readonly string[], id: string): string | undefined =>
    personas.length === 0 || personas.includes(id) ? id : undefined;
  const stayed = was.map((id): Taking => ({ before: id, after: among(is, nowCalled.get(id) ?? id) }));
  const come = is.filter((id) => !stayed.some(({ after }) => after === id));
  return [...stayed, ...come.map((id): Taking => ({ before: among(was, id), after: id }))];
}

function stagePairs(
  old: Item | undefined,
  now: Item | undefined,
  found: Match,
): readonly (readonly [Item | undefined, Item | undefined])[] {
  const stages = (journey: Item | undefined): readonly Item[] =>
    journey?.items.filter((item) => item.kind === 'stage') ?? [];
  const living = stages(now).map((stage) => [found.before.get(stage), stage] as const);
  const gone = stages(old).flatMap((stage) => (found.after.has(stage) ? [] : [[stage, undefined] as const]));
  return [...living, ...gone];
}

/**
 * As the average of a stage that is read from its text: what is said for the persona counts before what is said of all,
 * and touchpoints that are for others do not count.
 */
function averageOf(stage: readonly Felt[], persona: string): number | undefined {
  const numbers = [];
  for (const { concerns, feels } of stage) {
    if (!isConcerned(concerns, persona)) continue;
    const said = feels.find(({ whom }) => whom === persona) ?? feels.find(({ whom }) => whom === undefined);
    if (said?.number) numbers.push(said.number);
  }
  return meanOf(numbers);
}

/** What is felt at a touchpoint, and whom it concerns; nothing where it concerns all. */
interface Felt {
  readonly feels: readonly Said[];
  readonly concerns: readonly string[] | undefined;
}

/** What is felt in a stage, by whomever. */
function feltIn(stage: Item | undefined): readonly Felt[] {
  const felt: Felt[] = [];
  for (const touchpoint of stage?.items ?? []) {
    if (touchpoint.kind !== 'touchpoint') continue;
    const feels = touchpoint.facts.filter((said) => said.key === 'feels');
    if (feels.length === 0) continue;
    const ids = personasIn(touchpoint, 'for');
    felt.push({ feels, concerns: ids.length > 0 ? ids : undefined });
  }
  return felt;
}
