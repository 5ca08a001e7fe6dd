import type { Box } from './nodes.ts';

/** A word that wants to stand beside its point; `top` and `bottom` are those of a range. */
export interface Label {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Where there is a choice, good feelings are named above their point and bad ones below. */
  readonly prefers: 'above' | 'below';
}

/** What the words of one touchpoint must not cover, and what they had better not. */
export interface Surroundings {
  readonly bounds: Box;
  readonly solid: readonly Box[];
  /** How much of the lines that pass runs through a box, in steps of some px. */
  crossings(box: Box): number;
  /** Height of the neutral line, which had better not run through a word. */
  readonly rule: number;
}

const gap = 9;
const besides = 10;
/** Half the height of a point. */
const ownHalf = 7;
const aSolid = 400;
const aLabel = 1000;
/** Somebody else's point between a word and its own. */
const aStranger = 70;
const aLine = 14;
const aRule = 30;

/** A place for a word; `price` grows with its distance, `full` also with what it would cover once that is known. */
interface Candidate extends Box {
  readonly price: number;
  full: number | undefined;
}

/**
 * Places the words of one touchpoint: for each its box, or nothing where there is no place that leaves other words and
 * points uncovered. First each takes its best place, then each may choose again as long as that helps.
 */
export function placeLabels(labels: readonly Label[], around: Surroundings): readonly (Box | undefined)[] {
  const ideal = idealPlaces(labels, around);
  if (ideal) return ideal;
  const choices = labels.map((label) => candidatesFor(label, around.bounds));
  const chosen: (Candidate | undefined)[] = labels.map(() => undefined);
  for (let turn = 0; turn < (labels.length > 1 ? 3 : 1); turn++) {
    let changed = false;
    labels.forEach((label, i) => {
      let best: Candidate | undefined;
      let least = aSolid;
      for (const candidate of choices[i]!) {
        if (candidate.price >= least) break;
        candidate.full ??=
          candidate.price + priceOf(candidate, around) + priceOfDistance(candidate, label, around);
        let price = candidate.full;
        for (let j = 0; j < chosen.length && price < least; j++) {
          const other = chosen[j];
          if (other && j !== i && overlap(candidate, other, 2)) price += aLabel;
        }
        if (price < least) {
          best = candidate;
          least = price;
        }
      }
      changed ||= best !== chosen[i];
      chosen[i] = best;
    });
    if (!changed) break;
  }
  return chosen;
}

/** The places right above or below the points, if they are all free: most often they are, and no other is better. */
function idealPlaces(labels: readonly Label[], around: Surroundings): readonly Box[] | undefined {
  const { bounds } = around;
  const places: Box[] = [];
  for (const { x, top, bottom, width, height, prefers } of labels) {
    const y = prefers === 'above' ? top - gap - height : bottom + gap;
    const box = { x: x - width / 2, y, width, height };
    const isWithin =
      box.x >= bounds.x &&
      box.x + width <= bounds.x + bounds.width &&
      y >= bounds.y &&
      y + height <= bounds.y + bounds.height;
    if (!isWithin || priceOf(box, around) > 0 || places.some((other) => overlap(box, other, 2)))
      return undefined;
    places.push(box);
  }
  return places;
}

/** Places that lie within the bounds, the nearest first. */
function candidatesFor(label: Label, bounds: Box): readonly Candidate[] {
  const { x, top, bottom, width, height, prefers } = label;
  const above = prefers === 'above' ? 0 : 6;
  const below = 6 - above;
  const middle = (top + bottom) / 2 - height / 2;
  const wanted: Candidate[] = [];
  const add = (left: number, y: number, price: number): void => {
    const within = Math.min(bounds.x + bounds.width - width, Math.max(bounds.x, left));
    if (within < bounds.x || y < bounds.y || y + height > bounds.y + bounds.height) return;
    wanted.push({ x: within, y, width, height, price: price + Math.abs(within - left) / 4, full: undefined });
  };
  for (const [far, price] of [
    [0, 0],
    [8, 10],
    [18, 22],
    [28, 36],
  ] as const) {
    for (const [left, aslant] of [
      [x - width / 2, 0],
      [x - 6, 4],
      [x + 6 - width, 4],
      [x + besides, 7],
      [x - besides - width, 7],
    ] as const) {
      add(left, top - gap - height - far, above + price + aslant);
      add(left, bottom + gap + far, below + price + aslant);
    }
  }
  for (const [shift, price] of [
    [0, 8],
    [-8, 10],
    [8, 10],
  ] as const) {
    add(x + besides, middle + shift, price);
    add(x - besides - width, middle + shift, price);
  }
  return wanted.sort((a, b) => a.price - b.price);
}

function priceOf(box: Box, around: Surroundings): number {
  let price = around.rule > box.y && around.rule < box.y + box.height ? aRule : 0;
  for (const solid of around.solid) if (overlap(box, solid, 1)) price += aSolid;
  return price + aLine * around.crossings(box);
}

/** Dear where another point stands between a word and its own, so that it would seem to belong to that. */
function priceOfDistance(box: Box, { x, top, bottom }: Label, { solid }: Surroundings): number {
  const isAbove = box.y + box.height <= top;
  if (!isAbove && box.y < bottom) return 0;
  const from = isAbove ? box.y + box.height : bottom + ownHalf;
  const to = isAbove ? top - ownHalf : box.y;
  const middle = box.x + box.width / 2;
  const between = {
    x: Math.min(x, middle) - ownHalf,
    y: from,
    width: Math.abs(x - middle) + 2 * ownHalf,
    height: to - from,
  };
  return between.height > 0 && solid.some((one) => overlap(between, one, 0)) ? aStranger : 0;
}

function overlap(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}
