import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { feelingFact } from './feelings.ts';

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
    return number ? [(number.low + number.high) / 2] : [];
  });
  if (numbers.length === 0) return undefined;
  const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  // Adding zero turns the zero below zero, which would be shown with a sign, into a plain one.
  return { average: Math.round(average * 10) / 10 + 0, said: numbers.length, all: touchpoints.length };
}
