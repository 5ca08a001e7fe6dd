import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { analyse } from '../../core/analyse.ts';
import type { Content } from '../../core/map/content.ts';
import { contentOf, journeysOf } from '../../core/map/contentOf.ts';
import { changesBetween } from '../../core/map/diffScenes.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import { tableOf } from '../../core/map/tableOf.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Picture, PreviewState } from '../../server/protocol.ts';
import { memoryWorkspace } from '../harness/memoryWorkspace.ts';
import { openChromium, openPreviewPage, type PreviewPage } from './chromium.ts';

const example = new URL('../../examples/mobile-plan.journey', import.meta.url);
const webTool = 'journey:mobile-plan/touchpoint:web-tool';

async function contentFor(text: string): Promise<Content> {
  const workspace = memoryWorkspace({ 'map.journey': text });
  const uri = workspace.uri('map.journey');
  const { source, names } = await analyse({ uri, text, tree: parse(text) }, workspace);
  return contentOf(journeysOf(source.tree)[0]!, names);
}

const whole = (content: Content): Picture => ({ kind: 'scene', scene: tableOf(content) });
function changed(before: Content, after: Content): Picture {
  const [from, to] = [tableOf(before), tableOf(after)];
  return {
    kind: 'changes',
    changes: changesBetween(from, to),
    width: 0,
    height: 0,
    title: '',
    description: '',
  };
}

describe('the map as a table in the panel', function () {
  this.timeout(30_000);
  let browser: Browser;
  let preview: PreviewPage;
  let text: string;
  let content: Content;
  const ask = <Answer>(code: string): Promise<Answer> => preview.page.evaluate<Answer>(code);
  const say = (picture: Picture, table?: Picture): Promise<void> => {
    const rest = { preview: 'p', uri: 'file:///a.journey', version: 1, title: 't', errors: 0, warnings: 0 };
    const state: PreviewState = { ...rest, firstError: undefined, picture, isKept: false, ...(table && { table }) }; // prettier-ignore
    return preview.say({ kind: 'state', state });
  };
  const focused = (): Promise<string> =>
    ask('document.activeElement.dataset.thing ?? document.activeElement.id');
  const press = async (...keys: readonly string[]): Promise<string> => {
    for (const key of keys) await preview.page.keyboard.press(key);
    return focused();
  };
  /** The page with the table in it. */
  const open = async (state?: unknown): Promise<void> => {
    preview = await openPreviewPage(browser, state);
    await say({ kind: 'scene', scene: sceneOf(content) });
    if (!state) await preview.page.click('#as-table');
    await say({ kind: 'same' }, whole(content));
    await until('document.querySelector("#table td") !== null');
  };
  // Not Playwright's own way of waiting, which the page's content security policy does not let through.
  const until = async (code: string): Promise<void> => {
    while (!(await ask<boolean>(code))) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  before(async () => {
    browser = await openChromium();
    text = await readFile(example, 'utf8');
    content = await contentFor(text);
  });
  after(() => browser.close());
  afterEach(async () => {
    const { faults } = preview;
    await preview.page.close();
    assert.deepEqual(faults, []);
  });

  it('is asked for by the button and shown in place of the picture, and back', async () => {
    await open();
    assert.deepEqual((await preview.heard()).at(-1), { kind: 'view', view: 'table' });
    assert.equal(await ask('document.getElementById("as-table").ariaPressed'), 'true');
    assert.equal(await preview.page.isVisible('#table td'), true);
    assert.equal(await preview.page.isVisible('#view svg'), false);
    await preview.page.keyboard.press('t');
    assert.deepEqual((await preview.heard()).at(-1), { kind: 'view', view: 'picture' });
    assert.equal(await preview.page.isVisible('#view svg'), true);
    assert.equal(await ask('document.getElementById("table").childElementCount'), 0);
  });

  it('is a table to those who cannot see it, with heads and a row for each lane', async () => {
    await open();
    const session = await preview.page.context().newCDPSession(preview.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const of = (role: string): readonly string[] =>
      nodes.flatMap((node) => (!node.ignored && node.role?.value === role ? [String(node.name?.value)] : []));
    assert.deepEqual(of('columnheader').slice(1, 4), [
      'What is out there?',
      'Who gives me a better deal?',
      'Which one is it?',
    ]);
    // Chromium does not hand them over in the order of the tree.
    const rows = [...of('rowheader')].sort();
    assert.deepEqual(rows, ['Channels', 'Does', 'Encounter', 'Feels −2 to +2', 'KPIs', 'Moments of truth', 'Opportunities', 'Pains severity of 5, cause', 'Says', 'Stages', 'Thinks', 'Touchpoints']); // prettier-ignore
    assert.ok(of('button').includes('Now that is an offer. Should I?'));
    assert.deepEqual(of('heading'), ['Switching to a cheaper mobile plan', 'Jumping Jamie']);
  });

  it('leads to the text, by mouse and by keyboard, and shows what the cursor is on', async () => {
    await open();
    const select = `#table [data-thing="${webTool}/thinks"]`;
    await preview.page.click(select);
    assert.deepEqual((await preview.heard()).at(-1), { kind: 'choose', thing: `${webTool}/thinks` });
    assert.equal(await ask(`document.querySelector('#table .at-cursor').dataset.thing`), `${webTool}/thinks`);
    await preview.say({ kind: 'cursor', things: ['unknown', `${webTool}/feels`, webTool], reveal: false });
    assert.deepEqual(
      await ask('[...document.querySelectorAll("#table .at-cursor")].map((t) => t.dataset.thing)'),
      [`${webTool}/feels`],
    );
    await preview.page.focus(select);
    assert.equal(await press('ArrowDown', 'Enter'), `${webTool}/feels`);
    assert.deepEqual((await preview.heard()).at(-1), { kind: 'choose', thing: `${webTool}/feels` });
    assert.equal(await ask('document.querySelectorAll("#table [tabindex=\'0\']").length'), 1);
    const count = (await preview.heard()).length;
    await press(' ');
    assert.equal((await preview.heard()).length, count + 1);
  });

  it('goes along rows, from group to group, and to both ends', async () => {
    await open();
    await preview.page.focus(`#table [data-thing="${webTool}/thinks"]`);
    assert.equal(await press('Home'), 'journey:mobile-plan/touchpoint:commercial/thinks');
    assert.equal(await press('End'), 'journey:mobile-plan/touchpoint:call-carrier/thinks');
    assert.equal(await press('PageDown'), 'journey:mobile-plan/touchpoint:call-carrier/channels');
    assert.equal(await press('PageUp', 'PageUp', 'PageUp'), 'journey:mobile-plan/stage:negotiate');
    assert.equal(await press('Control+Home'), 'journey:mobile-plan');
    assert.equal(await press('Control+End'), 'journey:mobile-plan/opportunity:text-support');
  });

  it('is looked through for words, to and fro, and gives the focus to what was found', async () => {
    await open();
    const count = (): Promise<string> => ask('document.getElementById("find-count").textContent');
    const here = (): Promise<string[]> =>
      ask('[...document.querySelectorAll(".found-here")].map((one) => `${one.closest("#table") ? "table" : "picture"} ${one.dataset.thing}`)'); // prettier-ignore
    await press('/');
    assert.equal(await focused(), 'find-field');
    await preview.page.keyboard.type('SHOULD I');
    assert.equal(await count(), '1 of 1');
    const thing = (await here())[0]?.replace('table ', '') ?? '';
    assert.match(thing, /\/thinks$/);
    await preview.page.keyboard.press('Control+A');
    await preview.page.keyboard.type('web');
    const all = Number((await count()).replace('1 of ', ''));
    assert.ok(all > 2, await count());
    assert.equal(await ask('document.querySelectorAll("#table .found").length'), all);
    assert.equal(await ask('document.querySelectorAll("#view .found").length'), 0);
    const [first] = await here();
    await press('Enter');
    const [second] = await here();
    assert.notEqual(second, first);
    assert.equal(await count(), `2 of ${all}`);
    await press('Shift+Enter', 'Shift+Enter');
    assert.equal(await count(), `${all} of ${all}`);
    await press('Enter', 'Enter');
    assert.deepEqual(await here(), [second]);
    // What was found is in sight, beside and below the heads.
    assert.ok(
      await ask(`(() => {
        const found = document.querySelector('.found-here').getBoundingClientRect();
        const table = document.getElementById('table');
        const head = table.querySelector('thead').getBoundingClientRect();
        return document.querySelector('.found-here').closest('thead') !== null || found.top >= head.bottom - 1;
      })()`),
    );
    // A change of the text keeps the place.
    const changedText = text.replace('Now that is an offer. Should I?', 'Now that is a web offer. Should I?');
    await say({ kind: 'same' }, changed(content, await contentFor(changedText)));
    await until(`document.getElementById("find-count").textContent.endsWith(" of ${all + 1}")`);
    assert.deepEqual(await here(), [second]);
    await press('Escape');
    assert.equal(`table ${await focused()}`, second);
    assert.equal(await ask('document.querySelectorAll(".found, .found-here").length'), 0);
  });

  it('keeps what was found from picture to table and back', async () => {
    await open();
    await press('t', '/');
    await preview.page.keyboard.type('web');
    await press('Enter');
    const here = (root: string): Promise<string | undefined> =>
      ask(`document.querySelector("${root} .found-here")?.dataset.thing`);
    const thing = await here('#view');
    assert.ok(thing);
    await preview.page.click('#as-table');
    await say({ kind: 'same' }, whole(content));
    await until('document.querySelector("#table .found-here") !== null');
    assert.equal(await here('#table'), thing);
    assert.equal(await ask('document.querySelectorAll("#view .found").length'), 0);
    await preview.page.click('#as-table');
    await until('document.querySelector("#view .found-here") !== null');
    assert.equal(await here('#view'), thing);
  });

  it('keeps focus and scroll over a change of the text', async () => {
    await open();
    await preview.page.focus(`#table [data-thing="${webTool}/thinks"]`);
    await ask('document.getElementById("table").scrollTo({ left: 150, top: 120, behavior: "instant" })');
    await ask('kept0 = document.activeElement');
    const after = await contentFor(
      text
        .replace('Why does every plan count differently?', 'Why?')
        .replace(
          'touchpoint limits',
          'touchpoint other "Something else" { does: "Waits" }\n    touchpoint limits',
        ),
    );
    await say({ kind: 'same' }, changed(content, after));
    assert.equal(
      await ask('document.activeElement === kept0 && kept0.textContent'),
      "Why? I can't compare these.",
    );
    assert.deepEqual(await ask('[document.getElementById("table").scrollLeft, document.getElementById("table").scrollTop]'), [150, 120]); // prettier-ignore
    const shown = await ask('document.getElementById("table").textContent');
    await say({ kind: 'same' }, whole(after));
    assert.equal(await ask('document.getElementById("table").textContent'), shown);
    assert.equal(await ask('document.querySelectorAll("#table button:not([tabindex])").length'), 0);
  });

  it('gives the focus to the neighbour where what had it is gone', async () => {
    await open();
    await preview.page.focus(`#table [data-thing="${webTool}/thinks"]`);
    const next = await press('ArrowRight');
    await press('ArrowLeft');
    const after = await contentFor(text.replace(/^ *thinks: "Why does every plan.*$/m, ''));
    await say({ kind: 'same' }, changed(content, after));
    assert.equal(await ask(`document.querySelector('#table [data-thing="${webTool}/thinks"]')`), null);
    assert.equal(await focused(), next);
  });

  it('asks for the whole where a change does not fit', async () => {
    await open();
    const count = (await preview.heard()).length;
    const misfit: Picture = { kind: 'changes', changes: [{ kind: 'remove', key: 'none' }], width: 0, height: 0, title: '', description: '' }; // prettier-ignore
    await say({ kind: 'same' }, misfit);
    await say({ kind: 'same' }, misfit);
    assert.deepEqual((await preview.heard()).slice(count), [{ kind: 'view', view: 'table' }]);
    await say({ kind: 'same' }, whole(content));
    assert.equal(await preview.page.isVisible('#table td'), true);
  });

  it('comes back as it was', async () => {
    const state = { uri: 'file:///a.journey', table: { isShown: true, left: 40, top: 90 } };
    await open(state);
    assert.ok((await preview.heard()).some(({ kind }) => kind === 'view'));
    assert.deepEqual(await ask('[document.getElementById("table").scrollLeft, document.getElementById("table").scrollTop]'), [40, 90]); // prettier-ignore
    await preview.page.keyboard.press('t');
    assert.equal(((await preview.state()) as { table: { isShown: boolean } }).table.isShown, false);
  });

  it('stays with the same thing from picture to table and back', async () => {
    await open();
    await preview.page.keyboard.press('t');
    await preview.page.focus(`#view [data-thing="${webTool}/thinks"]`);
    await preview.page.keyboard.press('t');
    await say({ kind: 'same' }, whole(content));
    assert.equal(await ask('document.activeElement.localName + document.activeElement.dataset.thing'), `button${webTool}/thinks`); // prettier-ignore
    await preview.page.keyboard.press('t');
    assert.equal(await ask('document.activeElement.localName + document.activeElement.dataset.thing'), `g${webTool}/thinks`); // prettier-ignore
  });

  it('keeps the heads in sight, and nothing that is focused under them', async () => {
    await open();
    await preview.page.setViewportSize({ width: 600, height: 400 });
    await preview.page.focus(`#table [data-thing="journey:mobile-plan/opportunity:text-support"]`);
    await press('Home', 'PageUp', 'PageUp');
    const [head, names, box] = await ask<
      readonly { top: number; left: number; right: number; bottom: number }[]
    >(
      '[document.querySelector("#table thead"), document.querySelector("#table tbody th"), document.activeElement].map((e) => e.getBoundingClientRect().toJSON())',
    );
    assert.ok(head!.top < 1 && names!.left < 1, 'the heads are at the edges');
    assert.ok(box!.top >= head!.bottom && box!.left >= names!.right - 8, JSON.stringify(box));
  });

  it('draws no markup, whatever the words are', async () => {
    const nasty = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>';
    content = JSON.parse(JSON.stringify(content).replace('Now that is an offer. Should I?', JSON.stringify(nasty).slice(1, -1))) as Content; // prettier-ignore
    await open();
    assert.equal(await ask('document.querySelectorAll("#table :is(img, script)").length'), 0);
    assert.ok((await ask<string>('document.getElementById("table").textContent')).includes(nasty));
    assert.equal(await ask('typeof hit'), 'undefined');
  });
});

describe('the keys in the panel', function () {
  this.timeout(30_000);
  let browser: Browser;
  let preview: PreviewPage;
  const press = async (...keys: readonly string[]): Promise<string> => {
    for (const key of keys) await preview.page.keyboard.press(key);
    return preview.page.evaluate('document.activeElement.dataset.thing ?? document.activeElement.id');
  };

  before(async () => {
    browser = await openChromium();
    preview = await openPreviewPage(browser);
    const scene = sceneOf(await contentFor(await readFile(example, 'utf8')));
    const rest = { preview: 'p', uri: 'file:///a.journey', version: 1, title: 't', errors: 0, warnings: 0 };
    const state = {
      ...rest,
      firstError: undefined,
      picture: { kind: 'scene', scene },
      isKept: false,
    } as const;
    await preview.say({ kind: 'state', state });
  });
  after(() => browser.close());

  it('lead along the lanes of the picture, from group to group, and to both ends', async () => {
    await preview.page.focus(`#view [data-thing="${webTool}/thinks"]`);
    assert.equal(await press('Home'), 'journey:mobile-plan/touchpoint:commercial/thinks');
    assert.equal(await press('End'), 'journey:mobile-plan/touchpoint:call-carrier/thinks');
    assert.equal(await press('PageDown'), 'journey:mobile-plan/touchpoint:call-carrier/channels');
    // What the customer lives through begins with what she does.
    assert.equal(await press('PageUp'), 'journey:mobile-plan/touchpoint:call-rivals/does');
    assert.equal(await press('PageUp'), 'journey:mobile-plan/stage:negotiate');
    assert.equal(await press('PageUp'), 'journey:mobile-plan');
    assert.equal(await press('Control+End'), 'journey:mobile-plan/opportunity:text-support');
    assert.equal(await press('Control+Home'), 'journey:mobile-plan');
    assert.equal(await press('PageDown'), 'journey:mobile-plan/stage:define');
  });

  it('are told in a dialog that Escape closes', async () => {
    const isOpen = (): Promise<boolean> => preview.page.evaluate('document.getElementById("keys").open');
    await press('?');
    assert.equal(await isOpen(), true);
    await press('Escape');
    assert.equal(await isOpen(), false);
    await preview.page.click('#show-keys');
    assert.match(await preview.page.innerText('#keys'), /Page Up\s*Page Down\s*to the group of rows/);
    await preview.page.click('#close-keys');
    assert.equal(await isOpen(), false);
    assert.deepEqual(preview.faults, []);
  });
});
