import { round } from './nodes.ts';

export interface At {
  readonly x: number;
  readonly y: number;
}

/** A line from one touchpoint to the next; the slopes are those at its ends. */
export interface Segment {
  readonly from: At;
  readonly to: At;
  readonly fromSlope: number;
  readonly toSlope: number;
}

/**
 * The line of one persona: a segment for each pair of neighbours that both have a point, in order; nothing where one
 * is missing, so that the line breaks. `points` has a place for every touchpoint. The curve never rises above or
 * falls below the points it joins (Steffen 1990, "A simple method for monotonic interpolation"), so it never shows a
 * feeling better or worse than any that was told.
 */
export function segmentsOf(points: readonly (At | undefined)[]): readonly (Segment | undefined)[] {
  const slopes = points.map((point, i) => (point ? slopeAt(points[i - 1], point, points[i + 1]) : 0));
  const segments: (Segment | undefined)[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const from = points[i];
    const to = points[i + 1];
    segments.push(from && to ? { from, to, fromSlope: slopes[i]!, toSlope: slopes[i + 1]! } : undefined);
  }
  return segments;
}

function slopeAt(before: At | undefined, at: At, after: At | undefined): number {
  const left = before && (at.y - before.y) / (at.x - before.x);
  const right = after && (after.y - at.y) / (after.x - at.x);
  if (left === undefined || right === undefined) return left ?? right ?? 0;
  const leftWidth = at.x - before!.x;
  const rightWidth = after!.x - at.x;
  const mean = (left * rightWidth + right * leftWidth) / (leftWidth + rightWidth);
  const steepest = Math.min(Math.abs(left), Math.abs(right), Math.abs(mean) / 2);
  return (Math.sign(left) + Math.sign(right)) * steepest;
}

/** All segments of a line as path data; '' for none. */
export function pathOf(segments: readonly (Segment | undefined)[]): string {
  let d = '';
  let pen: At | undefined;
  for (const segment of segments) {
    if (!segment) continue;
    const { from, to, fromSlope, toSlope } = segment;
    const third = (to.x - from.x) / 3;
    if (pen !== from) d += `M${round(from.x)} ${round(from.y)}`;
    d +=
      `C${round(from.x + third)} ${round(from.y + third * fromSlope)} ` +
      `${round(to.x - third)} ${round(to.y - third * toSlope)} ${round(to.x)} ${round(to.y)}`;
    pen = to;
  }
  return d;
}

/** The height of a segment at x, which must be between its ends. */
export function heightAt({ from, to, fromSlope, toSlope }: Segment, x: number): number {
  const width = to.x - from.x;
  const t = (x - from.x) / width;
  const s = 1 - t;
  const third = width / 3;
  return (
    s * s * s * from.y +
    3 * s * s * t * (from.y + third * fromSlope) +
    3 * s * t * t * (to.y - third * toSlope) +
    t * t * t * to.y
  );
}
