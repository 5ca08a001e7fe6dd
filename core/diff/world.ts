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
  /** True if an opportunity that came (or went) is the only answer that its pain has on the side it stands on. */
  answers(opportunity: Item, kind: 'added' | 'removed'): boolean;
  /** True if a pain that was answered by a fact is answered by none any more, and lives on. */
  loses(before: Said | undefined, after: Said | undefined): boolean;
  gains(before: Said | undefined, after: Said | undefined): boolean;
}

/** Both maps, as far as one thing's meaning hangs on others. */
export function worldOf(
  before: readonly Item[],
  after: readonly Item[],
  found: Match,
  holderOf: (item: Item) => Item | undefined,
): World {
  const renames = new Map<string, string>();
  for (const [old, now] of found.after)
    if (old.kind === 'pain' && old.id && now.id) renames.set(old.id, now.id);
  // Pains go by the ids that they have after, so that a new id is not another pain.
  const nowCalled = (pain: string): string => renames.get(pain) ?? pain;
  const [was, is] = [answersOf(before, nowCalled), answersOf(after, (pain) => pain)];
  const loses = (pains: readonly string[]): boolean =>
    pains.some((pain) => was.pains.has(pain) && is.pains.has(pain) && !is.answered.has(pain));
  const gains = (pains: readonly string[]): boolean =>
    pains.some((pain) => was.pains.has(pain) && is.pains.has(pain) && !was.answered.has(pain));
  const newPains = (pains: readonly string[]): boolean =>
    pains.some((pain) => !was.pains.has(pain) || !is.pains.has(pain));
  return {
    before: sideOf((item) => journeyAround(found.before.get(item) ?? item, holderOf)),
    after: sideOf((item) => journeyAround(found.after.get(item) ?? item, holderOf)),
    answers: (opportunity, kind) => {
      const pains = solvedBy(opportunity).map((pain) => (kind === 'added' ? pain : nowCalled(pain)));
      // Together with its pain it comes and goes as one piece of news, which is the pain's.
      return kind === 'added' ? gains(pains) && !newPains(pains) : loses(pains) && !newPains(pains);
    },
    loses: (old, now) => loses(missing(old, now).map(nowCalled)),
    gains: (old, now) => gains(missing(now, old)),
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
