/** A place of a thing, as `getBoundingClientRect` gives it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Boxes that touch or overlap by so little still lie one after the other, in px. */
const slack = 3;

/**
 * The index of the box that a person would look for in a direction: of those that lie beyond the edge of this one, the
 * one that begins closest, where straying to the side counts triple. What holds this box lies above it, and what it
 * holds below. -1 if there is nothing.
 */
export function nearest(from: Box, boxes: readonly Box[], direction: Direction): number {
  let best = -1;
  let least = Infinity;
  boxes.forEach((box, index) => {
    const ahead = distance(from, box, direction);
    if (ahead === undefined) return;
    const isLevel = direction === 'left' || direction === 'right';
    const gap = isLevel
      ? between(from.top, from.bottom, box.top, box.bottom)
      : between(from.left, from.right, box.left, box.right);
    // Of two that are as far, the one that begins on the same line or in the same column.
    const drift = isLevel ? Math.abs(box.top - from.top) : Math.abs(box.left - from.left);
    const cost = ahead + 3 * gap + 0.1 * drift;
    if (cost < least) [least, best] = [cost, index];
  });
  return best;
}

/** How far ahead a box begins, in px; nothing if it does not lie ahead. */
function distance(from: Box, box: Box, direction: Direction): number | undefined {
  if (holds(box, from)) return direction === 'up' ? from.top - box.top : undefined;
  if (holds(from, box)) return direction === 'down' ? box.top - from.top : undefined;
  const [gap, distance] = {
    left: [from.left - box.right, from.left - box.left],
    right: [box.left - from.right, box.left - from.left],
    up: [from.top - box.bottom, from.top - box.top],
    down: [box.top - from.bottom, box.top - from.top],
  }[direction] as [number, number];
  return gap >= -slack ? distance : undefined;
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}

/** How far two stretches are apart; 0 where they overlap. */
function between(start: number, end: number, otherStart: number, otherEnd: number): number {
  return Math.max(0, otherStart - end, start - otherEnd);
}
