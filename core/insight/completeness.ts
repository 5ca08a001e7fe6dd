import type { Scope } from '../model/scope.ts';
import type { Block } from '../syntax/tree.ts';
import { mapSummaryOf } from './mapSummary.ts';
import type { Missing } from './missing.ts';
import { tenSteps } from './tenSteps.ts';

/** How much of the method of journey mapping a map has gone through. */
export interface Completeness {
  /** How many of the ten steps are done, from 0 to 10; half a step counts nothing. */
  readonly score: number;
  /** All ten, in their order. */
  readonly steps: readonly StepState[];
}

export interface StepState {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly isDone: boolean;
  /** What is still to be said and where; empty when the step is done. */
  readonly missing: readonly Missing[];
}

/**
 * How complete a map is by the ten steps of the method, each missing thing with the block it belongs in. The journey is
 * one of the file that the names are of. After an edit only the stage that it touched is looked at anew.
 */
export function completenessOf(journey: Block, names: Scope): Completeness {
  const map = mapSummaryOf(journey, names);
  const steps = tenSteps.map(({ id, title, question, find }): StepState => {
    const missing = find(map);
    return { id, title, question, isDone: missing.length === 0, missing };
  });
  return { score: steps.filter((step) => step.isDone).length, steps };
}
