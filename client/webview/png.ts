/**
 * Writes a PNG file (W3C Portable Network Graphics, third edition) strip by strip, so that it can be larger than any canvas
 * and is never in memory as pixels. Eight bits a channel, with alpha, no interlacing, no filters.
 */
export interface PngWriter {
  /** Rows of pixels from top to bottom, four bytes each from left to right. */
  readonly add: (rows: Uint8ClampedArray, width: number) => Promise<void>;
  readonly finish: () => Promise<Blob>;
}

export function newPng(width: number, height: number): PngWriter {
  const deflate = new CompressionStream('deflate');
  const writer = deflate.writable.getWriter();
  const compressed = new Response(deflate.readable).arrayBuffer();
  return {
    add: async (rows, wide) => {
      const count = rows.length / (wide * 4);
      const bytes = new Uint8Array(count * (wide * 4 + 1));
      for (let row = 0; row < count; row++)
        bytes.set(rows.subarray(row * wide * 4, (row + 1) * wide * 4), row * (wide * 4 + 1) + 1);
      await writer.write(bytes);
    },
    finish: async () => {
      await writer.close();
      const header = new Uint8Array(13);
      const view = new DataView(header.buffer);
      view.setUint32(0, width);
      view.setUint32(4, height);
      header.set([8, 6, 0, 0, 0], 8);
      const signature = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
      const parts = [
        signature,
        chunk('IHDR', header),
        chunk('IDAT', new Uint8Array(await compressed)),
        chunk('IEND', new Uint8Array(0)),
      ];
      return new Blob(parts, { type: 'image/png' });
    },
  };
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** The remainder that PNG asks for: CRC-32 of ISO 3309. */
function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ table[(rest ^ byte) & 0xff]!;
  return (rest ^ 0xffffffff) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
