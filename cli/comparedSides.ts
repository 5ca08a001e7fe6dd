import { diffMaps, type DiffOptions, type MapDiff } from '../core/diff/index.ts';
import type { Sides } from './host/sides.ts';

/** What changed between two sides, as a team's settings judge it. Files are called by their paths. */
export function comparedSides(
  { before, after }: Sides,
  settings: Pick<DiffOptions, 'levels' | 'accepted'>,
): MapDiff {
  const textDiffers =
    before.texts.size !== after.texts.size ||
    [...before.texts].some(([path, text]) => after.texts.get(path) !== text);
  return diffMaps(before.items, after.items, {
    fileOf: (place) => place?.uri ?? '',
    around: [...before.around, ...after.around],
    ...settings,
    textDiffers,
  });
}
