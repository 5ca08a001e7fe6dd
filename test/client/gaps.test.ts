import assert from 'node:assert/strict';
import {
  gapAside,
  isWhereItIs,
  nearestGap,
  placeIn,
  stageGaps,
  touchpointGaps,
  type StageColumn,
} from '../../client/webview/gaps.ts';

/** Columns of 100 px each, with a margin of 10 around what stands in them. */
function stagesOf(...stages: readonly string[]): readonly StageColumn[] {
  let left = 0;
  return stages.map((stage) => {
    const [key = '', ...ids] = stage.split(' ');
    const start = left;
    left += 100 * Math.max(1, ids.length);
    const touchpoints = ids.map((id, i) => ({ key: id, left: start + 100 * i + 10, right: start + 100 * i + 90 })); // prettier-ignore
    return { key, left: start, right: left, touchpoints };
  });
}

const map = stagesOf('A a b c', 'B', 'C d');
const gaps = touchpointGaps(map);
const told = (gap: ReturnType<typeof nearestGap>): string | undefined =>
  gap && `${gap.stage ?? ''}/${gap.before ?? ''}`;

describe('the gaps of a map', () => {
  it('are before each touchpoint and behind the last of each stage', () => {
    assert.deepEqual(gaps.map(told), ['A/a', 'A/b', 'A/c', 'A/', 'B/', 'C/d', 'C/']);
    assert.deepEqual(gaps.map(({ x }) => x), [5, 100, 200, 295, 350, 405, 495]); // prettier-ignore
  });
  it('are found by where the pointer is, on either side of the border of two stages', () => {
    for (const [x, gap] of [
      [-50, 'A/a'],
      [140, 'A/b'],
      [299, 'A/'],
      [330, 'B/'],
      [399, 'C/d'],
      [999, 'C/'],
    ] as const)
      // prettier-ignore
      assert.equal(told(nearestGap(gaps, x)), gap);
    assert.equal(nearestGap([], 1), undefined);
  });
  it('lie one after the other for keys, over the borders of stages', () => {
    const right = (key: string): string | undefined => told(gapAside(key, 1, gaps));
    const left = (key: string): string | undefined => told(gapAside(key, -1, gaps));
    assert.deepEqual(['a', 'b', 'c', 'd'].map(right), ['A/c', 'A/', 'B/', undefined]);
    assert.deepEqual(['a', 'b', 'c', 'd'].map(left), [undefined, 'A/a', 'A/b', 'B/']);
  });
  it('on both sides of a thing are where it is', () => {
    assert.deepEqual(gaps.filter((gap) => isWhereItIs('b', gap, gaps)).map(told), ['A/b', 'A/c']);
    assert.deepEqual(gaps.filter((gap) => isWhereItIs('c', gap, gaps)).map(told), ['A/c', 'A/']);
    assert.deepEqual(gaps.filter((gap) => isWhereItIs('d', gap, gaps)).map(told), ['C/d', 'C/']);
  });
  it('are places among those that would be there', () => {
    const place = (key: string, at: number): unknown => placeIn(key, gaps[at] ?? assert.fail(), gaps);
    assert.deepEqual(place('a', 3), { place: 3, count: 3 });
    assert.deepEqual(place('c', 1), { place: 2, count: 3 });
    assert.deepEqual(place('c', 4), { place: 1, count: 1 });
    assert.deepEqual(place('a', 6), { place: 2, count: 2 });
  });
  it('of stages are before each and behind the last', () => {
    const between = stageGaps(map);
    assert.deepEqual(between.map(({ before, x }) => [before, x]), [['A', 0], ['B', 300], ['C', 400], [undefined, 500]]); // prettier-ignore
    assert.equal(gapAside('A', 1, between)?.before, 'C');
    assert.equal(gapAside('C', -1, between)?.before, 'B');
    assert.equal(gapAside('C', 1, between), undefined);
  });
});
