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
  /** Points on the lines that pass. */
  readonly lines: readonly { readonly x: number; readonly y: number }[];
  /** Height of the neutral line, which had better not run through a word. */
  readonly rule: number;
}

const gap = 9;
const besides = 10;
const aSolid = 400;
const aLabel = 1000;
const aLine = 14;
const aRule = 30;

interface Candidate extends Box {
  readonly price: number;
}

/**
 * Places the words of one touchpoint: for each its box, or nothing where there is no place that leaves other words and
 * points uncovered. First each takes its best place, then each may choose again as long as that helps.
 */
export function placeLabels(labels: readonly Label[], around: Surroundings): readonly (Box | undefined)[] {
  const choices = labels.map((label) => candidatesFor(label, around));
  const chosen: (Candidate | undefined)[] = labels.map(() => undefined);
  for (let round = 0; round < (labels.length > 1 ? 3 : 1); round++) {
    let changed = false;
    choices.forEach((candidates, i) => {
      let best: Candidate | undefined;
      let least = aSolid;
      for (const candidate of candidates) {
        let price = candidate.price;
        if (price >= least) continue;
        chosen.forEach((other, j) => {
          if (other && j !== i && overlap(candidate, other, 2)) price += aLabel;
        });
        if (price < least) {
          best = candidate;
          least = price;
        }
      }
      if (best !== chosen[i]) {
        chosen[i] = best;
        changed = true;
      }
    });
    if (!changed) break;
  }
  return chosen;
}

function candidatesFor(label: Label, around: Surroundings): readonly Candidate[] {
  const { x, top, bottom, width, height, prefers } = label;
  const { bounds } = around;
  const above = prefers === 'above' ? 0 : 6;
  const below = 6 - above;
  const middle = (top + bottom) / 2 - height / 2;
  const wanted: Candidate[] = [];
  const add = (left: number, y: number, price: number): void => {
    const within = Math.min(bounds.x + bounds.width - width, Math.max(bounds.x, left));
    if (within < bounds.x || y < bounds.y || y + height > bounds.y + bounds.height) return;
    wanted.push({ x: within, y, width, height, price: price + Math.abs(within - left) / 4 });
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
  return wanted
    .map((box) => ({ ...box, price: box.price + priceOf(box, around) }))
    .sort((a, b) => a.price - b.price);
}

function priceOf(box: Box, around: Surroundings): number {
  let price = around.rule > box.y && around.rule < box.y + box.height ? aRule : 0;
  for (const solid of around.solid) if (overlap(box, solid, 1)) price += aSolid;
  for (const { x, y } of around.lines) {
    if (x > box.x - 3 && x < box.x + box.width + 3 && y > box.y - 2 && y < box.y + box.height + 2)
      price += aLine;
  }
  return price;
}

function overlap(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}
