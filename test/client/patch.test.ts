import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { analyseLoaded } from '../../core/analyse.ts';
import { contentOf, journeysOf } from '../../core/map/contentOf.ts';
import { changesBetween } from '../../core/map/diffScenes.ts';
import { seenBy } from '../../core/map/look.ts';
import type { Scene, SceneChange, SceneNode } from '../../core/map/scene.ts';
import { sceneOf as sceneOfMap } from '../../core/map/sceneOf.ts';
import { parseChange } from '../../core/syntax/edit.ts';
import { parse } from '../../core/syntax/parse.ts';
import { makeMap } from '../bench/makeMap.ts';
import { telling } from '../harness/mapEdits.ts';
import { randomOf } from '../harness/random.ts';
import { bundle, openChromium } from './chromium.ts';

type Tag = SceneNode['tag'];

/** Trees whose nodes are told by keys from a small stock, so that two of them share many. */
const tree: fc.Arbitrary<SceneNode> = fc
  .uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 12 })
  .chain((keys) =>
    fc.tuple(
      fc.constant(keys),
      fc.array(fc.nat(), { minLength: keys.length, maxLength: keys.length }),
      fc.array(fc.constantFrom<Tag>('g', 'g', 'g', 'rect', 'text'), {
        minLength: keys.length,
        maxLength: keys.length,
      }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: keys.length, maxLength: keys.length }),
    ),
  )
  .map(([keys, parents, tags, looks]) => {
    interface Draft {
      readonly key: string;
      readonly tag: Tag;
      readonly look: number;
      readonly children: Draft[];
    }
    const root: Draft = { key: 'root', tag: 'g', look: 0, children: [] };
    const all: Draft[] = [root];
    keys.forEach((key, i) => {
      const node: Draft = { key: `k${key}`, tag: tags[i] ?? 'g', look: looks[i] ?? 0, children: [] };
      all[(parents[i] ?? 0) % all.length]?.children.push(node);
      all.push(node);
    });
    const finish = ({ key, tag, look, children }: Draft): SceneNode => ({
      key,
      tag,
      attributes: look > 1 ? { x: look, width: 10 } : { x: look },
      ...(look > 0 && { fill: look === 1 ? 'none' : 'ink', thing: `t${look}` }),
      ...(tag === 'text' && look > 0 && { text: `words ${look}` }),
      ...(children.length > 0 && { children: children.map(finish) }),
    });
    return finish(root);
  });

const sceneOf = (root: SceneNode): Scene => ({ width: 10, height: 10, title: '', description: '', root });

interface Trial {
  readonly before: SceneNode;
  readonly after: SceneNode;
  readonly changes: readonly SceneChange[];
}

interface Patching {
  /** What is shown after the changes, after the whole, and of the new scene alone; and the keys that stay elements. */
  readonly run: (trial: Trial) => {
    fits: boolean;
    changed: string;
    whole: string;
    fresh: string;
    kept: boolean;
  };
  readonly misfits: (changes: readonly SceneChange[]) => boolean;
}

const harness = `
  import { applyChanges, become } from './client/webview/patch.ts';
  // The order of attributes says nothing.
  const look = (element) => element.outerHTML.replaceAll(/(?<=<\\w+)( [^<>]*)(?=>)/g, (all) =>
    all.match(/ [\\w-]+="[^"]*"/g).sort().join(''));
  const nodesOf = (node) => [node, ...(node.children ?? []).flatMap(nodesOf)];
  // All that is in both, but for what stands in something that is made anew because its tag is another.
  function staying(before, after) {
    const tags = new Map(nodesOf(after).map(({ key, tag }) => [key, tag]));
    const walk = ({ key, tag, children = [] }) =>
      tags.has(key) && tags.get(key) !== tag ? [] : [...(tags.has(key) ? [key] : []), ...children.flatMap(walk)];
    return walk(before);
  }
  globalThis.patching = {
    run({ before, after, changes }) {
      const elements = new Map();
      const root = become(before, elements);
      const first = new Map(elements);
      const fits = applyChanges(changes, elements);
      const kept = staying(before, after).every((key) => elements.get(key) === first.get(key));
      const whole = new Map();
      become(before, whole);
      return {
        fits, kept: kept && elements.size === nodesOf(after).length, changed: look(root),
        whole: look(become(after, whole)), fresh: look(become(after, new Map())),
      };
    },
    misfits(changes) {
      const elements = new Map();
      become({ key: 'root', tag: 'g', attributes: {}, children: [{ key: 'a', tag: 'g', attributes: {} }] }, elements);
      return !applyChanges(changes, elements);
    },
  };`;

describe('following the changes of a picture', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openChromium();
    page = await browser.newPage();
    await page.addScriptTag({ content: await bundle(harness) });
  });
  after(() => browser.close());

  it('comes to the same picture by changes as by drawing it anew, and keeps every element that stays', async () => {
    const pairs = fc.sample(fc.tuple(tree, tree), { numRuns: 2000, seed: 7 });
    const trials = pairs.map(([before, after]): Trial => ({
      before,
      after,
      changes: changesBetween(sceneOf(before), sceneOf(after)),
    }));
    const results = await page.evaluate(
      (all) => all.map((trial) => (globalThis as unknown as { patching: Patching }).patching.run(trial)),
      trials,
    );
    results.forEach(({ fits, changed, whole, fresh, kept }, i) => {
      assert.ok(fits, JSON.stringify(trials[i]));
      assert.equal(changed, fresh, JSON.stringify(trials[i]));
      assert.equal(whole, fresh, JSON.stringify(trials[i]));
      assert.ok(kept, JSON.stringify(trials[i]));
    });
  });

  it('does so for maps that are edited, and seen here and there', async () => {
    const random = randomOf(4);
    let text = makeMap(4, { touchpoints: 16 }).text;
    let tree = parse(text);
    const drawn = (): Scene | undefined => {
      const source = { uri: 'file:///a.journey', text, tree };
      const { names } = analyseLoaded(source, new Map([[source.uri, source]]));
      const from = random.below(2500);
      const [journey] = journeysOf(tree);
      const look = random.below(3) > 0 ? {} : { foldedLanes: ['does'], density: 'compact' as const };
      return (
        journey && sceneOfMap(seenBy(contentOf(journey, names), look), { sight: { from, to: from + 900 } })
      );
    };
    const trials: Trial[] = [];
    for (let scene = drawn(); trials.length < 30;) {
      const change = random.pick(telling)(text, random);
      if (!change) continue;
      text = text.slice(0, change.start) + change.text + text.slice(change.end);
      tree = parseChange(tree, text, change);
      const next = drawn();
      if (scene && next)
        trials.push({ before: scene.root, after: next.root, changes: changesBetween(scene, next) });
      scene = next ?? scene;
    }
    for (const trial of trials) {
      const { fits, changed, fresh, kept } = await page.evaluate(
        (one) => (globalThis as unknown as { patching: Patching }).patching.run(one),
        trial,
      );
      assert.ok(fits && kept);
      assert.equal(changed, fresh);
    }
  });

  it('says so where a change does not fit', async () => {
    const node = (key: string, tag: Tag = 'g'): SceneNode => ({ key, tag, attributes: {} });
    const misfits: readonly SceneChange[] = [
      { kind: 'remove', key: 'none' },
      { kind: 'update', node: node('none') },
      { kind: 'update', node: node('a', 'rect') },
      { kind: 'place', parent: 'none', before: undefined, node: node('b') },
      { kind: 'place', parent: 'root', before: 'none', node: node('b') },
      { kind: 'place', parent: 'a', before: undefined, node: node('root') },
      { kind: 'move', parent: 'root', before: undefined, key: 'none' },
      { kind: 'move', parent: 'a', before: undefined, key: 'root' },
      { kind: 'move', parent: 'a', before: 'a', key: 'a' },
    ];
    for (const misfit of misfits) {
      const said = await page.evaluate(
        (change) => (globalThis as unknown as { patching: Patching }).patching.misfits([change]),
        misfit,
      );
      assert.ok(said, JSON.stringify(misfit));
    }
  });
});
