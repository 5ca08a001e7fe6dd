/** Kinds of pictures that every browser and printing program can draw, and in which no script can hide. */
export type ImageType = 'png' | 'jpeg' | 'webp';

/** What a picture says of itself at its beginning. */
export interface ImageHead {
  readonly type: ImageType;
  /** As it is looked at, px: one that a camera turned has its sides exchanged. */
  readonly width: number;
  readonly height: number;
  /** How the pixels of the file have to be turned, as Exif counts it, from 2 to 8; left out where they stand upright. */
  readonly orientation?: number;
}

/**
 * What kind of picture bytes are and how large, told by the bytes themselves (PNG, JPEG, WebP); nothing for all else, and
 * where the size does not stand where it should. Never throws, whatever they are, and reads each byte once at most.
 */
export function imageHeadOf(bytes: Uint8Array): ImageHead | undefined {
  const head = pngHead(bytes) ?? jpegHead(bytes) ?? webpHead(bytes);
  return head && head.width > 0 && head.height > 0 ? head : undefined;
}

/** W3C PNG, 5.2 and 11.2.1: the signature, then IHDR. */
function pngHead(bytes: Uint8Array): ImageHead | undefined {
  if (!holds(bytes, 0, '\x89PNG\r\n\x1a\n\0\0\0\rIHDR')) return undefined;
  return { type: 'png', width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
}

/** Markers that stand alone: TEM, RST0 to RST7. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Frames of any process; DHT, JPG and DAC lie between them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** ITU T.81, B.2: segments up to the frame, which says the size; Exif in APP1 says how it was turned. */
function jpegHead(bytes: Uint8Array): ImageHead | undefined {
  if (!holds(bytes, 0, '\xff\xd8\xff')) return undefined;
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff || isAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = big(bytes, at + 2, 2);
    const end = at + 2 + length;
    // The image itself, or its end, without a frame before it.
    if (marker === 0xda || marker === 0xd9 || marker === 0xd8 || length < 2 || end > bytes.length)
      return undefined;
    if (isFrame(marker)) {
      if (length < 8) return undefined;
      const [height, width] = [big(bytes, at + 5, 2), big(bytes, at + 7, 2)];
      const sides = orientation >= 5 ? { width: height, height: width } : { width, height };
      return { type: 'jpeg', ...sides, ...(orientation > 1 && { orientation }) };
    }
    if (marker === 0xe1 && orientation === 1) orientation = orientationIn(bytes.subarray(at + 4, end));
    at = end;
  }
  return undefined;
}

/** Exif 2.32, 4.6: the orientation in the first directory, from 1 to 8; 1 where none is said. */
function orientationIn(segment: Uint8Array): number {
  if (!holds(segment, 0, 'Exif\0\0')) return 1;
  const tiff = segment.subarray(6);
  const isLittle = holds(tiff, 0, 'II*\0');
  if (!isLittle && !holds(tiff, 0, 'MM\0*')) return 1;
  const read = isLittle ? little : big;
  const directory = read(tiff, 4, 4);
  const count = read(tiff, directory, 2);
  for (let i = 0, at = directory + 2; i < count && at + 12 <= tiff.length; i++, at += 12) {
    const value = read(tiff, at + 8, 2);
    if (read(tiff, at, 2) === 0x0112) return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** RFC 9649: a RIFF file whose first chunk is VP8 (RFC 6386, 9.1), VP8L or VP8X. */
function webpHead(bytes: Uint8Array): ImageHead | undefined {
  if (!holds(bytes, 0, 'RIFF') || !holds(bytes, 8, 'WEBP') || bytes.length < 30) return undefined;
  const size = (width: number, height: number): ImageHead => ({ type: 'webp', width, height });
  if (holds(bytes, 12, 'VP8 ') && holds(bytes, 23, '\x9d\x01\x2a'))
    return size(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
  if (holds(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const both = little(bytes, 21, 4);
    return size((both & 0x3fff) + 1, ((both >>> 14) & 0x3fff) + 1);
  }
  if (holds(bytes, 12, 'VP8X')) return size(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
  return undefined;
}

/** True if bytes hold these characters at a place, each being a byte. */
function holds(bytes: Uint8Array, at: number, characters: string): boolean {
  for (let i = 0; i < characters.length; i++) if (bytes[at + i] !== characters.charCodeAt(i)) return false;
  return true;
}

/** A number of so many bytes, the largest first; what is not there counts as 0. */
function big(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

/** The same, the smallest first. */
function little(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = count - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
