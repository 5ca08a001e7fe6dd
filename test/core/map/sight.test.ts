import assert from 'node:assert/strict';
import type { JourneyContent } from '../../../core/map/content.ts';
import { contentOf, journeysOf } from '../../../core/map/contentOf.ts';
import { seenBy } from '../../../core/map/look.ts';
import type { Scene, SceneNode, Sight } from '../../../core/map/scene.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { makeMap } from '../../bench/makeMap.ts';
import { analyseText } from '../../harness/problems.ts';
import { randomOf } from '../../harness/random.ts';
import { everyNode } from './reading.ts';
import { samples } from './sampleContents.ts';

/** Lines that go through the whole map are drawn in pieces; and what is not drawn is told to be elsewhere. */
const divided = /^~(?:line|hoped|gap):|~boundaries$/;

function keysOf(scene: Scene): ReadonlyMap<string, SceneNode> {
  return new Map(everyNode(scene.root).map((node) => [node.key, node]));
}

/** A node without what stands in it, and without what of a row is in sight. */
function alone({ children: _, told, ...own }: SceneNode): unknown {
  return { ...own, told: told && { ...told, owns: undefined } };
}

/** What is drawn of a map in a sight is what the whole has there, and gives all that it has there. */
function expectPart(content: JourneyContent, whole: Scene, sight: Sight): ReadonlySet<string> {
  const part = sceneOf(content, { sight });
  const [all, some] = [keysOf(whole), keysOf(part)];
  assert.deepEqual([part.width, part.height, part.frame], [whole.width, whole.height, whole.frame]);
  assert.equal(everyNode(part.root).length, some.size, 'each key once');
  for (const [key, node] of some)
    if (!divided.test(key)) assert.deepEqual(alone(node), alone(all.get(key)!), `${key} in ${JSON.stringify(sight)}`); // prettier-ignore
  const order = [...all.keys()].filter((key) => some.has(key) && !divided.test(key));
  assert.deepEqual([...some.keys()].filter((key) => !divided.test(key)), order); // prettier-ignore
  return new Set(some.keys());
}

async function mapOf(seed: number): Promise<JourneyContent> {
  const { names } = await analyseText(makeMap(seed, { touchpoints: 60 }).text);
  return contentOf(journeysOf(names.source.tree)[0]!, names);
}

function tiles(width: number, size: number): readonly Sight[] {
  return Array.from({ length: Math.ceil(width / size) }, (_, i) => ({ from: i * size, to: (i + 1) * size }));
}

describe('a part of the picture of a map', () => {
  const contents: [string, JourneyContent][] = Object.entries(samples).flatMap(([name, content]) =>
    content.kind === 'journey' ? [[name, content]] : [],
  );
  before(async () => {
    const made = await mapOf(7);
    const look = { foldedStages: [made.stages[2]!.key], foldedLanes: ['feels', 'does'], hiddenPersonas: ['mina'] };
    contents.push(['made', made], ['folded', seenBy(made, look)]);
  }); // prettier-ignore

  it('is equal to the whole wherever it is, and all parts are the whole', () => {
    for (const [name, content] of contents) {
      const whole = sceneOf(content);
      const random = randomOf(name.length);
      for (let i = 0; i < 12; i++) {
        const from = random.below(whole.width);
        expectPart(content, whole, { from, to: from + random.below(1500) });
      }
      const seen = new Set(
        tiles(whole.width, 700).flatMap((sight) => [...expectPart(content, whole, sight)]),
      );
      const missing = [...keysOf(whole).keys()].filter((key) => !seen.has(key) && !divided.test(key));
      assert.deepEqual(missing, [], name);
    }
  }).timeout(20_000);

  it('draws little of much, and nothing where no column is in sight', () => {
    const [, made] = contents.find(([name]) => name === 'made')!;
    const whole = sceneOf(made);
    const count = (sight?: Sight): number => everyNode(sceneOf(made, { sight }).root).length;
    assert.ok(count({ from: 2000, to: 3000 }) < count() / 3);
    const none = keysOf(sceneOf(made, { sight: { from: -10, to: -5 } }));
    assert.deepEqual([...none.values()].filter(({ data }) => data?.['drag'] !== undefined), []); // prettier-ignore
    assert.ok(none.has('~lane:does') && none.has('~rail:does'));
    assert.equal(sceneOf(made, { sight: { from: -Infinity, to: Infinity } }).height, whole.height);
  });

  it('keeps the pieces of lines where they are, and they meet', () => {
    const [, made] = contents.find(([name]) => name === 'made')!;
    const whole = keysOf(sceneOf(made)).get('~line:mina')!;
    const pieces = new Map<string, string>();
    for (const sight of tiles(sceneOf(made).width, 900))
      for (const [key, { attributes }] of keysOf(sceneOf(made, { sight }))) {
        if (!key.startsWith('~line:mina~')) continue;
        assert.equal(pieces.get(key) ?? attributes['d'], attributes['d']);
        pieces.set(key, String(attributes['d']));
      }
    assert.ok(pieces.size >= 4);
    const strokes = (d: string): readonly string[] => d.match(/C[^CM]*/g) ?? [];
    const sorted = [...pieces].sort(([a], [b]) => Number(a.split('~').at(-1)) - Number(b.split('~').at(-1)));
    assert.deepEqual(sorted.flatMap(([, d]) => strokes(d)), strokes(String(whole.attributes['d']))); // prettier-ignore
  });

  it('is a grid with all columns and rows, in which the rest is told to be elsewhere', () => {
    const [, made] = contents.find(([name]) => name === 'made')!;
    const whole = [...keysOf(sceneOf(made)).values()];
    const part = keysOf(sceneOf(made, { sight: { from: 4000, to: 5200 } }));
    const grid = (nodes: Iterable<SceneNode>): unknown => [...nodes].find(({ told }) => told?.role === 'grid')?.told; // prettier-ignore
    const rows = (nodes: Iterable<SceneNode>): unknown => [...nodes].flatMap(({ told }) => (told?.role === 'row' ? [told.row] : [])); // prettier-ignore
    assert.deepEqual(grid(part.values()), grid(whole));
    assert.deepEqual(rows(part.values()), rows(whole));
    const { columns = 0 } = grid(whole) as { readonly columns?: number };
    const gaps = part.get('~lane:channels')!.children!.flatMap(({ key, told }) => key.startsWith('~gap:') ? [told!] : []); // prettier-ignore
    assert.deepEqual(gaps.map(({ label }) => label), ['not drawn while it is out of sight', 'not drawn while it is out of sight']); // prettier-ignore
    assert.equal(gaps[0]!.column, 2);
    assert.equal(gaps[1]!.column! + gaps[1]!.span! - 1, columns);
  });

  it('says in short what it is', () => {
    const [, made] = contents.find(([name]) => name === 'made')!;
    const { description } = sceneOf(made, { sight: { from: 0, to: 900 } });
    assert.match(description, /^Customer journey map of 8 stages and 60 touchpoints\.\n/);
    assert.ok(description.length < 2000 && sceneOf(made).description.startsWith(description));
  });
});
