import { placed, stacked, type Block } from './block.ts';
import { lineBlock } from './cells.ts';
import type { TouchpointContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';
import { textWidthIn, type Columns, type StageColumns } from './layout.ts';
import type { Marks } from './marks.ts';
import { setText, textNode } from './measure.ts';
import { groupAt, hitNode, rectNode } from './nodes.ts';
import { remembered } from './remembered.ts';
import type { SceneNode } from './scene.ts';
import { space, styles } from './theme.ts';

/** One row of the head of the columns; `id` is the key of its name in the label rail. */
export interface HeadRow {
  readonly id: 'stages' | 'goals' | 'kpis' | 'touchpoints';
  readonly y: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}

/** Lines across a stage are no wider than is read with ease, px. */
const widestLine = 440;
const betweenBars = 2;

export interface Head {
  readonly rows: readonly HeadRow[];
  readonly height: number;
  /** Of the row of the stages. */
  readonly barHeight: number;
}

/**
 * What stands above the lanes: the bars of the stages, their goals and KPIs, and the titles of the touchpoints. `least`
 * tells how high the name of a row in the label rail is.
 */
export function headRows(columns: Columns, marks: Marks, least: (id: HeadRow['id']) => number): Head {
  const rows: HeadRow[] = [];
  let y = 0;
  const add = (id: HeadRow['id'], row: RowContent): void => {
    if (row.nodes.length === 0) return;
    const height = Math.max(row.height, id === 'stages' ? 0 : least(id));
    rows.push({ id, y, height, nodes: row.nodes });
    y += height;
  };
  const bars = barsRow(columns);
  add('stages', bars);
  add('goals', linesRow(columns, marks, 'goals'));
  add('kpis', linesRow(columns, marks, 'kpis'));
  add('touchpoints', titlesRow(columns, marks));
  return { rows, height: y, barHeight: bars.height };
}

interface RowContent {
  readonly nodes: readonly SceneNode[];
  readonly height: number;
}

function barsRow(columns: Columns): RowContent {
  const titles = columns.stages.map(({ stage, width }) =>
    setText(stage.title || drawnWords.untitledStage, textWidthIn(width), styles.stage, { balance: true }),
  );
  const height = Math.max(0, ...titles.map((title) => title.height)) + 14;
  const nodes = columns.stages.map(({ stage, x, width }, i) => {
    const { key } = stage;
    const last = i === columns.stages.length - 1;
    const bar = { x: 0, y: 0, width: width - (last ? 0 : betweenBars), height };
    return groupAt(
      key,
      { x, y: 0 },
      [
        rectNode(`${key}~bar`, bar, { fill: 'stage' }),
        hitNode(key, bar),
        textNode(`${key}~title`, titles[i]!, space.cellLeft, 7),
      ],
      key,
    );
  });
  return { nodes, height };
}

/** The goals or KPIs of the stages, on the tint that belongs to the bar above. */
function linesRow(columns: Columns, marks: Marks, part: 'goals' | 'kpis'): RowContent {
  const stacks = columns.stages.map(({ stage, width }) => {
    const lineWidth = Math.min(widestLine, textWidthIn(width));
    return stacked(
      stage[part].map((line, i) => lineBlock(line, lineWidth, marks, { key: `${line.key}~${part}${i}` })),
      4,
    );
  });
  const tallest = Math.max(0, ...stacks.map((stack) => stack.height));
  if (tallest === 0) return { nodes: [], height: 0 };
  const nodes = columns.stages.flatMap(({ stage, x }, i) => {
    const { nodes: lines } = stacks[i]!;
    return lines.length === 0
      ? []
      : [groupAt(`${stage.key}~${part}`, { x: x + space.cellLeft, y: 7 }, lines)];
  });
  return { nodes, height: tallest + 14 };
}

function titlesRow(columns: Columns, marks: Marks): RowContent {
  const width = textWidthIn(columns.width);
  const blocks = columns.stages.flatMap((stage) =>
    stage.touchpoints.length === 0
      ? [{ x: stage.x, block: emptyColumn(stage, width) }]
      : stage.touchpoints.map((column) => ({
          x: column.x,
          block: titles(column.touchpoint, `${width} ${marks.text}`, () =>
            titleBlock(column.touchpoint, width, marks),
          ),
        })),
  );
  const tallest = Math.max(0, ...blocks.map(({ block }) => block.height));
  if (tallest === 0) return { nodes: [], height: 0 };
  return {
    nodes: blocks.map(({ x, block }) => placed(block, x + space.cellLeft, space.cellTop)),
    height: tallest + space.cellTop + space.cellBottom,
  };
}

const titles = remembered<Block>();

function titleBlock(touchpoint: TouchpointContent, width: number, marks: Marks): Block {
  const { key, title, goals } = touchpoint;
  const text = setText(title || drawnWords.untitledTouchpoint, width, styles.heading, { balance: true });
  const below = stacked(
    goals.map((goal) => lineBlock(goal, width, marks, { style: styles.quiet })),
    4,
  );
  const height = text.height + (below.height > 0 ? 5 + below.height : 0);
  const children: SceneNode[] = [
    hitNode(key, { x: -6, y: -6, width: width + 12, height: height + 12 }),
    textNode(`${key}~text`, text, 0, 0),
  ];
  if (below.nodes.length > 0)
    children.push(groupAt(`${key}~goals`, { x: 0, y: text.height + 5 }, below.nodes));
  return { key, thing: key, width, height, children };
}

function emptyColumn({ stage }: StageColumns, width: number): Block {
  const key = `${stage.key}~empty`;
  const text = setText(drawnWords.noTouchpoint, width, styles.quiet);
  return {
    key,
    thing: stage.key,
    width,
    height: text.height,
    children: [
      hitNode(key, { x: -6, y: -6, width: width + 12, height: text.height + 12 }),
      textNode(`${key}~text`, text, 0, 0),
    ],
  };
}
