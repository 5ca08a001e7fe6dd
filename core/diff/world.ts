import { builtInMetrics } from '../vocabulary/index.ts';
import type { Item, Said } from './item.ts';
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
  /** Pains that a fact answered, that nothing answers any more, and that live on. */
  lost(before: Said | undefined, after: Said | undefined): readonly string[];
  /** Pains that nothing answered and that a fact answers now. */
  gained(before: Said | undefined, after: Said | undefined): readonly string[];
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
  const renames = new Map<string, string>();
  for (const [old, now] of found.after)
    if (old.kind === 'pain' && old.id && now.id) renames.set(old.id, now.id);
  // Pains go by the ids that they have after, so that a new id is not another pain.
  const nowCalled = (pain: string): string => renames.get(pain) ?? pain;
  const [was, is] = [answersOf(before, nowCalled), answersOf(after, (pain) => pain)];
  const lost = (pains: readonly string[]): readonly string[] =>
    pains.filter((pain) => was.pains.has(pain) && is.pains.has(pain) && !is.answered.has(pain));
  const gained = (pains: readonly string[]): readonly string[] =>
    pains.filter((pain) => was.pains.has(pain) && is.pains.has(pain) && !was.answered.has(pain));
  const newPains = (pains: readonly string[]): boolean =>
    pains.some((pain) => !was.pains.has(pain) || !is.pains.has(pain));
  return {
    before: sideOf((item) => journeyAround(found.before.get(item) ?? item, holderOf)),
    after: sideOf((item) => journeyAround(found.after.get(item) ?? item, holderOf)),
    answers: (opportunity, kind) => {
      const pains = solvedBy(opportunity).map((pain) => (kind === 'added' ? pain : nowCalled(pain)));
      // Together with its pain it comes and goes as one piece of news, which is the pain's.
      if (newPains(pains)) return [];
      return kind === 'added' ? gained(pains) : lost(pains);
    },
    lost: (old, now) => lost(missing(old, now).map(nowCalled)),
    gained: (old, now) => gained(missing(now, old)),
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

function missing(said: Said | undefined, other: Said | undefined): readonly string[] {
  return (said?.values ?? [])
    .map(withoutText)
    .filter((value) => !(other?.values ?? []).map(withoutText).includes(value));
}

function journeyAround(item: Item, holderOf: (item: Item) => Item | undefined): Item | undefined {
  let around: Item | undefined = item;
  while (around && around.kind !== 'journey') around = holderOf(around);
  return around;
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

interface Answers {
  readonly pains: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
}

/** The ids of all pains, and of those that an opportunity which was not dropped solves. */
function answersOf(items: readonly Item[], called: (pain: string) => string): Answers {
  const pains = new Set<string>();
  const answered = new Set<string>();
  const down = (item: Item): void => {
    if (item.kind === 'pain' && item.id !== undefined) pains.add(called(item.id));
    if (item.kind === 'opportunity' && !isDropped(item))
      for (const pain of solvedBy(item)) answered.add(called(pain));
    item.items.forEach(down);
  };
  items.forEach(down);
  return { pains, answered };
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
