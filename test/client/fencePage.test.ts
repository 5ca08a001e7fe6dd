import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { markJourneyFences, type MarkdownIt } from '../../client/journeyFences.ts';
import { palettes } from '../../core/map/palette.ts';
import { bundle, openChromium, stylesOfPalettes } from './chromium.ts';

const map = (word: string, more = ''): string =>
  `journey lunch "Lunch at work" {\n  stage queue "Standing in line" {\n    touchpoint counter "Orders at the counter" { feels: -1 "${word}"${more} }\n  }\n}\n`;

/** A fence as the preview gets it from our plug-in. */
function fence(text: string, line = 1): string {
  const renderer = { rules: {} as MarkdownIt['renderer']['rules'], renderAttrs: () => ` class="code-line" data-line="${line}" dir="auto"`, renderToken: () => '' }; // prettier-ignore
  markJourneyFences({ renderer });
  return renderer.rules['fence']!([{ info: 'journey', content: text }], 0, {}, {}, renderer);
}

describe('maps in the Markdown preview', function () {
  this.timeout(30_000);
  let browser: Browser;
  let page: Page;
  let faults: string[];
  let script: string;
  let style: string;
  const ask = <Answer>(code: string): Promise<Answer> => page.evaluate<Answer>(code);
  const within = <Answer>(code: string): Promise<Answer> =>
    ask(`((root) => ${code})(document.querySelector('journey-map').shadowRoot)`);
  const notes = (): Promise<readonly string[]> =>
    within('[...root.querySelectorAll("p")].map(({ textContent }) => textContent)');
  /** As the preview does: what is equal stays the same element, the text of what differs is replaced. */
  const update = (text: string): Promise<void> =>
    page.evaluate((next) => {
      const code = document.querySelector('journey-map pre')!;
      if (code.textContent !== next) code.textContent = next;
      dispatchEvent(new CustomEvent('vscode.markdown.updateContent'));
    }, text);

  async function open(body: string): Promise<void> {
    page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const policy = "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; require-trusted-types-for 'script'; trusted-types 'none'"; // prettier-ignore
    await page.route('http://page.test/**', (route) =>
      route.fulfill({
        contentType: route.request().url().endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8', // prettier-ignore
        body: route.request().url().endsWith('.js')
          ? script
          : `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="n">${style}</style></head><body class="vscode-body vscode-light"><div class="markdown-body">${body}</div><script async nonce="n" src="/fence.js"></script></body></html>`,
      }),
    );
    await page.goto('http://page.test/');
  }

  before(async () => {
    browser = await openChromium();
    script = await bundle("import './client/markdown/main.ts'");
    style =
      (await stylesOfPalettes(' journey-map')) +
      (await readFile(new URL('../../client/markdown/fence.css', import.meta.url), 'utf8'));
  });
  after(() => browser.close());
  afterEach(async () => {
    await page.close();
    assert.deepEqual(faults, []);
  });

  it('are drawn, with title and description for those who cannot see them', async () => {
    await open(`<p>Before</p>${fence(map('rushed'))}<pre><code>journey x "X" {}</code></pre>`);
    const picture = page.getByRole('img', { name: /^Lunch at work / });
    assert.equal(await picture.count(), 1);
    assert.equal(await within('root.querySelector("title").textContent'), 'Lunch at work');
    assert.match(await within('root.querySelector("desc").textContent'), /Standing in line/);
    assert.ok(await page.getByText('Orders at the counter', { exact: true }).isVisible());
    assert.equal(await page.getByText('touchpoint counter').isVisible(), false);
    assert.deepEqual(await notes(), []);
    assert.equal(await ask('document.querySelectorAll("svg").length'), 0);
  });

  it('wear the colours of the kind of theme, and change with it', async () => {
    await open(fence(map('rushed')));
    const grounds: string[] = [];
    for (const kind of ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast vscode-high-contrast-light']) {
      await ask(`document.body.className = 'vscode-body ${kind}'`);
      grounds.push(await within('getComputedStyle(root.querySelector("rect")).fill + getComputedStyle(root.querySelector("text")).fill'));
    } // prettier-ignore
    const rgb = (colour: string): string => `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`; // prettier-ignore
    assert.deepEqual(grounds, [palettes.light, palettes.dark, palettes.highContrastDark, palettes.highContrastLight].map(({ paper, ink }) => rgb(paper) + rgb(ink))); // prettier-ignore
  });

  it('change only where the text changed, and not at all where it did not', async () => {
    await open(fence(map('rushed')));
    await within('root.querySelectorAll("*").forEach((element) => (element.old = true))');
    const fresh = (): Promise<number> => within('[...root.querySelectorAll("*")].filter((element) => !element.old).length'); // prettier-ignore
    await update(map('rushed'));
    assert.equal(await fresh(), 0);
    await update(map('calm'));
    assert.equal(await fresh(), 0);
    assert.ok(await page.getByText('calm', { exact: true }).isVisible());
    await update(map('calm', '; does: "Points at the soup"'));
    const count = await fresh();
    assert.ok(count > 0 && count < 20, String(count));
  });

  it('come, go and are said something about below', async () => {
    await open(fence('\n\nnonsense\n'));
    assert.match((await notes()).join(), /^1 problem, in line 3: /);
    await update('');
    assert.match((await notes()).join(), /^There is no map here yet/);
    await update(`import "./people.journey"\n${map('rushed').replace('stage', 'stag')}`);
    assert.match((await notes()).join('\n'), /^A map in a document stands alone, .*\n1 problem, in line 3: /);
    await update(`${map('rushed')}journey b "B" {}`);
    assert.deepEqual(await notes(), []);
    assert.deepEqual(await within('[...root.children].map(({ ariaLabel }) => ariaLabel)'), ['Lunch at work', 'B']);
    await update('journey b "B" {}\nnonsense');
    assert.deepEqual(await within('[...root.children].map(({ part }) => part.value)'), ['picture', 'note']);
    await update('');
    assert.deepEqual(await within('[...root.children].map(({ part }) => part.value)'), ['note']);
  }); // prettier-ignore

  it('are drawn where the document comes into the page after the script, and nobody tells', async () => {
    await open('');
    await ask('document.querySelector(".markdown-body").remove()');
    await page.evaluate((html) => {
      const body = document.createElement('div');
      body.className = 'markdown-body';
      const host = document.createElement('journey-map');
      host.append(html);
      body.append(host);
      document.body.append(body);
    }, map('late'));
    assert.ok(await page.getByText('late', { exact: true }).isVisible());
  });

  it('stand each for themselves, several in a document', async () => {
    await open(`${fence(map('one'))}${fence(map('two'), 9)}`);
    assert.deepEqual(await ask('[...document.querySelectorAll("journey-map")].map(({ shadowRoot }) => /one|two/.exec(shadowRoot.querySelector("svg").textContent)[0])'), ['one', 'two']); // prettier-ignore
    await page.evaluate((html) => {
      const added = document.createElement('journey-map');
      added.append(html);
      document.querySelector('.markdown-body')!.append(added);
      dispatchEvent(new CustomEvent('vscode.markdown.updateContent'));
    }, map('three'));
    assert.ok(await page.getByText('three', { exact: true }).isVisible());
  });

  it('show text as text, whatever it is, and read the same in a document from right to left', async () => {
    const nasty = '<img src=x onerror=globalThis.hit=1></svg><script>globalThis.hit=1</script>';
    await open(fence(`// نص عربي\n${map(nasty)}`));
    assert.equal(await within('root.querySelectorAll("img, script").length'), 0);
    assert.ok((await within<string>('root.querySelector("svg").textContent')).includes('<img src=x'));
    assert.equal(await ask('typeof hit'), 'undefined');
    assert.equal(await ask('getComputedStyle(document.querySelector("journey-map")).direction'), 'rtl');
    const left = (words: string): Promise<number> => within(`[...root.querySelectorAll("text")].find(({ textContent }) => textContent === '${words}').getBoundingClientRect().left - root.querySelector("svg").getBoundingClientRect().left`); // prettier-ignore
    assert.ok((await left('Lunch at work')) < 40);
  });

  it('are made smaller to fit, but not too small, and can then be scrolled by keyboard', async () => {
    const wide = map('rushed').replace(/\}\n\}\n$/, `}\n${'  stage s "Another stage" { touchpoint "There" {} }\n'.repeat(9)}}\n`); // prettier-ignore
    await open(fence(wide));
    const [shown, natural, page1] = await within<number[]>('[root.querySelector("svg").getBoundingClientRect().width, root.querySelector("svg").viewBox.baseVal.width, root.firstElementChild.clientWidth]'); // prettier-ignore
    assert.ok(Math.abs(shown! - natural! * 0.7) < 1.5, `${shown} of ${natural}`);
    assert.ok(page1! < 800);
    await within('root.firstElementChild.focus()');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    while ((await within<number>('root.firstElementChild.scrollLeft')) === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
  });
});
