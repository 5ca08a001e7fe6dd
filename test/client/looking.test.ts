import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { choicesOf } from '../../core/map/choices.ts';
import { contentOf, journeysOf } from '../../core/map/contentOf.ts';
import { seenBy, type Look } from '../../core/map/look.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import type { FromPage, PreviewState } from '../../server/protocol.ts';
import { examples } from '../harness/examples.ts';
import { analyseText } from '../harness/problems.ts';
import { openChromium, openPreviewPage, type PreviewPage } from './chromium.ts';

const people = examples['personas.journey'] ?? '';
const { names } = await analyseText(
  people + (examples['first-order.journey'] ?? '').replace(/^import.*$/m, ''),
);
const journey = journeysOf(names.source.tree)[0]!;
const content = contentOf(journey, names);
const choices = choicesOf(content, journey, names);
const scene = (look: Look) => ({ kind: 'scene', scene: sceneOf(seenBy(content, look)) }) as const;

function state(look: Look = {}): PreviewState {
  const rest = { preview: 'p', uri: 'file:///a.journey', version: 1, title: 't', errors: 0, warnings: 0 };
  return { ...rest, firstError: undefined, picture: scene(look), isKept: false, choices };
}

describe('the page, looked at more closely', function () {
  this.timeout(30_000);
  let browser: Browser;
  let preview: PreviewPage;
  const ask = <Answer>(code: string): Promise<Answer> => preview.page.evaluate<Answer>(code);
  const until = async (code: string): Promise<void> => {
    while (!(await ask<boolean>(code))) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const told = async <Kind extends FromPage['kind']>(
    kind: Kind,
  ): Promise<readonly (FromPage & { kind: Kind })[]> =>
    (await preview.heard()).filter((said): said is FromPage & { kind: Kind } => said.kind === kind);
  const open = async (kept?: unknown): Promise<void> => {
    preview = await openPreviewPage(browser, kept);
    await preview.say({ kind: 'state', state: state() });
    await until('!!document.querySelector("#sheet > svg text")');
  };
  const box = (selector: string): Promise<{ left: number; top: number; right: number; bottom: number }> =>
    ask(
      `(({ left, top, right, bottom }) => ({ left, top, right, bottom }))(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
    );

  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());
  beforeEach(() => open());
  afterEach(async () => {
    const { faults } = preview;
    await preview.page.close();
    assert.deepEqual(faults, []);
  });

  const original = (key: string): string => `#sheet > svg [data-key="${key}"]`;
  const copyOf = (key: string): string => `.pinned [data-key="${key}"]`;

  it('lays the heads exactly over what they copy, and keeps them in sight', async () => {
    for (const key of ['~row:stages', '~row:touchpoints', '~map~rail']) {
      const [one, other] = [await box(original(key)), await box(copyOf(key))];
      for (const side of ['left', 'top', 'right', 'bottom'] as const)
        assert.ok(Math.abs(one[side] - other[side]) < 0.6, `${key} ${side}: ${one[side]}, ${other[side]}`);
    }
    await ask('view.scrollTo({ left: 300, top: 900, behavior: "instant" })');
    const view = await box('#view');
    const [bars, titles, rail] = [
      await box(copyOf('~row:stages')),
      await box(copyOf('~row:touchpoints')),
      await box(copyOf('~map~rail')),
    ];
    assert.ok(Math.abs(bars.top - view.top) < 1 && (await box(original('~row:stages'))).top < view.top - 100);
    assert.ok(titles.top > bars.bottom - 3 && titles.top < bars.bottom + 30);
    assert.ok(Math.abs(rail.left - view.left) < 30);
    assert.equal(await ask('document.querySelector(".pinned").ariaHidden'), 'true');
    assert.equal(await ask('document.querySelectorAll(".pinned [tabindex], .pinned [role]").length'), 0);
  });

  it('keeps the copies true as the picture changes', async () => {
    const title = content.stages[0]!.title;
    const changed = {
      ...content,
      stages: [{ ...content.stages[0]!, title: 'Something else' }, ...content.stages.slice(1)],
    };
    assert.ok(
      (await ask<string>(`document.querySelector('${copyOf('~row:stages')}').textContent`)).includes(
        title.split(' ')[0]!,
      ),
    );
    await preview.say({
      kind: 'state',
      state: { ...state(), picture: { kind: 'scene', scene: sceneOf(seenBy(changed, {})) } },
    });
    await until(`document.querySelector('${copyOf('~row:stages')}').textContent.includes('Something')`);
  });

  it('leads Tab to a thing of the map, not to the picture as a whole', async () => {
    await ask('document.body.focus()');
    await preview.page.keyboard.press('Tab');
    assert.ok(await ask('document.activeElement.dataset.thing'));
  });

  it('chooses by a copy what it is a copy of', async () => {
    await ask('view.scrollTo({ left: 0, top: 900, behavior: "instant" })');
    await ask(
      `document.querySelector('.pinned .pin-bars, .pin-bars [data-thing]').querySelector('[data-thing]').dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
    );
    assert.deepEqual(
      (await told('choose')).map(({ thing }) => thing),
      [content.stages[0]!.key],
    );
  });

  it('folds by a handle and by a key, and keeps that', async () => {
    await ask(
      `document.querySelector('.pinned [data-act="fold-lane thinks"]').dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
    );
    assert.deepEqual((await told('look')).at(-1)?.look, { foldedLanes: ['thinks'] });
    assert.deepEqual(await told('choose'), []);
    await preview.say({ kind: 'state', state: state({ foldedLanes: ['thinks'] }) });
    const thing = content.stages[1]!.touchpoints[0]!.key;
    await ask(`document.querySelector('#sheet > svg [data-thing=${JSON.stringify(thing)}]').focus()`);
    await preview.page.keyboard.press('f');
    assert.deepEqual((await told('look')).at(-1)?.look, {
      foldedLanes: ['thinks'],
      foldedStages: [content.stages[1]!.key],
    });
    await ask(
      `document.querySelector('#sheet > svg [data-act="fold-lane thinks"]').dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
    );
    assert.deepEqual((await told('look')).at(-1)?.look, { foldedStages: [content.stages[1]!.key] });
    assert.deepEqual(((await preview.state()) as { look: Look }).look, {
      foldedStages: [content.stages[1]!.key],
    });
  });

  it('offers what there is to choose from, and says how much is left out', async () => {
    await preview.page.click('#filter');
    assert.equal(await ask('document.activeElement.name'), 'view');
    await preview.page.keyboard.press('Tab');
    await preview.page.keyboard.press('Space');
    const hidden = { hiddenPersonas: [choices.personas[0]!.id] };
    assert.deepEqual((await told('look')).at(-1)?.look, hidden);
    assert.equal(await ask('filter.textContent'), 'Filter (1)');
    assert.equal(await ask('document.activeElement.name'), `personas ${choices.personas[0]!.id}`);
    await preview.page.click('[name="compact"]');
    assert.deepEqual((await told('look')).at(-1)?.look, { ...hidden, density: 'compact' });
    await preview.page.click('[name="reset"]');
    assert.deepEqual((await told('look')).at(-1)?.look, { density: 'compact' });
    await preview.page.keyboard.press('Escape');
    assert.equal(await ask('document.getElementById("filter-menu").hidden'), true);
    assert.equal(await ask('document.activeElement.id'), 'filter');
  });

  it('begins with the look that it had', async () => {
    await preview.page.close();
    await open({ uri: 'file:///a.journey', look: { hiddenLanes: ['thinks'] }, isLocked: true });
    assert.deepEqual((await told('ready'))[0]?.look, { hiddenLanes: ['thinks'] });
    assert.deepEqual(await told('stay'), [{ kind: 'stay', isLocked: true, isLinked: false }]);
    assert.equal(await ask('filter.textContent'), 'Filter (1)');
  });

  it('finds words over the ends of lines, goes from one to the next, and gives the focus to what it found', async () => {
    await preview.page.keyboard.press('/');
    assert.equal(await ask('document.activeElement.id'), 'find-field');
    await preview.page.keyboard.type('in the STREET or on');
    await until('document.getElementById("find-count").textContent === "1 of 1"');
    assert.ok(
      (await ask<string>('document.querySelector(".found-here").ariaLabel')).includes(
        'in the street or on a screen',
      ),
    );
    await preview.page.keyboard.press('Control+A');
    await preview.page.keyboard.type('the');
    await until('/ of ([2-9]|\\d\\d)/.test(document.getElementById("find-count").textContent)');
    const first = await ask('document.querySelector(".found-here").dataset.key');
    await preview.page.keyboard.press('Enter');
    assert.notEqual(await ask('document.querySelector(".found-here").dataset.key'), first);
    await preview.page.keyboard.press('Shift+Enter');
    assert.equal(await ask('document.querySelector(".found-here").dataset.key'), first);
    await preview.page.keyboard.type(' nothing like it');
    await until('document.getElementById("find-count").textContent === "Not found"');
    await preview.page.keyboard.press('Escape');
    assert.equal(await ask('document.querySelectorAll(".found").length'), 0);
  });

  it('scrolls with others that want it, to the same stage, and does not answer back', async () => {
    await ask('view.scrollTo({ left: 200, top: 0, behavior: "instant" })');
    assert.deepEqual(await told('scrolled'), []);
    await preview.page.click('#more');
    await preview.page.click('[name="link"]');
    assert.deepEqual((await told('stay')).at(-1), { kind: 'stay', isLocked: false, isLinked: true });
    await ask('view.scrollTo({ left: 400, top: 300, behavior: "instant" })');
    await until('heard.some(({ kind }) => kind === "scrolled")');
    const { place } = (await told('scrolled')).at(-1)!;
    await ask('view.scrollTo({ left: 0, top: 0, behavior: "instant" })');
    await until('heard.filter(({ kind }) => kind === "scrolled").length === 2');
    await preview.say({ kind: 'scroll', place });
    await until('view.scrollLeft > 390');
    assert.ok(Math.abs((await ask<number>('view.scrollLeft')) - 400) < 2);
    assert.ok(Math.abs((await ask<number>('view.scrollTop')) - 300) < 2);
    await ask('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    assert.equal((await told('scrolled')).length, 2);
  });

  it('stays where it is when its file is renamed, and keeps the new address', async () => {
    await ask('view.scrollTo({ left: 300, top: 300, behavior: "instant" })');
    const before = (await preview.state()) as { look?: Look };
    await preview.say({ kind: 'map', uri: 'file:///renamed.journey', look: {}, isSame: true });
    assert.deepEqual(await ask('[view.scrollLeft, view.scrollTop]'), [300, 300]);
    const kept = (await preview.state()) as { uri: string; look?: Look };
    assert.deepEqual([kept.uri, kept.look], ['file:///renamed.journey', before.look]);
  });

  it('goes to another map, and begins there at its beginning', async () => {
    await ask('view.scrollTo({ left: 300, top: 300, behavior: "instant" })');
    await preview.say({ kind: 'map', uri: 'file:///b.journey', look: { density: 'compact' } });
    assert.deepEqual(await ask('[view.scrollLeft, view.scrollTop]'), [0, 0]);
    const kept = (await preview.state()) as { uri: string; look: Look };
    assert.deepEqual([kept.uri, kept.look], ['file:///b.journey', { density: 'compact' }]);
  });

  it('shows the map in small where somebody wants it, and goes where that is clicked', async () => {
    assert.equal(await ask('overview.hidden'), true);
    await preview.page.click('#more');
    await preview.page.click('[name="overview"]');
    await until('!overview.hidden && document.getElementById("overview-picture").style.width');
    await preview.page.keyboard.press('Escape');
    const { right, bottom } = await box('#overview-picture');
    await preview.page.mouse.click(right - 4, bottom - 4);
    assert.ok((await ask<number>('view.scrollTop')) > 100);
    const shown = await ask<string>(`(() => {
      const { width, height } = document.getElementById('overview-picture');
      const pixels = document.getElementById('overview-picture').getContext('2d').getImageData(0, 0, width, height).data;
      return new Set(Array.from({ length: pixels.length / 4 }, (_, i) => pixels.slice(i * 4, i * 4 + 4).join())).size;
    })()`);
    assert.ok(Number(shown) > 5, 'something is drawn');
  });

  it('makes a picture of the whole map, in its colours', async () => {
    await preview.say({ kind: 'image', for: 'file' });
    await until('heard.some(({ kind }) => kind === "image")');
    const [{ png } = { png: '' }] = await told('image');
    const { width, height } = scene({}).scene;
    const bytes = Buffer.from(png, 'base64');
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual(
      [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
      [Math.round(width * 2), Math.round(height * 2)],
    );
    assert.ok(bytes.length > 50_000, `${bytes.length} bytes are no map`);
  });

  it('presses a button of the find bar with Enter', async () => {
    const count = (): Promise<string> => ask('document.getElementById("find-count").textContent');
    await preview.page.keyboard.press('/');
    await preview.page.keyboard.type('the');
    const [, all = ''] = /^1 of (\d+)$/.exec(await count()) ?? [];
    assert.ok(Number(all) > 1);
    await preview.page.focus('#find-previous');
    await preview.page.keyboard.press('Enter');
    assert.equal(await count(), `${all} of ${all}`);
    await preview.page.focus('#find-next');
    await preview.page.keyboard.press('Enter');
    assert.equal(await count(), `1 of ${all}`);
    await preview.page.focus('#find-close');
    await preview.page.keyboard.press('Enter');
    assert.equal(await preview.page.isVisible('#find-bar'), false);
  });

  it('keeps letters in the find bar and in menus, and lets the keys of VS Code through to the window', async () => {
    await ask('addEventListener("keydown", (event) => (reached = [...reached, event.key]), (reached = []))');
    const reachedBy = async (...keys: readonly string[]): Promise<readonly string[]> => {
      await ask('reached = []');
      for (const key of keys) await preview.page.keyboard.press(key);
      return (await ask<readonly string[]>('reached')).filter((key) => !/^(?:Control|Shift)$/.test(key));
    };
    const both = ['F1', 'F6', 'Control+Shift+P', 'Control+k', 'f', 't', 'n', '0', '?'];
    const through = ['F1', 'F6', 'P', 'k'];
    await preview.page.click('#filter');
    assert.deepEqual(await reachedBy(...both), through);
    await preview.page.focus('#filter-menu button[name=reset]');
    assert.deepEqual(await reachedBy(...both), through);
    await preview.page.keyboard.press('Escape');
    await preview.page.keyboard.press('/');
    assert.deepEqual(await reachedBy(...both), through);
    // In the field, the keys that open it choose what is in it.
    assert.deepEqual(await reachedBy('End', 'Control+f'), ['f']);
    assert.deepEqual(await ask('(({ selectionStart, selectionEnd, value }) => [selectionStart, selectionEnd, value])(document.activeElement)'), [0, 5, 'ftn0?']); // prettier-ignore
    await preview.page.focus('#find-next');
    assert.deepEqual(await reachedBy(...both), through);
    assert.deepEqual(
      (await preview.heard()).filter(({ kind }) => !/^(?:ready|look|stay)$/.test(kind)),
      [],
    );
  });
});
