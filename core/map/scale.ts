import { feelingOn } from '../insight/feelings.ts';
import { round } from './nodes.ts';

/** The scale of feelings as the curve draws it. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  /** Where guide lines are, from low to high. */
  readonly levels: readonly number[];
}

/** Distances between guide lines that a reader can count in. */
const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];
const mostSteps = 10;

/**
 * Reads the ends of a scale so that it can always be drawn: ends in the wrong order are turned, and a scale without
 * extent gets one. A guide line stands at each whole level, at every second, fifth, … where that would be more than
 * eleven lines, and always at both ends.
 */
export function scaleFor(ends: { readonly low: number; readonly high: number }): Scale {
  const known = Number.isFinite(ends.low) && Number.isFinite(ends.high);
  const low = known ? Math.min(ends.low, ends.high) : -2;
  const high = known ? Math.max(ends.low, ends.high) : 2;
  const top = high > low ? high : low + 1;
  const range = top - low;
  const step = steps.find((size) => range / size <= mostSteps) ?? range / mostSteps;
  const levels: number[] = [];
  for (let i = 0; low + i * step < top - 1e-9; i++) levels.push(round(low + i * step));
  levels.push(top);
  return { low, high: top, middle: (low + top) / 2, levels };
}

/** A feeling as it is written on the map, where there is room for two decimals. */
export function feelingNumber(value: number, scale: { readonly low: number }): string {
  return feelingOn(round(value), scale);
}

/** A feeling in one line: its number or range as it is written on the map, and its word. */
export function feelingText(
  feeling: {
    readonly low: number | undefined;
    readonly high: number | undefined;
    readonly word: string | undefined;
  },
  scale: { readonly low: number },
): string {
  const numbers = [...new Set([feeling.low, feeling.high].filter((value) => value !== undefined))];
  const number = numbers.map((value) => feelingNumber(value, scale)).join(' to ');
  return [number, feeling.word].filter((part) => part !== undefined && part !== '').join(', ');
}
