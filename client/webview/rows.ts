/** A row of things that stand beside each other. */
export interface Row {
  readonly things: readonly Element[];
  /** Whether a group of rows begins with it. */
  readonly isFirst: boolean;
}

/** A place that a key leads to. */
export type Leap = 'rowStart' | 'rowEnd' | 'start' | 'end' | 'groupUp' | 'groupDown';

/**
 * The thing that a leap leads to. From what stands in no row (the title, a fact, a card) a leap goes along those that
 * are as high, and down into the first group. The thing itself where there is nothing else.
 */
export function leapTo(leap: Leap, from: Element, rows: readonly Row[], others: readonly Element[]): Element {
  const filled = rows.filter(({ things }) => things.length > 0);
  const at = filled.findIndex(({ things }) => things.includes(from));
  const row = filled[at]?.things ?? others.filter((one) => isBeside(one, from));
  switch (leap) {
    case 'rowStart':
      return mostly(row, (a, b) => left(a) - left(b)) ?? from;
    case 'rowEnd':
      return mostly(row, (a, b) => right(b) - right(a)) ?? from;
    case 'start':
      return others[0] ?? filled[0]?.things[0] ?? from;
    case 'end':
      return mostly(filled.at(-1)?.things ?? others, (a, b) => right(b) - right(a)) ?? from;
    case 'groupDown':
      return below(from, nextGroup(rows, filled[at])) ?? from;
    case 'groupUp': {
      const before = groupBefore(rows, filled[at]);
      return before ? (below(from, before) ?? from) : at < 0 ? from : (others[0] ?? from);
    }
  }
}

/**
 * What stands farthest to a side in a row by its place, in the last one with things for -1; where nothing of that row is
 * there, in all of them.
 */
export function endOf(side: 'left' | 'right', rows: readonly Row[], place: number): Element | undefined {
  const filled = rows.filter(({ things }) => things.length > 0);
  const row = place < 0 ? filled.at(-1) : rows[place];
  const things = row && row.things.length > 0 ? row.things : filled.flatMap((one) => one.things);
  return mostly(things, (a, b) => (side === 'left' ? left(a) - left(b) : right(b) - right(a)));
}

/** The first row with things in it of the next group; of the first group for what stands in none. */
function nextGroup(rows: readonly Row[], current: Row | undefined): Row | undefined {
  const start = current ? rows.indexOf(current) + 1 : 0;
  const first = rows.findIndex(({ isFirst }, i) => i >= start && isFirst);
  return first < 0 ? undefined : rows.slice(first).find(({ things }) => things.length > 0);
}

/** Where the group of a row begins; where it is there already, the beginning of the one before. */
function groupBefore(rows: readonly Row[], current: Row | undefined): Row | undefined {
  if (!current) return undefined;
  const heads = rows.flatMap((row, i) => {
    if (!row.isFirst) return [];
    const end = rows.findIndex((next, j) => j > i && next.isFirst);
    return rows.slice(i, end < 0 ? undefined : end).find(({ things }) => things.length > 0) ?? [];
  });
  const place = rows.indexOf(current);
  return heads.findLast((head) => rows.indexOf(head) < place);
}

/** What stands in a row below or above a thing. */
function below(from: Element, row: Row | undefined): Element | undefined {
  return row && mostly(row.things, (a, b) => aside(a, from) - aside(b, from));
}

function aside(thing: Element, from: Element): number {
  return (
    Math.max(0, left(thing) - right(from), left(from) - right(thing)) +
    Math.abs(left(thing) - left(from)) / 1000
  );
}

function isBeside(one: Element, from: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), from.getBoundingClientRect()];
  return a.top < b.bottom && b.top < a.bottom;
}

const left = (thing: Element): number => thing.getBoundingClientRect().left;
const right = (thing: Element): number => thing.getBoundingClientRect().right;

function mostly(
  things: readonly Element[],
  compare: (a: Element, b: Element) => number,
): Element | undefined {
  return things.toSorted(compare)[0];
}
