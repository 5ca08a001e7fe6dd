import assert from 'node:assert/strict';
import type { JourneyContent } from '../../../core/map/content.ts';
import type { SceneNode } from '../../../core/map/scene.ts';
import { seenBy } from '../../../core/map/look.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { everyNode } from './reading.ts';
import { journey, persona, stage, touchpoint } from './makeContent.ts';
import { grocery, samples } from './sampleContents.ts';

/** A row of the grid: its name and its cells, in the order in which they are read. */
interface ReadRow {
  readonly name: string;
  readonly cells: readonly SceneNode[];
}

interface ReadGrid {
  readonly node: SceneNode;
  readonly rows: readonly ReadRow[];
}

/** The grid as a reader gets it: what a node owns stands in it, and nowhere else. */
function gridIn(content: JourneyContent): ReadGrid | undefined {
  const nodes = everyNode(sceneOf(content).root);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const owned = new Set(nodes.flatMap(({ told }) => told?.owns ?? []));
  const grid = nodes.find(({ told }) => told?.role === 'grid');
  const cellsIn = (node: SceneNode): readonly SceneNode[] =>
    node.told?.role?.endsWith('cell') || node.told?.role === 'columnheader'
      ? [node]
      : (node.children ?? []).filter(({ key }) => !owned.has(key)).flatMap(cellsIn);
  return (
    grid && {
      node: grid,
      rows: (grid.children ?? [])
        .filter(({ told }) => told?.role === 'row')
        .map((row) => ({
          name: row.children?.find(({ told }) => told?.role === 'rowheader')?.told?.label ?? '',
          cells: (row.told?.owns ?? []).flatMap((key) => cellsIn(byKey.get(key)!)),
        })),
    }
  );
}

const journeys = Object.entries(samples).flatMap(([name, content]) =>
  content.kind === 'journey' ? [[name, content] as const] : [],
);
const [folded] = grocery.stages.slice(1);
const look = {
  foldedStages: [folded?.key ?? ''],
  foldedLanes: ['does', 'feels'],
  density: 'compact',
} as const;
journeys.push(['folded', seenBy(grocery, look)]);

describe('a map as a grid', () => {
  for (const [name, content] of journeys) {
    it(`has every column in every row: ${name}`, () => {
      const grid = gridIn(content);
      if (!grid) {
        assert.equal(content.stages.length, 0);
        return;
      }
      const { told } = grid.node;
      assert.equal(told?.rows, grid.rows.length);
      assert.deepEqual(
        grid.node.children?.flatMap((row) => (row.told?.role === 'row' ? [row.told.row] : [])),
        grid.rows.map((_, i) => i + 1),
      );
      for (const row of grid.rows) {
        let next = 2;
        for (const { told: cell } of row.cells) {
          assert.equal(cell?.column, next, row.name);
          next += cell?.span ?? 1;
        }
        if (row.cells.length > 0) assert.equal(next - 1, told?.columns, row.name);
      }
    });

    it(`has all things in cells, headers or rows: ${name}`, () => {
      const nodes = everyNode(sceneOf(content).root);
      const map = nodes.find(({ key }) => key === '~map');
      const cells = (gridIn(content)?.rows ?? []).flatMap((row) => row.cells.flatMap(everyNode));
      const told = new Set(cells.flatMap(({ key, told: cell }) => [key, ...(cell?.owns ?? [])]));
      const outside = (map ? everyNode(map) : []).filter(
        (node) => node.thing !== undefined && !told.has(node.key) && node.told?.role !== 'row',
      );
      assert.deepEqual(
        outside.map(({ key }) => key),
        [],
      );
    });

    it(`has a name for each cell: ${name}`, () => {
      for (const { cells } of gridIn(content)?.rows ?? [])
        for (const { key, told } of cells) assert.match(told?.label ?? '', /\S/, key);
    });
  }

  it('tells the cells with their row and their column', () => {
    const rows = gridIn(grocery)?.rows ?? [];
    const said = (name: string): readonly (string | undefined)[] =>
      rows.find((row) => row.name.startsWith(name))?.cells.map(({ told }) => told?.label) ?? [];
    assert.deepEqual(said('Stages'), [
      'Stage 1 of 3: Hearing about it',
      'Stage 2 of 3: Placing the order',
      'Stage 3 of 3: From the door to the table',
    ]);
    assert.deepEqual(said('Goals'), [
      'nothing',
      "Goals. Placing the order: Get the week's food ordered without it turning into work",
      'nothing',
    ]);
    assert.deepEqual(said('Thinks'), [
      'Thinks. Hearing about it, Hears that food comes to the door: Groceries, brought to the door? Who has tried that?',
      'Thinks. Placing the order, Fills the cart: Ooh, that would be nice on Saturday.',
      'nothing',
    ]);
    assert.deepEqual(said('Feels').slice(1, 4), [
      'Feels. Placing the order, Fills the cart: Mina Kim: +2 of −2 to +2, excited',
      'Feels. Placing the order, Orders and pays: Mina Kim: −2 of −2 to +2, pained; Joon Park: −1 of −2 to +2, impatient',
      'Feels. From the door to the table, Gets the groceries: Mina Kim: −1 to +2 of −2 to +2, an effort, then happy; Joon Park: +1 of −2 to +2, in charge',
    ]);
  });

  it('tells what is hoped where nothing is felt, with the ring of the line', () => {
    const content = journey(
      '',
      [
        stage('s', 'S', [
          touchpoint('a', 'A', { hopes: { '': 2 } }),
          touchpoint('b', 'B', { hopes: { '': 1 } }),
        ]),
      ],
      { personas: [persona('p', 'Ana')] },
    );
    const [first] = gridIn(content)?.rows.find(({ name }) => name.startsWith('Feels'))?.cells ?? [];
    assert.equal(first?.told?.label, 'Feels. S, A: hoped: +2');
    assert.deepEqual(first?.told?.owns, ['journey:test/touchpoint:a~hopes:']);
  });
});
