import { placed, stacked, type Block, type Stack } from './block.ts';
import type { JourneyContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import type { Entries } from './entry.ts';
import { entryBlock } from './entryBlock.ts';
import { groupOfSide, laneRows, type LaneGroup } from './laneTable.ts';
import { wordsOfLane, type LaneWords } from './laneWords.ts';
import { textWidthIn, type Columns } from './layout.ts';
import type { Marks } from './marks.ts';
import { groupAt, pathNode, round, titleNode } from './nodes.ts';
import { remembered } from './remembered.ts';
import type { SceneNode } from './scene.ts';
import { space } from './theme.ts';

/** A lane that a map may have. */
export interface LaneKind {
  readonly id: string;
  readonly group: LaneGroup;
  readonly words: LaneWords;
}

/** The lanes that a map may have, its author's own among them, from top to bottom. */
export function laneKindsOf(content: JourneyContent): readonly LaneKind[] {
  const own = content.ownLanes.map(({ id, title, side }) => ({
    id,
    group: groupOfSide[side],
    words: wordsOfLane(id, title),
  }));
  const kinds = laneRows.map(({ id, group }): LaneKind => ({ id, group, words: wordsOfLane(id, undefined) }));
  const groups = [...new Set(laneRows.map(({ group }) => group))];
  return groups.flatMap((group) => [...kinds, ...own].filter((kind) => kind.group === group));
}

/** A lane that is laid out, with its own 0, 0 at its left top. */
export interface DrawnLane {
  readonly id: string;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  /** What stands in the label rail besides the name. */
  readonly rail?: readonly SceneNode[];
}

/** A touchpoint that has not changed keeps its cells, and a scene shares them with the one before. */
const cells = remembered<Stack>();

/** Lays out one lane over all columns; nothing where nothing is said in it. */
export function laneOf(
  id: string,
  content: JourneyContent,
  columns: Columns,
  marks: Marks,
): DrawnLane | undefined {
  const { spacing } = columns;
  const width = textWidthIn(columns.width);
  const gap = id === 'channels' ? 3 : spacing.betweenLines;
  const inputs = `${id} ${width} ${gap} ${marks.text}`;
  const nodes: SceneNode[] = [];
  const bottoms = columns.stages.map((stage) => {
    let bottom = 0;
    for (const { touchpoint, x } of stage.touchpoints) {
      const entries = touchpoint.entries[id];
      if (!entries) continue;
      const cell = cells(entries, inputs, () =>
        stacked(
          entries.map((entry) => entryBlock(entry, id, width, marks)),
          gap,
        ),
      );
      if (cell.nodes.length === 0) continue;
      const at = { x: x + space.cellLeft, y: spacing.cellTop };
      nodes.push(groupAt(`${touchpoint.key}~${id}`, at, cell.nodes));
      bottom = Math.max(bottom, spacing.cellTop + cell.height);
    }
    return bottom;
  });
  const wholes = wholesOf(id, content, columns, marks, bottoms);
  nodes.push(...wholes.nodes);
  return nodes.length === 0 ? undefined : { id, height: wholes.bottom + spacing.cellBottom, nodes };
}

/**
 * What is said of stages as a whole, each across its columns and below what is said at its touchpoints, and of the
 * journey across all of them. `bottoms` are where the touchpoints of each stage end; 0 where nothing is said at them.
 */
export function wholesOf(
  id: string,
  content: JourneyContent,
  columns: Columns,
  marks: Marks,
  bottoms: readonly number[],
): { readonly nodes: readonly SceneNode[]; readonly bottom: number } {
  const { spacing } = columns;
  const nodes: SceneNode[] = [];
  const width = textWidthIn(columns.width);
  let bottom = Math.max(0, ...bottoms);
  const add = (
    whole: { readonly key: string; readonly entries: Entries },
    across: { readonly x: number; readonly width: number; readonly told: string },
    y: number,
  ): void => {
    const entries = whole.entries[id];
    if (!entries) return;
    const blocks = entries.map((entry) => entryBlock(entry, id, width, marks));
    const drawn = acrossAll(`${whole.key}~${id}`, blocks, {
      ...across,
      y,
      columnWidth: columns.width,
      between: spacing.betweenLines,
    });
    nodes.push(drawn.node);
    bottom = Math.max(bottom, y + drawn.height);
  };
  const below = (from: number): number => (from === 0 ? spacing.cellTop : from + spacing.cellTop);
  columns.stages.forEach(({ stage, x, width: wide }, i) =>
    add(stage, { x, width: wide, told: drawnWords.wholeStage }, below(bottoms[i] ?? 0)),
  );
  add(content, { x: 0, width: columns.total, told: drawnWords.wholeJourney }, below(bottom));
  return { nodes, bottom };
}

/** A bracket over its columns, and below it its blocks from column to column. */
function acrossAll(
  key: string,
  blocks: readonly Block[],
  at: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly columnWidth: number;
    readonly between: number;
    readonly told: string;
  },
): { readonly node: SceneNode; readonly height: number } {
  const perRow = Math.max(1, Math.round(at.width / at.columnWidth));
  const right = round(at.width - 10);
  const children: SceneNode[] = [
    titleNode(key, at.told),
    pathNode(`${key}~bracket`, `M10 5v-5H${right}v5`, { stroke: 'line', more: { 'stroke-width': 1 } }),
  ];
  let top = 10;
  for (let first = 0; first < blocks.length; first += perRow) {
    const row = blocks.slice(first, first + perRow);
    row.forEach((block, i) => children.push(placed(block, i * at.columnWidth + space.cellLeft, top)));
    top += Math.max(...row.map((block) => block.height)) + at.between;
  }
  return { node: groupAt(key, { x: at.x, y: at.y }, children), height: top - at.between };
}
