import assert from 'node:assert/strict';
import type { Item } from '../../../../core/diff/item.ts';
import { contentOf } from '../../../../core/map/contentOf.ts';
import { viewOf } from '../../../../core/map/overlay/overlayScene.ts';
import type { Scene, SceneNode } from '../../../../core/map/scene.ts';
import { sceneOf } from '../../../../core/map/sceneOf.ts';
import { loadSources } from '../../../../core/model/load.ts';
import { scopeOf } from '../../../../core/model/scope.ts';
import { parse } from '../../../../core/syntax/parse.ts';
import { blocksOf } from '../../../../core/syntax/walk.ts';
import { makeItems, item, said } from '../../../harness/makeItems.ts';
import { memoryWorkspace } from '../../../harness/memoryWorkspace.ts';
import { overlayTexts } from '../../../harness/overlays.ts';
import { randomOf, type Random } from '../../../harness/random.ts';
import { everyNode, linesOf, overlapsIn } from '../reading.ts';
import { marksIn } from './marksIn.ts';

/** Items as the text that would be read as them. */
function textOf(items: readonly Item[]): string {
  return items
    .map(({ kind, id, title, facts, items: inner }) => {
      const lines = facts.map(({ key, of, whom, values }) =>
        key === '->'
          ? `${of} -> ${whom} "${values.join(' ')}"`
          : `${key}${of ? ` ${of}` : ''}${whom ? ` @${whom}` : ''}: ${values.join(', ')}`,
      );
      return `${kind}${id ? ` ${id}` : ''} "${title}" {\n${[...lines, textOf(inner)].join('\n')}\n}`;
    })
    .join('\n');
}

/** Some edits of the touchpoints and stages of a map. */
function edited(items: readonly Item[], random: Random): readonly Item[] {
  const journeyEdit = (journey: Item): Item => {
    const stages = journey.items.filter(({ kind }) => kind === 'stage').map((stage) => ({ ...stage, items: [...stage.items] }));
    const rest = journey.items.filter(({ kind }) => kind !== 'stage');
    for (let count = 1 + random.below(4); count > 0; count--) {
      const stage = random.pick(stages);
      const place = random.below(Math.max(1, stage.items.length));
      const touchpoint = stage.items[place];
      switch (random.below(8)) {
        case 0: stage.items.splice(place, 0, item('touchpoint', `new${random.below(1e6)}`, 'Nobody saw this before', [said('feels', '1'), said('does', '"Does it"')])); break;
        case 1: stage.items.splice(place, 1); break;
        case 2: if (touchpoint) { stage.items.splice(place, 1); random.pick(stages).items.push(touchpoint); } break;
        case 3: stage.items.reverse(); break;
        case 4: stages.unshift(stages.pop()!); break;
        case 5: if (touchpoint) stage.items[place] = { ...touchpoint, title: `${touchpoint.title} quite another` }; break;
        case 6: if (touchpoint) stage.items[place] = { ...touchpoint, facts: touchpoint.facts.map((fact) => (fact.key === 'feels' ? { ...fact, values: [`${random.below(5) - 2}`] } : fact)) }; break;
        default: if (touchpoint) stage.items[place] = { ...touchpoint, items: [item('pain', undefined, 'It hurts'), ...touchpoint.items.slice(1)] };
      }
    }
    return { ...journey, items: [...stages, ...rest] };
  };
  return items.map((each) => (each.kind === 'journey' ? journeyEdit(each) : each));
} // prettier-ignore

/** All that is said in a picture, text by text, without what lines are broken at; nothing of legends and names of lanes. */
function saidIn(scene: Scene): readonly string[] {
  const texts: string[] = [];
  const walk = (node: SceneNode): void => {
    if (/^~(news|key|map~rail)/.test(node.key)) return;
    if (node.tag === 'text') {
      const all = (node.children ?? [node]).map(({ text = '' }) => text).join('');
      texts.push(all.replaceAll(/[\s-]/g, ''));
    }
    node.children?.forEach(walk);
  };
  walk(scene.root);
  // A stage that lost all its touchpoints still has their columns.
  return texts.filter((text) => text !== '' && text !== 'Notouchpointyet').sort();
}

async function sceneOfText(text: string): Promise<Scene> {
  const workspace = memoryWorkspace();
  const source = { uri: workspace.uri('map.journey'), text, tree: parse(text) };
  const names = scopeOf(source, await loadSources(source, workspace));
  return sceneOf(contentOf(blocksOf(source.tree, 'journey')[0]!, names));
}

const seeds = Array.from({ length: 25 }, (_, seed) => seed);

describe('the laws of the picture of two maps', () => {
  it('nothing has a mark where nothing changed', async () => {
    for (const seed of seeds.slice(0, 20)) {
      const text = textOf(makeItems(randomOf(seed)));
      const { overlay } = await overlayTexts(text, text);
      assert.deepEqual(marksIn(overlay.scene), []);
      assert.ok(everyNode(overlay.scene.root).every((node) => !/~(gain|loss)$/.test(node.key)));
    }
  });

  it('each side says what its own map says, and nothing covers anything', async () => {
    for (const seed of seeds) {
      const items = makeItems(randomOf(seed));
      const [old, now] = [textOf(items), textOf(edited(items, randomOf(seed + 1000)))];
      const { overlay } = await overlayTexts(old, now);
      assert.deepEqual(
        saidIn(viewOf(overlay.scene, 'old')),
        saidIn(await sceneOfText(old)),
        `before, ${seed}`,
      );
      assert.deepEqual(saidIn(viewOf(overlay.scene, 'new')), saidIn(await sceneOfText(now)), `after, ${seed}`); // prettier-ignore
      for (const view of ['old', 'new', 'both'] as const)
        assert.deepEqual(overlapsIn(linesOf(viewOf(overlay.scene, view))), [], `${view}, ${seed}`);
    }
  });

  it('stands still from view to view', async () => {
    for (const seed of seeds.slice(0, 20)) {
      const items = makeItems(randomOf(seed));
      const { overlay } = await overlayTexts(textOf(items), textOf(edited(items, randomOf(seed + 1000))));
      const placesIn = (view: 'old' | 'new' | 'both'): ReadonlyMap<string, string> => {
        const places = new Map<string, string>();
        for (const { key, text, left, top } of linesOf(viewOf(overlay.scene, view))) {
          const place = `${left} ${top}`;
          const name = `${key} ${text}`;
          // Words that stand both in what was and in what is are two lines of one text.
          places.set(name, places.has(name) ? 'twice' : place);
        }
        return places;
      };
      const [old, now, both] = [placesIn('old'), placesIn('new'), placesIn('both')];
      for (const [line, place] of [...old, ...now])
        if (both.has(line) && both.get(line) !== 'twice') assert.equal(both.get(line), place, line);
      assert.ok([...now.keys()].every((line) => both.has(line)));
    }
  });

  it('every change is in the list, and swapping the sides swaps came and went', async () => {
    for (const seed of seeds) {
      const items = makeItems(randomOf(seed));
      const [old, now] = [textOf(items), textOf(edited(items, randomOf(seed + 1000)))];
      const forth = await overlayTexts(old, now);
      const back = await overlayTexts(now, old);
      assert.deepEqual(
        new Set(forth.overlay.changes.map(({ change }) => change)),
        new Set(forth.diff.changes),
      );
      const ofJourney = forth.overlay.changes.filter(({ change }) => change.journey !== '');
      assert.ok(ofJourney.every(({ things }) => things.length > 0));
      const count = (marks: readonly string[], kind: string): number =>
        marks.filter((mark) => mark.startsWith(`${kind} `)).length;
      const [marks, mirrored] = [marksIn(forth.overlay.scene), marksIn(back.overlay.scene)];
      assert.equal(count(marks, 'came'), count(mirrored, 'went'), `came, ${seed}`);
      assert.equal(count(marks, 'went'), count(mirrored, 'came'), `went, ${seed}`);
      assert.equal(count(marks, 'changed'), count(mirrored, 'changed'), `changed, ${seed}`);
    }
  });
});
