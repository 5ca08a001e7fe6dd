import assert from 'node:assert/strict';
import { cpuNow } from './cpuNow.ts';

/**
 * Expects that what is done with a text takes at most so many times as long where the text is four times as long: a unit over and
 * over, first so often. What is prepared of the text is not measured.
 */
export function assertGrowsWithText(
  unit: string,
  { often, most }: { readonly often: number; readonly most: number },
  prepare: (text: string) => () => void,
): void {
  const time = (count: number): number => {
    const work = prepare(unit.repeat(count));
    const start = cpuNow();
    work();
    return cpuNow() - start;
  };
  time(often / 2);
  const ratio = Math.min(...[0, 1, 2].map(() => time(4 * often) / Math.max(time(often), 0.5)));
  assert.ok(
    ratio < most,
    `${JSON.stringify(unit)}: four times the text took ${ratio.toFixed(1)} times as long`,
  );
}
