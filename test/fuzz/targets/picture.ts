import assert from 'node:assert/strict';
import { applyChanges } from '../../../core/map/applyChanges.ts';
import { contentOf, journeysOf, personasContentOf } from '../../../core/map/contentOf.ts';
import { changesBetween } from '../../../core/map/diffScenes.ts';
import { palettes } from '../../../core/map/palette.ts';
import type { Scope } from '../../../core/model/scope.ts';
import type { Scene, SceneNode } from '../../../core/map/scene.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { isDrawn, svgOf } from '../../../core/markup/svg.ts';
import { randomOf } from '../../harness/random.ts';
import { assertSame } from '../../harness/same.ts';
import { everyNode } from '../../core/map/reading.ts';
import { xmlProblem } from '../../core/markup/wellFormed.ts';
import { anyChange, changed } from '../inputs/slips.ts';
import { besideOf, namesIn, sourceOf } from '../look.ts';
import { withinTime } from '../oracles/time.ts';
import { mainOf, type Target } from '../target.ts';

const mostJourneys = 4;

/**
 * Every map can be drawn: each part of the picture has a key and numbers, its file is well-formed with no markup but
 * ours, and the changes between two pictures lead from the one to the other.
 */
export const pictureTarget: Target = {
  name: 'picture',
  short: 60,
  run: async (input) => {
    const text = mainOf(input);
    const beside = besideOf(input);
    const scenes = await withinTime('drawing', text, () => namesIn(sourceOf(text), beside), scenesOf);
    for (const scene of scenes) {
      assertScene(scene);
      const svg = svgOf(scene, palettes.light, { things: true });
      assert.equal(xmlProblem(svg), undefined);
      assertOwnMarkup(svg, scene);
    }
    const random = randomOf(input.seed);
    const edited = changed(text, anyChange(text, random));
    const others = scenesOf(namesIn(sourceOf(edited), beside));
    for (const [i, before] of scenes.entries()) {
      const after = others[i];
      if (!after || before.root.key !== after.root.key) continue;
      assertLeads(before, after);
      assertLeads(after, before);
      assert.equal(changesBetween(before, before).length, 0, 'a picture differs from itself');
    }
  },
};

function scenesOf(names: Scope): readonly Scene[] {
  const journeys = journeysOf(names.source.tree).slice(0, mostJourneys);
  const contents = journeys.map((journey) => contentOf(journey, names));
  const cards = personasContentOf(names);
  return [...contents, ...(cards ? [cards] : [])].map((content) => sceneOf(content));
}

function assertLeads(before: Scene, after: Scene): void {
  const changes = changesBetween(before, after);
  assertSame(plain(applyChanges(before, changes).root), plain(after.root), 'the changes lead elsewhere');
}

function plain({ children, ...own }: SceneNode): SceneNode {
  return children && children.length > 0 ? { ...own, children: children.map(plain) } : own;
}

function assertScene({ root, width, height }: Scene): void {
  assert.ok(width > 0 && height > 0 && Number.isFinite(width + height), `a picture of ${width} by ${height}`);
  const keys = new Set<string>();
  for (const { key, attributes } of everyNode(root)) {
    assert.ok(!keys.has(key), `two parts have the key ${key}`);
    keys.add(key);
    for (const [name, value] of Object.entries(attributes))
      assert.doesNotMatch(String(value), /NaN|Infinity|undefined|\[object/, `${name} of ${key}`);
  }
}

const frame: ReadonlySet<string> = new Set(['svg', 'title', 'desc']);
const ownAttributes: ReadonlySet<string> = new Set(['xmlns', 'viewBox', 'width', 'height', 'role', 'aria-labelledby', 'id', 'fill', 'stroke', 'data-thing', 'xmlns:xlink', 'xlink:href']); // prettier-ignore

/** Expects as many elements as the picture has parts, and no attribute that the picture has not. */
function assertOwnMarkup(svg: string, { root, images = {} }: Scene): void {
  const nodes = everyNode(root).filter((node) => isDrawn(node, images));
  const tags = [...svg.matchAll(/<([a-z][^\s/>]*)((?: [^\s=]+="[^"]*")*)/gi)];
  assert.equal(tags.length, nodes.length + frame.size, 'elements that are not parts of the picture');
  const attributes = new Set(nodes.flatMap((node) => Object.keys(node.attributes)));
  const drawn: ReadonlySet<string> = new Set(nodes.map((node) => node.tag));
  for (const [, tag = '', said = ''] of tags) {
    assert.ok(frame.has(tag) || drawn.has(tag), `an element ${tag}`);
    for (const [, name = ''] of said.matchAll(/ ([^\s=]+)="/g))
      assert.ok(ownAttributes.has(name) || attributes.has(name), `an attribute ${name}`);
  }
}
