import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../../client/chromium.ts';
import { examples } from '../../harness/examples.ts';
import { exported, small, type Wanted } from './exported.ts';

const origin = 'http://map.test/';

/** What can be asked of a page that is open. */
interface Opened {
  readonly page: Page;
  /** What it asked for beside itself. */
  readonly requests: readonly string[];
  /** What was thrown, and what the content security policy kept from happening. */
  readonly faults: readonly string[];
}

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</title></style></script><script>document.title="owned"</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--',
  ']]>',
  '&lt;b&gt; &amp;',
  '{{constructor}}',
  '<style>*{background:url(http://map.test/leak)}</style>',
  '<iframe src="http://map.test/leak"></iframe>',
];

describe('a map as a page', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());

  async function open(text: string, wanted?: Wanted, scheme: 'light' | 'dark' = 'light'): Promise<Opened> {
    return openPage(await exported(text, 'html', wanted), scheme);
  }
  async function openPage(body: string, scheme: 'light' | 'dark'): Promise<Opened> {
    const page = await browser.newPage({ colorScheme: scheme });
    const requests: string[] = [];
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => faults.push(message.text()));
    page.on('dialog', (dialog) => {
      faults.push(dialog.message());
      void dialog.dismiss();
    });
    await page.route('**/*', async (route) => {
      if (route.request().url() === origin) await route.fulfill({ contentType: 'text/html', body });
      else {
        requests.push(route.request().url());
        await route.abort();
      }
    });
    await page.goto(origin);
    return { page, requests, faults };
  }

  it('runs nothing and asks for nothing, whatever its texts', async () => {
    for (const said of hostile) {
      const quoted = JSON.stringify(said);
      const text = `persona p ${quoted} { photo: ${quoted}; quote: ${quoted} }\nlane l ${quoted}\njourney j ${quoted} {\n  personas: @p\n  note: ${quoted}\n  stage s ${quoted} {\n    touchpoint t ${quoted} { does @p: ${quoted}; lane l: ${quoted}; link: ${quoted}; pain ${quoted} }\n  }\n  path x ${quoted} {\n    t -> t 3% ${quoted}\n  }\n}\njourney k ${quoted} {}\n`;
      const { page, requests, faults } = await open(text);
      assert.deepEqual({ requests, faults }, { requests: [], faults: [] }, said);
      const found = await page.evaluate(() => ({
        strange: [...document.querySelectorAll('img, iframe, object, embed, link, form, base, [style]:not(.sheet, .sheet *), foreignObject, image')].length,
        handlers: [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).length,
        scripts: document.querySelectorAll('script').length,
        styles: document.querySelectorAll('style').length,
        title: document.title,
        heading: document.querySelector('h2 .text')?.textContent,
      }));
      assert.deepEqual(found, { strange: 0, handlers: 0, scripts: 1, styles: 1, title: `${said} · ${said}`.replaceAll(/\s+/g, ' '), heading: said });
      await page.close();
    }
  }); // prettier-ignore

  it('would not run a script that got into it', async () => {
    const html = (await exported(small, 'html')).replace(
      '</body>',
      '<script>document.title="owned"</script><img src="leak"></body>',
    );
    const { page, requests, faults } = await openPage(html, 'light');
    assert.equal(await page.title(), 'First order');
    assert.deepEqual(requests, []);
    assert.equal(faults.length, 2);
    for (const fault of faults) assert.match(fault, /Content Security Policy/);
    await page.close();
  });

  it('leads only to web addresses', async () => {
    const links = ['https://example.com/a?b=c&d="e', 'http://example.com', 'HTTPS://EXAMPLE.COM', 'javascript:alert(1)', ' https://example.com', 'data:text/html,x', 'https:example.com', '//example.com', 'file:///etc/passwd', 'https://a\u202eb', 'vscode://x', 'GR-42']; // prettier-ignore
    const facts = links.map((link) => `link: ${JSON.stringify(link)}`).join('\n');
    const { page } = await open(
      `journey j { stage s { touchpoint t "https://title.example" {\n${facts}\n} } }`,
    );
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('a:not(.skip)')].map((one) => [one.getAttribute('href'), one.getAttribute('rel')]),
    ); // prettier-ignore
    assert.deepEqual(found, links.slice(0, 3).map((link) => [link, 'noopener noreferrer'])); // prettier-ignore
    await page.close();
  });

  it('changes its colours and those of the picture with the system', async () => {
    const grounds: unknown[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      const { page, faults } = await open(small, {}, scheme);
      assert.deepEqual(faults, []);
      grounds.push(
        await page.evaluate(() => [
          getComputedStyle(document.documentElement).backgroundColor,
          getComputedStyle(document.querySelector('svg rect') ?? document.body).fill,
        ]),
      );
      await page.close();
    }
    assert.deepEqual(grounds, [
      ['rgb(255, 255, 255)', 'rgb(255, 255, 255)'],
      ['rgb(28, 31, 36)', 'rgb(28, 31, 36)'],
    ]);
  });

  it('is reached by the keyboard: past the picture to the table, over what works on the picture into it', async () => {
    const { page } = await open(small);
    const reached: string[] = [];
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement!.id || document.activeElement!.className || document.activeElement!.ariaLabel || document.activeElement!.textContent!)); // prettier-ignore
    }
    assert.deepEqual(reached, ['skip', 'Picture', 'Table', 'Smaller', '100 %', 'Larger', 'Fit to the window', 'Find in the map', 'Previous find', 'Next find', 'everybodyMina KimJoon Park', 'journey-1-picture']); // prettier-ignore
    await page.focus('.skip');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement!.id), 'journey-1-table');
    await page.close();
  });

  it('has one first heading, no level left out, and no id twice', async () => {
    for (const [name, text] of Object.entries(examples)) {
      const { page, faults } = await open(text, { others: examples });
      const { levels, ids, pictures, journeys } = await page.evaluate(() => ({
        levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName.slice(1))),
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        pictures: document.querySelectorAll('.sheet > svg').length,
        journeys: document.querySelectorAll('main > section[id]').length,
      })); // prettier-ignore
      assert.deepEqual(faults, [], name);
      assert.equal(levels.filter((level) => level === 1).length, 1, name);
      levels.forEach((level, i) => assert.ok(level <= (levels[i - 1] ?? 0) + 1, `${name}: ${levels.join(' ')}`)); // prettier-ignore
      assert.equal(new Set(ids).size, ids.length, name);
      assert.equal(pictures, journeys, name);
      await page.close();
    }
  });

  it('is in the language that the map seems to be in, and lets each text run its way', async () => {
    for (const [title, language] of [
      ['첫 온라인 주문', 'ko'],
      ['はじめての注文', 'ja'],
      ['首次在线订单', 'zh'],
      ['الطلب الأول', 'ar'],
      ['Erste Bestellung', 'en'],
      ['123', 'en'],
    ] as const) {
      const { page } = await open(`journey j "${title}" { stage s "${title}" { pain "${title}" } }`);
      const found = await page.evaluate(() => ({
        language: document.documentElement.lang,
        ours: document.querySelector('h2 [lang]')?.getAttribute('lang') ?? null,
        direction: getComputedStyle(document.querySelector('h1') ?? document.body).direction,
        texts: [...document.querySelectorAll('.text')].every((one) => one.getAttribute('dir') === 'auto'),
      } as const)).catch(() => assert.fail(title)); // prettier-ignore
      const direction = language === 'ar' ? 'rtl' : 'ltr';
      assert.deepEqual(found, { language, ours: language === 'en' ? null : 'en', direction, texts: true });
      await page.close();
    }
  });

  it('tells in words what is too much to be drawn', async () => {
    const { page } = await open(`journey j { stage s {\n${'touchpoint "T"\n'.repeat(2600)}} }`);
    const text = await page.evaluate(() => document.body.innerText);
    assert.match(text, /This map has 2600 touchpoints, and no more than 2500 can be drawn/);
    assert.match(text, /1\.2600 T/);
    await page.close();
  });
});
