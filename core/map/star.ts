import { round } from './nodes.ts';

/** The ten corners of a star of radius 1, the first one upwards; written out, as sines differ between engines. */
const corners: readonly (readonly [number, number])[] = [
  [0, -1],
  [0.259, -0.357],
  [0.951, -0.309],
  [0.42, 0.136],
  [0.588, 0.809],
  [0, 0.441],
  [-0.588, 0.809],
  [-0.42, 0.136],
  [-0.951, -0.309],
  [-0.259, -0.357],
];

/** The star of a moment of truth around a centre, as path data. */
export function starShape(x: number, y: number, radius: number): string {
  return `M${corners.map(([dx, dy]) => `${round(x + dx * radius)} ${round(y + dy * radius)}`).join('L')}z`;
}
