import assert from 'node:assert/strict';
import { Previews, readSight, type Later } from '../../server/lsp/previews.ts';
import { Store } from '../../server/lsp/store.ts';
import type { PreviewState, Sight } from '../../server/protocol.ts';
import { applyChanges } from '../../core/map/applyChanges.ts';
import type { Scene, SceneNode } from '../../core/map/scene.ts';
import { everyNode } from '../core/map/reading.ts';
import { memoryWorkspace } from '../harness/memoryWorkspace.ts';
import { randomOf } from '../harness/random.ts';

/** A map of so many touchpoints, ten to a stage. */
function mapOf(count: number): string {
  const touchpoint = (i: number): string =>
    `    touchpoint t${i} "Step ${i}" { feels: ${(i % 5) - 2}; does: "Does ${i}"${i % 7 ? '' : '; thinks: "Café"'} }`;
  const stages = Array.from({ length: Math.ceil(count / 10) }, (_, stage) => {
    const own = Array.from({ length: Math.min(10, count - stage * 10) }, (_, i) =>
      touchpoint(stage * 10 + i),
    );
    return `  stage s${stage} "Stage ${stage}" {\n${own.join('\n')}\n  }`;
  });
  return `journey j "J" {\n${stages.join('\n')}\n}\n`;
}

function setUp(text: string, later?: Later) {
  const workspace = memoryWorkspace();
  const uri = workspace.uri('main.journey');
  const sent: PreviewState[] = [];
  const store: Store = new Store(workspace, (document) => previews.update(document));
  const previews = new Previews(store, (state) => sent.push(state), later);
  store.set(uri, 1, text);
  const open = (sight?: Sight): Promise<PreviewState> => previews.open('p', uri, () => undefined, { sight });
  return { previews, sent, store, uri, open };
}

function titlesIn(root: SceneNode): readonly string[] {
  return everyNode(root).flatMap(({ thing, data }) =>
    data?.['drag'] === 'touchpoint' ? [thing!.split(':').at(-1)!] : [],
  );
}

/** What a page has drawn after some news. */
function after(scene: Scene | undefined, { picture }: PreviewState): Scene {
  if (picture.kind === 'scene') return picture.scene;
  assert.ok(scene && (picture.kind === 'changes' || picture.kind === 'same'), picture.kind);
  return picture.kind === 'same' ? scene : applyChanges(scene, picture.changes);
}

describe('the preview of a large map', () => {
  it('is whole as long as it can be drawn at once', async () => {
    const state = await setUp(mapOf(120)).open();
    assert.equal(state.sight, undefined);
    assert.ok(state.picture.kind === 'scene' && titlesIn(state.picture.scene.root).length === 120);
  });

  it('is drawn where it is looked at, and the changes lead there', async () => {
    const { open, previews, sent, store, uri } = setUp(mapOf(300));
    const first = await open();
    assert.deepEqual(first.sight, { from: 0, to: 3000 });
    let scene = after(undefined, first);
    assert.equal(titlesIn(scene.root)[0], 't0');
    assert.ok(titlesIn(scene.root).length < 20);
    const random = randomOf(5);
    for (let i = 0; i < 30; i++) {
      const from = random.below(scene.width);
      const sight = { from, to: from + 1500 };
      if (i % 3 === 0) store.set(uri, i + 2, mapOf(300).replaceAll('"Does', `"Does ${i}`));
      for (const state of sent.splice(0)) scene = after(scene, state);
      await previews.see('p', sight);
      const [state] = sent.splice(0);
      assert.deepEqual(state?.sight, sight);
      scene = after(scene, state!);
      const again = await previews.refresh('p');
      assert.ok(again?.picture.kind === 'scene');
      assert.deepEqual(scene.root, applyChanges(again.picture.scene, []).root);
    }
  });

  it('opens where it was', async () => {
    const { open } = setUp(mapOf(300));
    const state = await open({ from: 20_000, to: 21_000 });
    assert.deepEqual(state.sight, { from: 20_000, to: 21_000 });
    assert.ok(state.picture.kind === 'scene' && !titlesIn(state.picture.scene.root).includes('t0'));
  });

  it('is drawn once for many letters, as the last of them leaves it', async () => {
    const tasks: (() => void)[] = [];
    const { open, sent, store, uri } = setUp(mapOf(300), (task) => tasks.push(task));
    let scene = after(undefined, await open());
    for (let i = 2; i <= 6; i++) store.set(uri, i, mapOf(300).replaceAll('"Does', `"Does ${i}`));
    assert.equal(sent.length, 0);
    for (const task of tasks.splice(0)) task();
    assert.deepEqual(sent.map(({ version }) => version), [6]); // prettier-ignore
    scene = after(scene, sent[0]!);
    assert.ok(JSON.stringify(scene.root).includes('Does 6 0'));
  });

  it('is drawn at once where somebody asks before that', async () => {
    const tasks: (() => void)[] = [];
    const { open, previews, sent, store, uri } = setUp(mapOf(300), (task) => tasks.push(task));
    let scene = after(undefined, await open());
    const write = (version: number): void => store.set(uri, version, mapOf(300).replaceAll('"Does', `"Does ${version}`)); // prettier-ignore
    write(2);
    await previews.see('p', { from: 20_000, to: 21_000 });
    for (const state of sent) scene = after(scene, state);
    assert.deepEqual(sent.splice(0).map(({ version }) => version), [2, 2]); // prettier-ignore
    assert.ok(JSON.stringify(scene.root).includes('Does 2 '));
    write(3);
    assert.equal(previews.find('p', 'does 3 ').length > 0, true);
    write(4);
    const again = await previews.refresh('p');
    assert.ok(again?.version === 4 && again.picture.kind === 'scene');
    sent.splice(0);
    for (const task of tasks) task();
    assert.deepEqual(sent, []);
  });

  it('is drawn from the last good text while that of now is torn', async () => {
    const { open, previews, sent, store, uri } = setUp(mapOf(300));
    await open();
    store.set(uri, 2, `${mapOf(300)}}`);
    assert.deepEqual([sent.at(-1)?.picture.kind, sent.at(-1)?.isKept], ['kept', true]);
    await previews.see('p', { from: 20_000, to: 21_000 });
    assert.deepEqual([sent.at(-1)?.picture.kind, sent.at(-1)?.isKept], ['changes', true]);
    store.set(uri, 3, mapOf(300));
    assert.equal(sent.at(-1)?.isKept, false);
  });

  it('tells where the cursor stands', async () => {
    const text = mapOf(300);
    const { open, previews } = setUp(text);
    await open();
    const { things, at } = await previews.follow('p', () => text.indexOf('does: "Does 250"'));
    assert.deepEqual(things.slice(0, 2), ['journey:j/touchpoint:t250/does', 'journey:j/touchpoint:t250']);
    await previews.see('p', at!);
    const state = await previews.refresh('p');
    assert.ok(state?.picture.kind === 'scene');
    assert.deepEqual(titlesIn(state.picture.scene.root), ['t250']);
    assert.equal((await previews.follow('p', () => 3)).at, undefined);
  });

  it('finds what is not drawn, letters being alike', async () => {
    const { open, previews } = setUp(mapOf(300));
    await open();
    const found = previews.find('p', 'CAFE');
    assert.equal(found.length, Math.ceil(300 / 7));
    assert.deepEqual(found[1]?.thing, 'journey:j/touchpoint:t7/thinks');
    const steps = previews.find('p', ' step 29 ');
    assert.deepEqual(steps.map(({ thing }) => thing), ['journey:j/touchpoint:t29', ...Array.from({ length: 10 }, (_, i) => `journey:j/touchpoint:t29${i}`)]); // prettier-ignore
    assert.ok(steps.every(({ at }, i) => i === 0 || at!.from > steps[i - 1]!.at!.from));
    assert.deepEqual(previews.find('p', 'stage 7')[0]?.thing, 'journey:j/stage:s7');
    assert.deepEqual(previews.find('p', '  '), []);
    assert.deepEqual(previews.find('nobody', 'step'), []);
  });

  it('gives the whole for an image, up to a size', async () => {
    const { open, previews, store, uri } = setUp(mapOf(300));
    await open();
    const whole = previews.whole('p');
    assert.ok(whole.kind === 'scene' && titlesIn(whole.scene.root).length === 300);
    store.set(uri, 2, mapOf(2501));
    const none = previews.whole('p');
    assert.ok(none.kind === 'refused' && none.reason.includes('2501 touchpoints'));
    assert.equal(previews.whole('nobody').kind, 'refused');
  });

  it('has a sentence in place of a table that would be too large', async () => {
    const { open, previews, sent } = setUp(mapOf(2501));
    await open();
    await previews.showTable('p', true);
    const { table } = sent.at(-1)!;
    assert.ok(table?.kind === 'empty' && table.reason.includes('2501 touchpoints'));
  });

  it('takes any sight that is sent for one', () => {
    for (const nonsense of [
      null,
      undefined,
      {},
      7,
      { from: 'a', to: 1 },
      { from: NaN, to: 1 },
      { from: 0, to: Infinity },
    ])
      // prettier-ignore
      assert.deepEqual(readSight(nonsense), { from: 0, to: 3000 });
    assert.deepEqual(readSight({ from: -5, to: 1e9 }), { from: -5, to: 59_995 });
  });
});
