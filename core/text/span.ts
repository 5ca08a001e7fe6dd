/** A half-open range of UTF-16 offsets: `start` is inside, `end` is not. What it counts from is said by its holder. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans as they were asked for lately, each where its two numbers lead. */
const lately = new Array<Span | undefined>(1 << 14).fill(undefined);

/** Further on than this few spans are alike. */
const NEAR = 1 << 14;

/**
 * A span that may be the same object wherever the same is asked for. In a map most are alike, as each counts from its
 * block: of ten spans of a long map nine are one of the others.
 */
export function sharedSpan(start: number, end: number): Span {
  if (start < 0 || start > NEAR) return { start, end };
  const place = (start * 61 + end) & (lately.length - 1);
  const known = lately[place];
  return known?.start === start && known.end === end ? known : (lately[place] = { start, end });
}

/** The same span counted from a place `by` units earlier. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** True if `offset` lies in the span or at one of its two ends, which is where a cursor touches it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return a === b ? a : sharedSpan(Math.min(a.start, b.start), Math.max(a.end, b.end));
}
