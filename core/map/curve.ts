import type { FeelingContent } from './content.ts';
import type { TouchpointColumn } from './layout.ts';
import type { Marks } from './marks.ts';
import type { Scale } from './scale.ts';
import { mostLines } from './theme.ts';

/** The place of one feeling in the curve, in px; a range reaches from `top` to `bottom` and stands at its middle. */
export interface CurvePoint {
  readonly feeling: FeelingContent;
  /** Place of the persona among those of the map. */
  readonly mark: number;
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between which heights the scale is drawn, in px. */
export interface Plot {
  readonly top: number;
  readonly bottom: number;
}

/** Nearer than this, two points of one touchpoint would cover each other; they stand side by side instead. */
const near = 11;
const aside = 13;

export function heightOf(value: number, scale: Scale, plot: Plot): number {
  const within = Math.min(scale.high, Math.max(scale.low, value));
  return plot.bottom - ((within - scale.low) / (scale.high - scale.low)) * (plot.bottom - plot.top);
}

/** The points of one touchpoint, in the order of its feelings: those with a number, of personas that have a line. */
export function pointsAt(
  column: TouchpointColumn,
  scale: Scale,
  plot: Plot,
  marks: Marks,
): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  for (const feeling of column.touchpoint.feelings) {
    const mark = marks.of(feeling.persona).index;
    const low = feeling.low ?? feeling.high;
    const high = feeling.high ?? feeling.low;
    if (mark >= mostLines || low === undefined || high === undefined) continue;
    if (!Number.isFinite(low) || !Number.isFinite(high)) continue;
    if (points.some((point) => point.mark === mark)) continue;
    const top = heightOf(Math.max(low, high), scale, plot);
    const bottom = heightOf(Math.min(low, high), scale, plot);
    points.push({ feeling, mark, x: column.centre, y: (top + bottom) / 2, top, bottom });
  }
  return points.length < 2 ? points : sideBySide(points);
}

/** Points and ranges that would cover each other move apart to the left and right. */
function sideBySide(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const byHeight = [...points].sort((a, b) => a.top - b.top || a.mark - b.mark);
  const moved = new Map<CurvePoint, number>();
  for (let first = 0; first < byHeight.length;) {
    let reach = byHeight[first]!.bottom;
    let end = first + 1;
    while (end < byHeight.length && byHeight[end]!.top - reach < near) {
      reach = Math.max(reach, byHeight[end]!.bottom);
      end++;
    }
    const group = byHeight.slice(first, end).sort((a, b) => a.mark - b.mark);
    group.forEach((point, i) => moved.set(point, (i - (group.length - 1) / 2) * aside));
    first = end;
  }
  return points.map((point) => ({ ...point, x: point.x + moved.get(point)! }));
}
