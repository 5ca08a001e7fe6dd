import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { palettes } from '../../core/map/palette.ts';
import type { SceneChange, SceneNode } from '../../core/map/scene.ts';
import type { Picture, PreviewState } from '../../server/protocol.ts';
import { png } from '../harness/images.ts';
import { openChromium, openPreviewPage, type PreviewPage } from './chromium.ts';

const box = (key: string, x: number, y: number, words: string, more: Partial<SceneNode> = {}): SceneNode => ({
  key,
  tag: 'g',
  attributes: { transform: `translate(${x} ${y})` },
  thing: `thing:${key}`,
  children: [
    {
      key: `${key}~hit`,
      tag: 'rect',
      attributes: { width: 180, height: 60, 'pointer-events': 'all' },
      fill: 'none',
    },
    { key: `${key}~text`, tag: 'text', attributes: { x: 10, y: 30 }, fill: 'ink', text: words },
  ],
  ...more,
});

// Wider and taller than the panel, so that there is something to scroll.
const root: SceneNode = {
  key: 'root',
  tag: 'g',
  attributes: {},
  children: [
    box('a', 20, 20, 'Sees a reel'),
    box('b', 220, 20, 'Opens the page'),
    box('far', 1400, 900, 'Pays'),
  ],
};
const scene: Picture = {
  kind: 'scene',
  scene: { width: 1600, height: 1000, title: 'First order', description: 'Two personas.', root },
};

function state(picture: Picture, more: Partial<PreviewState> = {}): PreviewState {
  const rest = { preview: 'p', uri: 'file:///a.journey', version: 1, title: 't', errors: 0, warnings: 0 };
  return { ...rest, firstError: undefined, picture, isKept: picture.kind === 'kept', ...more };
}

describe('the page in the panel', function () {
  this.timeout(30_000);
  let browser: Browser;
  let preview: PreviewPage;
  const show = (picture: Picture, more?: Partial<PreviewState>): Promise<void> =>
    preview.say({ kind: 'state', state: state(picture, more) });
  const ask = <Answer>(code: string): Promise<Answer> => preview.page.evaluate<Answer>(code);
  // Not Playwright's own way of waiting, which the page's content security policy does not let through.
  const until = async (code: string): Promise<void> => {
    while (!(await ask<boolean>(code))) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const scrolled = (): Promise<{ left: number; top: number }> =>
    ask('({ left: view.scrollLeft, top: view.scrollTop })');

  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await openPreviewPage(browser);
  });
  afterEach(async () => {
    const { faults } = preview;
    await preview.page.close();
    assert.deepEqual(faults, []);
  });

  it('asks for the picture and draws it, with names for those who cannot see it', async () => {
    assert.deepEqual(await preview.heard(), [{ kind: 'ready', look: {} }]);
    await show(scene);
    assert.equal(await ask('document.querySelector("svg").getAttribute("viewBox")'), '0 0 1600 1000');
    assert.equal(await ask('document.querySelector("svg").getAttribute("aria-label")'), 'First order');
    assert.equal(await ask('description.textContent'), 'Two personas.');
    assert.deepEqual(
      await ask(
        '[...document.querySelectorAll("[data-thing]")].map((t) => t.getAttribute("role") + t.ariaLabel)',
      ),
      ['buttonSees a reel', 'buttonOpens the page', 'buttonPays'],
    );
    assert.equal(await ask('getComputedStyle(document.querySelector("text")).cursor'), 'pointer');
  });

  it('gives the focus of a thing that is gone to another', async () => {
    await show(scene);
    await ask(`document.querySelector('[data-thing="thing:b"]').focus()`);
    const children = root.children?.filter(({ key }) => !key.startsWith('b')) ?? [];
    await show({ ...scene, scene: { ...scene.scene, root: { ...root, children } } });
    await until('document.querySelectorAll("[data-thing]").length === 2');
    await until('document.activeElement?.matches("[data-thing]")');
  });

  it('leaves its buttons to Enter in the bar that finds, and shortcuts to VS Code', async () => {
    await show(scene);
    await ask('globalThis.keys = [], addEventListener("keydown", ({ key }) => keys.push(key))');
    await preview.page.keyboard.press('Control+f');
    await preview.page.keyboard.type('e');
    for (const key of ['F1', 'Control+Tab', '+']) await preview.page.keyboard.press(key);
    assert.deepEqual(await ask('keys.filter((key) => key !== "Control")'), ['f', 'F1', 'Tab']);
    assert.equal(await ask('document.getElementById("find-bar").hidden'), false);
    await ask('document.getElementById("find-close").focus()');
    await preview.page.keyboard.press('Enter');
    assert.equal(await ask('document.getElementById("find-bar").hidden'), true);
  });

  it('follows what changed in the description', async () => {
    await show(scene);
    const changes = { kind: 'changes', changes: [], width: 1600, height: 1000, title: '' } as const;
    await show({ ...changes, description: { start: 0, end: 3, text: 'Three' } });
    assert.equal(await ask('description.textContent'), 'Three personas.');
    await show({ ...changes, description: { start: 5, end: 5, text: ' new' } });
    assert.equal(await ask('description.textContent'), 'Three new personas.');
    await show({ ...changes, description: 'None.' });
    assert.equal(await ask('description.textContent'), 'None.');
  });

  it('draws pictures that come with the scene or its changes, and no other address', async () => {
    const address = (bytes: Uint8Array): string =>
      `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
    const bad = {
      svg: 'data:image/svg+xml;base64,PHN2Zy8+',
      html: 'data:text/html;base64,PHN2Zy8+',
      far: 'https://evil.test/a.png',
      script: 'javascript:globalThis.hit=1',
      more: `${address(png(2, 2))}\nhttps://evil.test/`,
      words: 'data:image/png,hit',
    };
    const image = (key: string, name: string): SceneNode => ({
      key,
      tag: 'image',
      attributes: { width: 20, height: 20, href: bad.far, 'xlink:href': bad.far },
      image: name,
    });
    const children = [...Object.keys(bad), 'shot', 'none'].map((name) => image(name, name));
    const images = { ...bad, shot: address(png(2, 2)) };
    await show({ ...scene, scene: { ...scene.scene, images, root: { ...root, children } } });
    const drawn = (): Promise<unknown> => ask('[...document.querySelectorAll("image")].flatMap((one) => [...one.attributes].filter(({ name }) => name.includes("href")).map(({ value }) => [one.dataset.key, value]))'); // prettier-ignore
    assert.deepEqual(await drawn(), [['shot', images.shot]]);
    const changes = { kind: 'changes', changes: [{ kind: 'update', node: image('shot', 'other') }], width: 1600, height: 1000, title: '', description: '' } as const; // prettier-ignore
    await show({ ...changes, images: { other: address(png(3, 3)) } });
    assert.deepEqual(await drawn(), [['shot', address(png(3, 3))]]);
    // What was sent before still holds; a whole scene brings all of its own.
    await show({ ...changes, changes: [{ kind: 'update', node: image('shot', 'shot') }] });
    assert.deepEqual(await drawn(), [['shot', images.shot]]);
    await show({ ...scene, scene: { ...scene.scene, root: { ...root, children } } });
    assert.deepEqual(await drawn(), []);
  });

  it('has pictures in the picture that it makes of the map', async () => {
    const red =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
    const image: SceneNode = { key: 'i', tag: 'image', attributes: { width: 40, height: 40 }, image: 'red' };
    const drawn = { width: 40, height: 40, title: '', description: '', root: { ...root, children: [image] }, images: { red } }; // prettier-ignore
    await show({ kind: 'scene', scene: drawn });
    await preview.say({ kind: 'image', for: 'file' });
    await until('heard.some(({ kind }) => kind === "image")');
    const made = (await preview.heard()).find((said) => said.kind === 'image');
    assert.ok(made?.kind === 'image');
    const pixel = await ask(`(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${made.png}';
      await image.decode();
      const context = document.createElement('canvas').getContext('2d');
      context.drawImage(image, 0, 0);
      return [...context.getImageData(30, 30, 1, 1).data];
    })()`);
    assert.deepEqual(pixel, [255, 0, 0, 255]);
  });

  it('draws no markup, whatever the words are', async () => {
    const nasty = '<img src=x onerror="globalThis.hit=1"></text><script>globalThis.hit=1</script>';
    const attributes = {
      onclick: 'globalThis.hit=1',
      href: 'javascript:globalThis.hit=1',
      style: 'color:red',
      width: nasty,
    };
    const child: SceneNode = {
      key: nasty,
      tag: 'text',
      attributes,
      text: nasty,
      thing: nasty,
      fill: 'ink);x:url(http://evil.test',
    };
    await show({ ...scene, scene: { ...scene.scene, title: nasty, root: { ...root, children: [child] } } });
    assert.equal(await ask('document.querySelector("svg").textContent'), nasty);
    assert.deepEqual(
      await ask('[...document.querySelector("text").attributes].map(({ name }) => name).sort()'),
      ['aria-label', 'data-key', 'data-thing', 'fill', 'role', 'tabindex', 'width'],
    );
    assert.equal(await ask('document.querySelector("text").getAttribute("fill")'), 'none');
    assert.equal(await ask('document.querySelectorAll("script, img").length'), 1);
    assert.equal(await ask('typeof hit'), 'undefined');
    // A fault of ours, said on purpose by the browser: the width is no length.
    preview = {
      ...preview,
      faults: preview.faults.filter((fault) => !fault.includes('<text> attribute width')),
    };
  });

  it('tells what is chosen, by mouse and by keyboard', async () => {
    await show(scene);
    await preview.page.click('[data-thing="thing:b"] text');
    await preview.page.focus('[data-thing][tabindex="0"]');
    await preview.page.keyboard.press('ArrowLeft');
    await preview.page.keyboard.press('Enter');
    assert.deepEqual((await preview.heard()).slice(1), [
      { kind: 'choose', thing: 'thing:b' },
      { kind: 'choose', thing: 'thing:a' },
    ]);
    assert.deepEqual(await ask('[...document.querySelectorAll(".at-cursor")].map((t) => t.dataset.thing)'), [
      'thing:a',
    ]);
    assert.equal(await ask('document.querySelectorAll("[tabindex=\'0\']").length'), 1);
  });

  it('lights up the innermost thing that is drawn, and scrolls to it only if told and only if it is out of sight', async () => {
    await show(scene);
    const cursor = (things: readonly string[], reveal: boolean): Promise<void> =>
      preview.say({ kind: 'cursor', things, reveal });
    await preview.page.emulateMedia({ reducedMotion: 'reduce' });
    await cursor(['not drawn', 'thing:a', 'thing:b'], true);
    assert.deepEqual(await ask('[...document.querySelectorAll(".at-cursor")].map((t) => t.dataset.thing)'), [
      'thing:a',
    ]);
    assert.deepEqual(await scrolled(), { left: 0, top: 0 });
    await cursor(['thing:far'], false);
    assert.deepEqual(await scrolled(), { left: 0, top: 0 });
    await cursor(['thing:far'], true);
    const { left, top } = await scrolled();
    assert.ok(left > 300 && top > 100, `${left}, ${top}`);
  });

  it('keeps scroll, focus and what is lit up over a change', async () => {
    await show(scene);
    await preview.say({ kind: 'cursor', things: ['thing:b'], reveal: false });
    await preview.page.focus('[data-thing="thing:b"]');
    await preview.page.evaluate(
      'view.scrollTo({ left: 50, top: 60, behavior: "instant" }); b = document.querySelector(".at-cursor")',
    );
    const node = {
      key: 'b~text',
      tag: 'text',
      attributes: { x: 10, y: 30 },
      fill: 'ink',
      text: 'Reads the page',
    } as const;
    await show({
      kind: 'changes',
      changes: [
        { kind: 'update', node },
        { kind: 'move', parent: 'root', before: 'a', key: 'b' },
        { kind: 'place', parent: 'root', before: undefined, node: box('new', 620, 20, 'Asks') },
      ],
      width: 1700,
      height: 1100,
      title: 'First order',
      description: '',
    });
    assert.deepEqual(await scrolled(), { left: 50, top: 60 });
    assert.equal(await ask('document.activeElement === b && b.ariaLabel'), 'Reads the page');
    assert.equal(await ask('document.querySelector("[data-thing=\'thing:new\']").ariaLabel'), 'Asks');
    assert.equal(await ask('document.querySelector("svg").getAttribute("viewBox")'), '0 0 1700 1100');
  });

  it('gives the focus of what is gone to what stands for the same thing, or else to its neighbour', async () => {
    await show(scene);
    const focused = (): Promise<string> => ask('document.activeElement.dataset.key');
    const change = (...changes: readonly SceneChange[]): Promise<void> =>
      show({ kind: 'changes', changes, width: 1600, height: 1000, title: '', description: '' });
    await preview.page.focus('[data-thing="thing:b"]');
    const other = box('other', 220, 200, 'Opens the page', { thing: 'thing:b' });
    await change(
      { kind: 'place', parent: 'root', before: undefined, node: other },
      { kind: 'remove', key: 'b' },
    );
    assert.equal(await focused(), 'other');
    await change({ kind: 'remove', key: 'other' });
    assert.equal(await focused(), 'far');
    await preview.page.focus('[data-thing="thing:a"]');
    await change({ kind: 'remove', key: 'a' });
    assert.equal(await focused(), 'far');
    // Whoever is elsewhere stays there.
    await preview.page.focus('#fit');
    await change({ kind: 'remove', key: 'far' });
    assert.equal(await ask('document.activeElement.id'), 'fit');
  });

  it('asks for the whole where a change does not fit, and takes no other before it', async () => {
    await show(scene);
    const change = {
      kind: 'changes',
      changes: [{ kind: 'remove', key: 'none' }],
      width: 1,
      height: 1,
      title: '',
      description: '',
    } as const;
    await show(change);
    await show({ ...change, changes: [{ kind: 'remove', key: 'a' }] });
    assert.deepEqual(await preview.heard(), [
      { kind: 'ready', look: {} },
      { kind: 'ready', look: {} },
    ]);
    await show(scene);
    assert.equal(await ask('document.querySelectorAll("[data-thing]").length'), 3);
  });

  it('draws at most once a frame, all news in order', async () => {
    await show(scene);
    const change = (text: string): Picture => ({
      kind: 'changes',
      changes: [{ kind: 'update', node: { key: 'a~text', tag: 'text', attributes: {}, text } }],
      width: 1600,
      height: 1000,
      title: '',
      description: '',
    });
    const said = ['one', 'two', 'three'].map((text) => ({ kind: 'state', state: state(change(text)) }));
    const seen = await preview.page.evaluate(async (all) => {
      const texts: unknown[] = [];
      const watched = document.querySelector('[data-key="a~text"]');
      new MutationObserver(() => texts.push(watched?.textContent)).observe(document, {
        subtree: true,
        characterData: true,
      });
      for (const data of all) postMessage(data);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return texts;
    }, said);
    assert.deepEqual(seen, ['three']);
  });

  it('zooms to the pointer, by keys, and to the width of the panel', async () => {
    await show(scene);
    const percent = (): Promise<string> => ask('actual.textContent');
    assert.equal(await percent(), '70%');
    await preview.page.click('#fit');
    assert.match(await percent(), /^(49|50)%$/);
    assert.equal(await ask('fit.ariaPressed'), 'true');
    await preview.page.setViewportSize({ width: 1000, height: 600 });
    await until('parseInt(actual.textContent) > 55');
    await preview.page.keyboard.press('0');
    assert.equal(await percent(), '100%');
    const at = (): Promise<number[]> =>
      ask(
        '(({ left, top }) => [left, top])(document.querySelector("[data-thing=\'thing:b\']").getBoundingClientRect())',
      );
    await ask('view.scrollTo({ left: 100, top: 0, behavior: "instant" })');
    const [x = 0, y = 0] = await at();
    await preview.page.mouse.move(x, y);
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -100);
    await preview.page.keyboard.up('Control');
    await until('actual.textContent !== "100%"');
    const [nextX = 0, nextY = 0] = await at();
    assert.ok(Math.abs(nextX - x) < 2 && Math.abs(nextY - y) < 2, `${x},${y} went to ${nextX},${nextY}`);
    await preview.page.keyboard.press('-');
    assert.equal(await percent(), '110%');
    await preview.page.keyboard.press('+');
    assert.equal(await percent(), '125%');
  });

  it('comes back as it was', async () => {
    const before = { uri: 'file:///a.journey', zoom: 1.5, left: 200, top: 100 };
    await preview.page.close();
    preview = await openPreviewPage(browser, before);
    assert.deepEqual(await preview.state(), before);
    await show(scene);
    assert.deepEqual(await scrolled(), { left: 300, top: 150 });
    assert.equal(await ask('actual.textContent'), '150%');
    await until('keptState().top > 99');
    assert.deepEqual(await preview.state(), before);
  });

  it('counts errors and leads to the first, and says when the picture is old', async () => {
    await show(scene, { errors: 1 });
    assert.equal(await ask('errors.textContent'), '1 error');
    await show({ kind: 'kept' }, { errors: 3 });
    assert.equal(await ask('errors.textContent'), '3 errors');
    assert.match(await ask('kept.textContent'), /^Out of date/);
    assert.equal(await ask('document.querySelectorAll("[data-thing]").length'), 3);
    await preview.page.click('#errors');
    assert.deepEqual((await preview.heard()).at(-1), { kind: 'showFirstError' });
    // A page that was loaded anew gets the whole old picture, and is told that it is old.
    await show(scene, { isKept: true });
    assert.match(await ask('kept.textContent'), /^Out of date/);
    await show({ kind: 'same' });
    assert.equal(await ask('errors.hidden'), true);
    await show(scene);
    assert.equal(await ask('kept.textContent'), '');
  });

  it('wears the colours of the team, but in high contrast', async () => {
    const ink = (): Promise<string> => ask('getComputedStyle(document.querySelector("text")).fill');
    const wear = (palette: Readonly<Record<string, string>> | undefined): Promise<void> =>
      show(scene, { palette });
    const theme = (name: string): Promise<unknown> => ask(`document.body.className = '${name}'`);
    await wear({ ...palettes.light, ink: '#123456' });
    assert.equal(await ink(), 'rgb(18, 52, 86)');
    await theme('vscode-dark');
    assert.equal(await ink(), 'rgb(18, 52, 86)');
    for (const name of ['vscode-high-contrast', 'vscode-high-contrast vscode-high-contrast-light']) {
      await theme(name);
      assert.match(await ink(), /^rgb\((0, 0, 0|255, 255, 255)\)$/, name);
    }
    await theme('vscode-light');
    await wear({ ink: 'red;}*{display:none', '--x': '#123456', paper: '#000' });
    assert.equal(await ink(), 'rgb(28, 33, 40)');
    assert.equal(await ask('document.body.getAttribute("style")'), '');
    await wear({ ink: '#123456' });
    await wear(undefined);
    assert.equal(await ink(), 'rgb(28, 33, 40)');
  });

  it('says what the server says where there is nothing to draw', async () => {
    await show(scene);
    await show({ kind: 'empty', reason: 'Nothing yet.' });
    assert.equal(await ask('empty.textContent'), 'Nothing yet.');
    assert.equal(await ask('view.hidden'), true);
    assert.equal(await preview.page.isVisible('#empty'), true);
    await show(scene);
    assert.equal(await preview.page.isVisible('#empty'), false);
    assert.equal(await ask('document.querySelectorAll("[data-thing]").length'), 3);
  });
});
