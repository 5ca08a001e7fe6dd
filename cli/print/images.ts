import { imageHeadOf, type ImageHead } from '../../core/model/imageHead.ts';
import type { Scene, SceneNode } from '../../core/map/scene.ts';
import { loadRasterizer } from './libraries.ts';

/** A picture of a scene as its file has it. */
export interface DrawnImage extends ImageHead {
  readonly bytes: Uint8Array;
  /** How large it is drawn at most, for 1 as large as it is. */
  readonly scale: number;
}

/** A picture as pixels: upright, and not much larger than it is drawn. */
export interface UnpackedImage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each, from left to right and down; colours are multiplied by it. */
  readonly pixels: Uint8Array;
  /** The same as a PNG file. */
  readonly png: Uint8Array;
}

/** The pictures that are drawn in a scene, by their names. */
export function packedImages({
  root,
  images = {},
}: Pick<Scene, 'root' | 'images'>): ReadonlyMap<string, DrawnImage> {
  const drawn = new Map<string, DrawnImage>();
  const visit = ({ image, attributes, children = [] }: SceneNode): void => {
    if (image !== undefined) {
      const packed = drawn.get(image) ?? packedImage(images[image]);
      if (packed) drawn.set(image, { ...packed, scale: Math.max(packed.scale, scaleIn(attributes, packed)) });
    }
    children.forEach(visit);
  };
  visit(root);
  return drawn;
}

function packedImage(address = ''): DrawnImage | undefined {
  const bytes = new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  const head = imageHeadOf(bytes);
  return head && { ...head, bytes, scale: 0 };
}

function scaleIn(attributes: SceneNode['attributes'], { width, height }: ImageHead): number {
  return Math.max(Number(attributes['width']) / width, Number(attributes['height']) / height);
}

/** What draws pictures knows nothing of these. */
export function canUnpack({ type }: ImageHead): boolean {
  return type !== 'webp';
}

/**
 * Unpacks a picture, for so many points for each px that it is drawn in. While it has more than twice as many pixels as
 * that, it is halved: what draws pictures of points looks at too few of them.
 */
export async function unpacked(image: DrawnImage, sharpness: number): Promise<UnpackedImage> {
  const Rasterizer = await loadRasterizer();
  let { width, height } = image;
  let packed = image.bytes;
  let { type } = image as { readonly type: 'png' | 'jpeg' | 'webp' };
  let turn: string | undefined = turnOf(image);
  for (let scale = image.scale * sharpness; ; scale *= 2) {
    const zoom = scale < 0.5 && Math.min(width, height) > 1 ? 0.5 : 1;
    const svg = svgAround(packed, type, { width, height, turn });
    const drawing = new Rasterizer(svg, { fitTo: { mode: 'zoom', value: zoom } });
    const drawn = drawing.render();
    ({ width, height } = drawn);
    packed = drawn.asPng();
    const pixels = zoom === 1 ? drawn.pixels : undefined;
    drawn.free();
    drawing.free();
    if (pixels) return { width, height, pixels, png: packed };
    [type, turn] = ['png', undefined];
  }
}

function svgAround(
  bytes: Uint8Array,
  type: ImageHead['type'],
  { width, height, turn }: Pick<ImageHead, 'width' | 'height'> & { readonly turn: string | undefined },
): string {
  const address = addressOf(type, bytes);
  const isOnSide = turn?.startsWith('matrix(0') ?? false;
  const [w, h] = isOnSide ? [height, width] : [width, height];
  const transform = turn === undefined ? '' : ` transform="${turn}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${w}" height="${h}" preserveAspectRatio="none"${transform} xlink:href="${address}"/></svg>`;
}

/** A picture as an address that holds all of it. */
export function addressOf(type: ImageHead['type'], bytes: Uint8Array): string {
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** What sets the pixels of a file upright, by its orientation in Exif. */
function turnOf({ orientation = 1, width, height }: ImageHead): string | undefined {
  const turns: Readonly<Record<number, readonly number[]>> = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, width, 0],
    7: [0, -1, -1, 0, width, height],
    8: [0, -1, 1, 0, 0, height],
  };
  const turn = turns[orientation];
  return turn && `matrix(${turn.join(' ')})`;
}
