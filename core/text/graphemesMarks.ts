import { nonspacingMarks, spacingMarks } from './graphemesTable.ts';

/** No mark; a mark without a width of its own; a mark that takes room. */
export const notMark = 0;
export const nonspacing = 1;
export const spacing = 2;

const denseEnd = 0x3000;
const dense = new Uint8Array(denseEnd);
const sparseFirst: number[] = [];
const sparseLast: number[] = [];
const sparseKind: number[] = [];

for (const [first, last, kind] of [
  ...ranges(nonspacingMarks, nonspacing),
  ...ranges(spacingMarks, spacing),
].sort((a, b) => a[0] - b[0])) {
  if (last < denseEnd) dense.fill(kind, first, last + 1);
  else {
    sparseFirst.push(first);
    sparseLast.push(last);
    sparseKind.push(kind);
  }
}

function ranges(table: string, kind: number): (readonly [number, number, number])[] {
  return table
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [first, more] = entry.split('+').map((digits) => parseInt(digits, 16));
      return [first!, first! + (more ?? 0), kind] as const;
    });
}

/** Whether a code point belongs to the character before it: `notMark`, `nonspacing` or `spacing`. */
export function markKind(codePoint: number): number {
  if (codePoint < denseEnd) return dense[codePoint]!;
  if (codePoint > 0x309a && codePoint < 0xa66f) return notMark;
  if (codePoint > 0xabff && codePoint < 0xfb1e) return notMark;
  if (codePoint > 0x1f3ff && codePoint < 0xe0000) return notMark;
  let low = 0;
  let high = sparseFirst.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sparseFirst[middle]! > codePoint) high = middle - 1;
    else if (sparseLast[middle]! < codePoint) low = middle + 1;
    else return sparseKind[middle]!;
  }
  return notMark;
}
