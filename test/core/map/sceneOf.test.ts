import assert from 'node:assert/strict';
import type { JourneyContent, TouchpointContent } from '../../../core/map/content.ts';
import { headBlock } from '../../../core/map/head.ts';
import { palettes } from '../../../core/map/palette.ts';
import type { SceneNode } from '../../../core/map/scene.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { svgOf } from '../../../core/markup/svg.ts';
import { expectGolden } from '../../harness/golden.ts';
import { withinTime } from '../../fuzz/oracles/time.ts';
import { everyNode, linesOf, nodeOf, overlapsIn } from './reading.ts';
import { journey, persona, stage, touchpoint } from './makeContent.ts';
import { grocery, mattress, samples, unruly } from './sampleContents.ts';

describe('the picture of a map', () => {
  for (const [name, content] of Object.entries(samples)) {
    describe(name, () => {
      const scene = sceneOf(content);
      const nodes = everyNode(scene.root);

      it('looks as it did', () => {
        const svg = svgOf(scene, palettes.light, { idPrefix: name });
        expectGolden(new URL(`golden/${name}.svg`, import.meta.url), svg);
      });

      it('is the same each time', () => {
        assert.equal(JSON.stringify(sceneOf(structuredClone(content))), JSON.stringify(scene));
      });

      it('has a key for each node', () => {
        const keys = nodes.map(({ key }) => key);
        assert.deepEqual(
          keys.filter((key, i) => keys.indexOf(key) !== i),
          [],
        );
      });

      it('covers no text with another and leaves none outside', () => {
        const lines = linesOf(scene);
        assert.deepEqual(overlapsIn(lines), []);
        const outside = lines.filter(
          ({ left, right, top, bottom }) =>
            left < 0 || right > scene.width || top < 0 || bottom > scene.height,
        );
        assert.deepEqual(
          outside.map(({ text }) => text),
          [],
        );
        assert.ok(lines.every(({ size }) => size >= 11));
      });

      it('has numbers of two decimals at most', () => {
        const long = nodes
          .flatMap(({ attributes }) => Object.values(attributes))
          .filter((value) => /\.\d{3}|e-|NaN|Infinity/.test(String(value)));
        assert.deepEqual(long, []);
      });

      it('uses colours that every palette knows', () => {
        const colours = nodes
          .flatMap(({ fill, stroke }) => [fill, stroke])
          .filter((colour) => colour !== undefined && colour !== 'none');
        for (const palette of Object.values(palettes)) {
          assert.deepEqual(
            [...new Set(colours)].filter((colour) => !Object.hasOwn(palette, colour ?? '')),
            [],
          );
        }
      });

      it('leads to nothing but what the content holds', () => {
        const things = new Set(nodes.flatMap(({ thing }) => (thing === undefined ? [] : [thing])));
        const known = new Set(keysIn(content));
        assert.deepEqual(
          [...things].filter((thing) => !known.has(thing)),
          [],
        );
      });
    });
  }

  it('leads to everything that stands in the text', () => {
    const things = new Set(everyNode(sceneOf(grocery).root).map(({ thing }) => thing));
    const keys = keysIn(grocery);
    assert.deepEqual(
      keys.filter((key) => !things.has(key)),
      [],
    );
  });

  it('cuts nothing off but words in the curve', () => {
    const shown = linesOf(sceneOf(unruly))
      .map(({ text }) => text)
      .join('')
      .replaceAll(' ', '');
    const { entries, title } = unruly.stages[0]!.touchpoints[0]!;
    const said = Object.values(entries).flatMap((lane) => lane.map(({ text }) => text));
    for (const text of [...said, title, unruly.title, unruly.stages[0]!.title, unruly.personas[0]!.name]) {
      assert.ok(shown.includes(text.replaceAll(' ', '')), text);
    }
    assert.match(shown, /Unaussprechlichkeits.*…/);
  });

  it('leaves out lanes in which there is nothing', () => {
    const lanes = (content: JourneyContent): readonly string[] =>
      everyNode(sceneOf(content).root).flatMap(({ key }) => (key.startsWith('~lane:') ? [key.slice(6)] : []));
    assert.deepEqual(lanes(grocery), [
      'does',
      'thinks',
      'feels',
      'channels',
      'moments',
      'pains',
      'opportunities',
    ]);
    assert.deepEqual(lanes(mattress), [
      'does',
      'thinks',
      'feels',
      'channels',
      'moments',
      'pains',
      'opportunities',
    ]);
    assert.deepEqual(lanes(journey('', [stage('a', 'A', [touchpoint('t', 'T', { does: ['x'] })])])), [
      'does',
    ]);
    assert.deepEqual(lanes(journey('', [stage('a', 'A', [touchpoint('t', 'T')])])), []);
  });

  it('gives a stage a bar as wide as its touchpoints', () => {
    const scene = sceneOf(grocery);
    const bars = grocery.stages.map(({ key }) => Number(nodeOf(scene, `${key}~bar`)?.attributes['width']));
    assert.deepEqual(bars, [200 - 2, 400 - 2, 600]);
  });

  it('makes columns narrower where there are many', () => {
    const widths = [1, 6, 7, 12, 13].map((count) => {
      const touchpoints = Array.from({ length: count }, (_, i) => touchpoint(`t${i}`, 'T'));
      const scene = sceneOf(journey('', [stage('a', 'A', touchpoints)]));
      return Number(nodeOf(scene, 'journey:test/stage:a~bar')?.attributes['width']) / count;
    });
    assert.deepEqual(widths, [200, 200, 184, 184, 168]);
  });

  it('marks what is said of one persona, where there are several', () => {
    const marked = (content: JourneyContent): readonly string[] =>
      everyNode(sceneOf(content).root).flatMap(({ key, children }) =>
        key.endsWith('~mark') ? [children?.[0]?.text ?? ''] : [],
      );
    const line = touchpoint('t', 'T', { does: [['a', 'Goes'], 'Stays'] });
    assert.deepEqual(marked(journey('', [stage('s', 'S', [line])], { personas: [persona('a', 'Ana')] })), []);
    const two = [persona('a', 'Ana'), persona('b', 'Bo')];
    assert.deepEqual(marked(journey('', [stage('s', 'S', [line])], { personas: two })), ['Ana']);
  });

  it('says once what several feel by one fact', () => {
    const both = (feelings: TouchpointContent['feelings']): TouchpointContent['feelings'] =>
      feelings.map((one) => ({ ...one, key: 'journey:test/touchpoint:t/feels' }));
    const told = touchpoint('t', 'T', { feels: { a: [1, 'glad'], b: [1, 'glad'] } });
    const content = journey('', [stage('s', 'S', [{ ...told, feelings: both(told.feelings) }])], {
      personas: [persona('a', 'Ana'), persona('b', 'Bo')],
    });
    assert.equal(linesOf(sceneOf(content)).filter(({ text }) => text === 'glad').length, 1);
    assert.equal(everyNode(sceneOf(content).root).filter(({ key }) => key.endsWith('~point')).length, 2);
  });

  it('sets what is read from right to left at the right of its cell', () => {
    const texts = everyNode(sceneOf(samples['arabic']!).root).filter(({ tag }) => tag === 'text');
    const [title] = texts;
    assert.equal(title?.attributes['direction'], 'rtl');
    assert.ok(
      texts.some(({ text, attributes }) => text === 'Stages' && attributes['direction'] === undefined),
    );
  });

  it('keeps the keys of all others when a touchpoint comes in between', () => {
    const [first, second, third] = grocery.stages;
    const more = {
      ...second!,
      touchpoints: [
        ...second!.touchpoints.slice(0, 1),
        touchpoint('new', 'New'),
        ...second!.touchpoints.slice(1),
      ],
    };
    const keys = (content: JourneyContent): readonly string[] =>
      everyNode(sceneOf(content).root).map(({ key }) => key);
    const before = new Set(keys(grocery));
    const after = new Set(keys({ ...grocery, stages: [first!, more, third!] }));
    // Where a text breaks elsewhere its lines differ.
    const lost = [...before].filter((key) => !after.has(key) && !/~\d+$/.test(key));
    assert.deepEqual(lost, []);
  });

  it('shares the cells of a touchpoint that has not changed with the picture before', () => {
    const cells = (content: JourneyContent): SceneNode | undefined =>
      nodeOf(sceneOf(content), 'journey:test/touchpoint:pay/pain0');
    const longer = {
      ...grocery,
      stages: [stage('first', 'First', [touchpoint('a', 'A')]), ...grocery.stages],
    };
    const wide = grocery.stages.map((one) => ({ ...one, touchpoints: one.touchpoints.slice(-1) }));
    assert.equal(cells({ ...grocery })?.children, cells({ ...grocery, title: 'Another' })?.children);
    assert.deepEqual(cells(longer), cells(structuredClone(longer)));
    assert.deepEqual(
      cells({ ...grocery, stages: wide }),
      cells(structuredClone({ ...grocery, stages: wide })),
    );
  });

  it('survives numbers that make no sense', () => {
    const odd = touchpoint('t', 'T', { feels: { a: [99, 'far'], b: [NaN, 'none'] } });
    for (const scale of [
      { low: 3, high: 3 },
      { low: 5, high: 1 },
      { low: NaN, high: 2 },
    ]) {
      const content = journey('', [stage('s', 'S', [odd])], {
        scale,
        personas: [persona('a', 'A'), persona('b', 'B')],
      });
      assert.doesNotMatch(JSON.stringify(sceneOf(content)), /NaN|Infinity/);
    }
  });

  it('sets a head of very many facts in the time that so many take', async () => {
    const facts = Array.from({ length: 1500 }, (_, i) => ({ key: `fact ${i}`, label: 'Link', text: `${i}` }));
    const head = await withinTime('a head', '', () => ({ key: 'j', title: 'J', facts }), (of) => headBlock(of, 768)); // prettier-ignore
    assert.equal(head.children.length, 1 + facts.length);
  });

  it('gives nodes a key of their own where those of the content are not', () => {
    const twice = touchpoint('t', 'T', { does: ['x'] });
    const nodes: readonly SceneNode[] = everyNode(
      sceneOf(journey('', [stage('s', 'S', [twice, twice])])).root,
    );
    assert.equal(new Set(nodes.map(({ key }) => key)).size, nodes.length);
  });
});

/** The keys of all that a content holds. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'key' && inner !== '' ? [String(inner)] : keysIn(inner),
  );
}
