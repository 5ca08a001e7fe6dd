import { builtInMetrics } from '../vocabulary/index.ts';
import type { Pairing } from './compare.ts';
import { journeyAround } from './holders.ts';
import type { Item } from './item.ts';
import type { Match } from './match.ts';

/** What a judge may ask of one side beyond the thing itself. */
export interface WorldSide {
  /** The journey around an item of this side or, where it is given one of the other side, around its pair. */
  journeyOf(item: Item): Item | undefined;
  /** A feeling as a share of its journey's scale, from 0 to 1. */
  share(item: Item, feeling: number): number;
  /** The middle of the scale. */
  neutralOf(item: Item): number;
}

export interface World {
  readonly before: WorldSide;
  readonly after: WorldSide;
  /** Pains of which an opportunity that came (or went) is the only answer on the side it stands on; none if one came (or went) with it. */
  answers(opportunity: Item, kind: 'added' | 'removed'): readonly string[];
  /**
   * Pains that an opportunity answered before, that nothing answers any more, and that live on; by their ids after. Those
   * that it does not solve any more, or those that it would still solve, had its status not changed.
   */
  lost(opportunity: Pairing, by: 'solves' | 'status'): readonly string[];
  /** Pains that nothing answered and that an opportunity answers now, for the same reasons. */
  gained(opportunity: Pairing, by: 'solves' | 'status'): readonly string[];
  /** Which way a metric is better: as it is declared, or else as it is built in; higher where nobody says. */
  betterOf(metric: string): 'higher' | 'lower';
}

/** Both maps, as far as one thing's meaning hangs on others; `around` is what they import. */
export function worldOf(
  before: readonly Item[],
  after: readonly Item[],
  found: Match,
  {
    holderOf,
    around,
  }: { readonly holderOf: (item: Item) => Item | undefined; readonly around: readonly Item[] },
): World {
  const world = painsOf(before, after, found, holderOf);
  const lost = (pains: readonly Pain[]): readonly Pain[] =>
    pains.filter((pain) => world.liveOn.has(pain) && world.was.has(pain) && !world.is.has(pain));
  const gained = (pains: readonly Pain[]): readonly Pain[] =>
    pains.filter((pain) => world.liveOn.has(pain) && !world.was.has(pain) && world.is.has(pain));
  return {
    before: sideOf((item) => journeyAround(found.before.get(item) ?? item, holderOf)),
    after: sideOf((item) => journeyAround(found.after.get(item) ?? item, holderOf)),
    answers: (opportunity, kind) => {
      const pains = world.solvedBy(opportunity);
      if (isDropped(opportunity)) return [];
      // Together with its pain it comes and goes as one piece of news, which is the pain's.
      if (pains.some((pain) => !world.liveOn.has(pain))) return [];
      return (kind === 'added' ? gained(pains) : lost(pains)).map(idOf);
    },
    lost: ({ before: old, after: now }, by) => lost(world.answeredBy(old, now, by)).map(idOf),
    gained: ({ before: old, after: now }, by) => gained(world.answeredBy(now, old, by)).map(idOf),
    betterOf: (metric) => {
      const declared = [...after, ...before, ...around].find(
        ({ kind, id }) => kind === 'metric' && id === metric,
      );
      const said = declared?.facts.find(({ key }) => key === 'better')?.values[0];
      return (said ?? builtInMetrics.find(({ id }) => id === metric)?.better) === 'lower'
        ? 'lower'
        : 'higher';
    },
  };
}

function sideOf(journeyOf: WorldSide['journeyOf']): WorldSide {
  return {
    journeyOf,
    share: (item, feeling) => {
      const { low, high } = scaleOf(journeyOf(item));
      return (feeling - low) / (high - low);
    },
    neutralOf: (item) => {
      const { low, high } = scaleOf(journeyOf(item));
      return (low + high) / 2;
    },
  };
}

/** The worst and the best that can be felt in a journey. */
export function scaleOf(journey: Item | undefined): { readonly low: number; readonly high: number } {
  const said = journey?.facts.find((fact) => fact.key === 'scale')?.number;
  return said && said.low < said.high ? { low: said.low, high: said.high } : { low: -2, high: 2 };
}

/** A pain of either side, by its journey and its id, as they are after. */
type Pain = string;

function idOf(pain: Pain): string {
  return pain.slice(pain.indexOf(' ') + 1);
}

/** The pains of both sides. */
interface Pains {
  /** Those that stand on both sides. */
  readonly liveOn: ReadonlySet<Pain>;
  /** Those that an opportunity which was not dropped solves, before and after. */
  readonly was: ReadonlySet<Pain>;
  readonly is: ReadonlySet<Pain>;
  readonly solvedBy: (opportunity: Item) => readonly Pain[];
  /** Those that an opportunity answers on its side: of all that it solves what it solves on the other side as well, or what it does not. */
  readonly answeredBy: (opportunity: Item, other: Item, by: 'solves' | 'status') => readonly Pain[];
}

/** A pain of a journey is known in that journey, one of a persona in the whole map. Under a new id it is no other pain. */
function painsOf(
  before: readonly Item[],
  after: readonly Item[],
  found: Match,
  holderOf: (item: Item) => Item | undefined,
): Pains {
  const numbers = new Map<Item, number>();
  for (const journey of [...after, ...before].filter(({ kind }) => kind === 'journey'))
    numbers.set(journey, numbers.get(found.after.get(journey) ?? journey) ?? numbers.size + 1);
  const homeOf = (item: Item): string => String(numbers.get(journeyAround(item, holderOf) ?? item) ?? '');
  const nameOf = (pain: Item): Pain => `${homeOf(pain)} ${pain.id}`;
  const sides = [before, after].map((items) => ({
    pains: new Set<Pain>(),
    journeys: new Map(
      items.flatMap((item) => (item.kind === 'journey' ? [[item.id ?? '', homeOf(item)]] : [])),
    ),
    opportunities: [] as Item[],
  }));
  const [old, now] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const collect = (item: Item, side: (typeof sides)[0]): void => {
    if (item.kind === 'pain' && item.id !== undefined) side.pains.add(nameOf(item));
    if (item.kind === 'opportunity') side.opportunities.push(item);
    for (const child of item.items) collect(child, side);
  };
  for (const item of before) collect(item, old);
  for (const item of after) collect(item, now);
  const renames = new Map<Pain, Pain>();
  for (const [was, is] of found.after)
    if (was.kind === 'pain' && was.id && is.id) renames.set(nameOf(was), nameOf(is));
  const nowCalled = (pain: Pain): Pain => renames.get(pain) ?? pain;
  const solved = new Map<Item, readonly Pain[]>();
  for (const side of sides)
    for (const opportunity of side.opportunities) {
      const home = homeOf(opportunity);
      const pains = solvedBy(opportunity).map((named) => {
        const [id = '', journey] = named.split('.').reverse();
        const own = `${journey === undefined ? home : (side.journeys.get(journey) ?? '')} ${id}`;
        return side.pains.has(own) ? own : ` ${id}`;
      });
      solved.set(opportunity, side === old ? pains.map(nowCalled) : pains);
    }
  const painsSolved = (opportunity: Item): readonly Pain[] => solved.get(opportunity) ?? [];
  const answeredIn = ({ opportunities }: (typeof sides)[0]): ReadonlySet<Pain> =>
    new Set(opportunities.flatMap((one) => (isDropped(one) ? [] : painsSolved(one))));
  const were = new Set([...old.pains].map(nowCalled));
  return {
    liveOn: new Set([...now.pains].filter((pain) => were.has(pain))),
    was: answeredIn(old),
    is: answeredIn(now),
    solvedBy: painsSolved,
    answeredBy: (opportunity, other, by) =>
      isDropped(opportunity)
        ? []
        : painsSolved(opportunity).filter((pain) => painsSolved(other).includes(pain) === (by === 'status')),
  };
}

function isDropped({ facts }: Item): boolean {
  return facts.some((said) => said.key === 'status' && said.values[0] === 'dropped');
}

/** Ids of the pains that an opportunity solves. */
export function solvedBy(opportunity: Item): readonly string[] {
  return opportunity.facts
    .filter((said) => said.key === 'solves')
    .flatMap((said) => said.values.map(withoutText));
}

function withoutText(value: string): string {
  return value.split(' ')[0] ?? value;
}
