import { countUpTo } from '../text/countUpTo.ts';
import type { Span } from '../text/span.ts';
import type { Slip } from './tree.ts';

/** Takes what is wrong as it is found. */
export type Report = (slip: Slip) => void;

/** A slip without a fix. */
export function slip(code: string, span: Span, holes: Readonly<Record<string, string>>): Slip {
  return { code, span, holes };
}

/** Adds slips to a list, one to a place: what overlaps something already said is the same mistake again. */
export function reportOnce(slips: Slip[]): Report {
  // What was said of, apart and in order: a list may be very long.
  const starts: number[] = [];
  const ends: number[] = [];
  return (slip) => {
    const { start, end } = slip.span;
    // What begins where this one ends is beside it.
    const at = countUpTo(starts, end - 1);
    if ((ends[at - 1] ?? 0) > start) return;
    starts.splice(at, 0, start);
    ends.splice(at, 0, end);
    slips.push(slip);
  };
}
