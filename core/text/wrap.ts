import type { TextFont } from './width.ts';
import { widthUnits } from './widthUnits.ts';
import { balanceLines } from './wrapBalance.ts';
import { fillLines, hasContent, shortenLine, type LineSpan, type Measure } from './wrapFill.ts';

export interface WrapOptions {
  /** No more lines than this; what is cut off is told by `…` at the end of the last. Less than 1: no lines at all. */
  readonly maxLines?: number;
  /** Evens out the lines of a short text (at most six) without adding one. */
  readonly balance?: boolean;
}

const ellipsis = '…';
const softHyphen = /\u00ad/g;

/**
 * Breaks a text into lines no wider than `maxWidth` px by the estimate of `textWidth`; only a single cluster wider
 * than that stands out. Newlines (any of LF, CRLF, CR, and Unicode's others) always end a line, so that n newlines
 * give at least n + 1 lines, '' for blank ones; blanks at the ends of lines are dropped, those within kept; no-break
 * spaces are kept and not broken at.
 *
 * Lines end at blanks, after hyphens and slashes; between Chinese or Japanese characters but for those that may not
 * begin or end a line; in Thai, Lao, Khmer and Burmese, without a dictionary, between clusters; never between a number
 * and its per cent or currency sign. A word wider than the line, Korean ones too, is cut between clusters, in
 * addresses if possible after `/ . - _ @`. Soft hyphens are taken out; where one divides a word, `-` is drawn.
 * Independent of locale and clock; linear in the length of the text.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  font: TextFont,
  options: WrapOptions = {},
): string[] {
  const { maxLines = Infinity, balance = false } = options;
  if (!(maxLines >= 1)) return [];
  const most = Math.floor(maxLines);
  const measure: Measure = { limit: unitsWithin(maxWidth, font.size), widths: widthUnits(font.weight) };
  const filled = fillLines(text, measure, most + 1);
  const soft = text.includes('\u00ad');
  const plain = (part: string): string => (soft ? part.replace(softHyphen, '') : part);
  const drawn = (line: LineSpan): string =>
    plain(text.slice(line.start, line.end)) + (line.hyphen ? '-' : '');
  if (filled.length <= most) return (balance ? balanceLines(text, measure, filled) : filled).map(drawn);
  const lines = filled.slice(0, most).map(drawn);
  if (hasContent(text, filled[most]!.start)) {
    const last = filled[most - 1]!;
    const end = shortenLine(text, last, measure.widths.dense[ellipsis.charCodeAt(0)]!, measure);
    lines[most - 1] = plain(text.slice(last.start, end)) + ellipsis;
  }
  return lines;
}

/** The most 1/1000 em that `textWidth` says are no wider than maxWidth px, with its own rounding. */
function unitsWithin(maxWidth: number, size: number): number {
  if (!(size > 0) || maxWidth === Infinity) return Infinity;
  if (!(maxWidth > 0)) return 0;
  const units = Math.floor((maxWidth * 1000) / size);
  const next = ((units + 1) * size) / 1000;
  return next <= maxWidth ? units + 1 : (units * size) / 1000 <= maxWidth ? units : units - 1;
}
