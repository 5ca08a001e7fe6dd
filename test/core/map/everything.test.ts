import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse, type Analysis } from '../../../core/analyse.ts';
import { applyChanges } from '../../../core/map/applyChanges.ts';
import { contentOf, journeysOf } from '../../../core/map/contentOf.ts';
import { changesBetween } from '../../../core/map/diffScenes.ts';
import { palettes } from '../../../core/map/palette.ts';
import type { Scene } from '../../../core/map/scene.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { thingsOf } from '../../../core/map/things.ts';
import { svgOf } from '../../../core/markup/svg.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block, Fact } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { blockRows } from '../../../core/vocabulary/index.ts';
import { everythingImages } from '../../harness/images.ts';
import { expectGolden } from '../../harness/golden.ts';
import { memoryWorkspace } from '../../harness/memoryWorkspace.ts';
import { everyNode, linesOf, overlapsIn } from './reading.ts';

/** What a picture of a journey does not show, and why. Of a block: `block`; of a fact: `block.fact`, or `fact` of any. */
const notShown: Readonly<Record<string, string>> = {
  was: 'a former name helps reviews and data to find things again; readers know the new one',
  note: 'a remark for those who write the map',
  import: 'where the rest of the text stands is nothing that a reader of the map needs',
  view: 'a view selects from a map; what it selects is shown by the map itself',
  'channel.kind': 'the sort of a channel groups reports; its sign and its title are shown',
  'actor.kind': 'teams and programs are shown by name; a map of stakeholders would sort them',
  'actor.interest': 'it belongs to a map of stakeholders',
  'actor.influence': 'it belongs to a map of stakeholders',
  'metric.kind': 'its title says what it is',
  'metric.scale': 'it bounds what may be typed',
  'metric.better': 'it is in the sign that says whether a target is reached',
  'lane.type': 'it says what may be typed in it',
};

const folder = new URL('everything/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
const text = read('map.journey');

async function analysed(map: string): Promise<Analysis> {
  const files = {
    'people.journey': read('people.journey'),
    'csat.csv': read('csat.csv'),
    ...everythingImages,
  };
  const workspace = memoryWorkspace({ 'map.journey': map, ...files });
  return analyse({ uri: workspace.uri('map.journey'), text: map, tree: parse(map) }, workspace);
}

async function sceneFor(map: string): Promise<Scene> {
  const { source, names } = await analysed(map);
  return sceneOf(contentOf(journeysOf(source.tree)[0]!, names));
}

/** What can be read of a scene, in the picture, at its marks or in its description, without blanks. */
function readable(scene: Scene): string {
  const titles = everyNode(scene.root).flatMap((node) => (node.tag === 'title' ? [node.text] : []));
  const lines = linesOf(scene).map((line) => line.text);
  return [...titles, ...lines, scene.description].join('').replaceAll(/\s/g, '');
}

const isExcused = (block: Block, fact?: Fact): boolean => {
  const keyword = block.row?.keyword ?? '';
  const key = fact?.row?.key ?? '';
  return [keyword, `${keyword}.${key}`, key].some((name) => name !== '' && Object.hasOwn(notShown, name));
};

/** The blocks and facts that a picture of the first journey has to show, with where they start. */
function saidIn(
  tree: Block,
): readonly { readonly block: Block; readonly fact?: Fact; readonly at: number }[] {
  const found: { block: Block; fact?: Fact; at: number }[] = [];
  const [, ...others] = journeysOf(tree);
  walk(tree, (block, at) => {
    if (block === tree || others.includes(block) || isExcused(block)) return;
    if (
      ['stage', 'touchpoint'].includes(block.keyword.text) &&
      ['now', 'shop'].includes(block.id?.text ?? '')
    )
      return;
    found.push({ block, at });
    for (const statement of block.statements)
      if (statement.kind === 'fact' && !isExcused(block, statement))
        found.push({ block, fact: statement, at });
  });
  return found;
}

describe('everything that a map says', () => {
  it('is in the example', async () => {
    const { source, problems } = await analysed(text);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error').map(({ message }) => message), // prettier-ignore
      [],
    );
    const used = new Set<string>();
    walk(source.tree, (block) => {
      used.add(block.row?.keyword ?? '');
      for (const one of block.statements)
        if (one.kind === 'fact') used.add(`${block.row?.keyword}.${one.row?.key}`);
    });
    const everywhere = new Set(['was', 'note', 'tags']);
    const rows = blockRows.flatMap(({ keyword, facts }) => [
      keyword,
      ...facts.filter(({ key }) => !everywhere.has(key)).map(({ key }) => `${keyword}.${key}`),
    ]);
    assert.deepEqual(
      rows.filter((row) => !used.has(row)),
      [],
    );
  });

  it('can be read in the picture or its description', async () => {
    const { source } = await analysed(text);
    const shown = readable(await sceneFor(text));
    const missing = saidIn(source.tree)
      // A table is shown by its values.
      .filter(({ fact }) => fact?.row?.key !== 'data')
      .flatMap(({ block, fact }) =>
        fact ? fact.values.map((value) => value.text?.text) : [block.title?.text],
      )
      .filter((said) => said !== undefined && !shown.includes(said.replaceAll(/\s/g, '')));
    assert.deepEqual(missing, []);
  });

  it('changes the picture or its description where it is taken away', async () => {
    const { source } = await analysed(text);
    const drawn = async (map: string): Promise<string> => svgOf(await sceneFor(map), palettes.light);
    const whole = await drawn(text);
    const without: string[] = [];
    for (const { block, fact, at } of saidIn(source.tree)) {
      // The scale it has is the usual one, and without its stages a map is another one.
      if (!fact || fact.row?.key === 'scale' || fact.row?.key === 'personas') continue;
      const from = at + fact.span.start;
      if ((await drawn(text.slice(0, from) + text.slice(at + fact.span.end))) === whole)
        without.push(`${block.row?.keyword} ${block.id?.text}: ${fact.key.text}`);
    }
    assert.deepEqual(without, []);
  });

  it('looks as it did, in lines that do not cover each other', async () => {
    const scene = await sceneFor(text);
    expectGolden(
      new URL('golden/everything.svg', import.meta.url),
      svgOf(scene, palettes.light, { idPrefix: 'all' }),
    );
    assert.deepEqual(overlapsIn(linesOf(scene)), []);
    const keys = everyNode(scene.root).map(({ key }) => key);
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
  });

  it('leads to its place in the text', async () => {
    const { source, sources } = await analysed(text);
    const trees = [source.tree, ...[...sources.values()].flatMap((file) => (typeof file === 'object' && 'tree' in file ? [file.tree] : []))]; // prettier-ignore
    const things = new Set(everyNode((await sceneFor(text)).root).flatMap(({ thing }) => thing ?? []));
    const lost = [...things].filter((thing) => !trees.some((tree) => thingsOf(tree).placeOf(thing)));
    assert.deepEqual(lost, []);
  });

  it('is changed without being drawn anew', async () => {
    const before = await sceneFor(text);
    for (const [from, to] of [
      ['drop-off: 38%', 'drop-off: 40%'],
      ['lane stock: 64%', ''],
      ['severity: 2; for: @joon', 'severity: 5; for: @joon'],
      ['wait -> end', ''],
      ['hopes: +2 "eager"', 'hopes: -2'],
      ['optional: yes\n      party', 'party'],
    ] as const) {
      const after = await sceneFor(text.replace(from, to));
      const changes = changesBetween(before, after);
      assert.ok(changes.length > 0, from);
      assert.equal(svgOf({ ...applyChanges(before, changes), description: '' }, palettes.light), svgOf({ ...after, width: before.width, height: before.height, description: '' }, palettes.light)); // prettier-ignore
    }
  });
});
