import { placed, stacked } from './block.ts';
import { lineBlock } from './cells.ts';
import type { JourneyContent } from './content.ts';
import { acts, foldHandle } from './folds.ts';
import { drawnWords } from './drawnWords.ts';
import { flowRow, type RowContent } from './flowRow.ts';
import { handles } from './handles.ts';
import { textWidthIn, type Columns } from './layout.ts';
import type { Marks } from './marks.ts';
import { setText, textNode, widestLine as widestTextLine } from './measure.ts';
import { dashedNode, groupAt, hitNode, rectNode, type Box } from './nodes.ts';
import type { SceneNode } from './scene.ts';
import { space, styles } from './theme.ts';
import { titlesRow } from './touchpointTitles.ts';

/** One row of the head of the columns. */
export interface HeadRow {
  readonly id: string;
  /** The bars of the stages, lines below them, the steps of a path, or the titles of the touchpoints. */
  readonly kind: 'bars' | 'stage' | 'path' | 'touchpoints';
  readonly name: string;
  /** Ids of the personas that a path is for. */
  readonly personas?: readonly string[];
  readonly thing?: string | undefined;
  readonly y: number;
  readonly height: number;
  readonly nodes: readonly SceneNode[];
}

/** Lines across a stage are no wider than is read with ease, px. */
const widestLine = 440;
const betweenBars = 2;
const betweenAbout = 20;

export interface Head {
  readonly rows: readonly HeadRow[];
  readonly height: number;
  /** Of the row of the stages. */
  readonly barHeight: number;
}

/**
 * What stands above the lanes: the bars of the stages, what they are about, their goals and KPIs, the steps of the
 * paths, and the titles of the touchpoints. `least` tells how high the name of a row in the label rail is.
 */
export function headRows(
  content: JourneyContent,
  columns: Columns,
  marks: Marks,
  least: (row: HeadRow) => number,
): Head {
  const rows: HeadRow[] = [];
  let y = 0;
  const add = (about: Omit<HeadRow, 'y' | 'height' | 'nodes'>, { nodes, height }: RowContent): void => {
    if (nodes.length === 0) return;
    const row = { ...about, y, height, nodes };
    rows.push({ ...row, height: Math.max(height, least(row)) });
    y += Math.max(height, least(row));
  };
  const bars = barsRow(columns, content.hasHandles ?? false);
  add({ id: 'stages', kind: 'bars', name: drawnWords.stages }, bars);
  add({ id: 'phases', kind: 'stage', name: drawnWords.phases }, aboutRow(columns, marks));
  add({ id: 'goals', kind: 'stage', name: drawnWords.goals }, linesRow(columns, marks, 'goals'));
  add({ id: 'kpis', kind: 'stage', name: drawnWords.kpis }, linesRow(columns, marks, 'kpis'));
  for (const path of content.paths) {
    const { key, title, personas } = path;
    const about = {
      id: `path:${key}`,
      kind: 'path',
      name: title ?? drawnWords.paths,
      personas,
      thing: key,
    } as const;
    add(about, flowRow(path, columns));
  }
  add({ id: 'touchpoints', kind: 'touchpoints', name: drawnWords.touchpoints }, titlesRow(columns, marks));
  return { rows, height: y, barHeight: bars.height };
}

function barsRow(columns: Columns, hasHandles: boolean): RowContent {
  const titles = columns.stages.map(({ stage, width }) => {
    const title = stage.title || drawnWords.untitledStage;
    const room = textWidthIn(width);
    return stage.folded === undefined
      ? setText(title, room, styles.stage, { balance: true })
      : setText(title, room, { ...styles.strong, colour: 'stageInk' }, { maxLines: 3 });
  });
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
        ...(stage.isOptional ? [dashedNode(`${key}~optional`, inset(bar, 3), 'stageInk')] : []),
        hitNode(key, bar),
        textNode(`${key}~title`, titles[i]!, space.cellLeft, 7),
        ...(hasHandles
          ? [
              foldHandle(`${key}~fold`, acts.foldStage(key), {
                x: 8,
                y: 17,
                isFolded: stage.folded !== undefined,
                colour: 'stageInk',
              }),
            ]
          : []),
      ],
      key,
    );
  });
  return { nodes: nodes.map((node) => ({ ...node, data: handles.stage })), height };
}

/** What the stages are about, side by side as far as there is room. */
function aboutRow(columns: Columns, marks: Marks): RowContent {
  let height = 0;
  const nodes = columns.stages.flatMap(({ stage, x, width }) => {
    const room = textWidthIn(width);
    const placedLines: SceneNode[] = [];
    let left = 0;
    let top = 0;
    for (const line of stage.about) {
      const wide = Math.min(room, Math.ceil(widestTextLine(setText(line.text, room, styles.body))));
      const block = lineBlock(line, wide, marks, { key: `${line.key}~about` });
      if (left > 0 && left + wide > room) {
        left = 0;
        top += styles.body.lineHeight + 3;
      }
      placedLines.push(placed(block, left, top));
      left += wide + betweenAbout;
      if (block.height > styles.body.lineHeight) {
        left = 0;
        top += block.height + 3;
      }
      height = Math.max(height, top + (left > 0 ? styles.body.lineHeight : -3));
    }
    return placedLines.length === 0
      ? []
      : [groupAt(`${stage.key}~about`, { x: x + space.cellLeft, y: 7 }, placedLines)];
  });
  return { nodes, height: height + 14 };
}

/** What is said of the stages below their bars, on the tint that belongs to the bar above. */
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

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
