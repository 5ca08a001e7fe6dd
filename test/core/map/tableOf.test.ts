import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../../../core/analyse.ts';
import { applyChanges } from '../../../core/map/applyChanges.ts';
import type { Content } from '../../../core/map/content.ts';
import { contentOf, journeysOf } from '../../../core/map/contentOf.ts';
import { changesBetween } from '../../../core/map/diffScenes.ts';
import { drawnWords } from '../../../core/map/drawnWords.ts';
import type { Scene, SceneNode } from '../../../core/map/scene.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { tableOf } from '../../../core/map/tableOf.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { examples } from '../../harness/examples.ts';
import { everythingImages } from '../../harness/images.ts';
import { memoryWorkspace } from '../../harness/memoryWorkspace.ts';
import { journey, persona, stage, touchpoint } from './makeContent.ts';
import { everyNode, nodeOf } from './reading.ts';
import { empty, grocery, personas, samples } from './sampleContents.ts';

const folder = new URL('everything/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');

async function contentIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  name: string,
): Promise<Content | undefined> {
  const workspace = memoryWorkspace(files);
  const text = String(files[name]);
  const { source, names } = await analyse({ uri: workspace.uri(name), text, tree: parse(text) }, workspace);
  const [first] = journeysOf(source.tree);
  return first && contentOf(first, names);
}

const everything = {
  'map.journey': read('map.journey'),
  'people.journey': read('people.journey'),
  'csat.csv': read('csat.csv'),
  ...everythingImages,
};
const contents = new Map<string, Content>(Object.entries(samples));
for (const name of Object.keys(examples)) {
  const content = await contentIn(examples, name);
  if (content) contents.set(name, content);
}
contents.set('everything', (await contentIn(everything, 'map.journey'))!);

/** Without what divides words, which a table shows by its columns and sizes. */
const squeezed = (text: string): string => text.replaceAll(/[\s:]/g, '');

function wordsOf(scene: Scene): string {
  return squeezed(
    everyNode(scene.root)
      .map(({ text = '' }) => text)
      .join(' '),
  );
}

/** What is no word of the map: the legend, the ends of the scale, monograms, and what is told another way in a table. */
const drawnOnly = /^~key|^~end:|~monogram~?|~way\d+~text|^~legend:|^~rail:path:.*~caption/;

/** The texts of a picture, their lines joined; of one that was cut off, what is left of it. */
function textsIn(root: SceneNode): readonly string[] {
  if (drawnOnly.test(root.key)) return [];
  if (root.tag !== 'text') return (root.children ?? []).flatMap(textsIn);
  const text = [root, ...(root.children ?? [])].map((line) => line.text ?? '').join('');
  return [squeezed(root.key.endsWith('~word') ? text.replace(/…$/, '') : text)];
}

/** The strings of a content that people read. */
function stringsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string')
    return /^(?:title|text|name|role|lead|word|label|small)$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => stringsIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => stringsIn(one, name));
}

/** Nodes without children have none, or an empty list of them. */
const bare = (root: SceneNode): unknown => JSON.parse(JSON.stringify(root).replaceAll(',"children":[]', ''));

describe('a map as a table', () => {
  for (const [name, content] of contents) {
    const table = tableOf(content);
    const scene = sceneOf(content);

    it(`says all that the picture shows: ${name}`, () => {
      const said = wordsOf(table);
      const missing = textsIn(scene.root).filter(
        (text) => !said.includes(text) && text !== squeezed(drawnWords.touchpointGoals),
      );
      assert.deepEqual(missing, []);
      // A customer without a name has no card.
      const known = content.personas.filter(({ id }) => id !== '');
      const ofContent = { ...content, personas: known, title: '', ownLanes: [] };
      assert.deepEqual(
        stringsIn(ofContent).filter((text) => !said.includes(squeezed(text))),
        [],
      );
    });

    it(`leads to all places that the picture leads to: ${name}`, () => {
      const things = new Set(everyNode(table.root).map(({ thing }) => thing));
      const missing = everyNode(scene.root).filter(({ thing }) => thing !== undefined && !things.has(thing));
      assert.deepEqual(
        missing.map(({ key }) => key),
        [],
      );
    });

    it(`has a key for each part: ${name}`, () => {
      const keys = everyNode(table.root).map(({ key }) => key);
      assert.deepEqual(
        keys.filter((key, i) => keys.indexOf(key) !== i),
        [],
      );
    });

    it(`has as many columns in each row: ${name}`, () => {
      const counts = everyNode(table.root)
        .filter(({ tag }) => tag === 'tr')
        .map((row) => (row.children ?? []).reduce((sum, cell) => sum + Number(cell.attributes['colspan'] ?? 1), 0)); // prettier-ignore
      assert.ok(new Set(counts).size <= 1, counts.join(' '));
    });
  }

  it('is changed by few changes', () => {
    const furious = JSON.parse(JSON.stringify(grocery).replace('frustrated', 'furious')) as Content;
    const [before, after] = [tableOf(grocery), tableOf(furious)];
    const changes = changesBetween(before, after);
    assert.deepEqual(
      changes.map((change) => [change.kind, 'node' in change && change.node.text]),
      [['update', '−2, furious']],
    );
    assert.deepEqual(bare(applyChanges(before, changes).root), bare(after.root));
  });

  it('leads from any map to any other', () => {
    const tables = [...contents.values()].map(tableOf);
    tables.forEach((before, i) => {
      const after = tables[(i + 1) % tables.length]!;
      assert.deepEqual(bare(applyChanges(before, changesBetween(before, after)).root), bare(after.root));
    });
  });

  it('keeps what stands in a column where another comes in before it', () => {
    const before = tableOf(grocery);
    const more = stage('first', 'First', [touchpoint('a', 'A')]);
    const placed = changesBetween(before, tableOf({ ...grocery, stages: [more, ...grocery.stages] })).filter(
      ({ kind }) => kind === 'remove' || kind === 'move',
    );
    assert.deepEqual(placed, []);
  });

  it('says who feels what, what is hoped, and what somebody thinks', () => {
    const content = journey(
      '',
      [
        stage('s', 'S', [
          touchpoint('t', 'T', { feels: { a: [2, 'glad'] }, hopes: { a: 2 }, does: [['b', 'Waits']] }),
        ]),
      ],
      { personas: [persona('a', 'Ana'), persona('b', 'Bo')] },
    );
    const said = (row: string): readonly (string | undefined)[] =>
      everyNode(nodeOf(tableOf(content), `~tr:${row}`)!).flatMap(({ text }) => text ?? []);
    assert.deepEqual(said('feels'), ['Feels', '−2 to +2', 'Ana', '+2, glad', 'Ana', 'hoped: +2']);
    assert.deepEqual(said('does'), ['Does', 'Bo', 'Waits']);
  });

  it('has a sentence where there is no stage, and only cards where there is no journey', () => {
    const tags = (content: Content): readonly string[] => [
      ...new Set(everyNode(tableOf(content).root).map(({ tag }) => tag)),
    ];
    assert.ok(wordsOf(tableOf(empty)).includes(squeezed(drawnWords.emptyJourney)));
    assert.ok(!tags(personas).includes('table') && tags(personas).includes('section'));
  });
});
