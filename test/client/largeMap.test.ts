import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { makeMap } from '../bench/makeMap.ts';
import { openChromium, openPreviewPage, type PreviewPage } from './chromium.ts';
import { LargeDesk } from './largeDesk.ts';

const { text } = makeMap(3, { touchpoints: 400 });

describe('the page with a map too large to be drawn at once', function () {
  this.timeout(60_000);
  let browser: Browser;
  let preview: PreviewPage;
  let desk: LargeDesk;
  const ask = <Answer>(code: string): Promise<Answer> => preview.page.evaluate<Answer>(code);
  const until = async (code: string): Promise<void> => {
    for (const end = Date.now() + 10_000; !(await ask<boolean>(code));) {
      assert.ok(Date.now() < end, `never: ${code}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const press = (key: string): Promise<void> => preview.page.keyboard.press(key);
  const scrollTo = (left: number): Promise<void> =>
    ask(`view.scrollTo({ left: ${left}, top: view.scrollTop, behavior: 'instant' })`);
  /** The stages whose bars can be seen are those that the map has there. */
  const seen = (): Promise<readonly string[]> =>
    ask(`(() => {
      const room = view.getBoundingClientRect();
      return [...document.querySelectorAll('#sheet > svg [data-drag="stage"]')].filter((bar) => {
        const { left, right } = bar.getBoundingClientRect();
        return right > room.left + 10 && left < room.right - 10;
      }).map((bar) => bar.dataset.thing);
    })()`);
  const nodes = (): Promise<number> => ask('document.querySelectorAll("#sheet > svg *").length');
  const focused = (): Promise<string> => ask('document.activeElement.dataset.thing ?? ""');
  const idsOf = (keyword: string): readonly string[] =>
    [...desk.text.matchAll(new RegExp(`^ *${keyword} (\\S+)`, 'gm'))].map(([, id = '']) => id);

  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await openPreviewPage(browser);
    await preview.page.setViewportSize({ width: 1000, height: 700 });
    await preview.page.emulateMedia({ reducedMotion: 'reduce' });
    desk = new LargeDesk(preview, text);
    await desk.open();
  });
  afterEach(async () => {
    const { faults } = preview;
    await preview.page.close();
    assert.deepEqual(faults, []);
  });

  it('draws what is in sight, wherever it is scrolled to', async () => {
    const [first] = idsOf('stage');
    assert.deepEqual((await seen())[0], `journey:first-order/stage:${first}`);
    const count = await nodes();
    assert.ok(count < 6000, `${count} nodes`);
    const width = await ask<number>('view.scrollWidth');
    for (const part of [0.3, 0.31, 0.9, 1, 0.5, 0]) {
      await scrollTo(part * (width - 1000));
      const wanted = await ask<number>('view.scrollLeft');
      await until(`(() => {
        const room = view.getBoundingClientRect();
        return [room.left + 400, room.right - 100].every((x) =>
          [...document.querySelectorAll('#sheet > svg [data-drag="stage"]')].some((bar) => {
            const { left, right } = bar.getBoundingClientRect();
            return left <= x + 3 && right >= x - 3;
          }));
      })()`);
      assert.equal(await ask('view.scrollLeft'), wanted, 'nothing jumps');
      assert.equal(await ask('view.scrollWidth'), width);
      assert.ok((await nodes()) < 8000);
    }
  });

  it('copies of the heads what is new, and keeps the copies of what stays', async () => {
    const things = (root: string): string =>
      `[...document.querySelectorAll('${root} [data-key="~row:touchpoints"] [data-thing]')]`;
    const said = (root: string): string =>
      `${things(root)}.map((one) => one.dataset.key + one.textContent).join()`;
    const areTrue = `${said('.pinned')} === ${said('#sheet > svg')}`;
    await ask('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
    assert.ok(await ask(areTrue));
    const known = await ask<number>(
      `(globalThis.known = ${things('.pinned')}, globalThis.last = ${said('.pinned')}, known.length)`,
    );
    await scrollTo(800);
    await until(`${said('.pinned')} !== last && ${areTrue}`);
    const kept = await ask<number>(`${things('.pinned')}.filter((one) => known.includes(one)).length`);
    const all = await ask<number>(`${things('.pinned')}.filter((one) => one.isConnected).length`);
    assert.ok(kept > known / 2 && kept < all, `${kept} of ${known}, ${all}`);
    const [id = ''] = idsOf('touchpoint');
    await desk.write('Brand new: ', desk.text.indexOf('"', desk.text.indexOf(`touchpoint ${id} `)) + 1);
    await until(`${said('.pinned')}.includes('Brand new:') && ${areTrue}`);
  });

  it('asks for one part at a time, and ends with the last', async () => {
    await until('true');
    const before = desk.sights;
    await ask(`(async () => {
      for (let i = 0; i <= 60; i++) {
        view.scrollTo({ left: i * 300, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
      }
    })()`);
    await until(
      'document.elementFromPoint(900, 350) !== null && [...document.querySelectorAll(\'#sheet > svg [data-drag="stage"]\')].some((bar) => bar.getBoundingClientRect().right > innerWidth)',
    );
    assert.ok(desk.sights - before <= 61, `${desk.sights - before} times`);
  });

  it('follows an edit in sight and one out of sight, and stays where it is', async () => {
    await scrollTo(6000);
    const all = idsOf('touchpoint');
    const things = `[...document.querySelectorAll('#sheet > svg [data-drag="touchpoint"]')]`;
    const inSight = `${things}.find((one) => one.getBoundingClientRect().left > 400 && one.getBoundingClientRect().right < 1000)`;
    await until(`${inSight} !== undefined`);
    const drawn = await ask<string>(`${inSight}.dataset.thing.split(':').at(-1)`);
    const titleAt = (id: string): number =>
      desk.text.indexOf('"', desk.text.indexOf(`touchpoint ${id} `)) + 1;
    await desk.write('Brand new: ', titleAt(drawn));
    await until('document.querySelector("#sheet > svg").textContent.includes("Brand new:")');
    await desk.write('Elsewhere: ', titleAt(all.at(-1)!));
    assert.equal(
      await ask('document.querySelector("#sheet > svg").textContent.includes("Elsewhere:")'),
      false,
    );
    assert.equal(await ask('view.scrollLeft'), 6000);
    await scrollTo(1e6);
    await until('document.querySelector("#sheet > svg").textContent.includes("Elsewhere:")');
  });

  it('draws other parts of the last good picture while the text is torn', async () => {
    await desk.write('"""', desk.text.indexOf('{', desk.text.indexOf('  stage')) + 1);
    await desk.write('} } } }', 0);
    await until('document.body.classList.contains("kept")');
    await scrollTo(1e6);
    await until(
      '[...document.querySelectorAll(\'#sheet > svg [data-drag="stage"]\')].some((bar) => bar.getBoundingClientRect().left > 200)',
    );
    assert.equal(await ask('document.body.classList.contains("kept")'), true);
  });

  it('scrolls to where the cursor stands, though that is not drawn yet', async () => {
    const last = idsOf('touchpoint').at(-3)!;
    await desk.cursor(desk.text.indexOf('thinks', desk.text.indexOf(`touchpoint ${last} `)) + 2);
    await until('document.querySelector("#sheet > svg .at-cursor") !== null');
    await until(`(() => {
      const box = document.querySelector('#sheet > svg .at-cursor').getBoundingClientRect();
      return box.left > 0 && box.right < innerWidth && box.top > 0 && box.bottom < innerHeight;
    })()`);
    assert.match(
      await ask('document.querySelector(".at-cursor").dataset.thing'),
      new RegExp(`${last}/thinks$`),
    );
  });

  it('finds what is not drawn', async () => {
    const last = idsOf('touchpoint').at(-2)!;
    const number = /-(\d+)$/.exec(last)![1]!;
    await press('Control+f');
    await preview.page.fill('#find-field', `, ${number}`);
    await until('/^1 of \\d+$/.test(document.querySelector("#find-count").textContent)');
    await until(`document.querySelector('#sheet > svg .found-here')?.dataset.thing?.endsWith('${last}')`);
    await until(
      '(({ left, right }) => left > 0 && right < innerWidth)(document.querySelector("#sheet > svg .found-here").getBoundingClientRect())',
    );
    await preview.page.fill('#find-field', 'conversion');
    await until('/^\\d+ of \\d\\d+$/.test(document.querySelector("#find-count").textContent)');
    await press('Enter');
    await press('Enter');
    await until('document.querySelector("#find-count").textContent.startsWith("3 of")');
    await preview.page.fill('#find-field', 'nowhere at all');
    await until('document.querySelector("#find-count").textContent === "Not found"');
  });

  it('goes to the ends of a row by keys, and along it', async () => {
    const all = idsOf('touchpoint');
    const thing = (id: string): string => `journey:first-order/touchpoint:${id}`;
    await preview.page.focus(`#sheet > svg [data-drag="touchpoint"][data-thing="${thing(all[1]!)}"]`);
    await press('End');
    await until(`document.activeElement.dataset.thing === '${thing(all.at(-1)!)}'`);
    await press('ArrowLeft');
    assert.equal(await focused(), thing(all.at(-2)!));
    await press('Home');
    await until(`document.activeElement.dataset.thing === '${thing(all[0]!)}'`);
    for (let i = 1; i <= 40; i++) {
      await press('ArrowRight');
      assert.equal(await focused(), thing(all[i]!));
    }
    // What has the focus is scrolled away: something in sight takes it.
    await scrollTo(1e6);
    await until('document.activeElement.dataset.thing !== undefined && document.activeElement.getBoundingClientRect().left > 0'); // prettier-ignore
    await until(`!document.querySelector('[data-thing="${thing(all[40]!)}"]')`);
    assert.notEqual(await focused(), '');
  });

  it('makes an image of the whole, or says why not', async () => {
    const short = (count: number): string =>
      `journey j "J" {\n  stage s "S" {\n${Array.from({ length: count }, (_, i) => `    touchpoint t${i} "${i}"\n`).join('')}  }\n}\n`;
    await desk.write(short(121), 0, desk.text.length);
    await until('document.querySelector("#sheet > svg").ariaLabel === "J"');
    await preview.say({ kind: 'image', for: 'file' });
    await until('heard.some(({ kind }) => kind === "image")');
    const image = (await preview.heard()).find((said) => said.kind === 'image');
    assert.ok(image?.kind === 'image');
    const bytes = Buffer.from(image.png, 'base64');
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    const box = await ask<string>('document.querySelector("#sheet > svg").getAttribute("viewBox")');
    const [wide = 0, high = 0] = box.split(' ').slice(2).map(Number);
    assert.ok(Math.abs(width / height - wide / high) < 0.1, `${width} × ${height}`);
    await desk.write(short(2501), 0, desk.text.length);
    await until('document.querySelector("#description").textContent.includes("2501 touchpoints")');
    await preview.say({ kind: 'image', for: 'file' });
    await until('said.classList.contains("shown")');
    assert.match(await ask('said.textContent'), /2501 touchpoints, and no more than 2500 fit into an image/);
    assert.equal((await preview.heard()).filter(({ kind }) => kind === 'image').length, 1);
    await press('t');
    await until('document.querySelector("#table .reason") !== null');
    assert.match(
      await ask('document.querySelector("#table .reason").textContent'),
      /^This map has 2501 touch/,
    );
  });

  it('is drawn whole as soon as it is small enough', async () => {
    const hidden = idsOf('stage').slice(8).map((id) => `journey:first-order/stage:${id}`); // prettier-ignore
    await desk.previews.lookAt('p', { hiddenStages: hidden });
    await until('document.querySelectorAll(\'#sheet > svg [data-drag="stage"]\').length === 8');
    const asked = desk.sights;
    await scrollTo(3000);
    await scrollTo(0);
    assert.equal(desk.sights, asked);
    await desk.previews.lookAt('p', {});
    await until('document.querySelectorAll(\'#sheet > svg [data-drag="stage"]\').length !== 8');
    await scrollTo(1e6);
    await until(
      '[...document.querySelectorAll(\'#sheet > svg [data-drag="stage"]\')].some((bar) => bar.getBoundingClientRect().left > 200)',
    );
  });
});
