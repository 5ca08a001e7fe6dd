import assert from 'node:assert/strict';
import { dataUriOf, readImage, type ImageFile } from '../../../core/model/image.ts';
import type { Scene, SceneNode } from '../../../core/map/scene.ts';
import { packedImages, unpacked, type UnpackedImage } from '../../../cli/print/images.ts';
import { contentOf } from '../../../cli/print/pdf/content.ts';
import { pdfFile } from '../../../cli/print/pdf/pdfFile.ts';
import { pdfFonts } from '../../../cli/print/pdf/pdfFonts.ts';
import { pdfImages } from '../../../cli/print/pdf/pdfImages.ts';
import { printMap } from '../../../cli/print/printMap.ts';
import { jpeg, png, turnedJpeg, webp } from '../../harness/images.ts';
import { palette, sceneWith, shelfFor } from './makePrint.ts';

function imageFile(bytes: Uint8Array): ImageFile {
  const read = readImage({ kind: 'bytes', bytes });
  assert.ok(typeof read === 'object');
  return read;
}

/** A picture drawn in a box, and the scene around it. */
function sceneOf(bytes: Uint8Array, box: SceneNode['attributes']): Scene {
  const file = imageFile(bytes);
  const scene = sceneWith({ key: 'i', tag: 'image', attributes: box, image: file.id });
  return { ...scene, images: { [file.id]: dataUriOf(file) } };
}
const square = { x: 10, y: 20, width: 40, height: 40, preserveAspectRatio: 'xMidYMid meet' };

async function unpackedFrom(
  bytes: Uint8Array,
  width: number,
  height: number,
  sharpness = 1,
): Promise<UnpackedImage> {
  const [image] = packedImages(sceneOf(bytes, { width, height })).values();
  return unpacked(image!, sharpness);
}

/** Red, green, blue and opacity of a pixel. */
function pixelAt({ pixels, width }: UnpackedImage, x: number, y: number): readonly number[] {
  return [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}
const isNear = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((part, i) => Math.abs(part - b[i]!) < 16);
const sand = [216, 105, 79, 255];
const sea = [134, 182, 216, 255];

describe('a picture as pixels', () => {
  it('is as large as it is drawn, or up to twice that', async () => {
    const sizes = async (...how: Parameters<typeof unpackedFrom>) => {
      const { width, height } = await unpackedFrom(...how);
      return [width, height];
    };
    assert.deepEqual(await sizes(png(40, 20), 40, 20), [40, 20]);
    assert.deepEqual(await sizes(png(40, 20), 400, 200), [40, 20]);
    assert.deepEqual(await sizes(png(70, 30), 40, 20), [70, 30]);
    assert.deepEqual(await sizes(png(320, 160), 40, 20), [80, 40]);
    assert.deepEqual(await sizes(png(320, 160), 40, 20, 4), [320, 160]);
  });

  it('is the mean of what it was, and not every so manieth of it', async () => {
    const half = await unpackedFrom(png(64, 64, { isClear: true }), 8, 8);
    assert.equal(half.pixels.length, half.width * half.height * 4);
    assert.deepEqual([pixelAt(half, 1, 8)[3], pixelAt(half, 14, 8)[3]], [255, 0]);
  });

  // Sand is below the sea: where the camera was turned, it is told to be elsewhere.
  const below: Readonly<Record<number, readonly [number, number]>> = {
    1: [24, 30], 2: [24, 30], 3: [24, 2], 4: [24, 2], 5: [30, 24], 6: [2, 24], 7: [2, 24], 8: [30, 24],
  }; // prettier-ignore
  for (const [orientation, [x, y]] of Object.entries(below))
    it(`stands upright, turned as ${orientation}`, async () => {
      const isOnSide = Number(orientation) >= 5;
      const [width, height] = isOnSide ? [32, 48] : [48, 32];
      const image = await unpackedFrom(turnedJpeg(Number(orientation)), width!, height!);
      assert.deepEqual([image.width, image.height], [width, height]);
      assert.ok(isNear(pixelAt(image, x, y), sand), `${pixelAt(image, x, y)}`);
      const [ox, oy] = isOnSide ? [32 - x, y] : [x, 32 - y];
      assert.ok(isNear(pixelAt(image, ox, oy), sea), `${pixelAt(image, ox, oy)}`);
    });
});

describe('pictures in a PDF', () => {
  async function drawn(bytes: Uint8Array, box: SceneNode['attributes']) {
    const scene = sceneOf(bytes, box);
    const file = pdfFile();
    const images = await pdfImages(file, scene);
    const { operators } = contentOf(scene.root, palette, await shelfFor(scene), pdfFonts(), images);
    const root = file.add('<< >>');
    return { operators: operators.join('|'), images, file: Buffer.from(file.finish(root, root)) };
  }

  it('are drawn whole in the middle of their box, or so that they cover it', async () => {
    assert.equal((await drawn(png(40, 20), square)).operators, 'q|40 0 0 -20 10 50 cm|/I1 Do|Q');
    const cover = { ...square, preserveAspectRatio: 'xMidYMid slice' };
    assert.equal(
      (await drawn(png(40, 20), cover)).operators,
      'q|10 20 40 40 re|W n|80 0 0 -40 -10 60 cm|/I1 Do|Q',
    );
    assert.equal((await drawn(turnedJpeg(6), square)).operators, 'q|26.6667 0 0 -40 16.6667 60 cm|/I1 Do|Q');
  });

  it('are taken as they are where they are upright photos', async () => {
    const { file, images } = await drawn(jpeg, square);
    assert.ok(file.includes(Buffer.from(jpeg)));
    assert.match(
      file.toString('latin1'),
      /\/Width 48 \/Height 32 \/ColorSpace \/DeviceRGB \/BitsPerComponent 8 \/Filter \/DCTDecode/,
    );
    assert.equal(images.resources, ' /XObject << /I1 1 0 R >>');
    assert.ok(!(await drawn(turnedJpeg(6), square)).file.includes('DCTDecode'));
  });

  it('say how clear they are, where they are', async () => {
    assert.match(
      (await drawn(png(8, 8, { isClear: true }), square)).file.toString('latin1'),
      /\/SMask 1 0 R/,
    );
    assert.doesNotMatch((await drawn(png(8, 8), square)).file.toString('latin1'), /SMask/);
  });

  it('are left out in WebP, which is said', async () => {
    assert.equal((await drawn(webp, square)).operators, '');
    const scene = sceneOf(webp, square);
    for (const format of ['png', 'pdf'] as const) {
      const { warnings } = await printMap(scene, format, { palette, scale: 1, page: 'long' });
      assert.deepEqual(warnings.map((said) => said.slice(0, 20)), ['A picture is in WebP']); // prettier-ignore
    }
  });
});

it('a PNG shows the pictures in it', async () => {
  const { bytes, warnings } = await printMap(sceneOf(jpeg, { ...square, width: 48, height: 32 }), 'png', { palette, scale: 1, page: 'long' }); // prettier-ignore
  assert.deepEqual(warnings, []);
  const image = await unpackedFrom(bytes, 400, 200);
  assert.ok(isNear(pixelAt(image, 34, 49), sand) && isNear(pixelAt(image, 12, 22), sea));
});
