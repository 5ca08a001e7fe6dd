import type { Images, Palette, Scene } from '../../core/map/scene.ts';
import { svgOf } from '../../core/markup/svg.ts';
import { Failure } from '../failure.ts';
import { messages } from '../messages.ts';
import type { FontShelf } from './fontShelf.ts';
import { addressOf, canUnpack, packedImages, unpacked } from './images.ts';
import { loadRasterizer } from './libraries.ts';
import { withOutlines } from './outlines.ts';

/** What is larger takes gigabytes of memory to draw, and most viewers cannot open it. */
export const mostPoints = 100_000_000;

/**
 * A picture of points (PNG), `scale` of them for each px of the map, on the ground of the palette.
 *
 * @throws Failure if that would be more than `mostPoints`
 */
export async function pngOf(
  scene: Scene,
  palette: Palette,
  shelf: FontShelf,
  scale: number,
): Promise<Uint8Array> {
  checkSize(scene, scale);
  const Rasterizer = await loadRasterizer();
  const images = await imagesAt(scene, scale);
  const svg = svgOf({ ...scene, root: withOutlines(scene.root, shelf), images }, palette);
  const picture = new Rasterizer(svg, { fitTo: { mode: 'zoom', value: scale } }).render();
  return picture.asPng();
}

/** Says how large a picture would be that is too large, and what would do. */
export function checkSize({ width, height }: Pick<Scene, 'width' | 'height'>, scale: number): void {
  const [across, down] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  if (across * down <= mostPoints) return;
  const largest = Math.floor(Math.sqrt(mostPoints / (width * height)) * 100) / 100;
  throw new Failure(messages.tooManyPoints(across, down, mostPoints / 1_000_000, largest));
}

/** The pictures of a scene, each of about as many points as it is drawn with. */
async function imagesAt(scene: Scene, scale: number): Promise<Images> {
  const images: Record<string, string> = {};
  for (const [id, image] of packedImages(scene))
    if (canUnpack(image)) images[id] = addressOf('png', (await unpacked(image, scale)).png);
  return images;
}
