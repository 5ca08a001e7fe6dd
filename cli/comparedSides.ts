import { diffMaps, type DiffOptions, type MapDiff } from '../core/diff/index.ts';
import type { Sides } from './host/sides.ts';

type Settings = Pick<DiffOptions, 'levels' | 'accepted'>;

/** What changed between two sides, as a team's settings judge it. Files are called by their paths. */
export function comparedSides(sides: Sides, settings: Settings): MapDiff {
  return diffMaps(sides.before.items, sides.after.items, comparingOptions(sides, settings));
}

/** How two sides are compared. */
export function comparingOptions({ before, after }: Sides, settings: Settings): DiffOptions {
  const textDiffers =
    before.texts.size !== after.texts.size ||
    [...before.texts].some(([path, text]) => after.texts.get(path) !== text);
  return {
    fileOf: (place) => place?.uri ?? '',
    around: [...before.around, ...after.around],
    ...settings,
    textDiffers,
    ...(before.titleOf && after.titleOf && { titles: { before: before.titleOf, after: after.titleOf } }),
  };
}
