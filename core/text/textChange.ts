import { sameEnds } from './sameEnds.ts';

/** What leads from one text to another: what stands between two offsets of the text before is `text` now. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The one change between two texts; an empty one where they are equal. */
export function textChangeBetween(before: string, after: string): TextChange {
  const same = sameEnds(before, after);
  return {
    start: same.start,
    end: before.length - same.end,
    text: after.slice(same.start, after.length - same.end),
  };
}
