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
  const said: Span[] = [];
  return (slip) => {
    const { span } = slip;
    const at = countUpTo(said, span.end);
    if ((said[at - 1]?.end ?? 0) > span.start) return;
    said.splice(at, 0, span);
    slips.push(slip);
  };
}

/** How many of some spans, which are in order, begin before an offset; mostly all of them do. */
function countUpTo(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  for (let at = high - 1; low < high; at = (low + high) >> 1) {
    if ((spans[at]?.start ?? 0) < offset) low = at + 1;
    else high = at;
  }
  return low;
}
