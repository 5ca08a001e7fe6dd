/** How a difference is told: mostly as it is, some in two parts or beside what held before. */
import { isConcerned } from '../insight/feelings.ts';
import type { Difference, FactDifference } from './compare.ts';
import { personasIn, type Item, type Said } from './item.ts';
import { answersIn, judge } from './judge.ts';
import type { World } from './world.ts';

/**
 * A difference as it is told. Where some personas left and others came, or one pain lost its answer and another got one, that
 * is two pieces of news. What is felt by one persona and was, or is, only said of all is that feeling changed, and no news where
 * it is the same.
 */
export function tellings(difference: Difference, world: World): readonly Difference[] {
  if (difference.kind !== 'fact') return [difference];
  const { key } = difference.before ?? difference.after ?? {};
  if (key === 'personas') return inParts(difference);
  const { lost, gained } = answersIn(difference, world);
  if (lost.length > 0 && gained.length > 0) return inParts(difference);
  return key === 'feels' ? besideAll(difference, world) : [difference];
}

/** A list that lost values and has others now: what was lost first, then what came. */
function inParts(difference: FactDifference): readonly Difference[] {
  const { before, after } = difference;
  if (!before || !after) return [difference];
  const stayed = before.values.filter((value) => after.values.includes(value));
  const isSameOrder = after.values.filter((value) => stayed.includes(value)).join() === stayed.join();
  if (!isSameOrder || stayed.length === before.values.length || stayed.length === after.values.length)
    return [difference];
  return [
    { ...difference, after: { ...after, values: stayed } },
    { ...difference, before: { ...before, values: stayed } },
  ];
}

/** What is newly, or no longer, said of one persona at a touchpoint, with what was or is said of all on the other side. */
function besideAll(difference: FactDifference, world: World): readonly Difference[] {
  const { item, before, after } = difference;
  const said = before ?? after;
  if (!said || (before && after)) return [difference];
  const [own, other] = before ? [world.before, world.after] : [world.after, world.before];
  const [here, there] = before ? [item.before, item.after] : [item.after, item.before];
  if (said.whom === undefined) return isSaidOfEach(here, there, own.journeyOf(here)) ? [] : [difference];
  const ofAll = feltByAll(there, said.whom, other.journeyOf(there));
  if (!ofAll) return [difference];
  const told = before ? { ...difference, after: ofAll } : { ...difference, before: ofAll };
  if (judge(told, world) !== 'feeling-reworded') return said.number && ofAll.number ? [told] : [difference];
  // The same feeling, said otherwise, is only said otherwise.
  return said.values.join() === ofAll.values.join() ? [] : [difference];
}

/**
 * True if on the other side of a touchpoint something is said of each persona that it concerns, but here of some by what is
 * said of all alone: then the news of these tells what became of it.
 */
function isSaidOfEach(here: Item, there: Item, journey: Item | undefined): boolean {
  const [all, concerned] = [journey ? personasIn(journey, 'personas') : [], personasIn(here, 'for')];
  const isFor = (id: string): boolean => isConcerned(concerned.length > 0 ? concerned : undefined, id);
  const those = (all.length > 0 ? all : concerned).filter(isFor);
  const isNamed = ({ facts }: Item, id: string): boolean =>
    facts.some(({ key, whom }) => key === 'feels' && whom === id);
  return (
    those.length > 0 && those.every((id) => isNamed(there, id)) && !those.every((id) => isNamed(here, id))
  );
}

/** What is said of all at a touchpoint that concerns a persona of the journey. */
function feltByAll(touchpoint: Item, persona: string, journey: Item | undefined): Said | undefined {
  const [all, concerned] = [journey ? personasIn(journey, 'personas') : [], personasIn(touchpoint, 'for')];
  if (all.length > 0 && !all.includes(persona)) return undefined;
  if (!isConcerned(concerned.length > 0 ? concerned : undefined, persona)) return undefined;
  return touchpoint.facts.find(({ key, whom }) => key === 'feels' && whom === undefined);
}
