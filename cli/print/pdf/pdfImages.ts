import type { Scene } from '../../../core/map/scene.ts';
import { canUnpack, packedImages, unpacked, type DrawnImage, type UnpackedImage } from '../images.ts'; // prettier-ignore
import type { PdfFile, Reference } from './pdfFile.ts';

/** The pictures of a PDF. */
export interface PdfImages {
  /** What a picture is called on the page, and its sides; nothing for one that cannot be drawn. */
  find(id: string): { readonly name: string; readonly width: number; readonly height: number } | undefined;
  /** What the resources of the page say of them; empty where there are none. */
  readonly resources: string;
}

export const noImages: PdfImages = { find: () => undefined, resources: '' };

/** So many pixels for each px of the map: as sharp as print is, even on a large sheet. */
const sharpness = 4;

/**
 * Writes the pictures of a scene. One of a camera (JPEG) is taken as it is, as long as it stands upright and has the usual
 * three colours; any other is unpacked.
 */
export async function pdfImages(file: PdfFile, scene: Scene): Promise<PdfImages> {
  const written = new Map<
    string,
    { readonly name: string; readonly width: number; readonly height: number }
  >();
  const entries: string[] = [];
  for (const [id, image] of packedImages(scene)) {
    if (!canUnpack(image)) continue;
    const name = `I${written.size + 1}`;
    const isPlain = image.type === 'jpeg' && image.orientation === undefined && hasThreeColours(image.bytes);
    const reference = isPlain ? writeJpeg(file, image) : writePixels(file, await unpacked(image, sharpness));
    entries.push(`/${name} ${reference}`);
    written.set(id, { name, width: image.width, height: image.height });
  }
  if (entries.length === 0) return noImages;
  return { find: (id) => written.get(id), resources: ` /XObject << ${entries.join(' ')} >>` };
}

function writeJpeg(file: PdfFile, { bytes, width, height }: DrawnImage): Reference {
  return file.addPacked(bytes, `${headOf(width, height, 'RGB')} /Filter /DCTDecode`);
}

function writePixels(file: PdfFile, { width, height, pixels }: UnpackedImage): Reference {
  const count = width * height;
  const colours = new Uint8Array(count * 3);
  const opacities = new Uint8Array(count);
  let isClear = false;
  for (let i = 0; i < count; i++) {
    const opacity = pixels[i * 4 + 3]!;
    opacities[i] = opacity;
    if (opacity < 255) isClear = true;
    for (let part = 0; part < 3; part++)
      colours[i * 3 + part] = opacity === 0 ? 0 : Math.min(255, Math.round((pixels[i * 4 + part]! * 255) / opacity)); // prettier-ignore
  }
  const mask = isClear ? file.addStream(opacities, headOf(width, height, 'Gray')) : undefined;
  return file.addStream(colours, `${headOf(width, height, 'RGB')}${mask ? ` /SMask ${mask}` : ''}`);
}

function headOf(width: number, height: number, colours: 'RGB' | 'Gray'): string {
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /Device${colours} /BitsPerComponent 8`;
}

/** ITU T.81, B.2.2: eight bits and three components in the frame, and no segment in which Adobe says that they mean others. */
function hasThreeColours(bytes: Uint8Array): boolean {
  for (let at = 2; at + 10 < bytes.length;) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0xee) return false;
    if (marker >= 0xc0 && marker <= 0xc2) return bytes[at + 4] === 8 && bytes[at + 9] === 3;
    at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  return false;
}
