/** The indices of a longest strictly rising subsequence of numbers, in order. Takes n log n steps. */
export function longestRising(numbers: readonly number[]): readonly number[] {
  const before: number[] = [];
  /** For each length the index of the least number that ends a rising sequence so long. */
  const ends: number[] = [];
  numbers.forEach((number, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? ends[low - 1]! : -1);
    ends[low] = i;
  });
  const indices: number[] = [];
  for (let i = ends.length > 0 ? ends[ends.length - 1]! : -1; i >= 0; i = before[i]!) indices.push(i);
  return indices.reverse();
}
