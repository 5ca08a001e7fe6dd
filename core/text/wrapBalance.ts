import { BreakScanner } from './breakScan.ts';
import { fillLines, type LineSpan, type Measure } from './wrapFill.ts';

/** Balancing is for titles; a longer text reads better filled. */
const mostLines = 6;
/** In 1/1000 em: evener than this is not seen. */
const precision = 60;

/**
 * The same text in the same number of lines, but as even as possible: the narrowest width that needs no further line
 * and breaks no word that was whole. Texts of one line or of more than six are given back as they are.
 */
export function balanceLines(
  text: string,
  measure: Measure,
  lines: readonly LineSpan[],
): readonly LineSpan[] {
  if (lines.length < 2 || lines.length > mostLines || !Number.isFinite(measure.limit)) return lines;
  let narrow = Math.min(measure.limit, widestStretch(text, measure));
  let wide = measure.limit;
  let best = lines;
  while (wide - narrow > precision) {
    const middle = Math.floor((narrow + wide) / 2);
    const tried = fillLines(text, { ...measure, limit: middle }, lines.length + 1);
    if (tried.length <= lines.length) {
      best = tried;
      wide = middle;
    } else narrow = middle;
  }
  return best;
}

/** The width in 1/1000 em of the widest part that has no break in it. */
function widestStretch(text: string, { widths }: Measure): number {
  const scanner = new BreakScanner(text, widths);
  let widest = 0;
  do {
    scanner.next(scanner.end, Infinity);
    widest = Math.max(widest, scanner.units);
  } while (scanner.reason !== 'text');
  return widest;
}
