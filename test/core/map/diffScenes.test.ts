import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges } from '../../../core/map/applyChanges.ts';
import type { JourneyContent } from '../../../core/map/content.ts';
import { changesBetween } from '../../../core/map/diffScenes.ts';
import { longestRising } from '../../../core/text/longestRising.ts';
import type { Scene, SceneNode } from '../../../core/map/scene.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { touchpoint } from './makeContent.ts';
import { everyNode } from './reading.ts';
import { grocery, samples } from './sampleContents.ts';

const g = (key: string, ...children: readonly SceneNode[]): SceneNode => ({
  key,
  tag: 'g',
  attributes: {},
  children,
});
const leaf = (key: string, text = '', x = 0): SceneNode => ({ key, tag: 'text', attributes: { x }, text });
const scene = (root: SceneNode): Scene => ({ width: 1, height: 1, title: '', description: '', root });

/** A node without an empty list of children, as `applyChanges` gives it back. */
function plain({ children, ...own }: SceneNode): SceneNode {
  return children && children.length > 0 ? { ...own, children: children.map(plain) } : own;
}

function expectLeads(before: Scene, after: Scene): readonly { readonly kind: string }[] {
  const changes = changesBetween(before, after);
  assert.deepEqual(applyChanges(before, changes).root, plain(after.root));
  return changes;
}

const kinds = (before: SceneNode, after: SceneNode): readonly string[] =>
  expectLeads(scene(before), scene(after)).map(({ kind }) => kind);

describe('the changes between two pictures', () => {
  it('are none between equal ones', () => {
    for (const content of Object.values(samples)) {
      assert.deepEqual(changesBetween(sceneOf(content), sceneOf(structuredClone(content))), []);
    }
  });

  it('are one for one changed text', () => {
    const root = (text: string): SceneNode => g('r', g('a', leaf('t', text)), leaf('u'));
    assert.deepEqual(changesBetween(scene(root('one')), scene(root('two'))), [
      { kind: 'update', node: leaf('t', 'two') },
    ]);
  });

  it('leave the children of a changed node alone', () => {
    assert.deepEqual(kinds(g('r', g('a', leaf('t'))), { ...g('r', g('a', leaf('t'))), thing: 'x' }), [
      'update',
    ]);
  });

  it('place what is new with all that is in it, before its next sibling', () => {
    const changes = changesBetween(scene(g('r', leaf('z'))), scene(g('r', g('a', leaf('b')), leaf('z'))));
    assert.deepEqual(changes, [{ kind: 'place', parent: 'r', before: 'z', node: g('a', leaf('b')) }]);
  });

  it('remove a whole with one change', () => {
    assert.deepEqual(changesBetween(scene(g('r', g('a', leaf('b')))), scene(g('r'))), [
      { kind: 'remove', key: 'a' },
    ]);
  });

  it('move as few as possible', () => {
    const row = (keys: string): SceneNode => g('r', ...[...keys].map((key) => leaf(key)));
    assert.deepEqual(kinds(row('abcdef'), row('bcdefa')), ['move']);
    assert.deepEqual(kinds(row('abcdef'), row('fabcde')), ['move']);
    assert.deepEqual(kinds(row('abcdef'), row('badcfe')), ['move', 'move', 'move']);
    assert.deepEqual(kinds(row('abcdef'), row('acbdxe')), ['place', 'move', 'remove']);
  });

  it('take out of a group what outlives it', () => {
    assert.deepEqual(kinds(g('r', g('a', leaf('b'), leaf('c'))), g('r', leaf('c'))), ['move', 'remove']);
  });

  it('put what was there into what is new', () => {
    assert.deepEqual(
      kinds(g('r', leaf('b'), leaf('c')), g('r', g('a', leaf('x'), leaf('c'), leaf('y')), leaf('b'))),
      ['place', 'move'],
    );
  });

  it('turn a group inside out', () => {
    expectLeads(scene(g('r', g('a', g('b', g('c'))))), scene(g('r', g('c', g('b', g('a'))))));
  });

  it('make a node anew that has another tag', () => {
    const before = g('r', g('a', leaf('b')), leaf('c'));
    const after = g('r', { ...leaf('a'), children: [leaf('b')] }, leaf('c'));
    assert.deepEqual(kinds(before, after), ['remove', 'place']);
  });

  it('need roots of one key', () => {
    assert.throws(() => changesBetween(scene(g('r')), scene(g('s'))), RangeError);
  });

  it('lead from any tree to any other', () => {
    fc.assert(
      fc.property(anyTree(), anyTree(), (before, after) => {
        expectLeads(scene(before), scene(after));
      }),
      { numRuns: 2000, seed: 20260901 },
    );
  });

  it('lead from any tree to any other that shares parts with it', () => {
    fc.assert(
      fc.property(anyTree(), anyTree(), fc.nat(), (before, after, salt) => {
        const olds = new Map(everyNode(before).map((node) => [node.key, node]));
        const share = (node: SceneNode, i: number): SceneNode => {
          const old = olds.get(node.key);
          // Only what holds the same keys can be shared: leaves, or nodes whose children are equal.
          const isEqual = old && JSON.stringify(old.children) === JSON.stringify(node.children);
          if (isEqual && (salt + i) % 2 === 0) return { ...node, children: old.children ?? [] };
          return { ...node, children: (node.children ?? []).map(share) };
        };
        expectLeads(scene(before), scene(share(after, 0)));
        expectLeads(scene(before), scene(share(before, 1)));
      }),
      { numRuns: 1000, seed: 20260901 },
    );
  });

  it('lead from any sample to any other', () => {
    for (const one of Object.values(samples)) {
      for (const other of Object.values(samples)) expectLeads(sceneOf(one), sceneOf(other));
    }
  });

  // The cell says the word too, to those who cannot see it.
  it('are few for a small change of a map', () => {
    const size = JSON.stringify(sceneOf(grocery).root).length;
    const word = changed(grocery, (text) => text.replace('frustrated', 'furious'));
    const changes = changesBetween(sceneOf(grocery), sceneOf(word));
    assert.deepEqual(
      changes.map(({ kind }) => kind),
      ['update', 'update', 'update'],
    );
    assert.ok(JSON.stringify(changes).length < size / 100);
  });

  it('are only moves of groups where a touchpoint comes in between', () => {
    const stages = grocery.stages.map((stage, i) =>
      i === 1 ? { ...stage, touchpoints: [touchpoint('new', 'New'), ...stage.touchpoints] } : stage,
    );
    const seven = sceneOf({ ...grocery, stages });
    const eight = sceneOf({
      ...grocery,
      stages: stages.map((stage, i) =>
        i === 2 ? { ...stage, touchpoints: [touchpoint('new2', 'Newer'), ...stage.touchpoints] } : stage,
      ),
    });
    const changes = changesBetween(seven, eight);
    // The gap breaks the only piece of Joon's line.
    const removed = changes.flatMap((change) => (change.kind === 'remove' ? [change.key] : []));
    assert.deepEqual(removed, ['~line:joon']);
    const placed = changes.flatMap((change) => (change.kind === 'place' ? [change.node] : []));
    // Besides, cells for that nothing stands in its column.
    const drawn = placed.filter(({ children = [] }) => children.length > 0);
    assert.deepEqual(
      drawn.map(({ key }) => key),
      ['journey:test/touchpoint:new2'],
    );
    const updated = changes.flatMap((change) => (change.kind === 'update' ? [change.node] : []));
    const texts = updated.filter(
      ({ tag, key }) => (tag === 'text' || tag === 'tspan') && !key.endsWith('~word'),
    );
    assert.deepEqual(texts, []);
    assert.ok(changes.length < 50, String(changes.length));
  });
});

describe('the longest rising part', () => {
  it('is found', () => {
    assert.deepEqual(longestRising([]), []);
    assert.deepEqual(longestRising([3, 1, 2, 0, 4]), [1, 2, 4]);
    assert.deepEqual(longestRising([5, 4, 3]).length, 1);
  });
});

function changed(content: JourneyContent, replace: (text: string) => string): JourneyContent {
  return JSON.parse(replace(JSON.stringify(content))) as JourneyContent;
}

/** Trees of up to a dozen nodes out of the same few keys, so that two of them have much in common. */
function anyTree(): fc.Arbitrary<SceneNode> {
  const keys = [...'abcdefghijkl'];
  return fc
    .record({
      order: fc.shuffledSubarray(keys),
      parents: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      texts: fc.array(fc.constantFrom('', 'x', 'y'), { minLength: 12, maxLength: 12 }),
      tags: fc.array(fc.constantFrom<SceneNode['tag']>('g', 'g', 'g', 'text'), {
        minLength: 12,
        maxLength: 12,
      }),
    })
    .map(({ order, parents, texts, tags }) => {
      const made: { node: SceneNode; children: SceneNode[] }[] = [];
      const add = (
        key: string,
        tag: SceneNode['tag'],
        text: string,
      ): { node: SceneNode; children: SceneNode[] } => {
        const children: SceneNode[] = [];
        const one = { node: { key, tag, attributes: { text }, children }, children };
        made.push(one);
        return one;
      };
      const root = add('root', 'g', '');
      order.forEach((key, i) => {
        const parent = made[parents[i]! % made.length]!;
        parent.children.push(add(key, tags[i]!, texts[i]!).node);
      });
      return root.node;
    });
}
