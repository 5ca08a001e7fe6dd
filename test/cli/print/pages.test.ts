import assert from 'node:assert/strict';
import { pageFor, type Page, type PageSize } from '../../../cli/print/pdf/pages.ts';

describe('the page of a PDF', () => {
  const rounded = (size: PageSize, width: number, height: number): Page => {
    const page = pageFor(size, { width, height });
    return Object.fromEntries(Object.entries(page).map(([name, value]) => [name, Math.round(value * 100) / 100])) as unknown as Page; // prettier-ignore
  };

  it('is as large as the map, unless that is more than readers can show', () => {
    assert.deepEqual(rounded('long', 400, 200), { width: 300, height: 150, x: 0, y: 0, scale: 0.75 });
    const wide = rounded('long', 100_000, 1_000);
    assert.deepEqual([wide.width, wide.height], [14_400, 144]);
  });

  it('lies on its side where the map is wider than tall', () => {
    for (const [size, short, long] of [
      ['a4', 595.28, 841.89],
      ['a3', 841.89, 1190.55],
      ['a2', 1190.55, 1683.78],
      ['a1', 1683.78, 2383.94],
      ['a0', 2383.94, 3370.39],
    ] as const) {
      const lying = rounded(size, 300, 200);
      assert.deepEqual([lying.width, lying.height], [long, short], size);
      const upright = rounded(size, 200, 300);
      assert.deepEqual([upright.width, upright.height], [short, long], size);
    }
  });

  it('is filled to its margins one way, and the map stands in the middle the other way', () => {
    for (const [width, height] of [
      [4000, 300],
      [300, 4000],
      [60, 50],
      [1000, 1000],
    ] as const) {
      const { scale, x, y, ...sheet } = pageFor('a4', { width, height });
      const margin = (8 * 72) / 25.4;
      assert.ok(Math.abs(Math.min(x, y) - margin) < 1e-6, `${width} by ${height}`);
      assert.ok(Math.abs(2 * x + width * scale - sheet.width) < 1e-6);
      assert.ok(Math.abs(2 * y + height * scale - sheet.height) < 1e-6);
    }
  });
});
