import type { JourneyContent, StageContent, TouchpointContent } from './content.ts';
import { space, spacings, type Spacing } from './theme.ts';

/** Where the touchpoints and stages of a map stand from left to right, counted from the first column, in px. */
export interface Columns {
  /** All columns are of one width, but for those of folded stages. */
  readonly width: number;
  readonly spacing: Spacing;
  readonly total: number;
  readonly stages: readonly StageColumns[];
  readonly touchpoints: readonly TouchpointColumn[];
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

/** How wide the text in a column may be, in px. */
export function textWidthIn(width: number): number {
  return width - space.cellLeft - space.cellRight;
}

export function columnsOf(content: JourneyContent): Columns {
  const count = content.stages.reduce((sum, stage) => sum + Math.max(1, stage.touchpoints.length), 0);
  const spacing = spacings[content.density ?? 'comfortable'];
  const width = columnWidth(count, spacing.columns);
  const stages: StageColumns[] = [];
  const all: TouchpointColumn[] = [];
  let x = 0;
  for (const stage of content.stages) {
    const start = x;
    const touchpoints = stage.touchpoints.map((touchpoint, i) => {
      const left = start + i * width;
      return { touchpoint, x: left, centre: left + width / 2 };
    });
    all.push(...touchpoints);
    x += stage.folded === undefined ? width * Math.max(1, touchpoints.length) : foldedWidth;
    stages.push({ stage, x: start, width: x - start, touchpoints });
  }
  return { width, spacing, total: x, stages, touchpoints: all };
}
