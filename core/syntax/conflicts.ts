import type { Span } from '../text/span.ts';
import { lineEnd } from './patterns.ts';
import type { Slip } from './tree.ts';

/** Two versions of some lines, as a merge leaves them. Spans count from the beginning of the text, in whole lines. */
export interface ConflictRegion {
  /** From the first mark to past the last. */
  readonly span: Span;
  /** The line of the first mark, without its end. */
  readonly opening: Span;
  readonly ours: Span;
  /** What both came from, where it is told. */
  readonly base: Span | undefined;
  readonly theirs: Span;
  /** What stands behind the first and the last mark: mostly branches or commits. */
  readonly labels: { readonly ours: string; readonly theirs: string };
}

/** A text in conflict as each side has it. */
export interface ConflictSides {
  readonly ours: string;
  /** Where no conflict tells it, what both sides have in common. */
  readonly base: string;
  readonly theirs: string;
}

/** At the beginning of a line; a byte-order mark may stand before the first. */
const mark = /(?<=^|(?<![^])\ufeff)([<|=>])\1{6}(?![^ \t\r\n])/gm;

/**
 * The conflicts of a text: lines that begin with seven `<`, `=` and `>`, in this order, with seven `|` between the first
 * two or not. Only a whole set of them is one, wherever it stands: a line that looks so alone may be somebody's ornament.
 */
export function conflictsIn(text: string): readonly ConflictRegion[] {
  if (!text.includes('<<<<<<<')) return [];
  const regions: ConflictRegion[] = [];
  let open: { readonly start: number; bar?: number; middle?: number } | undefined;
  const after = (at: number): number => nextLine(text, at);
  for (const { index, 1: sign } of text.matchAll(mark)) {
    if (sign === '<') open = { start: index };
    else if (!open) continue;
    else if (sign === '|' && open.middle === undefined) open.bar ??= index;
    else if (sign === '=') open.middle ??= index;
    else if (sign === '>' && open.middle !== undefined) {
      const { start, bar, middle } = open;
      regions.push({
        span: { start, end: after(index) },
        opening: { start, end: lineEnd(text, start) },
        ours: { start: after(start), end: bar ?? middle },
        base: bar === undefined ? undefined : { start: after(bar), end: middle },
        theirs: { start: after(middle), end: index },
        labels: { ours: labelAt(text, start), theirs: labelAt(text, index) },
      });
      open = undefined;
    }
  }
  return regions;
}

/** The three texts that stand in a text with conflicts; nothing if there is none in it. */
export function sidesOf(text: string): ConflictSides | undefined {
  const regions = conflictsIn(text);
  if (regions.length === 0) return undefined;
  const side = (of: (region: ConflictRegion) => Span | undefined): string => {
    let out = '';
    let at = 0;
    for (const region of regions) {
      const span = of(region);
      out += text.slice(at, region.span.start) + (span ? text.slice(span.start, span.end) : '');
      at = region.span.end;
    }
    return out + text.slice(at);
  };
  return {
    ours: side(({ ours }) => ours),
    base: side(({ base }) => base),
    theirs: side(({ theirs }) => theirs),
  };
}

/** The text with blanks for all that is not ours, so that what is left stands where it stood. */
export function oursAlone(text: string, regions: readonly ConflictRegion[]): string {
  let out = '';
  let at = 0;
  for (const { span, ours } of regions) {
    out += text.slice(at, span.start) + blanks(text.slice(span.start, ours.start));
    out += text.slice(ours.start, ours.end) + blanks(text.slice(ours.end, span.end));
    at = span.end;
  }
  return out + text.slice(at);
}

/** What is to be said of a conflict. */
export function conflictSlip(text: string, { opening, ours, theirs }: ConflictRegion): Slip {
  const what = firstName(text.slice(ours.start, ours.end)) ?? firstName(text.slice(theirs.start, theirs.end));
  return { code: 'merge-conflict', span: opening, holes: { what: what ?? UNNAMED } };
}

/** How a conflict's subject is called that has no name. */
export const UNNAMED = 'what stands here';

/** True if a text has a line that might be a mark. */
export function hasMarks(text: string): boolean {
  return /^\ufeff?([<|=>])\1{6}/m.test(text);
}

/** A fact by its key, a block by its keyword and id, as the first line says that is no comment. */
function firstName(text: string): string | undefined {
  const word = String.raw`[\p{L}\p{M}\p{Nd}_-]+`;
  const found = new RegExp(String.raw`^[ \t]*(${word})(?:[ \t]+(${word}))?[ \t]*(:?)`, 'mu').exec(text);
  const [, key, id, colon] = found ?? [];
  return key === undefined ? undefined : colon ? `“${key}”` : [key, id].filter(Boolean).join(' ');
}

function labelAt(text: string, at: number): string {
  return text.slice(at + 7, lineEnd(text, at)).trim();
}

function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
}

function blanks(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}
