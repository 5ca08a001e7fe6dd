import { longestRising as longest } from '../text/longestRising.ts';

/**
 * The order of what stands in one place, out of three orders. Each pair stands as the side has it that changed it; what
 * only one side has stands behind what it follows there, first ours, then theirs.
 */
export interface Orders<T> {
  readonly base: readonly T[];
  readonly ours: readonly T[];
  readonly theirs: readonly T[];
}

export interface Ordered<T> {
  readonly order: readonly T[];
  /** What both sides moved among its like, to different places. */
  readonly torn: ReadonlySet<T>;
}

/** `isSequence` tells whose order among their like is a fact of the map; that of others is never in conflict. */
export function mergeOrders<T>(orders: Orders<T>, isSequence: (thing: T) => boolean): Ordered<T> {
  const { ours, theirs } = orders;
  const inTheirs = new Set(theirs);
  const common = ours.filter((thing) => inTheirs.has(thing));
  const { order, torn } = orderCommon(common, orders, isSequence);
  const result = [...order];
  const movedBy = (side: readonly T[]): ReadonlySet<T> => movedIn(orders.base, side);
  insertNews(result, ours, new Set(common), movedBy(theirs));
  insertNews(result, theirs, new Set([...common, ...ours]), movedBy(ours));
  return { order: result, torn };
}

/** Puts what only one side has behind what it follows on that side; what the other side moved away is no hold. */
function insertNews<T>(result: T[], side: readonly T[], known: ReadonlySet<T>, moved: ReadonlySet<T>): void {
  const inResult = new Set(result);
  const news = new Set<T>();
  side.forEach((thing, i) => {
    if (known.has(thing)) return;
    let before = i - 1;
    while (before >= 0 && (!inResult.has(side[before]!) || moved.has(side[before]!))) before--;
    let behind = i + 1;
    while (behind < side.length && (!inResult.has(side[behind]!) || moved.has(side[behind]!))) behind++;
    const isLoneStart = before < 0 || (before < i - 1 && behind === i + 1);
    let at: number;
    if (isLoneStart && behind < side.length) at = result.indexOf(side[behind]!);
    else if (before >= 0) {
      at = result.indexOf(side[before]!) + 1;
      // What the other side added at the same place stands first.
      if (!news.has(side[before]!)) while (at < result.length && !side.includes(result[at]!)) at++;
    } else at = result.length;
    result.splice(at, 0, thing);
    inResult.add(thing);
    news.add(thing);
  });
}

/** Of what two orders have in common, the things that stand before another which they stood behind. */
function movedIn<T>(base: readonly T[], side: readonly T[]): ReadonlySet<T> {
  const places = new Map(base.map((thing, i) => [thing, i]));
  const kept = side.filter((thing) => places.has(thing));
  const still = new Set(longest(kept.map((thing) => places.get(thing) ?? 0)));
  return new Set(kept.filter((_, i) => !still.has(i)));
}

function orderCommon<T>(
  common: readonly T[],
  { base, theirs }: Orders<T>,
  isSequence: (thing: T) => boolean,
): Ordered<T> {
  const none = new Set<T>();
  const inCommon = new Set(common);
  const other = theirs.filter((thing) => inCommon.has(thing));
  const known = base.filter((thing) => inCommon.has(thing));
  if (isSame(common, other)) return { order: common, torn: none };
  const inBase = new Set(known);
  const isMoved = (order: readonly T[]): boolean =>
    !isSame(
      known,
      order.filter((thing) => inBase.has(thing)),
    );
  if (known.length === common.length) {
    if (!isMoved(other)) return { order: common, torn: none };
    if (!isMoved(common)) return { order: other, torn: none };
  }
  return orderPairs(common, { base: known, ours: common, theirs: other }, isSequence);
}

/** Both sides reordered: each pair by itself. What cannot be had, or what both moved and not alike, is torn. */
function orderPairs<T>(
  common: readonly T[],
  orders: Orders<T>,
  isSequence: (thing: T) => boolean,
): Ordered<T> {
  const [base, ours, theirs] = [placesOf(orders.base), placesOf(orders.ours), placesOf(orders.theirs)];
  const isTurned = (side: ReadonlyMap<T, number>, a: T, b: T): boolean => {
    const [i, j] = [base.get(a), base.get(b)];
    if (i === undefined || j === undefined) return false;
    return i < j !== (side.get(a) ?? 0) < (side.get(b) ?? 0);
  };
  // A side that was turned counts, so a pair that neither turned stays.
  const stands = (a: T, b: T): boolean =>
    isTurned(theirs, a, b)
      ? (theirs.get(a) ?? 0) < (theirs.get(b) ?? 0)
      : (ours.get(a) ?? 0) < (ours.get(b) ?? 0);
  const torn = new Set<T>();
  for (const group of groupsOf(
    common.filter(isSequence),
    (a, b) => isTurned(ours, a, b) || isTurned(theirs, a, b),
  )) {
    // The one that stands in the way of most is the one that both moved; without it, the rest may agree.
    for (;;) {
      const left = group.filter((thing) => !torn.has(thing));
      const pairs = left.flatMap((a, i) =>
        left.slice(i + 1).map((b) => ({ a, b, mine: isTurned(ours, a, b), other: isTurned(theirs, a, b) })),
      );
      // Each may have moved something else, as long as the two can be had together.
      const isAgreed =
        pairs.every(({ mine, other }) => mine === other) ||
        (!pairs.some(({ mine, other }) => mine && other) && inLine(left, stands).isWhole);
      if (isAgreed) break;
      const weight = new Map<T, number>();
      for (const { a, b, mine, other } of pairs)
        for (const thing of [a, b])
          weight.set(thing, (weight.get(thing) ?? 0) + Number(mine) + Number(other));
      const most = left.reduce((x, y) => ((weight.get(y) ?? 0) > (weight.get(x) ?? 0) ? y : x));
      torn.add(most);
    }
  }
  return { order: inLine(common, stands).order, torn };
}

/** Things in an order in which each pair stands as it should; not whole where there is none. */
function inLine<T>(
  things: readonly T[],
  stands: (a: T, b: T) => boolean,
): { readonly order: readonly T[]; readonly isWhole: boolean } {
  const order: T[] = [];
  const left = new Set(things);
  let isWhole = true;
  while (left.size > 0) {
    const rest = [...left];
    const first = rest.find((a) => rest.every((b) => a === b || stands(a, b)));
    isWhole &&= first !== undefined;
    const next = first ?? rest[0]!;
    order.push(next);
    left.delete(next);
  }
  return { order, isWhole };
}

function groupsOf<T>(things: readonly T[], belong: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const thing of things) {
    const touched = groups.filter((group) => group.some((other) => belong(thing, other)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([...touched.flat(), thing]);
  }
  return groups.filter((group) => group.length > 1);
}

function placesOf<T>(things: readonly T[]): ReadonlyMap<T, number> {
  return new Map(things.map((thing, i) => [thing, i]));
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((thing, i) => thing === b[i]);
}
