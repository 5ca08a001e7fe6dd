import { lineStartsIn } from '../text/lineIndex.ts';
import { longestRising } from '../text/longestRising.ts';
import type { TextEdit } from '../syntax/tree.ts';

/**
 * Edits that lead from one text to another. Lines that stay are not touched, so that cursors and folds in them stay
 * as well; in a line that changes, only what differs is.
 */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const places = oncePlaces(now);
  const once = oncePlaces(old);
  const pairs = old.flatMap((line, i) => {
    const place = once.get(line) === i ? places.get(line) : undefined;
    return place === undefined || place < 0 ? [] : [{ from: i, to: place }];
  });
  const kept = longestRising(pairs.map((pair) => pair.to)).flatMap((i) => pairs[i] ?? []);
  const edits: TextEdit[] = [];
  let [from, to, at] = [0, 0, 0];
  for (const anchor of [...kept, { from: old.length, to: now.length }]) {
    const [gone, come] = [old.slice(from, anchor.from), now.slice(to, anchor.to)];
    // As many lines as before: most likely each is what became of its own.
    const isEach = gone.length === come.length;
    for (const [i, text] of (isEach ? gone : [gone.join('')]).entries()) {
      edits.push(...within(text, isEach ? (come[i] ?? '') : come.join(''), at));
      at += text.length;
    }
    at += old[anchor.from]?.length ?? 0;
    [from, to] = [anchor.from + 1, anchor.to + 1];
  }
  return edits;
}

function linesOf(text: string): readonly string[] {
  const starts = [0, ...lineStartsIn(text), text.length];
  return starts.slice(1).map((end, i) => text.slice(starts[i], end));
}

/** Where each line stands that there is once; -1 for those that there are more of. */
function oncePlaces(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  lines.forEach((line, i) => places.set(line, places.has(line) ? -1 : i));
  return places;
}

/** One edit, less what both texts begin and end with. */
function within(before: string, after: string, at: number): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  // No edit begins or ends within a letter that takes two units.
  if (isFirstHalf(before, head - 1)) head--;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && isFirstHalf(before, before.length - tail - 1)) tail--;
  const span = { start: at + head, end: at + before.length - tail };
  return [{ span, text: after.slice(head, after.length - tail) }];
}

function isFirstHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}
