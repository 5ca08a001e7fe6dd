import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { feelingFact, type FeelingScale } from './feelings.ts';

/** How somebody feels in a stage on the whole. */
export interface AverageFeeling {
  /** On the scale of the journey, rounded to tenths. */
  readonly average: number;
  /** At how many touchpoints a feeling is said, and how many there are. */
  readonly said: number;
  readonly all: number;
}

/**
 * The average of what a persona feels at the touchpoints of a stage; a range counts as its middle. What is said for
 * the persona counts before what is said of all, '' stands for the nameless customer. Nothing where no number is said.
 */
export function averageFeeling(stage: Block, persona: string): AverageFeeling | undefined {
  const touchpoints = blocksOf(stage, 'touchpoint');
  const numbers = touchpoints.flatMap((touchpoint) => {
    const number = feelingFact(touchpoint, persona)?.values[0]?.number;
    return number ? [number] : [];
  });
  const average = meanOf(numbers);
  return average === undefined ? undefined : { average, said: numbers.length, all: touchpoints.length };
}

/** The middle of some feelings, of a range its own middle, rounded to tenths. Nothing where there are none. */
export function meanOf(feelings: readonly FeelingScale[]): number | undefined {
  if (feelings.length === 0) return undefined;
  const mean = feelings.reduce((sum, { low, high }) => sum + (low + high) / 2, 0) / feelings.length;
  // Adding zero turns the zero below zero, which would be shown with a sign, into a plain one.
  return Math.round(mean * 10) / 10 + 0;
}
