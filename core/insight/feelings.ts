import { concernsOf, factFor, valueOf } from '../model/facts.ts';
import type { Block, Fact } from '../syntax/tree.ts';

/** The two ends of a scale of feelings. */
export interface FeelingScale {
  readonly low: number;
  readonly high: number;
}

const usual: FeelingScale = { low: -2, high: 2 };

/** The scale that the feelings of a journey are on: what it says, or -2..2. */
export function scaleOf(journey: Block): FeelingScale {
  const said = valueOf(journey, 'scale')?.number;
  return said && said.low < said.high ? { low: said.low, high: said.high } : usual;
}

/** A feeling as people are told it: with its sign where the scale has something below nothing. */
export function feelingOn(feeling: number, { low }: Pick<FeelingScale, 'low'>): string {
  return feeling < 0 ? `−${-feeling}` : feeling > 0 && low < 0 ? `+${feeling}` : String(feeling);
}

/**
 * True if what is for some personas, or for all where none are given, is for one. '' stands for the nameless customer of a
 * journey that names no personas, whom everything concerns.
 */
export function isConcerned(personas: readonly string[] | undefined, persona: string): boolean {
  return personas === undefined || persona === '' || personas.includes(persona);
}

/**
 * The fact that says what a persona feels at a touchpoint; nothing where it is not said, or the touchpoint is not for
 * that persona. '' stands for the nameless customer of a journey that names no personas.
 */
export function feelingFact(touchpoint: Block, persona: string): Fact | undefined {
  if (!isConcerned(concernsOf(touchpoint), persona)) return undefined;
  const fact = factFor(touchpoint, 'feels', persona);
  return fact?.values[0]?.none ? undefined : fact;
}
