import type { Lexeme } from '../syntax/lexemes.ts';
import { alignedComments, type Written } from './comments.ts';
import { breaksOf, type Breaks } from './breaks.ts';
import { smallestEdit, type Planned } from './edits.ts';
import { withMargin } from './longText.ts';
import type { ReadText } from './meaning.ts';
import { placesOf, type Place } from './places.ts';
import { plainFormOf, spacingOf } from './spacing.ts';

/** How a text is to be written. */
export interface FormatOptions {
  /** What a line begins with for each block that holds it: blanks or a tab. */
  readonly indent: string;
}

/** What is needed to write a text anew. */
interface Draft {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly places: readonly Place[];
  readonly breaks: Breaks;
  readonly indent: string;
  /** Line end of the text, where one has to be added. */
  readonly newline: string;
}

const lineEnds = /\r\n|\r|\n/g;

/**
 * The changes that set the blanks of a text right, sorted and apart from each other. With `careful`, a block of the file
 * is left as it is where anything in it is torn. Whether the text then still says the same is for others to see to.
 */
export function planEdits(
  { text, tree, lexemes }: ReadText,
  { indent }: FormatOptions,
  careful = false,
): readonly Planned[] {
  const { places, braces } = placesOf(tree, text, lexemes, { careful });
  const breaks = breaksOf(text, lexemes, places, braces);
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const draft: Draft = { text, lexemes, places, breaks, indent, newline };
  const written = writtenOf(draft);
  const edits: Planned[] = [];
  const add = (start: number, end: number, after: string): void => {
    const edit = smallestEdit({ start, end }, text.slice(start, end), after);
    if (edit) edits.push(edit);
  };
  lexemes.forEach((lexeme, i) => {
    const piece = written[i];
    if (!piece) return;
    add(lexemes[i - 1]?.end ?? 0, lexeme.start, piece.before);
    if (lexeme.kind === 'long-text') edits.push(...lineEdits(lexeme, text, piece.image, i));
    else add(lexeme.start, lexeme.end, piece.image);
  });
  const end = lexemes.at(-1)?.end ?? 0;
  add(end, text.length, endOf(draft, text.slice(end)));
  return joined(edits);
}

function writtenOf(draft: Draft): readonly Written[] {
  const { text, lexemes, places } = draft;
  const isDropped = (i: number): boolean => isNeedlessColon(draft, i);
  const written = lexemes.map((_, i): Written => {
    const before = isDropped(i) ? '' : gapBefore(draft, i, isDropped(i - 1) ? i - 2 : i - 1);
    return { before, image: isDropped(i) ? '' : imageOf(draft, i) };
  });
  const blanks = alignedComments(text, lexemes, written, (i) => !isGapLeft(places, i - 1, i));
  if (blanks.size === 0) return written;
  return written.map((piece, i) => ({ ...piece, before: blanks.get(i) ?? piece.before }));
}

/** True if nothing may be changed between two pieces. */
function isGapLeft(places: readonly Place[], last: number, next: number): boolean {
  const [before, after] = [places[last], places[next]];
  if (before?.isLeft || after?.isLeft) return true;
  return (
    after?.isDoubtful === true && before?.statement !== undefined && before.statement === after.statement
  );
}

/** What is to stand before a piece, behind the last one that stays. */
function gapBefore(
  { text, lexemes, places, breaks, indent, newline }: Draft,
  i: number,
  last: number,
): string {
  const next = lexemes[i];
  const previous = lexemes[last];
  const gap = text.slice(lexemes[i - 1]?.end ?? 0, next?.start);
  const ends = gap.match(lineEnds) ?? [];
  const isBehindLeft = places[i - 1]?.isLeft === true && places[i]?.isLeft === false;
  if (!next || (isGapLeft(places, i - 1, i) && !(isBehindLeft && ends.length > 0))) return gap;
  // The line of what is left ends as it did; how deep the next one stands is known.
  const behind = isBehindLeft ? gap.slice(0, gap.search(/[\r\n]/)) : '';
  const margin = indent.repeat(places[i]?.depth ?? 0);
  if (!previous) return gap.includes('\ufeff', 1) ? gap : (gap.startsWith('\ufeff') ? '\ufeff' : '') + margin;
  // A mark in the midst of a text was left by somebody who put files together.
  if (gap.includes('\ufeff')) return gap;
  if (breaks.added.has(i) && ends.length === 0) return newline + margin;
  if (ends.length === 0 || breaks.removed.has(i)) return spacingOf(previous, next);
  // A brace that cannot be moved up, past a comment, has a line of its own.
  const isAtBrace = next.kind === 'open' || previous.kind === 'open' || next.kind === 'close';
  return behind + ends.slice(0, isAtBrace ? 1 : 2).join('') + margin;
}

/** What is to stand behind the last piece: one line end, or nothing where there is no piece. */
function endOf({ lexemes, places, newline }: Draft, gap: string): string {
  if (gap.includes('\ufeff', lexemes.length === 0 ? 1 : 0) || places.at(-1)?.isLeft) return gap;
  if (lexemes.length === 0) return gap.startsWith('\ufeff') ? '\ufeff' : '';
  return gap.match(lineEnds)?.[0] ?? newline;
}

function imageOf({ text, lexemes, places, indent }: Draft, i: number): string {
  const lexeme = lexemes[i];
  const place = places[i];
  if (!lexeme || !place) return '';
  const image = text.slice(lexeme.start, lexeme.end);
  if (place.isLeft || place.isDoubtful) return image;
  if (lexeme.kind === 'long-text') return withMargin(image, indent.repeat(place.depth)) ?? image;
  return plainFormOf(lexeme, image);
}

/** True for the colon of `pain: "…"`: a block's title stands behind its keyword without one. */
function isNeedlessColon({ lexemes, places }: Draft, i: number): boolean {
  const place = places[i];
  const block = place?.statement;
  if (lexemes[i]?.kind !== 'colon' || block?.kind !== 'block' || place?.isLeft || place?.isDoubtful)
    return false;
  const isInHeader = places[i - 1]?.statement === block && places[i + 1]?.statement === block;
  return (
    isInHeader &&
    block.title !== undefined &&
    // A word that may not stand here could be taken for something else without its colon.
    block.slips.every(({ span }) => span.start > 0) &&
    lexemes[i - 1]?.kind === 'word' &&
    lexemes[i + 1]?.kind === 'text'
  );
}

/** The changes of a long text, a line at a time; they belong together. */
function lineEdits({ start, end }: Lexeme, text: string, after: string, group: number): readonly Planned[] {
  const linesOf = (whole: string): readonly string[] => whole.match(/[^\r\n]*(?:\r\n|\r|\n|$)/g) ?? [];
  const now = linesOf(after);
  let at = start;
  return linesOf(text.slice(start, end)).flatMap((line, i) => {
    const edit = smallestEdit({ start: at, end: at + line.length }, line, now[i] ?? '');
    at += line.length;
    return edit ? [{ ...edit, group }] : [];
  });
}

/** Changes that follow each other without anything in between, as one. */
function joined(edits: readonly Planned[]): readonly Planned[] {
  const all: Planned[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (last && last.span.end === edit.span.start && last.group === edit.group)
      all[all.length - 1] = {
        ...last,
        span: { start: last.span.start, end: edit.span.end },
        text: last.text + edit.text,
      };
    else all.push(edit);
  }
  return all;
}
