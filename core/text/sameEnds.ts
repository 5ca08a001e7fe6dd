/** How much two texts or lists have in common at their ends; what is the same at both counts at the beginning alone. */
export interface SameEnds {
  readonly start: number;
  readonly end: number;
}

type Entries = string | ArrayLike<string | number>;

/** How many letters (UTF-16 units) of two texts, or entries of two lists, are the same from the beginning and from the end. */
export function sameEnds(before: Entries, after: Entries): SameEnds {
  const most = Math.min(before.length, after.length);
  let start = 0;
  let end = 0;
  // Reading texts as lists would take six times as long.
  if (typeof before === 'string' && typeof after === 'string') {
    while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
    const left = most - start;
    while (
      end < left &&
      before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
    )
      end++;
  } else {
    while (start < most && before[start] === after[start]) start++;
    const left = most - start;
    while (end < left && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  }
  return { start, end };
}
