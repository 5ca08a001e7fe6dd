import type { JourneyContent, StageContent, TouchpointContent } from './content.ts';
import { drawnWords } from './drawnWords.ts';

/** A column of a map as rows and columns: a touchpoint, or a stage that has none yet. */
export interface Slot {
  readonly stage: StageContent;
  readonly touchpoint: TouchpointContent | undefined;
  /** Of the touchpoint; of the stage where there is none. */
  readonly key: string;
  /** From 1; the first column is that of the names of the rows. */
  readonly column: number;
}

/** The columns that a stage goes over. */
export interface StageSlots {
  readonly stage: StageContent;
  readonly column: number;
  readonly span: number;
  readonly slots: readonly Slot[];
}

/** The columns of a map from left to right, by stage: what its picture, read as a grid, and its table have in common. */
export function slotsOf({ stages }: Pick<JourneyContent, 'stages'>): readonly StageSlots[] {
  let next = 2;
  return stages.map((stage) => {
    const column = next;
    const touchpoints = stage.touchpoints.length > 0 ? stage.touchpoints : [undefined];
    const slots = touchpoints.map((touchpoint) => ({
      stage,
      touchpoint,
      key: touchpoint?.key ?? stage.key,
      column: next++,
    }));
    return { stage, column, span: slots.length, slots };
  });
}

export function nameOfStage({ title }: StageContent): string {
  return title || drawnWords.untitledStage;
}

/** What stands in the place of touchpoints: that there is none, or how many are folded away. */
export function nameOfNone({ folded }: StageContent): string {
  return folded === undefined ? drawnWords.noTouchpoint : drawnWords.foldedStage(folded);
}

export function nameOfTouchpoint({ title }: TouchpointContent): string {
  return title || drawnWords.untitledTouchpoint;
}
