import { kept } from '../model/fold.ts';
import type { JourneyContent, StageContent, TouchpointContent } from './content.ts';
import { remembered } from './remembered.ts';
import type { Sight } from './scene.ts';
import { space, spacings, type Spacing } from './theme.ts';

/** Where the touchpoints and stages of a map stand from left to right, counted from the first column, in px. */
export interface Columns {
  /** All columns are of one width, but for those of folded stages. */
  readonly width: number;
  readonly spacing: Spacing;
  readonly total: number;
  /** The same list for the same content, whatever of it is to be drawn. */
  readonly stages: readonly StageColumns[];
  readonly touchpoints: readonly TouchpointColumn[];
  /** What of them is to be drawn, counted from the first column; all of it where nothing is said. */
  readonly sight?: Sight | undefined;
}

/** A stage spans its touchpoints exactly; one that has none takes one empty column, one that is folded a narrow one. */
export interface StageColumns {
  readonly stage: StageContent;
  readonly x: number;
  readonly width: number;
  readonly touchpoints: readonly TouchpointColumn[];
}

export interface TouchpointColumn {
  readonly touchpoint: TouchpointContent;
  readonly x: number;
  /** The middle of the column, where the points of the curve stand. */
  readonly centre: number;
}

/** Fewer touchpoints get more room each, in px. */
function columnWidth(columns: number, [few, some, many]: Spacing['columns']): number {
  return columns <= 6 ? few : columns <= 12 ? some : many;
}

/** Of a folded stage, px. */
const foldedWidth = 104;

/** How far to the right of the edge of a picture the columns of its map begin, px. */
export const columnsLeft = space.margin + space.rail;

/** How wide the text in a column may be, in px. */
export function textWidthIn(width: number): number {
  return width - space.cellLeft - space.cellRight;
}

/** The columns of a stage that stays where it is are the same objects. */
const stageColumns = remembered<StageColumns>();

/** `sight` counts from the first column. */
export function columnsOf(content: JourneyContent, sight?: Sight): Columns {
  const whole = wholeColumns(content);
  return sight ? { ...whole, sight } : whole;
}

const wholeColumns = kept((content: JourneyContent): Columns => {
  const count = content.stages.reduce((sum, stage) => sum + Math.max(1, stage.touchpoints.length), 0);
  const spacing = spacings[content.density ?? 'comfortable'];
  const width = columnWidth(count, spacing.columns);
  const stages: StageColumns[] = [];
  const all: TouchpointColumn[] = [];
  let x = 0;
  for (const stage of content.stages) {
    const start = x;
    const columns = stageColumns(stage, `${start} ${width}`, () => stageAt(stage, start, width));
    for (const column of columns.touchpoints) all.push(column);
    x += columns.width;
    stages.push(columns);
  }
  return { width, spacing, total: x, stages, touchpoints: all };
});

function stageAt(stage: StageContent, x: number, width: number): StageColumns {
  const touchpoints = stage.touchpoints.map((touchpoint, i) => {
    const left = x + i * width;
    return { touchpoint, x: left, centre: left + width / 2 };
  });
  const wide = stage.folded === undefined ? width * Math.max(1, touchpoints.length) : foldedWidth;
  return { stage, x, width: wide, touchpoints };
}

/** The columns that are to be drawn. */
export interface SeenColumns {
  readonly stages: readonly StageColumns[];
  readonly touchpoints: readonly TouchpointColumn[];
  /** The place of the first of the touchpoints among all. */
  readonly first: number;
}

/** What of a map is to be drawn; all of it where no sight is said. */
export const seenColumns: (columns: Columns) => SeenColumns = kept((columns) => {
  if (!columns.sight) return { stages: columns.stages, touchpoints: columns.touchpoints, first: 0 };
  const stages = columns.stages.filter(({ x, width }) => isInSight(columns, x, width));
  const touchpoints = stages
    .flatMap((stage) => stage.touchpoints)
    .filter(({ x }) => isInSight(columns, x, columns.width));
  const [first] = touchpoints;
  return { stages, touchpoints, first: first ? columns.touchpoints.indexOf(first) : 0 };
});

/** Whether anything that reaches so far is to be drawn; `x` counts from the first column. */
export function isInSight({ sight }: Columns, x: number, width: number): boolean {
  return !sight || (x < sight.to && x + width > sight.from);
}
