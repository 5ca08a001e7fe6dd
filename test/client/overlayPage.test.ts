import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { overlayPage } from '../../core/exchange/overlayPage.ts';
import { overlayPersonas, overlayTexts } from '../harness/overlays.ts';
import { openChromium } from './chromium.ts';

const people = `persona mina "Mina Kim"
persona joon "Joon Park"
lane weather "Weather outside"
`;
const first = `${people}journey order "Order" { personas: @mina, @joon; scale: 1..5
  stage buy "Buying" {
    touchpoint pay "Pays" { feels @mina: 2; feels @joon: 4; lane weather: "Rain" }
    touchpoint wait "Waits" { does: "Sits" }
  }
}`;
const second = first
  .replace('feels @mina: 2', 'feels @mina: 1')
  .replace('"Rain"', '"Sun"')
  .replace('touchpoint wait "Waits" { does: "Sits" }', 'touchpoint leave "Leaves" { for: @joon }')
  .replace('scale: 1..5', 'scale: 0..5');

describe('the page of what changed, in a browser', () => {
  let browser: Browser;
  before(async () => (browser = await openChromium()));
  after(() => browser.close());

  async function open(html: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    page.on('pageerror', (error) => assert.fail(error.message));
    await page.setContent(html);
    return page;
  }

  async function changed(): Promise<Page> {
    const { overlay, diff } = await overlayTexts(first, second);
    const { summary, personas } = diff;
    return open(overlayPage({ title: 'Order', summary, sections: [{ title: 'Order', summary, personas, picture: overlay }], others: [] })); // prettier-ignore
  }

  const seen = (page: Page, selector: string): Promise<number> =>
    page.locator(selector).evaluateAll((all) => all.filter((one) => (one as unknown as { getClientRects(): { length: number } }).getClientRects().length > 0).length); // prettier-ignore

  it('filters by names, and hides the frames of what it leaves out', async () => {
    const page = await changed();
    assert.deepEqual(await page.locator('select[data-filter=persona] option').allTextContents(), ['all', 'Mina Kim', 'Joon Park']); // prettier-ignore
    const lanes = await page.locator('select[data-filter=lane] option').allTextContents();
    assert.ok(lanes.includes('Weather outside') && lanes.includes('Feels'), lanes.join(', '));
    const all = await seen(page, 'li.change');
    assert.equal(await seen(page, '.sheet > svg [data-frame]'), 2);
    await page.selectOption('select[data-filter=persona]', 'mina');
    const some = await seen(page, 'li.change');
    assert.ok(some < all, `${some} of ${all}`);
    assert.ok(some > 1, 'what is for everybody is for Mina too');
    assert.equal(await seen(page, '.sheet > svg [data-frame$="touchpoint:leave"]'), 0);
    assert.equal(await seen(page, '.sheet > svg [data-frame$="touchpoint:wait"]'), 1);
    await page.selectOption('select[data-filter=persona]', '');
    assert.equal(await seen(page, '.sheet > svg [data-frame]'), 2);
    await page.close();
  });

  it('shows the scale of the side that is seen', async () => {
    const page = await changed();
    const scaleOf = async (view: string): Promise<readonly (readonly [number, boolean])[]> => {
      await page.click(`button[data-show=${view}]`);
      return page.locator('svg text').evaluateAll((all) =>
        all.flatMap((one) => {
          const text = one as unknown as { textContent: string; getClientRects(): { length: number } };
          const style = (globalThis as unknown as { getComputedStyle(of: unknown): { textDecorationLine: string } }).getComputedStyle(one);
          return /^[0-5]$/.test(text.textContent) && text.getClientRects().length > 0 ? [[Number(text.textContent), style.textDecorationLine !== 'none'] as const] : [];
        }),
      ); // prettier-ignore
    };
    const ends = (some: readonly (readonly [number, boolean])[]): string =>
      JSON.stringify([...new Set(some.map(([value, isStruck]) => `${value}${isStruck ? ' struck' : ''}`))].filter((one) => /^[15]|^0/.test(one)).sort()); // prettier-ignore
    assert.equal(ends(await scaleOf('old')), '["1","5"]');
    assert.equal(ends(await scaleOf('new')), '["0","5"]');
    assert.match(ends(await scaleOf('both')), /"0","1 struck","5","5 struck"/);
    await page.close();
  });

  it('keeps stages, titles and names of lanes in sight, as the side that is seen has them', async () => {
    const map = (name: string): string => `journey j "J" { ${[1, 2].map((stage) =>
      `stage s${stage} "${stage === 2 ? name : 'First'}" { ${[1, 2, 3, 4, 5].map((i) => `touchpoint t${stage}${i} "Step ${stage}.${i}" { does: "Does"; thinks: "Thinks"; says: "Says"; pain "Hurts"; opportunity "Better" }`).join('; ')} }`).join('; ')} }`; // prettier-ignore
    const { overlay, diff } = await overlayTexts(map('Buying'), map('Choosing'));
    const { summary, personas } = diff;
    const page = await open(overlayPage({ title: 'J', summary, sections: [{ title: 'J', summary, personas, picture: overlay }], others: [] })); // prettier-ignore
    await page.setViewportSize({ width: 1200, height: 400 });
    const scrolled = page.locator('.scroll');
    await scrolled.evaluate((view) => Object.assign(view, { scrollLeft: 500, scrollTop: 400 }));
    const boxOf = async (selector: string) => (await page.locator(selector).boundingBox()) ?? assert.fail(selector); // prettier-ignore
    const [view, bars, titles, rail] = [await boxOf('.scroll'), await boxOf('.pin.bars:not(.corner)'), await boxOf('.pin.titles:not(.corner)'), await boxOf('.pin.rail')]; // prettier-ignore
    const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1.5;
    assert.ok(isNear(bars.y, view.y) && isNear(titles.y, bars.y + bars.height) && isNear(rail.x, view.x), JSON.stringify({ view, bars, titles, rail })); // prettier-ignore
    const names = async (side: string): Promise<readonly string[]> => {
      await page.click(`button[data-show=${side}]`);
      const lines = page.locator('.pins .name tspan');
      return lines.evaluateAll((all) => all.flatMap((one) => ((one as unknown as { getClientRects(): { length: number } }).getClientRects().length > 0 ? [one.textContent ?? ''] : []))); // prettier-ignore
    };
    assert.deepEqual(await names('old'), ['Buying']);
    assert.deepEqual(await names('both'), ['Buying', 'Choosing']);
    assert.deepEqual(await names('new'), ['Choosing']);
    // A change is shown where no head lies over it, and the copies take no part in finding it.
    await page.keyboard.press('n');
    assert.equal(await page.locator('.sheet > svg .here').count(), 1);
    assert.equal(await page.locator('.pins .here').count(), 1);
    await page.close();
  });

  it('calls two personas by their names, and strikes nothing', async () => {
    const { overlay, diff } = await overlayPersonas(second, 'mina', 'joon');
    const { summary, personas, compared } = diff;
    const page = await open(overlayPage({ title: 'Order', summary, compared, sections: [{ title: 'Order', summary, personas, picture: overlay }], others: [] })); // prettier-ignore
    assert.deepEqual(await page.locator('button[data-show]').allTextContents(), ['A: Mina Kim', 'Both', 'B: Joon Park']); // prettier-ignore
    await page.keyboard.press('n');
    assert.equal(await seen(page, 'li.change.here'), 1);
    assert.equal(await page.locator('svg [text-decoration]').count(), 0);
    await page.close();
  });
});
