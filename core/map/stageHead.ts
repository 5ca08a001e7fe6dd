import { placed, stacked } from './block.ts';
import { lineBlock } from './cells.ts';
import type { JourneyContent } from './content.ts';
import { acts, foldHandle } from './folds.ts';
import { drawnWords } from './drawnWords.ts';
import { flowRow, flowStart, type RowContent } from './flowRow.ts';
import { handles } from './handles.ts';
import { isInSight, textWidthIn, type Columns, type StageColumns } from './layout.ts';
import type { Marks } from './marks.ts';
import { setText, textNode, widestLine as widestTextLine, type SetText } from './measure.ts';
import { dashedNode, groupAt, hitNode, rectNode, type Box } from './nodes.ts';
import { remembered } from './remembered.ts';
import type { SceneNode } from './scene.ts';
import { nameOfStage } from './slots.ts';
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
    if (height === 0) return;
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
    const start = flowStart(content, columns);
    const { key, title, personas } = path;
    const about = {
      id: `path:${key}`,
      kind: 'path',
      name: title ?? drawnWords.paths,
      personas,
      thing: key,
    } as const;
    add(about, flowRow(path, columns, start));
  }
  add({ id: 'touchpoints', kind: 'touchpoints', name: drawnWords.touchpoints }, titlesRow(columns, marks));
  return { rows, height: y, barHeight: bars.height };
}

/** What is drawn of a stage in a row, from the left edge of the stage, and how high it is; no nodes where it is nothing. */
interface StagePart {
  readonly nodes: readonly SceneNode[];
  readonly height: number;
}

const barTitles = remembered<SetText>();

function barsRow(columns: Columns, hasHandles: boolean): RowContent {
  const titles = columns.stages.map(({ stage, width }) =>
    barTitles(stage, String(width), () => {
      const title = nameOfStage(stage);
      const room = textWidthIn(width);
      return stage.folded === undefined
        ? setText(title, room, styles.stage, { balance: true })
        : setText(title, room, { ...styles.strong, colour: 'stageInk' }, { maxLines: 3 });
    }),
  );
  if (titles.length === 0) return { nodes: [], height: 0 };
  const height = Math.max(0, ...titles.map((title) => title.height)) + 14;
  const nodes = columns.stages.flatMap(({ stage, x, width }, i) => {
    if (!isInSight(columns, x, width)) return [];
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
        {
          ...textNode(`${key}~title`, titles[i]!, space.cellLeft, 7),
          data: handles.stays(widthOfName(titles[i]!)),
        },
        ...(hasHandles
          ? [
              foldHandle(`${key}~fold`, acts.foldStage(key), {
                x: 8,
                y: 17,
                isFolded: stage.folded !== undefined,
                colour: 'stageInk',
                name: drawnWords.stageHandle(nameOfStage(stage)),
              }),
            ]
          : []),
      ],
      key,
    );
  });
  return { nodes: nodes.map((node) => ({ ...node, data: handles.stage })), height };
}

/** How wide the name of a stage is with what stands around it, px. */
function widthOfName(title: SetText): number {
  return Math.ceil(space.cellLeft + widestTextLine(title) + space.cellRight);
}

/** A row in which something may stand below each stage; 0 px high where nothing does. */
function stageRow(
  part: 'about' | 'goals' | 'kpis',
  columns: Columns,
  draw: (column: StageColumns) => StagePart,
): RowContent {
  const parts = columns.stages.map(draw);
  if (!columns.stages.some(({ stage }) => stage[part].length > 0)) return { nodes: [], height: 0 };
  const nodes = columns.stages.flatMap(({ stage, x, width }, i) =>
    stage[part].length === 0 || !isInSight(columns, x, width)
      ? []
      : [groupAt(`${stage.key}~${part}`, { x: x + space.cellLeft, y: 7 }, parts[i]!.nodes)],
  );
  return { nodes, height: Math.max(0, ...parts.map(({ height }) => height)) + 14 };
}

const abouts = remembered<StagePart>();

/** What the stages are about, side by side as far as there is room. */
function aboutRow(columns: Columns, marks: Marks): RowContent {
  return stageRow('about', columns, ({ stage, width }) =>
    abouts(stage, `${width} ${marks.text}`, () => {
      const room = textWidthIn(width);
      const nodes: SceneNode[] = [];
      let height = 0;
      let left = 0;
      let top = 0;
      for (const line of stage.about) {
        const wide = Math.min(room, Math.ceil(widestTextLine(setText(line.text, room, styles.body))));
        const block = lineBlock(line, wide, marks, { key: `${line.key}~about` });
        if (left > 0 && left + wide > room) {
          left = 0;
          top += styles.body.lineHeight + 3;
        }
        nodes.push(placed(block, left, top));
        left += wide + betweenAbout;
        if (block.height > styles.body.lineHeight) {
          left = 0;
          top += block.height + 3;
        }
        height = Math.max(height, top + (left > 0 ? styles.body.lineHeight : -3));
      }
      return { nodes, height };
    }),
  );
}

const stageLines = { goals: remembered<StagePart>(), kpis: remembered<StagePart>() };

/** What is said of the stages below their bars, on the tint that belongs to the bar above. */
function linesRow(columns: Columns, marks: Marks, part: 'goals' | 'kpis'): RowContent {
  return stageRow(part, columns, ({ stage, width }) =>
    stageLines[part](stage, `${width} ${marks.text}`, () => {
      const lineWidth = Math.min(widestLine, textWidthIn(width));
      return stacked(
        stage[part].map((line, i) => lineBlock(line, lineWidth, marks, { key: `${line.key}~${part}${i}` })),
        4,
      );
    }),
  );
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
