import assert from 'node:assert/strict';
import { dataUriOf, LARGEST_IMAGE, readImage } from '../../../core/model/image.ts';
import { imageHeadOf } from '../../../core/model/imageHead.ts';
import { base64Of } from '../../../core/text/base64.ts';
import { cpuNow } from '../../harness/cpuNow.ts';
import { jpeg, notImages, png, turnedJpeg, webp, webpExtended, webpLossless } from '../../harness/images.ts';
import { randomOf } from '../../harness/random.ts';

const kinds = {
  png: png(90, 160),
  jpeg,
  'jpeg that was turned': turnedJpeg(6),
  webp,
  'webp without loss': webpLossless,
  'webp in its longer form': webpExtended(16_000, 3),
};

describe('what a picture says of itself', () => {
  const expectHead = (name: string, bytes: Uint8Array, expected: object): void =>
    void it(name, () => assert.deepEqual(imageHeadOf(bytes), expected));

  expectHead('is read from a PNG', kinds.png, { type: 'png', width: 90, height: 160 });
  expectHead('is read from a JPEG', jpeg, { type: 'jpeg', width: 48, height: 32 });
  expectHead('is read from a WebP', webp, { type: 'webp', width: 48, height: 32 });
  expectHead('is read from a WebP without loss', webpLossless, { type: 'webp', width: 24, height: 16 });
  expectHead('is read from a WebP in its longer form', kinds['webp in its longer form'], { type: 'webp', width: 16_000, height: 3 }); // prettier-ignore
  for (const order of ['II', 'MM'] as const) {
    expectHead(`is as the camera was turned, ${order}`, turnedJpeg(6, order), { type: 'jpeg', width: 32, height: 48, orientation: 6 }); // prettier-ignore
    expectHead(`keeps its sides upside down, ${order}`, turnedJpeg(3, order), { type: 'jpeg', width: 48, height: 32, orientation: 3 }); // prettier-ignore
    expectHead(`is upright, ${order}`, turnedJpeg(1, order), { type: 'jpeg', width: 48, height: 32 });
    expectHead(`is upright where it says nonsense, ${order}`, turnedJpeg(9, order), { type: 'jpeg', width: 48, height: 32 }); // prettier-ignore
  }
  for (const [name, bytes] of Object.entries(notImages))
    it(`is nothing in ${name}`, () => assert.equal(imageHeadOf(bytes), undefined));

  it('is nothing where a side is 0', () => {
    const flat = png(1, 1);
    flat.fill(0, 16, 20);
    assert.equal(imageHeadOf(flat), undefined);
  });

  it('is nothing or all of it in a file that is cut off, wherever', () => {
    for (const [name, bytes] of Object.entries(kinds)) {
      const whole = imageHeadOf(bytes);
      for (let length = 0; length < bytes.length; length++) {
        const cut = imageHeadOf(bytes.subarray(0, length));
        if (cut) assert.deepEqual(cut, whole, `${name}, ${length} bytes`);
      }
    }
  });

  it('is told of any bytes at all, in no time', () => {
    const random = randomOf(20_260_901);
    const starts = [...Object.values(kinds), new Uint8Array(0)];
    for (let i = 0; i < 20_000; i++) {
      const bytes = Uint8Array.from([...random.pick(starts).subarray(0, random.below(300)), ...Array.from({ length: random.below(60) }, () => random.below(256))]); // prettier-ignore
      for (let left = random.below(6); left > 0 && bytes.length > 0; left--)
        bytes[random.below(bytes.length)] = random.pick([0, 1, 0xff, 0xe1, 0xc0, random.below(256)]);
      const head = imageHeadOf(bytes);
      if (head) assert.ok(Number.isInteger(head.width * head.height) && head.width > 0 && head.height > 0);
    }
    // A file of nothing but beginnings of segments, and one of nothing but fill bytes.
    for (const part of [
      [0xff, 0xe0, 0, 2],
      [0xff, 0xff, 0xff, 0xff],
    ]) {
      const bytes = new Uint8Array(LARGEST_IMAGE).map((_, i) => part[i % 4]!);
      bytes.set([0xff, 0xd8, 0xff], 0);
      const start = cpuNow();
      assert.equal(imageHeadOf(bytes), undefined);
      const own = cpuNow() - start;
      const before = cpuNow();
      bytes.map((byte) => byte ^ 1).map((byte) => byte ^ 1);
      assert.ok(own < 50 * (cpuNow() - before + 1), `${own} ms`);
    }
  });
});

describe('a file as a picture', () => {
  const read = (bytes: Uint8Array) => readImage({ kind: 'bytes', bytes });

  it('has a name that is another for other bytes', () => {
    const [first, second, again] = [read(png(3, 3)), read(png(3, 3, { seed: 2 })), read(png(3, 3))];
    assert.ok(typeof first === 'object' && typeof second === 'object' && typeof again === 'object');
    assert.equal(first.id, again.id);
    assert.notEqual(first.id, second.id);
    assert.equal(dataUriOf(first), `data:image/png;base64,${Buffer.from(png(3, 3)).toString('base64')}`);
  });

  it('is refused where it is none, is not there, or is too much', () => {
    for (const bytes of Object.values(notImages)) assert.equal(read(bytes), 'kind');
    assert.equal(readImage({ kind: 'unreadable' }), 'kind');
    assert.equal(readImage({ kind: 'missing' }), 'missing');
    assert.equal(readImage({ kind: 'too-large' }), 'too-large');
    assert.equal(read(webpExtended(16_385, 1)), 'too-many-pixels');
    assert.equal(read(webpExtended(10_000, 5001)), 'too-many-pixels');
    assert.equal(typeof read(webpExtended(10_000, 5000)), 'object');
  });
});

it('base 64 is what everybody else writes', () => {
  const random = randomOf(7);
  for (const length of [0, 1, 2, 3, 4, 5, 1000, 24_575, 24_576, 24_577]) {
    const bytes = Uint8Array.from({ length }, () => random.below(256));
    assert.equal(base64Of(bytes), Buffer.from(bytes).toString('base64'));
  }
});
