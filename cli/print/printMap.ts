import type { Palette, Scene } from '../../core/map/scene.ts';
import { messages } from '../messages.ts';
import { openShelf, type FontShelf } from './fontShelf.ts';
import { canUnpack, packedImages } from './images.ts';
import { missingWords } from './missingWords.ts';
import { pdfOf } from './pdf/pdfOf.ts';
import type { PageSize } from './pdf/pages.ts';
import { checkSize, pngOf } from './png.ts';
import { textsOf } from './textLines.ts';

export interface PrintOptions {
  readonly palette: Palette;
  /** Points of a PNG for each px of the map. */
  readonly scale: number;
  /** Of a PDF. */
  readonly page: PageSize;
}

/** A file, and sentences that say what could not be drawn in it. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

/**
 * Draws a picture with the fonts that came with this program, so that it is equal to the byte on every machine.
 *
 * @throws Failure if what draws it is not installed, or it would be too large
 */
export async function printMap(
  scene: Scene,
  format: 'png' | 'pdf',
  { palette, scale, page }: PrintOptions,
): Promise<Printed> {
  if (format === 'png') checkSize(scene, scale);
  const texts = textsOf(scene.root);
  const shelf = await openShelf(texts, String(scene.root.attributes['font-family'] ?? ''));
  const bytes = format === 'png' ? await pngOf(scene, palette, shelf, scale) : await pdfOf(scene, palette, shelf, page); // prettier-ignore
  return { bytes, warnings: [...warningsOf(texts, shelf), ...imageWarnings(scene)] };
}

function warningsOf(texts: readonly string[], shelf: FontShelf): readonly string[] {
  return missingWords(texts, shelf).map(({ name, count, canBeInstalled }) =>
    messages.noFont(name, count, canBeInstalled),
  );
}

function imageWarnings(scene: Scene): readonly string[] {
  const left = [...packedImages(scene).values()].filter((image) => !canUnpack(image));
  return left.length === 0 ? [] : [messages.imagesLeft(left.length)];
}
