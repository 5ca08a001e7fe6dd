import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { exchangeWords as words } from '../../../core/exchange/words.ts';
import { mapScript } from '../../../core/exchange/mapScript.ts';
import { openChromium } from '../../client/chromium.ts';
import { examples } from '../../harness/examples.ts';
import { jpeg, png, webp } from '../../harness/images.ts';
import { exported, small } from './exported.ts';

const origin = 'http://map.test/';
const wide = examples['mobile-plan.journey']!;

/** Said for one of two personas in every way, and for both. */
const people = `persona mina "Mina" { goal: "Dinner" }
persona joon "Joon" { goal: "Time" }
journey j "J" {
  personas: @mina, @joon
  stage s "S" {
    goal @joon: "Only his"
    touchpoint a "For all of them together" { does: "Both do"; does @mina: "She does"; feels @mina: +1 "glad"; feels @joon: -1 "sad"; pain "His pain" { for: @joon } }
    touchpoint b "For her" { for: @mina; does: "Where she is" }
  }
  path his "His way" {
    for: @joon
    b -> a "again"
  }
}
`;

describe('the page of a map at work', function () {
  this.timeout(60_000);
  let browser: Browser;
  const faults: string[] = [];
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());
  afterEach(() => assert.deepEqual(faults.splice(0), []));

  async function open(
    text: string,
    others: Parameters<typeof exported>[2] = { others: examples },
    javaScriptEnabled = true,
  ): Promise<Page> {
    const body = await exported(text, 'html', others);
    const context = await browser.newContext({ viewport: { width: 900, height: 700 }, javaScriptEnabled });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => faults.push(message.text()));
    await page.route('**/*', async (route) => {
      if (route.request().url() === origin) return route.fulfill({ contentType: 'text/html', body });
      faults.push(route.request().url());
      return route.abort();
    });
    await page.goto(origin);
    return page;
  }
  const ask = <Answer>(page: Page, code: string): Promise<Answer> => page.evaluate<Answer>(code);
  /** Where the elements are in the window. */
  const boxOf = (
    page: Page,
    selector: string,
  ): Promise<{ x: number; y: number; width: number; height: number }> =>
    ask(page, `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().toJSON()`);
  const zoomOf = (page: Page): Promise<number> => ask(page, 'Number(document.querySelector(".sheet").style.getPropertyValue("--zoom"))'); // prettier-ignore

  it('is whole without its script, and shows nothing that would do nothing', async () => {
    const page = await open(small, {}, false);
    // The page itself runs nothing, so what is seen is asked of the browser.
    for (const [selector, isSeen] of [
      ['.picture svg', true],
      ['.tabled table', true],
      ['.told', true],
      ['.bar', false],
    ] as const)
      // prettier-ignore
      assert.equal(await page.locator(selector).first().isVisible(), isSeen, selector);
    const { height = 0 } = (await page.locator('.picture').boundingBox()) ?? {};
    const { height: whole = 0 } = (await page.locator('.picture svg').boundingBox()) ?? {};
    assert.ok(height >= whole);
    await page.close();
  });

  it('keeps stages, titles and names of lanes in sight', async () => {
    const page = await open(wide);
    await ask(page, 'document.querySelector(".bar [data-do=actual]").click()');
    const before = { bar: await boxOf(page, '[data-part=bars]'), pin: await boxOf(page, '.pin.bars:not(.corner) [data-part=bars]') };
    assert.deepEqual(before.pin, before.bar);
    await ask(page, 'Object.assign(document.querySelector(".picture"), { scrollLeft: 300, scrollTop: 600 })');
    const view = await boxOf(page, '.picture');
    const [bars, titles, rail] = [await boxOf(page, '.pin.bars:not(.corner)'), await boxOf(page, '.pin.titles:not(.corner)'), await boxOf(page, '.pin.rail')];
    const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1.5;
    assert.ok(isNear(bars.y, view.y) && isNear(titles.y, bars.y + bars.height) && isNear(rail.x, view.x), JSON.stringify({ view, bars, titles, rail }));
    // The copy of a stage is right above its columns.
    const column = await ask<number>(page, 'document.querySelector(".picture > .sheet > svg [data-part=titles] > g").getBoundingClientRect().x');
    assert.ok(isNear(column, await ask(page, 'document.querySelector(".pin.titles:not(.corner) [data-part=titles] > g").getBoundingClientRect().x')));
    await page.close();
  }); // prettier-ignore

  it('keeps the name of a stage in sight as long as the stage is', async () => {
    const touchpoints = Array.from({ length: 12 }, (_, i) => `touchpoint "Step ${i}"`).join('; ');
    const page = await open(`journey j "J" { stage long "Long" { ${touchpoints} }; stage next "Next" { ${touchpoints} } }`);
    await page.click('[data-do=actual]');
    const scrolledTo = async (left: number) => {
      await ask(page, `document.querySelector(".picture").scrollLeft = ${left}`);
      const [name, bar] = [await boxOf(page, '.stage:nth-of-type(1) .name [data-stays]'), await boxOf(page, '.picture > .sheet > svg [data-part=bars] > g')];
      return { name, bar, corner: await boxOf(page, '.pin.bars.corner'), drawn: await boxOf(page, '.picture > .sheet > svg [data-stays]') };
    };
    const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1.5;
    const first = await scrolledTo(0);
    assert.ok(isNear(first.name.x, first.drawn.x) && isNear(first.name.y, first.drawn.y), JSON.stringify(first));
    const later = await scrolledTo(500);
    const edge = later.corner.x + later.corner.width;
    assert.ok(later.drawn.x < edge && isNear(later.name.x - edge, first.name.x - first.bar.x), JSON.stringify(later));
    // The next stage pushes it out.
    const last = await scrolledTo(first.bar.width - 30);
    assert.ok(last.name.x < last.corner.x + last.corner.width && last.name.x + last.name.width <= last.bar.x + last.bar.width, JSON.stringify(last));
    await page.close();
  }); // prettier-ignore

  it('zooms by buttons, keys and wheel, to where the pointer is', async () => {
    const page = await open(wide);
    await page.click('[data-do=actual]');
    assert.equal(await zoomOf(page), 1);
    await page.click('[data-do=larger]');
    assert.equal(await zoomOf(page), 1.2);
    assert.equal(await page.textContent('[data-zoom]'), '120 %');
    await page.focus('.picture');
    for (const [key, zoom] of [
      ['-', 1],
      ['+', 1.2],
      ['=', 1.44],
      ['0', 1],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(Math.round((await zoomOf(page)) * 100) / 100, zoom, key);
    }
    await page.click('[data-do=fit]');
    const { width, svg } = await ask<{ width: number; svg: number }>(page, '({ width: document.querySelector(".picture").clientWidth, svg: document.querySelector(".picture svg").getBoundingClientRect().width })'); // prettier-ignore
    assert.ok(Math.abs(width - svg) < 1);
    await page.click('[data-do=actual]');
    await page.mouse.move(400, 400);
    const at = (): Promise<number> => ask(page, '(400 - document.querySelector(".picture svg").getBoundingClientRect().x) / Number(document.querySelector(".sheet").style.getPropertyValue("--zoom"))'); // prettier-ignore
    const before = await at();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    while ((await zoomOf(page)) === 1) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.ok((await zoomOf(page)) > 1.1 && Math.abs((await at()) - before) < 2, `${before} ${await at()}`);
    await page.close();
  });

  it('shows the picture or the table', async () => {
    const page = await open(small, {});
    const seen = async (): Promise<readonly boolean[]> => Promise.all(['.picture', '.tabled', '[data-do=larger]'].map((one) => page.locator(one).isVisible())); // prettier-ignore
    assert.deepEqual(await seen(), [true, false, true]);
    await page.click('[data-show=table]');
    assert.deepEqual(await seen(), [false, true, false]);
    assert.equal(await page.getAttribute('[data-show=table]', 'aria-pressed'), 'true');
    await page.click('[data-show=picture]');
    assert.deepEqual(await seen(), [true, false, true]);
    await page.close();
  });

  it('finds words, over the ends of lines and whatever their letters', async () => {
    const page = await open(
      small.replace('"Sees a reel"', '"Sees a réel that goes on over several lines of the title"'),
      {},
    );
    const count = (): Promise<string | null> => page.textContent('.find [role=status]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('/');
    await page.keyboard.type('REEL that goes on over several');
    assert.equal(await count(), '1 of 1');
    const here = await boxOf(page, '.picture .here');
    const view = await boxOf(page, '.picture');
    assert.ok(here.x >= view.x && here.x + here.width <= view.x + view.width && here.y >= view.y);
    await page.keyboard.press('Escape');
    assert.equal(await count(), '');
    assert.equal(await page.locator('.found').count(), 0);
    await page.fill('.find input', 'pays');
    const [, all] = /of (\d+)/.exec((await count()) ?? '') ?? [];
    assert.equal(await page.locator('.found').count(), Number(all));
    await page.keyboard.press('Shift+Enter');
    assert.equal(await count(), `${all} of ${all}`);
    await page.fill('.find input', 'nowhere to be found');
    assert.equal(await count(), words.notFound);
    await page.click('[data-show=table]');
    await page.fill('.find input', 'Could that be');
    assert.equal(await count(), '1 of 1');
    assert.equal(await page.locator('td .here, td.here, .tabled .here').count(), 1);
    await page.close();
  });

  it('shows what is for all and for one, in picture, table and words', async () => {
    const page = await open(people, {});
    const seen = (): Promise<Readonly<Record<string, boolean>>> =>
      page.evaluate(() => {
        const isSeen = (selector: string, words: string): boolean =>
          [...document.querySelectorAll<HTMLElement>(selector)].some((one) => (one.textContent ?? '').replaceAll(/\s/g, '').includes(words) && getComputedStyle(one).visibility === 'visible' && !one.closest('li.out'));
        const texts = ['Forallofthemtogether', 'Bothdo', 'Shedoes', 'Hispain', 'Onlyhis', 'Forher', 'Wheresheis', 'glad', 'sad', 'Hisway'];
        return Object.fromEntries([
          ...texts.map((text) => [text, isSeen('.picture > .sheet > svg text', text)]),
          ['table: she', isSeen('td li', 'Shedoes')],
          ['table: his', isSeen('td li', 'Onlyhis')],
          ['words: she', isSeen('.told li', 'Shedoes')],
          ['lines', [...document.querySelectorAll('.picture > .sheet > svg path[stroke-width="2"]')].filter((one) => getComputedStyle(one).visibility === 'visible').length > 2],
        ]) as Record<string, boolean>;
      }); // prettier-ignore
    const hidden = async (): Promise<readonly string[]> => Object.entries(await seen()).flatMap(([name, isSeen]) => (isSeen ? [] : [name])); // prettier-ignore
    assert.deepEqual(await hidden(), []);
    await page.selectOption('select', '0');
    assert.deepEqual(await hidden(), ['Hispain', 'Onlyhis', 'sad', 'Hisway', 'table: his', 'lines']);
    await page.fill('.find input', 'His pain');
    assert.equal(await page.textContent('.find [role=status]'), words.notFound);
    await page.selectOption('select', '1');
    assert.deepEqual(await hidden(), ['Shedoes', 'Forher', 'Wheresheis', 'glad', 'table: she', 'words: she', 'lines']); // prettier-ignore
    await page.selectOption('select', '');
    assert.deepEqual(await hidden(), []);
    await page.close();
  });

  it('shows pictures and fetches none', async () => {
    const text = 'persona mina "Mina" { photo: "mina.jpg" }\njourney j "J" { personas: @mina; stage s "S" { touchpoint t "T" { image: "t.png" }; touchpoint u "U" { image: "u.webp" } } }\n'; // prettier-ignore
    const page = await open(text, { others: { 'mina.jpg': jpeg, 't.png': png(9, 16), 'u.webp': webp } });
    const drawn = await ask<number>(page, 'Promise.all([...document.querySelectorAll("image")].map((one) => { const image = new Image(); image.src = one.href.baseVal; return image.decode().then(() => image.naturalWidth); }))'); // prettier-ignore
    assert.deepEqual(drawn, [48, 9, 48]);
    await page.close();
  });

  it('works with hostile texts', async () => {
    const said = `</script><img src=x onerror="alert(1)">'" {at} $& \\u0041 ]]>`;
    const quoted = JSON.stringify(said);
    const page = await open(`persona p ${quoted}\npersona q ${quoted}\njourney j ${quoted} {\n  personas: @p, @q\n  stage s ${quoted} { touchpoint t ${quoted} { does @p: ${quoted}; feels: 1 } }\n}\n`, {}); // prettier-ignore
    await page.fill('.find input', said);
    assert.match((await page.textContent('.find [role=status]')) ?? '', /^1 of \d+$/);
    await page.selectOption('select', '1');
    await page.click('[data-show=table]');
    await page.click('[data-do=next]');
    assert.equal(await page.locator('img, script:not(:last-child)').count(), 0);
    await page.close();
  });
});

describe('the page of a map on paper', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());

  /** The sizes of the pages of a PDF that the browser makes of it, in px. */
  async function sheets(text: string, prepare = ''): Promise<{ readonly pages: readonly (readonly number[])[]; readonly maps: readonly (readonly number[])[] }> {
    const page = await browser.newPage();
    await page.setContent(await exported(text, 'html', { others: examples }));
    if (prepare !== '') await page.click(prepare);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: false })).toString('latin1');
    const maps = await page.evaluate(() => [...document.querySelectorAll('.sheet > svg')].map((svg) => [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))]));
    await page.close();
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    return { maps, pages: boxes.map(([, width, height]) => [(Number(width) * 96) / 72, (Number(height) * 96) / 72]) };
  } // prettier-ignore

  function expectSame(pages: readonly (readonly number[])[], maps: readonly (readonly number[])[]): void {
    assert.equal(pages.length, maps.length, JSON.stringify({ pages, maps }));
    pages.forEach((page, i) => page.forEach((side, k) => assert.ok(Math.abs(side - maps[i]![k]!) <= 2, JSON.stringify({ pages, maps })))); // prettier-ignore
  }

  for (const [name, text] of Object.entries(examples)) {
    if (!/^journey /m.test(text)) continue;
    it(`is one sheet as large as each map: ${name}`, async () => {
      const { pages, maps } = await sheets(text);
      expectSame(pages, maps);
    });
  }

  it('is one sheet however it was zoomed and scrolled', async () => {
    for (const prepare of ['[data-do=larger]', '[data-do=fit]']) {
      const { pages, maps } = await sheets(small, prepare);
      expectSame(pages, maps);
    }
  });

  it('is a sheet for each of several maps, of different sizes', async () => {
    const { pages, maps } = await sheets(
      `${small}\njourney other "Other" { stage s "S" { touchpoint t "T" { does: "It" } } }\n`,
    );
    assert.equal(maps.length, 2);
    expectSame(pages, maps);
  });

  it('is no larger than a PDF can be', async () => {
    const many = `journey j "J" { stage s "S" {\n${'touchpoint "T" { does: "x" }\n'.repeat(150)}} }`;
    const { pages, maps } = await sheets(many);
    assert.equal(pages.length, 1);
    assert.ok(maps[0]![0]! > 19_200 && pages[0]![0]! <= 19_201 && pages[0]![0]! > 19_000, JSON.stringify({ pages, maps }));
  }); // prettier-ignore
});

it('the script of a page makes no markup of texts and asks for nothing', () => {
  assert.doesNotMatch(mapScript, /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(|fetch|XMLHttp|import\(|setAttribute\('on|https?:/);
}); // prettier-ignore
