import assert from 'node:assert/strict';
import { curvesOfArc } from '../../../cli/print/pdf/arcs.ts';
import { circleOperators, pathOperators, rectangleOperators } from '../../../cli/print/pdf/shapes.ts';
import { randomOf } from '../../harness/random.ts';

describe('path data as operators of PDF', () => {
  for (const [d, expected] of [
    ['', ''],
    ['M1 2L3 4', '1 2 m|3 4 l'],
    ['m1 2 3 4 5 6z', '1 2 m|4 6 l|9 12 l|h'],
    ['M1,2,3,4', '1 2 m|3 4 l'],
    ['M1 2H5V7h-1v-1', '1 2 m|5 2 l|5 7 l|4 7 l|4 6 l'],
    ['M0 0h4zl1 1', '0 0 m|4 0 l|h|1 1 l'],
    ['M1 1c1 0 2 1 2 2s1 2 2 2', '1 1 m|2 1 3 2 3 3 c|3 4 4 5 5 5 c'],
    ['M0 0S1 2 3 4', '0 0 m|0 0 1 2 3 4 c'],
    ['M0 0Q3 0 3 3T6 6', '0 0 m|2 0 3 1 3 3 c|3 5 4 6 6 6 c'],
    ['M0 0T3 3', '0 0 m|0 0 1 1 3 3 c'],
    ['M.5.5-1-.25 ', '0.5 0.5 m|-1 -0.25 l'],
    ['M0 0a0 5 0 0 1 4 0', '0 0 m|0 0 4 0 4 0 c'],
    ['M0 0a5 5 0 0 1 0 0', '0 0 m'],
    ['M0 0a1 1 0 1 1 2 0', '0 0 m|0 -0.5523 0.4477 -1 1 -1 c|1.5523 -1 2 -0.5523 2 0 c'],
    ['M0 0a1 1 0 012 0', '0 0 m|0 -0.5523 0.4477 -1 1 -1 c|1.5523 -1 2 -0.5523 2 0 c'],
  ] as const) {
    it(`${d === '' ? 'nothing' : d}`, () => assert.equal(pathOperators(d).join('|'), expected));
  }

  it('refuses what is no path data', () => {
    for (const d of ['M1', 'M1 2L', 'M1 2X3', 'M1 2 z3', 'Mx y', 'M1 2a1 1 0 2 0 3 3'])
      assert.throws(() => pathOperators(d), RangeError, d);
  });

  it('bends arcs along their ellipses, the way that was asked for', () => {
    const random = randomOf(5);
    const number = (): number => random.below(2001) / 100 - 10;
    for (let i = 0; i < 500; i++) {
      const [x1, y1, x2, y2] = [number(), number(), number(), number()];
      const r = Math.abs(number()) + 0.1;
      const arc = { rx: r, ry: r, turn: random.below(360), isLarge: i % 2 === 1, isClockwise: i % 3 === 1 };
      const curves = curvesOfArc(x1, y1, arc, x2, y2);
      assert.deepEqual(curves.at(-1)!.slice(4), [x2, y2]);
      const points = pointsOf([x1, y1], curves);
      const radius = Math.max(r, Math.hypot(x2 - x1, y2 - y1) / 2);
      const [cx, cy] = centreOf(points[0]!, points[Math.floor(points.length / 2)]!, points.at(-1)!);
      for (const [x, y] of points) assert.ok(Math.abs(Math.hypot(x - cx, y - cy) - radius) < radius * 1e-3);
      const turned = turnOf(points, [cx, cy]);
      assert.equal(turned > 0, arc.isClockwise);
      if (r > radius * 0.999 && r > Math.hypot(x2 - x1, y2 - y1) * 0.51)
        assert.equal(Math.abs(turned) > Math.PI, arc.isLarge);
    }
  });

  it('knows rectangles, round ones and circles', () => {
    assert.deepEqual(rectangleOperators(1, 2, 3, 4, 0), ['1 2 3 4 re']);
    assert.equal(rectangleOperators(0, 0, 10, 10, 2).filter((one) => one.endsWith('c')).length, 4);
    // A radius is at most half of the side.
    assert.deepEqual(rectangleOperators(0, 0, 4, 4, 9), circleOperators(2, 2, 2));
  });
});

type Point = readonly [number, number];

function pointsOf(start: Point, curves: readonly (readonly number[])[]): readonly Point[] {
  let [x, y] = start;
  const points: Point[] = [start];
  for (const [ax, ay, bx, by, ex, ey] of curves as [number, number, number, number, number, number][]) {
    for (let t = 0.25; t <= 1; t += 0.25) {
      const mix = (p: number, q: number, r: number, s: number): number =>
        (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s;
      points.push([mix(x, ax, bx, ex), mix(y, ay, by, ey)]);
    }
    [x, y] = [ex, ey];
  }
  return points;
}

/** The middle of the circle through three points. */
function centreOf([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Point {
  const d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
  const [a, b, c] = [ax ** 2 + ay ** 2, bx ** 2 + by ** 2, cx ** 2 + cy ** 2];
  return [(a * (by - cy) + b * (cy - ay) + c * (ay - by)) / d, (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / d]; // prettier-ignore
}

/** How far points go around a middle; more than 0 is clockwise where y goes down. */
function turnOf(points: readonly Point[], [cx, cy]: Point): number {
  let turned = 0;
  points.slice(1).forEach(([x, y], i) => {
    const [px, py] = points[i]!;
    const step = Math.atan2(y - cy, x - cx) - Math.atan2(py - cy, px - cx);
    turned += step > Math.PI ? step - 2 * Math.PI : step < -Math.PI ? step + 2 * Math.PI : step;
  });
  return turned;
}
