import type { JourneyContent, StageContent, TouchpointContent } from './content.ts';
import { space } from './theme.ts';

/** Where the touchpoints and stages of a map stand from left to right, counted from the first column, in px. */
export interface Columns {
  /** All columns are of one width. */
  readonly width: number;
  readonly total: number;
  readonly stages: readonly StageColumns[];
  readonly touchpoints: readonly TouchpointColumn[];
}

/** A stage spans its touchpoints exactly; one that has none takes one empty column. */
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
export function columnWidth(columns: number): number {
  return columns <= 6 ? 200 : columns <= 12 ? 184 : 168;
}

/** How wide the text in a column may be, in px. */
export function textWidthIn(width: number): number {
  return width - space.cellLeft - space.cellRight;
}

export function columnsOf(content: JourneyContent): Columns {
  const count = content.stages.reduce((sum, stage) => sum + Math.max(1, stage.touchpoints.length), 0);
  const width = columnWidth(count);
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
    x += width * Math.max(1, touchpoints.length);
    stages.push({ stage, x: start, width: x - start, touchpoints });
  }
  return { width, total: x, stages, touchpoints: all };
}
