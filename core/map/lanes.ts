import { placed, stacked, type Block, type Stack } from './block.ts';
import type { JourneyContent, StageContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import type { Entries, EntryContent } from './entry.ts';
import { entryBlock } from './entryBlock.ts';
import { inOrder } from './laneOrder.ts';
import { groupOfSide, laneRows, type LaneGroup } from './laneTable.ts';
import { wordsOfLane, type LaneWords } from './laneWords.ts';
import { isInSight, seenColumns, textWidthIn, type Columns } from './layout.ts';
import type { Marks } from './marks.ts';
import { groupAt, pathNode, round, titleNode } from './nodes.ts';
import { measured } from './measured.ts';
import { remembered } from './remembered.ts';
import type { SceneNode } from './scene.ts';
import { space } from './theme.ts';

/** A lane that a map may have. */
export interface LaneKind {
  readonly id: string;
  readonly group: LaneGroup;
  readonly words: LaneWords;
}

/** The lanes that a map may have, its author's own among them, from top to bottom: as a view wants them, if one is shown. */
export function laneKindsOf(content: JourneyContent): readonly LaneKind[] {
  const own = content.ownLanes.map(({ id, title, side }) => ({
    id,
    group: groupOfSide[side],
    words: wordsOfLane(id, title),
  }));
  const kinds = laneRows.map(({ id, group }): LaneKind => ({ id, group, words: wordsOfLane(id, undefined) }));
  const groups = [...new Set(laneRows.map(({ group }) => group))];
  const all = groups.flatMap((group) => [...kinds, ...own].filter((kind) => kind.group === group));
  return content.laneOrder ? inOrder(all, content.laneOrder) : all;
}

/** A lane that is laid out, with its own 0, 0 at its left top. */
export interface DrawnLane {
  readonly id: string;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  /** What stands in the label rail besides the name. */
  readonly rail?: readonly SceneNode[];
  /** Where anything stands, in sight or not; wherever there is a node where nothing is said. */
  readonly said?: LaneParts;
}

/** Whether something is said at touchpoints, of stages, and of the journey as a whole. */
export interface LaneParts {
  readonly touchpoints: boolean;
  readonly stages: boolean;
  readonly journey: boolean;
}

/** How the cells of lanes are set. */
interface CellStyle {
  readonly width: number;
  readonly between: number;
  readonly marks: Marks;
  /** The same for the same style. */
  readonly text: string;
}

function cellStyleOf(columns: Columns, marks: Marks): CellStyle {
  const width = textWidthIn(columns.width);
  const between = columns.spacing.betweenLines;
  return { width, between, marks, text: `${width} ${between} ${columns.spacing.cellTop} ${marks.text}` };
}

/** A touchpoint that has not changed keeps its cells, and a scene shares them with the one before. */
const cells = measured<Stack>();

function setCell(entries: readonly EntryContent[], id: string, { width, between, marks }: CellStyle): Stack {
  return stacked(
    entries.map((entry) => entryBlock(entry, id, width, marks)),
    id === 'channels' ? 3 : between,
  );
}

type Depths = readonly (readonly [lane: string, depth: number])[];

const stageDepths = remembered<Depths>();
const laneDepths = remembered<ReadonlyMap<string, readonly number[]>>();

/** How far down the cells of a stage reach, by lane. */
function depthsOf({ touchpoints }: StageContent, style: CellStyle, top: number): Depths {
  const all = new Map<string, number>();
  for (const { entries } of touchpoints)
    for (const [id, some] of Object.entries(entries)) {
      if (some.length === 0) continue;
      const height = cells.heightOf(some, `${id} ${style.text}`, () => setCell(some, id, style));
      all.set(id, Math.max(all.get(id) ?? 0, top + height));
    }
  return [...all];
}

/** The same for all stages at once: by lane, how far down the cells of each reach, 0 where there are none. */
function depthsIn({ stages, spacing }: Columns, style: CellStyle): ReadonlyMap<string, readonly number[]> {
  return laneDepths(stages, style.text, () => {
    const all = new Map<string, number[]>();
    stages.forEach(({ stage }, i) => {
      const depths = stageDepths(stage, style.text, () => depthsOf(stage, style, spacing.cellTop));
      for (const [id, depth] of depths) {
        let lane = all.get(id);
        if (!lane) all.set(id, (lane = stages.map(() => 0)));
        lane[i] = depth;
      }
    });
    return all;
  });
}

/** Lays out one lane over all columns; nothing where nothing is said in it. What is not in sight is not drawn. */
export function laneOf(
  id: string,
  content: JourneyContent,
  columns: Columns,
  marks: Marks,
): DrawnLane | undefined {
  const { cellTop, cellBottom } = columns.spacing;
  const style = cellStyleOf(columns, marks);
  const inputs = `${id} ${style.text}`;
  const nodes: SceneNode[] = [];
  for (const { touchpoint, x } of seenColumns(columns).touchpoints) {
    const entries = touchpoint.entries[id] ?? [];
    if (entries.length === 0) continue;
    const cell = cells.drawn(entries, inputs, () => setCell(entries, id, style));
    nodes.push(groupAt(`${touchpoint.key}~${id}`, { x: x + space.cellLeft, y: cellTop }, cell.nodes));
  }
  const bottoms = depthsIn(columns, style).get(id) ?? [];
  const wholes = wholesOf(id, content, columns, marks, bottoms);
  nodes.push(...wholes.nodes);
  const said = { ...wholes.said, touchpoints: bottoms.some((bottom) => bottom > 0) };
  if (!said.touchpoints && !said.stages && !said.journey) return undefined;
  return { id, height: wholes.bottom + cellBottom, nodes, said };
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
): {
  readonly nodes: readonly SceneNode[];
  readonly bottom: number;
  readonly said: Pick<LaneParts, 'stages' | 'journey'>;
} {
  const { spacing } = columns;
  const nodes: SceneNode[] = [];
  let bottom = Math.max(0, ...bottoms);
  const add = (
    whole: { readonly key: string; readonly entries: Entries },
    across: { readonly x: number; readonly width: number; readonly told: string },
    y: number,
  ): boolean => {
    const entries = whole.entries[id];
    if (!entries) return false;
    const { x, width: wide, told } = across;
    const key = `${whole.key}~${id}`;
    const inputs = `${key} ${wide} ${columns.width} ${spacing.betweenLines} ${marks.text}`;
    const drawn = acrosses(entries, inputs, () => {
      // A few things of many columns need not be as narrow as what stands at a touchpoint; but pictures are as large
      // everywhere, and among feelings the ground of a moment of truth is one column wide.
      const isNarrow = id === 'feels' || entries.some(({ image }) => image);
      const free = isNarrow ? 1 : Math.floor(wide / columns.width / entries.length);
      const columnsEach = Math.min(widestAcross, Math.max(1, free));
      const columnWidth = columns.width * columnsEach;
      const blocks = entries.map((entry) => entryBlock(entry, id, textWidthIn(columnWidth), marks));
      return acrossAll(key, blocks, {
        width: wide,
        told,
        columnWidth,
        between: spacing.betweenLines,
      });
    });
    if (isInSight(columns, x, wide)) nodes.push(groupAt(key, { x, y }, drawn.nodes));
    bottom = Math.max(bottom, y + drawn.height);
    return true;
  };
  const below = (from: number): number => (from === 0 ? spacing.cellTop : from + spacing.cellTop);
  let stages = false;
  columns.stages.forEach(({ stage, x, width: wide }, i) => {
    if (add(stage, { x, width: wide, told: drawnWords.wholeStage }, below(bottoms[i] ?? 0))) stages = true;
  });
  const across = { x: 0, width: columns.total, told: drawnWords.wholeJourney };
  const journey = add(content, across, below(bottom));
  return { nodes, bottom, said: { stages, journey } };
}

const acrosses = remembered<Stack>();
/** Columns that one thing said of several may be as wide as. */
const widestAcross = 2;

/** A bracket over its columns, and below it its blocks from column to column. */
function acrossAll(
  key: string,
  blocks: readonly Block[],
  at: {
    readonly width: number;
    readonly columnWidth: number;
    readonly between: number;
    readonly told: string;
  },
): Stack {
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
  return { nodes: children, height: top - at.between };
}
