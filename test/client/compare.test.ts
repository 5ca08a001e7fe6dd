import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { compareMaps, type Compared } from '../../server/features/compare.ts';
import type { SceneChange } from '../../core/map/scene.ts';
import type { CompareState, FromComparePage, Picture, ToComparePage } from '../../server/protocol.ts';
import { analyseText } from '../harness/problems.ts';
import { openChromium, openComparePage, type WebviewPage } from './chromium.ts';

const people = 'persona mina "Mina"\npersona joon "Joon"\n';
const stage = (id: string, inside: string): string => `  stage ${id} "Stage ${id}" {\n${inside}  }\n`;
const middle = ['x', 'y', 'z', 'v', 'w'].map((id) => stage(id, `    touchpoint ${id}1 "Goes on ${id}"\n    touchpoint ${id}2 "Waits ${id}"\n`)).join(''); // prettier-ignore
const old = `${people}journey j "Ordering" {\n  personas: @mina, @joon\n${stage('s', '    touchpoint a "Sees an ad" { feels @mina: 1 }\n    touchpoint b "Opens the page" { feels @joon: 2 }\n')}${middle}${stage('t', '    touchpoint p "Pays" { feels @joon: -1 }\n')}}\n`;
const now = old
  .replace('feels @mina: 1', 'feels @mina: -1')
  .replace('    touchpoint b "Opens the page" { feels @joon: 2 }\n', '')
  .replace('feels @joon: -1', 'feels @joon: 2');

async function comparedAs(changed: string): Promise<Compared> {
  const map = async (text: string) => {
    const { source, sources, names } = await analyseText(text);
    return { source, sources, names };
  };
  return compareMaps({ before: await map(old), after: await map(changed) }, {});
}

describe('the page that compares two maps', function () {
  this.timeout(30_000);
  let browser: Browser;
  let compared: Compared;
  let preview: WebviewPage<ToComparePage, FromComparePage>;
  const ask = <Answer>(code: string): Promise<Answer> => preview.page.evaluate<Answer>(code);
  const press = (key: string): Promise<void> => preview.page.keyboard.press(key);
  const text = (id: string): Promise<string> => ask(`document.getElementById('${id}').textContent`);
  /** Keys of the things of a sheet that can be seen. */
  const seen = async (sheet = 'view'): Promise<readonly string[]> =>
    ask(
      `[...new Set([...document.querySelectorAll('#${sheet} .sheet > svg [data-thing]')].filter((t) => t.getClientRects().length > 0).map((t) => t.dataset.thing))]`,
    );
  const stateOf = ({ title, summary, scene, changes, journeys, journey, two }: Compared, picture?: Picture): CompareState => ({
    ...{ compare: 'c', title, summary, two, changes, journeys, journey, notes: [], before: 'HEAD', after: 'a.journey' },
    picture: picture ?? ('root' in scene ? { kind: 'scene', scene } : { kind: 'empty', reason: 'There is none.' }),
  }); // prettier-ignore
  const show = (state: CompareState, more: Partial<ToComparePage & { readonly kind: 'compare' }> = {}): Promise<void> =>
    preview.say({ kind: 'compare', state, sides: '{"before":1}', pairs: [], pair: -1, hasTexts: true, ...more }); // prettier-ignore

  before(async () => {
    browser = await openChromium();
    compared = await comparedAs(now);
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await openComparePage(browser);
    await show(stateOf(compared));
  });
  afterEach(async () => {
    const { faults } = preview;
    await preview.page.close();
    assert.deepEqual(faults, []);
  });

  const a = 'journey:j/touchpoint:a';
  const wasB = 'was~journey:j/touchpoint:b';
  const go = async (): Promise<unknown> => (await preview.heard()).at(-1);

  it('asks for the comparison, and shows what changed as a title, a list and a picture', async () => {
    assert.deepEqual((await preview.heard())[0], { kind: 'ready' });
    assert.equal(await text('summary'), compared.summary);
    assert.equal(await text('sides'), 'Before: HEAD. After: a.journey.');
    const sentences = await ask<readonly string[]>(
      '[...document.querySelectorAll("#changes > li .visit span")].map((one) => one.textContent)',
    );
    assert.deepEqual(
      sentences,
      compared.changes.map(({ sentence }) => sentence),
    );
    assert.ok((await seen()).includes(a) && (await seen()).includes(wasB));
    assert.equal(await ask('document.getElementById("changes").localName'), 'ol');
  });

  it('shows either map alone or both with 1, 2 and 3, and nothing moves', async () => {
    const at = (): Promise<string> =>
      ask(
        `JSON.stringify(document.querySelector('#view .sheet > svg [data-thing="${a}"]').getBoundingClientRect())`,
      );
    const both = await at();
    await press('1');
    assert.ok((await seen()).includes(wasB));
    assert.equal(await at(), both);
    await press('3');
    assert.ok(!(await seen()).includes(wasB));
    assert.equal(await at(), both);
    assert.equal(await ask('document.getElementById("show-new").getAttribute("aria-pressed")'), 'true');
    await press('2');
    assert.ok((await seen()).includes(wasB));
    assert.equal(await text('said'), 'Both');
  });

  it('gives what is lowered in both its own colours in the map before', async () => {
    const fill = (): Promise<string> =>
      ask(`getComputedStyle(document.querySelector('#view [data-colour]')).fill`);
    const lowered = await fill();
    await press('1');
    assert.notEqual(await fill(), lowered);
  });

  it('puts two sheets beside one another, which scroll together', async () => {
    await ask('document.getElementById("view").scrollTo({ left: 40, behavior: "instant" })');
    await press('s');
    assert.deepEqual(await go(), { kind: 'ready' });
    await show(stateOf(compared));
    assert.ok((await seen('view-before')).includes(wasB));
    assert.ok(!(await seen('view')).includes(wasB));
    assert.equal(await ask('document.getElementById("view-before").scrollLeft'), 40);
    const left = (sheet: string): Promise<number> => ask(`document.getElementById('${sheet}').scrollLeft`);
    await ask('document.getElementById("view").scrollTo({ left: 120, behavior: "instant" })');
    assert.equal(await left('view'), 120);
    while ((await left('view-before')) !== 120) await new Promise((resolve) => setTimeout(resolve, 10));
    await ask('document.getElementById("view-before").scrollTo({ left: 60, behavior: "instant" })');
    while ((await left('view')) !== 60) await new Promise((resolve) => setTimeout(resolve, 10));
    await preview.page.click('#larger');
    const widths = '[...document.querySelectorAll(".sheet > svg")].map((svg) => svg.getAttribute("width"))';
    const [one, other] = await ask<readonly string[]>(widths);
    assert.equal(one, other);
    // What is told to those who cannot see it is told once.
    assert.equal(await ask('document.querySelectorAll("#view-before [role=grid]").length'), 0);
    const ids = await ask<readonly string[]>('[...document.querySelectorAll("[id]")].map(({ id }) => id)');
    assert.equal(new Set(ids).size, ids.length);
  });

  it('goes from change to change with n and p, and says which it is', async () => {
    const { changes } = compared;
    await press('n');
    assert.equal(await text('said'), `1 of ${changes.length}: ${changes[0]?.sentence}`);
    assert.ok(await ask('document.querySelector("#view svg .here")'));
    assert.equal(await ask('[...document.querySelectorAll("#changes > li")].findIndex((one) => one.matches(".here"))'), 0); // prettier-ignore
    await press('p');
    assert.equal(await text('said'), `${changes.length} of ${changes.length}: ${changes.at(-1)?.sentence}`);
    await preview.say({ kind: 'step', by: 1 });
    assert.match(await text('said'), /^1 of/);
  });

  it('says between the arrows how many changes there are, and then which one is looked at', async () => {
    const { length } = compared.changes;
    const [first] = compared.changes;
    assert.equal(await text('at'), `${length} changes`);
    await press('n');
    assert.equal(await text('at'), `1 of ${length}`);
    await press('n');
    assert.equal(await text('at'), `2 of ${length}`);
    await preview.page.click('#changes > li:first-child .visit');
    assert.equal(await text('at'), `1 of ${length}`);
    // The change that is looked at may be left out; then none is looked at.
    const other = compared.changes.find(({ level }) => level !== first?.level)?.level ?? '';
    await preview.page.selectOption('select[name=level]', other);
    const left = compared.changes.filter(({ level }) => level === other).length;
    assert.equal(await text('at'), `${left} of ${length} changes`);
  });

  it('names two of which neither became the other by what they are', async () => {
    const { source, sources, names } = await analyseText(now.replace('joon "Joon"', 'joon "Joon Park"'));
    const map = (persona: string) => ({ source, sources, names, journey: 'journey:j', persona });
    const two = compareMaps({ before: map('mina'), after: map('joon') }, {});
    await show({ ...stateOf(two), before: 'Mina', after: 'Joon Park' });
    assert.equal(await text('sides'), 'A: Mina. B: Joon Park.');
    assert.deepEqual([await text('show-old'), await text('show-new')], ['A: Mina', 'B: Joon Park']);
    assert.equal(await ask('document.getElementById("show-new").title'), 'Show Joon Park alone (3)');
    await press('3');
    assert.equal(await text('said'), 'B: Joon Park');
    assert.equal(await ask('document.getElementById("view").getAttribute("aria-label")'), 'Picture of Joon Park'); // prettier-ignore
    assert.equal(await ask('document.getElementById("view-before").getAttribute("aria-label")'), 'Picture of Mina'); // prettier-ignore
    assert.equal(await text('at'), `${two.changes.length} differences`);
    const said = await ask<string>('document.body.innerText');
    assert.doesNotMatch(said, /\b(Before|After|changes?)\b/i);
    const hints = await ask<string>('[...document.querySelectorAll("[title], [aria-label]")].map((one) => `${one.title} ${one.ariaLabel}`).join()'); // prettier-ignore
    assert.doesNotMatch(hints, /\b(before|after|changes?)\b(?! places)/i);
    // Another file is told with the name, but not what is the same.
    await show({ ...stateOf(two), before: 'a.journey', after: 'Joon Park (ideal)' });
    assert.equal(await text('sides'), 'A: Mina (a.journey). B: Joon Park (ideal).');
    await show(stateOf(compared));
    assert.deepEqual([await text('show-old'), await text('sides')], ['Before', 'Before: HEAD. After: a.journey.']); // prettier-ignore
  });

  it('scrolls to a change that is out of sight', async () => {
    const index = compared.changes.findIndex(({ sentence }) => sentence.includes('Pays') || sentence.includes('Stage t')); // prettier-ignore
    await preview.page.click(`#changes > li:nth-child(${index + 1}) .visit`);
    const isSeen = `(() => { const box = document.querySelector('#view svg .here').getBoundingClientRect(); return box.left >= 0 && box.right <= document.getElementById('view').getBoundingClientRect().right; })()`;
    while (!(await ask<boolean>(isSeen))) await new Promise((resolve) => setTimeout(resolve, 10));
  });

  it('shows a change with what is around it', async () => {
    const index = compared.changes.findIndex(({ sentence }) => sentence.includes('Pays') || sentence.includes('Stage t')); // prettier-ignore
    await preview.page.click(`#changes > li:nth-child(${index + 1}) .visit`);
    const room = `(() => { const box = document.querySelector('#view svg .here').getBoundingClientRect(); const view = document.getElementById('view'); const edge = view.getBoundingClientRect(); return [edge.top + view.clientHeight - box.bottom, view.scrollTop + view.clientHeight >= view.scrollHeight - 1]; })()`;
    for (;;) {
      const [below, isEnd] = await ask<readonly [number, boolean]>(room);
      if (below >= 150 || isEnd) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });

  it('goes on over heads that stay in sight with the frames of columns', async () => {
    const frames = (where: string): Promise<readonly string[]> =>
      ask(`[...document.querySelectorAll('#view ${where} [data-frame]')].filter((one) => one.getClientRects().length > 0).map((one) => one.dataset.frame)`); // prettier-ignore
    const drawn = await frames('.sheet > svg');
    assert.deepEqual(drawn, [wasB]);
    assert.deepEqual([await frames('.pin-titles'), await frames('.pin-bars')], [drawn, drawn]);
    await press('3');
    assert.deepEqual([await frames('.sheet > svg'), await frames('.pin-titles')], [[], []]);
  });

  it('has nothing to go through where nothing changed', async () => {
    await show(stateOf(await comparedAs(old)));
    assert.equal(await text('at'), '0 changes');
    assert.deepEqual(await ask('["previous", "next"].map((id) => document.getElementById(id).disabled)'), [true, true]); // prettier-ignore
    await show(stateOf(compared));
    assert.equal(await ask('document.getElementById("next").disabled'), false);
  });

  it('turns to both where what a change is about is not seen', async () => {
    await press('3');
    const index = compared.changes.findIndex(({ things }) => things[0] === wasB);
    await preview.page.click(`#changes > li:nth-child(${index + 1}) .visit`);
    assert.equal(await ask('document.getElementById("view").dataset.view'), 'both');
  });

  it('leaves out changes by level, and their marks, and goes through the others alone', async () => {
    await preview.page.selectOption('select[name=level]', 'better');
    assert.ok(await ask('document.querySelectorAll("#view svg .out").length > 0'));
    await preview.page.selectOption('select[name=level]', 'harm');
    const harm = compared.changes.filter(({ level }) => level === 'harm');
    assert.equal(await text('at'), `${harm.length} of ${compared.changes.length} changes`);
    await ask('document.activeElement.blur()');
    await press('n');
    assert.equal(await text('said'), `1 of ${harm.length}: ${harm[0]?.sentence}`);
  });

  it('leaves out changes by persona and by lane', async () => {
    const names = 'JSON.stringify([...document.querySelectorAll("#filters select")].map(({ name }) => name))';
    assert.equal(await ask(names), '["level","lane","persona"]');
    await preview.page.selectOption('select[name=persona]', 'joon');
    const joon = compared.changes.filter(({ personas }) => personas.some(({ id }) => id === 'joon'));
    assert.equal(await text('at'), `${joon.length} of ${compared.changes.length} changes`);
  });

  it('goes to the text after with a click, and to the text before with Alt or the second button', async () => {
    const thing = `#view .sheet > svg [data-thing="${a}"]`;
    const click = async (type: string, more = {}): Promise<unknown> => {
      await ask(`document.querySelector(${JSON.stringify(thing)}).dispatchEvent(new MouseEvent('${type}', { bubbles: true, cancelable: true, ...${JSON.stringify(more)} }))`); // prettier-ignore
      return go();
    };
    assert.deepEqual(await click('click'), { kind: 'go', thing: a, side: 'after' });
    assert.deepEqual(await click('click', { altKey: true }), { kind: 'go', thing: a, side: 'before' });
    assert.deepEqual(await click('contextmenu'), { kind: 'go', thing: a, side: 'before' });
    await press('1');
    assert.deepEqual(await click('click'), { kind: 'go', thing: a, side: 'before' });
    await preview.page.click('#changes .ways button');
    const [side] = compared.changes[0]?.places ?? [];
    assert.deepEqual(await go(), { kind: 'go', change: 0, side });
    await press('t');
    assert.deepEqual(await go(), { kind: 'texts' });
  });

  it('hides the list, and keeps all of it for when it is shown again', async () => {
    await press('l');
    await press('1');
    assert.equal(await ask('document.getElementById("list").hidden'), true);
    const kept = (await preview.state()) as { readonly uri: string };
    assert.equal(kept.uri, '{"before":1}');
    await preview.page.close();
    preview = await openComparePage(browser, kept);
    await show(stateOf(compared));
    assert.equal(await ask('document.getElementById("list").hidden'), true);
    assert.equal(await ask('document.getElementById("view").dataset.view'), 'old');
  });

  it('follows changes of the picture, and keeps the change that is looked at', async () => {
    await press('n');
    const next = await comparedAs(now.replace('"Pays"', '"Pays with a card"'));
    await show(stateOf(next));
    assert.ok((await text('view')).includes('with a card'));
    assert.ok(await ask('document.querySelector("#changes > li.here")'));
  });

  it('says why there is no picture, and tells the changes all the same', async () => {
    const none = await comparedAs(people);
    await show(stateOf(none));
    assert.equal(await text('empty'), 'There is none.');
    assert.equal(await ask('document.getElementById("view").hidden'), true);
    assert.ok(await ask('document.querySelectorAll("#changes > li").length > 0'));
    await show(stateOf(compared));
    assert.equal(await ask('document.getElementById("view").hidden'), false);
  });

  it('keeps the focus in its lists when they are made anew', async () => {
    const journeys = [...compared.journeys, { key: 'journey:k', title: 'Other', changes: 2 }];
    const state = { ...stateOf(compared), journeys };
    await show(state);
    for (const stop of ['select[name=journey]', 'select[name=level]', '#changes li:nth-child(2) .visit']) {
      await ask(`document.querySelector('${stop}').focus()`);
      await show({ ...state, changes: [...(state.changes ?? [])] });
      assert.ok(await ask(`document.activeElement === document.querySelector('${stop}')`), stop);
    }
    // What is gone leaves the focus to what stands in its place.
    await show({ ...state, changes: (state.changes ?? []).filter((_, i) => i !== 1) });
    assert.ok(await ask(`document.activeElement.matches('#changes button')`));
  });

  it('lets other versions and journeys be chosen where there are some', async () => {
    const journeys = [...compared.journeys, { key: 'journey:k', title: 'Other', changes: 2 }];
    await show({ ...stateOf(compared), journeys }, { pairs: ['ours → theirs', 'base → ours'], pair: 0, hasTexts: false }); // prettier-ignore
    await preview.page.selectOption('select[name=journey]', 'journey:k');
    assert.deepEqual(await go(), { kind: 'journey', journey: 'journey:k' });
    await preview.page.selectOption('select[name=pair]', '1');
    assert.deepEqual(await go(), { kind: 'pair', pair: 1 });
    assert.equal(await ask('document.getElementById("texts").disabled'), true);
  });

  it('keeps the focus on what is moved, and gives it to another where it is gone', async () => {
    const thing = `#view .sheet > svg [data-thing="${a}"]`;
    const change = (changed: SceneChange): Promise<void> =>
      show(stateOf(compared, { kind: 'changes', changes: [changed], width: 900, height: 900, title: '', description: '' })); // prettier-ignore
    await preview.page.focus(thing);
    const [key, parent] = await ask<readonly [string, string]>(
      '[kept0 = document.activeElement, kept0.parentElement].map(({ dataset }) => dataset.key)',
    );
    await change({ kind: 'move', key, parent, before: undefined });
    assert.equal(await ask('document.activeElement === kept0'), true);
    await change({ kind: 'remove', key });
    assert.equal(await ask('kept0.isConnected'), false);
    assert.ok(await ask('document.activeElement.matches("#view .sheet > svg [data-thing]")'));
    assert.equal(await ask('document.activeElement.tabIndex'), 0);
  });

  it('leads Tab to nothing that is hidden in the map that is shown, and gives the focus to what is seen', async () => {
    const stops = '[...document.querySelectorAll("#view .sheet > svg [data-thing][tabindex=\'0\']")]';
    await preview.page.focus(`#view .sheet > svg [data-thing="${wasB}"]`);
    await press('3');
    assert.equal(await ask(`${stops}.length`), 1);
    assert.equal(await ask(`${stops}[0].getClientRects().length > 0`), true);
    assert.equal(await ask(`document.activeElement === ${stops}[0]`), true);
  });
});
