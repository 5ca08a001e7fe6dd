import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** A face before sea and sand, 48 × 32 px, as a photo. */
export const jpeg = bytesOf(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/' +
    '2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAgADADASIAAhEBAxEB/' +
    '8QAGAABAQEBAQAAAAAAAAAAAAAAAAUDAgT/xAAgEAACAgEDBQAAAAAAAAAAAAAAAgEDERQhUgQFIlFx/8QAFwEBAQEBAAAAAAAAAAAAAAAABAIFBv/EACARAAEC' +
    'BgMBAAAAAAAAAAAAAAADFBMhIjFRUgECERL/2gAMAwEAAhEDEQA/AKwAGAjpEZ5wqzPyA6Mk4ZZj7BUqSK61WPQtSLK2WfQRxVaQpvTeZJAAsKeTVPxUap+K' +
    'mAMmOpk6BqjqWek7rUyQt/g0bZxtI6vutSpK0ebTtnG0EYEfXJUDp6b6p+KjVPxUwBcdTJLVHU//2Q==',
);

/** The same as WebP with loss (VP8). */
export const webp = bytesOf(
  'UklGRooAAABXRUJQVlA4IH4AAABQBgCdASowACAAPxF6rlIsJ6QiqqwBgCIJbACBXhn+eSbP9ALn/BtbjXYN1g1EWdb2QZQxioHnPm3KwAD+7APf/QBlzP/g' +
    'kyki5CByAB8hSSGrpbyNLaNwV/+jTKmpNFeKVPK6IfB/0FVRh+QhL5xpsj7MgPXG0J4MPt31qAA=',
);

/** Sea and sand alone, 24 × 16 px, as WebP without loss (VP8L). */
export const webpLossless = bytesOf(
  'UklGRkoAAABXRUJQVlA4TD4AAAAvF8ADABcgEEj8hQLZYCuBQKISw5BzCwQSf5o0Rhhn/sNfCggEkiSXnDii/wEAAAAAAABU1f//////////Pw==',
);

/** Such a file in its longer form (VP8X), which says the size itself. */
export function webpExtended(width: number, height: number, inner = webpLossless.subarray(12)): Uint8Array {
  const three = (value: number): readonly number[] => [value & 255, (value >> 8) & 255, value >> 16];
  const head = [...Buffer.from('VP8X'), 10, 0, 0, 0, 0, 0, 0, 0, ...three(width - 1), ...three(height - 1)];
  const chunks = [...Buffer.from('WEBP'), ...head, ...inner];
  const size = Buffer.alloc(4);
  size.writeUInt32LE(chunks.length);
  return Uint8Array.from([...Buffer.from('RIFF'), ...size, ...chunks]);
}

/** The photo as a camera writes it that was turned so (Exif, from 1 to 8), in either order of bytes. */
export function turnedJpeg(orientation: number, order: 'II' | 'MM' = 'II'): Uint8Array {
  const tiff = Buffer.alloc(26);
  const isLittle = order === 'II';
  const write = (value: number, at: number, size: 2 | 4): void =>
    void (isLittle ? tiff.writeUIntLE(value, at, size) : tiff.writeUIntBE(value, at, size));
  tiff.write(order, 0, 'latin1');
  write(42, 2, 2);
  write(8, 4, 4);
  write(1, 8, 2);
  write(0x0112, 10, 2);
  write(3, 12, 2);
  write(1, 14, 4);
  write(orientation, 18, 2);
  const segment = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, segment.length + 2]);
  return new Uint8Array(Buffer.concat([head, segment, jpeg.subarray(2)]));
}

/** A PNG of any size: a screen with a bar at its top, in colours that hang on the seed. With `isClear`, half of it is clear. */
export function png(width: number, height: number, { seed = 1, isClear = false } = {}): Uint8Array {
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isBar = y < height / 6;
      const isButton = y > height * 0.7 && y < height * 0.85 && x > width * 0.2 && x < width * 0.8;
      const colour = isBar ? [40, (seed * 70) % 200, 160] : isButton ? [(seed * 90) % 220, 120, 60] : [236, 240, 244];
      rows.set([...colour, isClear && x > width / 2 ? 0 : 255], y * (width * 4 + 1) + 1 + x * 4);
    } // prettier-ignore
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', zlibSync(rows)), chunk('IEND')])); // prettier-ignore
}

function chunk(name: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** Files that no map can show, and why. */
export const notImages: Readonly<Record<string, Uint8Array>> = {
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  gif: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'),
  text: Buffer.from('no picture'),
  empty: new Uint8Array(),
};

/** The pictures that the map in which everything is said names, by their paths. */
export const everythingImages: Readonly<Record<string, Uint8Array>> = {
  'photos/mina.jpg': jpeg,
  'images/reel.png': png(90, 160),
  'images/sketch.png': png(320, 120, { seed: 2 }),
};
