import { pathOf, type Segment } from './curvePath.ts';
import { seenColumns, type Columns, type TouchpointColumn } from './layout.ts';

/** Of so many columns a piece of a line is made, where only a part of a map is drawn. */
const columnsInPiece = 16;
/** How a line runs between two columns hangs on so many more to either side. */
export const columnsAround = 2;

export interface LinePiece {
  readonly key: string;
  readonly d: string;
}

/**
 * A line through all columns: in one piece; where only a part of the map is drawn, in the pieces that reach into it. A piece
 * is the same whatever else is in sight, so dashes stay where they are. None where there is no line.
 *
 * @param segments The segments through some columns in a row, from each to the next.
 */
export function piecesOf(
  key: string,
  columns: Columns,
  segments: (some: readonly TouchpointColumn[]) => readonly (Segment | undefined)[],
): readonly LinePiece[] {
  const all = columns.touchpoints;
  if (!columns.sight) {
    const d = pathOf(segments(all));
    return d === '' ? [] : [{ key, d }];
  }
  const { first, touchpoints } = seenColumns(columns);
  if (touchpoints.length === 0) return [];
  const pieces: LinePiece[] = [];
  const from = Math.floor(Math.max(0, first - 1) / columnsInPiece);
  const to = Math.floor((first + touchpoints.length - 1) / columnsInPiece);
  for (let piece = from; piece <= to; piece++) {
    const start = piece * columnsInPiece;
    const before = Math.max(0, start - columnsAround);
    const some = segments(all.slice(before, start + columnsInPiece + 1 + columnsAround));
    const d = pathOf(some.slice(start - before, start - before + columnsInPiece));
    if (d !== '') pieces.push({ key: `${key}~${piece}`, d });
  }
  return pieces;
}
