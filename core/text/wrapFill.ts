import { BreakScanner } from './breakScan.ts';
import { breakClassAt, breakClassOf, endsAddressPart, spoilsCut } from './breakRules.ts';
import { breakClass } from './breakTable.ts';
import { clusterEnd } from './graphemes.ts';
import { clusterUnits, type WidthUnits } from './widthUnits.ts';

/** A line as UTF-16 offsets into the text, without blanks at its ends; `hyphen` where a soft hyphen divides a word. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
  readonly hyphen: boolean;
}

/** What lines are filled with, and how far, in 1/1000 em. */
export interface Measure {
  readonly limit: number;
  readonly widths: WidthUnits;
}

const hyphenCode = 0x2d;

/**
 * Puts as much into each line as fits (first fit, as browsers do). At least one line; stops after `most` lines. Linear:
 * what did not fit in a line is walked again for the next, and a line's worth is bounded by its width.
 */
export function fillLines(text: string, measure: Measure, most: number): LineSpan[] {
  const { limit, widths } = measure;
  const scanner = new BreakScanner(text, widths);
  const hyphenUnits = widths.dense[hyphenCode]!;
  const lines: LineSpan[] = [];
  let from = 0;
  let continued = false;
  let done = false;
  while (!done && lines.length < most) {
    let start = -1;
    let used = 0;
    let fitEnd = -1;
    let fitResume = from;
    let hyphen = false;
    for (let at = from; ; at = scanner.end) {
      const room = limit - used;
      scanner.next(at, room);
      const end = scanner.contentEnd;
      const empty = end === scanner.start;
      if (start < 0) start = scanner.start;
      if (!empty && scanner.units > room) {
        const cut = fitEnd < 0;
        if (cut) {
          fitResume = cutWord(text, start, measure);
          fitEnd = withoutBlanks(text, start, fitResume);
        }
        lines.push({ start, end: fitEnd, hyphen });
        from = fitResume;
        continued = cut;
        break;
      }
      if (scanner.reason === 'must' || scanner.reason === 'text') {
        if (!(empty && continued && used === 0)) lines.push({ start, end, hyphen: false });
        from = scanner.end;
        continued = false;
        done = scanner.reason === 'text';
        break;
      }
      used += scanner.units;
      if (scanner.reason === 'may' || used + hyphenUnits <= limit) {
        fitEnd = end;
        fitResume = scanner.end;
        hyphen = scanner.reason === 'hyphen';
      }
      used += scanner.blankUnits;
    }
  }
  return lines;
}

/**
 * Where to cut a word that is wider than the line: the last place that fits after a part of an address, else where no
 * punctuation is torn off, if that leaves a third of the line filled; else the last cluster that fits. One at least.
 */
function cutWord(text: string, from: number, { limit, widths }: Measure): number {
  let units = 0;
  let anywhere = clusterEnd(text, from);
  let tidy = from;
  let afterPart = from;
  for (let at = from; at < text.length && units <= limit;) {
    const end = clusterEnd(text, at);
    const alone = clusterUnits(text, at, end, widths, end);
    if (units + alone <= limit) {
      anywhere = end;
      if (units + alone >= limit / 3 && end < text.length) {
        const own = breakClassAt(text, at, end);
        if (own === breakClass.BK) break;
        const spoils = spoilsCut(own, breakClassAt(text, end, clusterEnd(text, end)));
        if (!spoils) tidy = end;
        if (!spoils && endsAddressPart(text.charCodeAt(end - 1))) afterPart = end;
      }
    }
    units += clusterUnits(text, at, end, widths);
    at = end;
  }
  return afterPart > from ? afterPart : tidy > from ? tidy : anywhere;
}

/**
 * The longest beginning of a line that leaves room for `spare` 1/1000 em, as the offset where it ends, blanks before
 * that left out; the line's start if nothing fits.
 */
export function shortenLine(text: string, line: LineSpan, spare: number, { limit, widths }: Measure): number {
  let units = 0;
  let best = line.start;
  for (let at = line.start; at < line.end && units + spare <= limit;) {
    const end = clusterEnd(text, at);
    if (units + clusterUnits(text, at, end, widths, end) + spare <= limit) best = end;
    units += clusterUnits(text, at, end, widths, line.end);
    at = end;
  }
  return withoutBlanks(text, line.start, best);
}

function withoutBlanks(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  return last;
}

const isBlank = (code: number): boolean => breakClassOf(code) === breakClass.SP;

/** Whether anything is to be seen from an offset on. */
export function hasContent(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const found = breakClassOf(text.charCodeAt(at));
    if (found !== breakClass.SP && found !== breakClass.BK && found !== breakClass.SH) return true;
  }
  return false;
}
