import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { pictureEdit } from '../../server/features/mapEdits.ts';
import { Previews } from '../../server/lsp/previews.ts';
import { Store } from '../../server/lsp/store.ts';
import type { FromPage, PreviewState } from '../../server/protocol.ts';
import { memoryWorkspace } from '../harness/memoryWorkspace.ts';
import { applied } from '../harness/maps.ts';
import { openChromium, openPreviewPage, type PreviewPage } from './chromium.ts';

const map = `persona mina "Mina"
persona joon "Joon"
journey j "Order" {
  personas: @mina, @joon
  stage first "First" {
    touchpoint a "Sees it" { feels: -1 "doubtful"; feels @joon: 1 }
    touchpoint b "Opens it" { feels @mina: 0..1 }
    touchpoint c "Reads it" { feels @mina: "curious" }
  }
  stage second "Second"
  stage third "Third" {
    touchpoint d "Pays"
  }
}
`;

/** A page with the picture of a map, and all behind it but VS Code: what is done in the page changes the text. */
class Desk {
  readonly preview: PreviewPage;
  readonly uri: string;
  readonly sent: PreviewState[] = [];
  text = map;
  version = 1;
  private readonly workspace = memoryWorkspace();
  private readonly store: Store;
  private readonly previews: Previews;
  private seen = 0;

  constructor(preview: PreviewPage) {
    this.preview = preview;
    this.uri = this.workspace.uri('main.journey');
    this.store = new Store(this.workspace, (document) => this.previews.update(document));
    this.previews = new Previews(this.store, (state) => this.sent.push(state));
  }

  async open(): Promise<void> {
    this.store.set(this.uri, 1, map);
    const state = await this.previews.open('p', this.uri, () => undefined);
    await this.preview.say({ kind: 'state', state });
  }

  /** What the page has said since the last time. */
  async heard(): Promise<readonly FromPage[]> {
    const all = (await this.preview.heard()).filter(({ kind }) => kind !== 'ready');
    return all.slice(this.seen, (this.seen = all.length));
  }

  /** The text is another. */
  async change(text: string): Promise<void> {
    this.text = text;
    this.version++;
    this.store.set(this.uri, this.version, this.text);
    await this.store.get(this.uri);
    for (const state of this.sent.splice(0)) await this.preview.say({ kind: 'state', state });
  }

  /** Does what the page has asked for, which must be one edit. */
  async follow(): Promise<void> {
    const heard = await this.heard();
    assert.deepEqual(heard.map(({ kind }) => kind), ['edit']); // prettier-ignore
    const [asked] = heard;
    assert.ok(asked?.kind === 'edit');
    assert.equal(asked.version, this.version);
    const shown = await this.previews.shown('p');
    assert.ok(shown?.journey && !shown.isTorn);
    const edited = pictureEdit(shown.document.analysis, shown.journey, asked.edit);
    if ('refused' in edited) {
      await this.preview.say({ kind: 'refused', reason: edited.refused });
      return;
    }
    await this.change(applied(this.text, edited.edits));
    await this.preview.say({ kind: 'edited', thing: edited.thing, version: this.version });
  }
}

describe('the map is changed in its page', function () {
  this.timeout(30_000);
  let browser: Browser;
  let preview: PreviewPage;
  let desk: Desk;
  const ask = <Answer>(code: string): Promise<Answer> => preview.page.evaluate<Answer>(code);
  const thing = (key: string): string => `[data-drag][data-thing="journey:j/${key}"]`;
  const point = (touchpoint: string, persona: string): string =>
    `[data-drag="feeling"][data-touchpoint="journey:j/touchpoint:${touchpoint}"][data-persona="${persona}"]`;
  const middle = async (selector: string): Promise<{ readonly x: number; readonly y: number }> =>
    ask(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      const shape = element.querySelector('[data-key$="~point"]') ?? element.querySelector('[pointer-events]');
      const { left, right, top, bottom } = shape.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    })()`);
  const said = (): Promise<string> => ask('said.textContent.trim()');
  const focused = (): Promise<string> => ask('document.activeElement.dataset.key ?? ""');
  const mouse = (): PreviewPage['page']['mouse'] => preview.page.mouse;
  const press = (key: string): Promise<void> => preview.page.keyboard.press(key);
  /** Drags without letting go. */
  const draw = async (selector: string, byX: number, byY: number): Promise<void> => {
    const { x, y } = await middle(selector);
    await mouse().move(x, y);
    await mouse().down();
    await mouse().move(x + byX / 2, y + byY / 2);
    await mouse().move(x + byX, y + byY);
  };
  const order = (): readonly string[] => [...desk.text.matchAll(/^ *(?:stage|touchpoint) (\w+)/gm)].map(([, id = '']) => id); // prettier-ignore
  const step = (): Promise<number> =>
    ask(`(() => {
      const scale = document.querySelector('[data-scale]');
      return (scale.dataset.bottom - scale.dataset.top) * scale.getScreenCTM().d / (scale.dataset.high - scale.dataset.low);
    })()`);

  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await openPreviewPage(browser);
    await preview.page.setViewportSize({ width: 1300, height: 800 });
    desk = new Desk(preview);
    await desk.open();
  });
  afterEach(async () => {
    const { faults } = preview;
    await preview.page.close();
    assert.deepEqual(faults, []);
  });

  it('draws a touchpoint behind another', async () => {
    const [from, to] = [await middle(thing('touchpoint:a')), await middle(thing('touchpoint:c'))];
    await draw(thing('touchpoint:a'), to.x - from.x - 30, 40);
    assert.equal(await preview.page.isVisible('#drag .line'), true);
    assert.equal(await ask('drag.querySelector(".label").textContent'), 'Sees it');
    assert.deepEqual(await desk.heard(), []);
    await mouse().up();
    await desk.follow();
    assert.deepEqual(order(), ['first', 'b', 'a', 'c', 'second', 'third', 'd']);
    assert.equal(await said(), '“Sees it” moved to 2 of 3 in “First”.');
    assert.equal(await focused(), 'journey:j/touchpoint:a');
    assert.equal(await preview.page.isVisible('#drag'), false);
  });

  it('draws a touchpoint into a stage that is empty, and none where it is', async () => {
    const [from, to] = [await middle(thing('touchpoint:d')), await middle(thing('stage:second'))];
    await draw(thing('touchpoint:d'), to.x - from.x, 10);
    await mouse().up();
    await desk.follow();
    assert.deepEqual(order(), ['first', 'a', 'b', 'c', 'second', 'd', 'third']);
    await draw(thing('touchpoint:b'), 30, 0);
    assert.equal(await preview.page.isVisible('#drag .line'), false);
    await mouse().up();
    assert.deepEqual(await desk.heard(), []);
    assert.equal(await preview.page.isVisible('#drag'), false);
  });

  it('draws a stage before another', async () => {
    const [from, to] = [await middle(thing('stage:third')), await middle(thing('stage:first'))];
    await draw(thing('stage:third'), to.x - from.x - 150, 0);
    await mouse().up();
    await desk.follow();
    assert.deepEqual(order(), ['third', 'd', 'first', 'a', 'b', 'c', 'second']);
    assert.equal(await said(), '“Third” moved to 1 of 3.');
  });

  it('draws a point of the curve to another score, in steps, half ones with Shift', async () => {
    const height = await step();
    await draw(point('a', 'joon'), 3, -0.7 * height);
    assert.equal(await ask('drag.querySelector(".label").textContent'), '+2');
    await mouse().up();
    await desk.follow();
    assert.match(desk.text, /feels: -1 "doubtful"; feels @joon: 2 \}/);
    assert.equal(await said(), 'Sees it: +2.');
    await preview.page.keyboard.down('Shift');
    await draw(point('b', 'mina'), 0, 0.6 * height);
    assert.equal(await ask('drag.querySelector(".label").textContent'), '−0.5 to +0.5');
    await mouse().up();
    await preview.page.keyboard.up('Shift');
    await desk.follow();
    assert.match(desk.text, /feels @mina: -0\.5\.\.0\.5 \}/);
  });

  it('gives words a score where they are drawn to', async () => {
    const words = await middle(point('c', 'mina'));
    const level = await middle(point('a', 'joon'));
    await draw(point('c', 'mina'), 0, level.y - words.y);
    await mouse().up();
    await desk.follow();
    assert.match(desk.text, /feels @mina: \+1 "curious"/);
  });

  it('takes a click for a click, and lets go with Escape', async () => {
    await draw(thing('touchpoint:a'), 3, 2);
    await mouse().up();
    assert.deepEqual(await desk.heard(), [{ kind: 'choose', thing: 'journey:j/touchpoint:a' }]);
    await draw(thing('touchpoint:a'), 400, 0);
    await press('Escape');
    assert.equal(await preview.page.isVisible('#drag'), false);
    assert.equal(await said(), 'Nothing is moved.');
    await mouse().up();
    assert.deepEqual(await desk.heard(), []);
    const { x, y } = await middle(thing('touchpoint:b'));
    await mouse().click(x, y);
    assert.deepEqual(await desk.heard(), [{ kind: 'choose', thing: 'journey:j/touchpoint:b' }]);
  });

  it('is drawn by a copy of a thing as well', async () => {
    await ask(`(() => {
      const head = document.querySelector('[data-key="~map~head"]').closest('svg').cloneNode(true);
      const svg = document.querySelector('#view svg');
      head.removeAttribute('width');
      const over = document.createElement('div');
      over.id = 'over';
      over.append(head);
      document.body.append(over);
      over.style.cssText = 'position:fixed;left:0;top:0;z-index:5;width:' + svg.getBoundingClientRect().width + 'px';
    })()`);
    const { x, y } = await middle(`#over ${thing('touchpoint:c')}`);
    const to = await middle(`#view ${thing('touchpoint:a')}`);
    await mouse().move(x, y);
    await mouse().down();
    await mouse().move(to.x - 40, y + 10);
    await mouse().up();
    await desk.follow();
    assert.deepEqual(order().slice(0, 4), ['first', 'c', 'a', 'b']);
  });

  it('scrolls near the edge while something is drawn', async () => {
    await preview.page.setViewportSize({ width: 500, height: 600 });
    while ((await ask('actual.textContent')) !== '70%')
      await new Promise((resolve) => setTimeout(resolve, 10));
    await ask('view.scrollTo({ left: 0, top: 0, behavior: "instant" })');
    const { x } = await middle(thing('touchpoint:a'));
    await draw(thing('touchpoint:a'), 490 - x, 0);
    while ((await ask<number>('view.scrollLeft')) < 200) await new Promise((resolve) => setTimeout(resolve, 10)); // prettier-ignore
    await press('Escape');
    await mouse().up();
    assert.deepEqual(await desk.heard(), []);
  });

  it('waits until a finger has rested', async () => {
    const touch = (type: string, x: number, y: number): Promise<unknown> =>
      preview.page.evaluate(
        ([kind, left, top]) => {
          const at = { clientX: left, clientY: top, pointerId: 1, pointerType: 'touch', isPrimary: true };
          const target = document.elementFromPoint(left, top) ?? document.body;
          // The browser lets only pointers that are there be captured.
          Element.prototype.setPointerCapture = () => {};
          target.dispatchEvent(new PointerEvent(kind, { ...at, bubbles: true, cancelable: true }));
        },
        [type, x, y] as const,
      );
    const { x, y } = await middle(thing('touchpoint:a'));
    const to = await middle(thing('touchpoint:c'));
    await touch('pointerdown', x, y);
    await touch('pointermove', x + 60, y);
    await touch('pointerup', to.x, y);
    assert.deepEqual(await desk.heard(), []);
    await touch('pointerdown', x, y);
    while (!(await preview.page.isVisible('#drag'))) await new Promise((resolve) => setTimeout(resolve, 10));
    await touch('pointermove', to.x + 30, y);
    await touch('pointerup', to.x + 30, y);
    await desk.follow();
    assert.deepEqual(order().slice(0, 4), ['first', 'b', 'c', 'a']);
  });

  it('moves things by keys, and keeps the focus on them', async () => {
    await preview.page.focus(thing('touchpoint:c'));
    await press('Alt+ArrowRight');
    await desk.follow();
    assert.deepEqual(order(), ['first', 'a', 'b', 'second', 'c', 'third', 'd']);
    assert.equal(await said(), '“Reads it” moved to 1 of 1 in “Second”.');
    assert.equal(await focused(), 'journey:j/touchpoint:c');
    await press('Alt+ArrowLeft');
    await desk.follow();
    await press('Alt+ArrowLeft');
    await desk.follow();
    assert.deepEqual(order(), ['first', 'a', 'c', 'b', 'second', 'third', 'd']);
    await preview.page.focus(thing('stage:first'));
    await press('Alt+ArrowLeft');
    assert.deepEqual(await desk.heard(), []);
    assert.equal(await said(), '“First” is first already.');
    await press('Alt+ArrowRight');
    await desk.follow();
    assert.deepEqual(order(), ['second', 'first', 'a', 'c', 'b', 'third', 'd']);
    assert.equal(await focused(), 'journey:j/stage:first');
  });

  it('sets feelings by keys, on the curve and on touchpoints', async () => {
    await preview.page.focus(point('a', 'joon'));
    await press('Alt+ArrowUp');
    await desk.follow();
    assert.match(desk.text, /feels @joon: 2 \}/);
    assert.match(await focused(), /touchpoint:a~feels:joon$/);
    await press('Alt+ArrowUp');
    assert.equal(await said(), 'That is the end of the scale.');
    await press('Alt+Shift+ArrowDown');
    await desk.follow();
    assert.match(desk.text, /feels @joon: 1\.5 \}/);
    await preview.page.focus(thing('touchpoint:a'));
    await press('Alt+ArrowDown');
    await desk.follow();
    assert.match(desk.text, /feels: -2 "doubtful"; feels @joon: 1\.5/);
    await preview.page.focus(thing('touchpoint:d'));
    await press('Alt+ArrowUp');
    await desk.follow();
    assert.match(desk.text, /touchpoint d "Pays" \{\n\s+feels @mina: \+1\n/);
    assert.match(await focused(), /touchpoint:d~feels:mina$/);
  });

  it('adds a touchpoint by keys, behind the one with the focus or last in a stage', async () => {
    await preview.page.focus(thing('touchpoint:a'));
    await press('n');
    await desk.follow();
    await preview.page.focus(thing('stage:third'));
    await press('Insert');
    await desk.follow();
    assert.match(desk.text, /touchpoint a .*\n +touchpoint new-touchpoint "New touchpoint"\n +touchpoint b/);
    assert.match(desk.text, /touchpoint d .*\n +touchpoint new-touchpoint-2 "New touchpoint"\n {2}\}/);
    assert.match(await said(), /^A touchpoint is added behind “Pays”/);
  });

  it('asks for undo and redo by the keys of a text', async () => {
    await preview.page.focus(thing('touchpoint:a'));
    for (const key of ['Control+z', 'Meta+z', 'Control+Shift+z', 'Control+y']) await press(key);
    const kinds = (await desk.heard()).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['undo', 'undo', 'redo', 'redo']);
  });

  it('has the focus on a neighbour after an added touchpoint was undone, whatever comes first', async () => {
    const neighbour = await ask(`document.querySelector('${thing('touchpoint:b')}').dataset.key`);
    for (const first of ['picture', 'focus']) {
      await preview.page.focus(thing('touchpoint:a'));
      await press('n');
      await desk.follow();
      await preview.page.focus(thing('touchpoint:new-touchpoint'));
      // As while something is undone, the text has the focus.
      if (first === 'picture') await ask('document.activeElement.blur()');
      else await preview.say({ kind: 'focus' });
      await desk.change(map);
      if (first === 'picture') await preview.say({ kind: 'focus' });
      assert.equal(await focused(), neighbour, first);
    }
  });

  it('says why something is refused, and may be tried again', async () => {
    await preview.page.focus(thing('touchpoint:a'));
    await press('Alt+ArrowRight');
    await press('Alt+ArrowRight');
    assert.equal((await desk.heard()).length, 1, 'one at a time');
    await preview.say({ kind: 'refused', reason: 'The text has changed.' });
    assert.equal(await said(), 'The text has changed.');
    assert.equal(await preview.page.isVisible('#said.shown'), true);
    await press('Alt+ArrowRight');
    assert.equal((await desk.heard()).length, 1);
  });
});
