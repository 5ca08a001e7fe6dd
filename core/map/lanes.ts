import { placed, stacked, type Block, type Stack } from './block.ts';
import { channelBlock, lineBlock, momentBlock, opportunityBlock, painBlock } from './cells.ts';
import type { StageContent, TouchpointContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { textWidthIn, type Columns } from './layout.ts';
import type { Marks } from './marks.ts';
import { groupAt, pathNode, round, titleNode } from './nodes.ts';
import { remembered } from './remembered.ts';
import type { SceneNode } from './scene.ts';
import { space } from './theme.ts';

/** A lane of cells. The lane of feelings is not one of them: see `curveLane.ts`. */
export interface LaneKind {
  readonly id: 'does' | 'thinks' | 'channels' | 'moments' | 'pains' | 'opportunities';
  /** What a touchpoint has in this lane, for a text that wide. Depends on nothing else, so it can be kept. */
  blocksOf(touchpoint: TouchpointContent, width: number, marks: Marks): readonly Block[];
  /** What is said of a stage as a whole; stands below the cells of its touchpoints. */
  stageBlocksOf?(stage: StageContent, width: number, marks: Marks): readonly Block[];
}

export const laneKinds: readonly LaneKind[] = [
  {
    id: 'does',
    blocksOf: ({ does }, width, marks) => does.map((line) => lineBlock(line, width, marks)),
  },
  {
    id: 'thinks',
    blocksOf: ({ thinks }, width, marks) => thinks.map((line) => lineBlock(line, width, marks)),
  },
  {
    id: 'channels',
    blocksOf: ({ key, channels }, width) =>
      channels.map((channel) => channelBlock(channel, `${key}~channel:${channel.id}`, width)),
  },
  {
    id: 'moments',
    blocksOf: ({ moment }, width) => (moment ? [momentBlock(moment, width)] : []),
  },
  {
    id: 'pains',
    blocksOf: ({ pains }, width, marks) => pains.map((pain) => painBlock(pain, width, marks)),
    stageBlocksOf: ({ pains }, width, marks) => pains.map((pain) => painBlock(pain, width, marks)),
  },
  {
    id: 'opportunities',
    blocksOf: ({ opportunities }, width) => opportunities.map((one) => opportunityBlock(one, width)),
    stageBlocksOf: ({ opportunities }, width) => opportunities.map((one) => opportunityBlock(one, width)),
  },
];

/** A lane that is laid out, with its own 0, 0 at its left top. */
export interface DrawnLane {
  readonly id: LaneKind['id'] | 'feels';
  readonly height: number;
  readonly nodes: readonly SceneNode[];
  /** What stands in the label rail besides the name. */
  readonly rail?: readonly SceneNode[];
}

/** A touchpoint that has not changed keeps its cells, and a scene shares them with the one before. */
const cells = {
  does: remembered<Stack>(),
  thinks: remembered<Stack>(),
  channels: remembered<Stack>(),
  moments: remembered<Stack>(),
  pains: remembered<Stack>(),
  opportunities: remembered<Stack>(),
};

/** Lays out one lane over all columns; nothing where no touchpoint and no stage has anything in it. */
export function laneOf(kind: LaneKind, columns: Columns, marks: Marks): DrawnLane | undefined {
  const width = textWidthIn(columns.width);
  const gap = kind.id === 'channels' ? 3 : space.betweenLines;
  const inputs = `${width} ${marks.text}`;
  const nodes: SceneNode[] = [];
  let height = 0;
  for (const stage of columns.stages) {
    let bottom = 0;
    for (const { touchpoint, x } of stage.touchpoints) {
      const cell = cells[kind.id](touchpoint, inputs, () =>
        stacked(kind.blocksOf(touchpoint, width, marks), gap),
      );
      if (cell.nodes.length === 0) continue;
      const at = { x: x + space.cellLeft, y: space.cellTop };
      nodes.push(groupAt(`${touchpoint.key}~${kind.id}`, at, cell.nodes));
      bottom = Math.max(bottom, space.cellTop + cell.height);
    }
    const whole = kind.stageBlocksOf?.(stage.stage, width, marks) ?? [];
    if (whole.length > 0) {
      const y = bottom === 0 ? space.cellTop : bottom + space.cellTop;
      const across = acrossStage(`${stage.stage.key}~${kind.id}`, whole, stage, columns.width, y);
      nodes.push(across.node);
      bottom = y + across.height;
    }
    height = Math.max(height, bottom);
  }
  return nodes.length === 0 ? undefined : { id: kind.id, height: height + space.cellBottom, nodes };
}

/** A bracket over the width of the stage, and below it its blocks from column to column. */
function acrossStage(
  key: string,
  blocks: readonly Block[],
  stage: { readonly x: number; readonly width: number },
  columnWidth: number,
  y: number,
): { readonly node: SceneNode; readonly height: number } {
  const perRow = Math.round(stage.width / columnWidth);
  const right = round(stage.width - 10);
  const children: SceneNode[] = [
    titleNode(key, drawnWords.wholeStage),
    pathNode(`${key}~bracket`, `M10 5v-5H${right}v5`, { stroke: 'line', more: { 'stroke-width': 1 } }),
  ];
  let top = 10;
  for (let first = 0; first < blocks.length; first += perRow) {
    const row = blocks.slice(first, first + perRow);
    row.forEach((block, i) => children.push(placed(block, i * columnWidth + space.cellLeft, top)));
    top += Math.max(...row.map((block) => block.height)) + space.betweenLines;
  }
  return { node: groupAt(key, { x: stage.x, y }, children), height: top - space.betweenLines };
}
