import type { Fraction, MapFrame, PlaceInMap, Stretch } from '../../server/protocol.ts';

/**
 * What of a map stands at a point of its picture. Left of its columns and above its rows, a place says how far it is to
 * them, as a negative part.
 */
export function placeAt(frame: MapFrame, point: { readonly x: number; readonly y: number }): PlaceInMap {
  return { stage: fractionAt(frame.stages, point.x), row: fractionAt(frame.rows, point.y) };
}

/** The point of the picture where a place of another map would be: at its like, else as far into the map. */
export function pointOf(frame: MapFrame, place: PlaceInMap): { readonly x?: number; readonly y?: number } {
  const x = place.stage && coordinateOf(frame.stages, place.stage);
  const y = place.row && coordinateOf(frame.rows, place.row);
  return { ...(x !== undefined && { x }), ...(y !== undefined && { y }) };
}

function fractionAt(stretches: readonly Stretch[], at: number): Fraction | undefined {
  const index = Math.max(
    0,
    stretches.findLastIndex(({ start }) => start <= at),
  );
  const stretch = stretches[index];
  if (!stretch || stretch.size === 0) return undefined;
  return { id: stretch.id, index, part: (at - stretch.start) / stretch.size };
}

function coordinateOf(stretches: readonly Stretch[], { id, index, part }: Fraction): number | undefined {
  const like = stretches.find((one) => one.id === id) ?? stretches[Math.min(index, stretches.length - 1)];
  return like && like.start + part * like.size;
}
