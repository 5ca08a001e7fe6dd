import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeLabels, type Label } from '../../../core/map/curveLabels.ts';
import { heightAt, pathOf, segmentsOf } from '../../../core/map/curvePath.ts';
import { feelingNumber, scaleFor } from '../../../core/map/scale.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { journey, persona, stage, touchpoint, type FeelingSketch } from './makeContent.ts';
import { nodeOf } from './reading.ts';

describe('the scale of feelings', () => {
  it('has a guide line at each whole level, or at as many as can be read', () => {
    const levels = (low: number, high: number): readonly number[] => scaleFor({ low, high }).levels;
    assert.deepEqual(levels(-2, 2), [-2, -1, 0, 1, 2]);
    assert.deepEqual(levels(1, 5), [1, 2, 3, 4, 5]);
    assert.deepEqual(levels(0, 10), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.deepEqual(levels(0, 100), [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    assert.deepEqual(levels(0, 2.5), [0, 1, 2, 2.5]);
    assert.equal(levels(0, 1e9).length, 11);
  });

  it('writes signs where zero is neutral', () => {
    assert.deepEqual(
      [-1.5, 0, 2].map((value) => feelingNumber(value, { low: -2 })),
      ['−1.5', '0', '+2'],
    );
    assert.deepEqual(
      [1, 3].map((value) => feelingNumber(value, { low: 1 })),
      ['1', '3'],
    );
  });
});

describe('a line of feelings', () => {
  const at = (x: number, y: number): { readonly x: number; readonly y: number } => ({ x, y });

  it('breaks where there is no point', () => {
    const segments = segmentsOf([at(0, 0), at(1, 1), undefined, at(3, 0), undefined, at(5, 2), at(6, 2)]);
    assert.deepEqual(
      segments.map((segment) => segment !== undefined),
      [true, false, false, false, false, true],
    );
    assert.equal(pathOf(segments).match(/M/g)?.length, 2);
    assert.equal(pathOf(segmentsOf([at(0, 0)])), '');
    assert.equal(pathOf([]), '');
  });

  it('never leaves the heights that it joins', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(heights, (ys) => {
        for (const segment of segmentsOf(ys.map((y, i) => at(i * 184, y)))) {
          assert.ok(segment);
          const { from, to } = segment;
          for (let x = from.x; x <= to.x; x += 4) {
            const y = heightAt(segment, x);
            assert.ok(y >= Math.min(from.y, to.y) - 1e-9 && y <= Math.max(from.y, to.y) + 1e-9);
          }
        }
      }),
      { seed: 20260901 },
    );
  });

  const drawn = (...feels: readonly Readonly<Record<string, FeelingSketch>>[]): ReturnType<typeof sceneOf> =>
    sceneOf(
      journey(
        '',
        [
          stage(
            's',
            'S',
            feels.map((one, i) => touchpoint(`t${i}`, 'T', { feels: one })),
          ),
        ],
        {
          personas: [persona('a', 'Ana'), persona('b', 'Bo')],
        },
      ),
    );

  it('is drawn for each persona that has two neighbours with a number', () => {
    const scene = drawn({ a: 1, b: 1 }, { a: 2 }, { a: 'a word only', b: -1 });
    assert.match(String(nodeOf(scene, '~line:a')?.attributes['d']), /^M[^M]*$/);
    assert.equal(nodeOf(scene, '~line:b'), undefined);
    assert.equal(nodeOf(scene, 'journey:test/touchpoint:t2~feels:a~point'), undefined);
    assert.equal(nodeOf(scene, 'journey:test/touchpoint:t2~feels:a~below~text')?.text, 'a word only');
  });

  it('has a sign of its own besides the colour', () => {
    const scene = drawn({ a: 1, b: 0 }, { a: 2, b: -1 });
    const [a, b] = ['~line:a', '~line:b'].map((key) => nodeOf(scene, key));
    assert.notEqual(a?.attributes['stroke-dasharray'], b?.attributes['stroke-dasharray']);
    assert.notEqual(a?.stroke, b?.stroke);
  });

  it('shows a range as a bar', () => {
    const scene = drawn({ a: [[-1, 2], 'mixed'] });
    const bar = nodeOf(scene, 'journey:test/touchpoint:t0~feels:a~range');
    assert.equal(bar?.attributes['height'], 120);
  });

  it('puts points that would cover each other side by side', () => {
    const scene = drawn({ a: 1, b: 1 });
    const left = (persona: string): number => {
      const d = String(nodeOf(scene, `journey:test/touchpoint:t0~feels:${persona}~point`)?.attributes['d']);
      return Number(/M(-?[\d.]+)/.exec(d)?.[1]);
    };
    assert.ok(left('b') - left('a') > 10);
  });
});

describe('the words beside the points', () => {
  const bounds = { x: 0, y: 0, width: 180, height: 240 };
  const none = { bounds, solid: [], crossings: () => 0, rule: -1 };
  const word = (x: number, y: number, width = 60): Label => ({
    x,
    top: y,
    bottom: y,
    width,
    height: 15,
    prefers: 'above',
  });

  it('stand right above or below', () => {
    const [box] = placeLabels([word(90, 100)], none);
    assert.deepEqual(box, { x: 60, y: 76, width: 60, height: 15 });
  });

  it('give way to lines', () => {
    const crossings = ({ y, height }: { y: number; height: number }): number =>
      y < 85 && y + height > 85 ? 5 : 0;
    const [box] = placeLabels([word(90, 100)], { ...none, crossings });
    assert.ok(box && (box.y > 85 || box.y + box.height < 85));
  });

  it('never cover each other, rather they are left out', () => {
    const labels = fc.array(
      fc.record({
        x: fc.integer({ min: 10, max: 170 }),
        y: fc.integer({ min: 40, max: 200 }),
        width: fc.integer({ min: 5, max: 170 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(labels, (some) => {
        const boxes = placeLabels(
          some.map(({ x, y, width }) => word(x, y, width)),
          none,
        ).filter((box) => box !== undefined);
        boxes.forEach((a, i) => {
          assert.ok(a.x >= 0 && a.x + a.width <= 180 && a.y >= 0 && a.y + a.height <= 240);
          for (const b of boxes.slice(i + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            assert.ok(apart);
          }
        });
      }),
      { seed: 20260901 },
    );
  });
});
