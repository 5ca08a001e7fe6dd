import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { markJourneyFences, type MarkdownIt } from '../../client/journeyFences.ts';
import { exportMap } from '../../core/exchange/exportMap.ts';
import { overlayPage } from '../../core/exchange/overlayPage.ts';
import { contentOf, journeysOf } from '../../core/map/contentOf.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import { tableOf } from '../../core/map/tableOf.ts';
import { allHostile } from '../harness/hostile.ts';
import { hostileMaps } from '../harness/hostileMap.ts';
import { overlayTexts } from '../harness/overlays.ts';
import { analyseText } from '../harness/problems.ts';
import { bundle, openChromium, openPreviewPage, withoutPolicy } from './chromium.ts';

/** What a page did that it was not to do. */
interface Watched {
  readonly page: Page;
  /** How often `hit()` was called, in the page and all frames in it. */
  readonly hits: () => Promise<number>;
  readonly requests: readonly string[];
}

/** Counts what runs in a page and what it asks for; nothing that it asks for but its own files is let through. */
async function watch(page: Page): Promise<Watched> {
  const requests: string[] = [];
  let hits = 0;
  await page.exposeFunction('hit', () => void hits++);
  await page.route(/^(?!data:|blob:)/, async (route) => {
    const url = route.request().url();
    if (url.startsWith('http://page.test/')) return route.fallback();
    requests.push(url);
    return route.abort();
  });
  page.on('dialog', (dialog) => {
    hits++;
    void dialog.dismiss();
  });
  page.on('popup', () => hits++);
  return {
    page,
    requests,
    // What waits for a task or a frame has had one.
    hits: async () => {
      await page.evaluate(
        () =>
          new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
      );
      return hits;
    },
  };
}

/** Puts markup into a page as a document in a frame and as a part of the page, as live as it can be. */
function putIn(markup: string): Promise<void> {
  const frame = document.createElement('iframe');
  const loaded = new Promise<void>((done) => frame.addEventListener('load', () => done()));
  frame.srcdoc = markup;
  const part = document.createElement('div');
  part.innerHTML = markup;
  document.body.replaceChildren(frame, part);
  const links = [...document.querySelectorAll('a'), ...(frame.contentDocument?.querySelectorAll('a') ?? [])];
  for (const link of links)
    for (const kind of ['mouseover', 'focus']) link.dispatchEvent(new Event(kind, { bubbles: true }));
  return loaded;
}

/** What DOMPurify takes out of markup that is given to it. */
function takenOut({ markup, isPage }: { readonly markup: string; readonly isPage: boolean }): readonly string[] {
  interface Purifier {
    readonly sanitize: (markup: string, options: object) => string;
    readonly removed: readonly { readonly element?: Element; readonly attribute?: Attr | null }[];
  }
  const { DOMPurify } = globalThis as unknown as { readonly DOMPurify: Purifier };
  DOMPurify.sanitize(markup, {
    WHOLE_DOCUMENT: isPage,
    ADD_TAGS: ['meta', 'title'],
    ADD_ATTR: ['http-equiv', 'content', 'charset', 'unicode-bidi'],
    // Would take out values of attributes for what is said in them, escaped as it is.
    SAFE_FOR_XML: false,
    // Values in which addresses stand are looked at, and `content` of a description is none of them.
    ADD_URI_SAFE_ATTR: ['content'],
  });
  return DOMPurify.removed.map(({ element, attribute }) =>
    attribute ? `${attribute.name}="${attribute.value.slice(0, 80)}"` : (element?.outerHTML ?? String(element?.nodeName)).slice(0, 200),
  );
} // prettier-ignore

/** The first on a page; one that a map brought along would be another. */
const ownScript = /<script>[^]*?<\/script>/;

describe('a map that says everything hostile, in a browser without any policy', function () {
  this.timeout(120_000);
  const maps = hostileMaps(2);
  let browser: Browser;
  let watched: Watched;

  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());
  afterEach(() => watched.page.close());

  async function openBlank(): Promise<void> {
    const page = await browser.newPage();
    await page.route('http://page.test/**', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: '<!doctype html><title>x</title><body>',
      }),
    );
    watched = await watch(page);
    await page.goto('http://page.test/');
    await page.addScriptTag({
      path: fileURLToPath(new URL('../../node_modules/dompurify/dist/purify.js', import.meta.url)),
    });
  }

  /** Expects that nothing ran, was asked for or had to be taken out. `ours` is what we wrote and DOMPurify cannot know. */
  async function expectTame(markup: string, ours: readonly RegExp[] = []): Promise<void> {
    const isPage = markup.startsWith('<!doctype');
    // Of our own, in the same words on every page.
    const always = [/<meta name="referrer" content="no-referrer"\/>/];
    const theirs = [...always, ...ours].reduce((text, piece) => text.replace(piece, ''), markup);
    assert.deepEqual(await watched.page.evaluate(takenOut, { markup: theirs, isPage }), []);
    await watched.page.evaluate(putIn, withoutPolicy(markup));
    await watched.hits();
  }

  async function expectNothingRan(): Promise<void> {
    assert.equal(await watched.hits(), 0);
    assert.deepEqual(watched.requests, []);
  }

  it('would run and send much, were it not escaped', async () => {
    await openBlank();
    const isLive = (text: string): boolean =>
      text.length < 300 && /<|url\(/.test(text) && !/refresh/.test(text);
    const loaded = allHostile.filter(isLive).filter((_, i) => i % 3 === 0);
    for (const text of loaded) {
      await watched.page.evaluate(putIn, `<p>${text}</p>`);
      await watched.hits();
    }
    assert.ok((await watched.hits()) > 20, String(await watched.hits()));
    assert.ok(watched.requests.length > 3, String(watched.requests.length));
    const found = [];
    for (const markup of loaded)
      found.push(...(await watched.page.evaluate(takenOut, { markup, isPage: false })));
    assert.ok(found.length > 30, String(found.length));
  });

  it('runs, sends and adds nothing as a picture', async () => {
    await openBlank();
    for (const { text } of maps) {
      const svg = exportMap(await analyseText(text), undefined, 'svg');
      if (svg.kind !== 'text') assert.fail(svg.kind);
      await expectTame(svg.text.replace(/^<\?xml[^>]*>\n/, ''));
    }
    await expectNothingRan();
  });

  it('runs, sends and adds nothing as a page, whose own script runs', async () => {
    await openBlank();
    for (const { text } of maps) {
      const page = exportMap(await analyseText(text), undefined, 'html');
      if (page.kind !== 'text') assert.fail(page.kind);
      await expectTame(page.text, [ownScript]);
    }
    await expectNothingRan();
  });

  it('runs, sends and adds nothing as the page of what changed, whose own script runs', async () => {
    await openBlank();
    for (const { text } of maps) {
      const { overlay, diff } = await overlayTexts(text, text.replaceAll('feels', 'hopes'));
      const about = { title: allHostile[0] ?? '', summary: diff.summary };
      const page = overlayPage({
        ...about,
        sections: [{ ...about, personas: new Map(), picture: overlay }],
        others: diff.changes,
      });
      await expectTame(page, [ownScript]);
    }
    await expectNothingRan();
  });

  it('runs, sends and adds nothing in the preview, as picture and as table', async () => {
    const preview = await openPreviewPage(browser, undefined, { policy: false });
    watched = await watch(preview.page);
    for (const [version, { text }] of maps.entries()) {
      const { names } = await analyseText(text);
      const journey = journeysOf(names.source.tree)[0] ?? assert.fail();
      const content = contentOf(journey, names);
      const [picture, table] = [sceneOf(content), tableOf(content)];
      const title = allHostile[version] ?? '';
      await preview.say({
        kind: 'state',
        state: {
          preview: 'p', uri: 'file:///a.journey', version, title, errors: 1, warnings: 0, firstError: undefined, isKept: false,
          picture: { kind: 'scene', scene: { ...picture, title, description: title } }, table: { kind: 'scene', scene: table },
        },
      }); // prettier-ignore
      if (version === 0) await preview.page.click('#as-table');
      const stray = await preview.page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => [
          ...(/^(?:script|iframe|object|embed|img|image|foreignobject|a|use|animate|set|form|base|style|video|audio|math)$/i.test(element.localName) && !element.matches('head > *, body > script[nonce]') ? [element.localName] : []),
          ...[...element.attributes].flatMap(({ name }) => (/^on|^style$|href|^src/.test(name) && !element.matches('head > *, body > script[nonce]') ? [`${element.localName} ${name}`] : [])),
        ]),
      ); // prettier-ignore
      const ownStyles = /^(?:svg|main|div|section|canvas|p|button) style$/;
      assert.deepEqual(stray.filter((each) => !ownStyles.test(each)), []); // prettier-ignore
    }
    assert.ok(await preview.page.evaluate(() => document.querySelector('#table td') !== null));
    await expectNothingRan();
    assert.deepEqual(preview.faults, []);
  });

  it('runs, sends and adds nothing in the Markdown preview', async () => {
    const script = await bundle("import './client/markdown/main.ts'");
    const renderer = { rules: {} as MarkdownIt['renderer']['rules'], renderAttrs: () => '', renderToken: () => '' };
    markJourneyFences({ renderer });
    let body = '';
    const page = await browser.newPage();
    await page.route('http://page.test/**', (route) =>
      route.fulfill(
        route.request().url().endsWith('.js')
          ? { contentType: 'text/javascript; charset=utf-8', body: script }
          : { contentType: 'text/html; charset=utf-8', body: `<!doctype html><body>${body}<script src="/fence.js"></script>` },
      ),
    ); // prettier-ignore
    watched = await watch(page);
    for (const { text } of maps) {
      body = renderer.rules['fence']!([{ info: 'journey', content: text }], 0, {}, {}, renderer);
      await page.goto('http://page.test/');
      const found = await page.evaluate(() => {
        const root = document.querySelector('journey-map')?.shadowRoot;
        const inside = [...(root?.querySelectorAll('*') ?? [])].map(({ localName }) => localName);
        return { inside: [...new Set(inside)], outside: document.body.querySelectorAll('*').length };
      });
      assert.ok(found.inside.includes('svg'));
      assert.deepEqual(found.inside.filter((name) => !/^(?:div|p|svg|title|desc|g|rect|path|line|circle|text|tspan)$/.test(name)), []);
      // The fence, the text in it and our script.
      assert.equal(found.outside, 3);
    }
    await expectNothingRan();
  }); // prettier-ignore
});
