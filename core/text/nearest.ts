/**
 * The candidate that a slip of the hand most likely meant, or nothing. One slip is a letter too many, too few,
 * wrong, or two swapped (optimal string alignment); about one slip in three letters is forgiven, never more than
 * three, and never as many as the word has letters. Case, and `_` for `-`, count as no slip.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: string | undefined;
  let bestCost = Math.min(3, Math.floor((wanted.length + 1) / 3), wanted.length - 1) + 1;
  for (const candidate of candidates) {
    const cost = slips(wanted, fold(candidate), bestCost);
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/**
 * True if `word` is `candidate` but for one slip. Words of three letters or fewer are too short to tell a slip from
 * another word, so they never are.
 */
export function oneSlipFrom(word: string, candidate: string): boolean {
  return word.length > 3 && slips(fold(word), fold(candidate), 2) <= 1;
}

function fold(word: string): string {
  return word.normalize('NFD').toLowerCase().replaceAll('_', '-');
}

/** Optimal string alignment distance, or `limit` as soon as it cannot be less. */
function slips(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) >= limit || a.length > 64 || b.length > 64) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    before = previous;
    previous = row;
  }
  return Math.min(limit, previous[b.length] ?? limit);
}
