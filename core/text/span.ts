/** A half-open range of UTF-16 offsets: `start` is inside, `end` is not. What it counts from is said by its holder. */
export interface Span {
  readonly start: number;
  readonly end: number;
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
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
