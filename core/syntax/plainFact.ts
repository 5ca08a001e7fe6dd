/**
 * Reads facts that are written as most are: words, numbers, dates, personas and texts, parted by commas. It is for those
 * who want a few facts of a large map and would rather not wait for the grammar (`plainTree.ts`). What such a
 * value may be says `readFact`, as it does for `parse`; whatever else stands in a fact is left to `parse`.
 */
import type { FactRow } from '../vocabulary/index.ts';
import type { Span } from '../text/span.ts';
import { longTextOf, unescapeText, type Atom } from './atoms.ts';
import { closedText, dateText, matchLongText, matchWord, numeral } from './patterns.ts';
import { readFact } from './read.ts';
import { AT, CLOSE, COLON, COMMA, DOT, HASH, HYPHEN, isBlank, isDigit, isLineEnd, PERCENT, PLUS, QUOTE, SEMICOLON } from './signs.ts'; // prettier-ignore
import type { Fact, Name } from './tree.ts';

/**
 * The fact that stands in a text from its key to past its last value, as it is in the tree of a block that starts at
 * `base`; nothing if it is not plain, or anything is wrong with it.
 */
export function plainFactOf(source: Source, { start, end }: Span, row: FactRow): PlainFact | undefined {
  const { text, base } = source;
  const key = { text: row.key, span: spanIn(source, start, start + row.key.length) };
  let at = afterBlanks(text, start + row.key.length);
  const of = nameAt(source, at, 0);
  if (of) at = afterBlanks(text, base + of.span.end);
  const mention = text.charCodeAt(at) === AT ? nameAt(source, at, 1) : undefined;
  if (mention) at = afterBlanks(text, base + mention.span.end);
  if (text.charCodeAt(at) !== COLON) return undefined;
  const values = atomsIn(source, at + 1, end);
  const [first, last] = [values?.[0]?.[0], values?.at(-1)?.at(-1)];
  if (!values || !first || !last) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  let isRight = true;
  const read = readFact({ key: row.key, keySpan: key.span, values, span, text, base }, row, () => (isRight = false));
  return isRight ? { kind: 'fact', span: { start: key.span.start, end: span.end }, key, of, mention, values: read, row } : undefined;
} // prettier-ignore

/** A fact that means something where it stands. */
export interface PlainFact extends Fact {
  readonly row: FactRow;
}

/** A text, and where in it the block starts from which positions are counted. */
export interface Source {
  readonly text: string;
  readonly base: number;
}

function spanIn({ base }: Source, start: number, end: number): Span {
  return { start: start - base, end: end - base };
}

/** Runs of atoms, parted by commas; nothing if there is anything else, or nothing beside a comma. */
function atomsIn(source: Source, start: number, end: number): readonly (readonly Atom[])[] | undefined {
  const { text, base } = source;
  let atoms: Atom[] = [];
  const values = [atoms];
  for (let at = afterBlanks(text, start); at < end; at = afterBlanks(text, at)) {
    if (text.charCodeAt(at) === COMMA) {
      if (atoms.length === 0) return undefined;
      values.push((atoms = []));
      at++;
      continue;
    }
    const atom = atomAt(source, at);
    if (!atom) return undefined;
    atoms.push(atom);
    at = base + atom.span.end;
  }
  return atoms.length > 0 ? values : undefined;
}

function atomAt(source: Source, start: number): Atom | undefined {
  const { text, base } = source;
  const unit = text.charCodeAt(start);
  if (unit === QUOTE) return textAt(source, start);
  if (isDigit(unit) || unit === PLUS || unit === HYPHEN)
    return dateAt(source, start) ?? numberAt(source, start);
  if (unit === AT || unit === HASH) {
    const name = nameAt(source, start, 1);
    return name && { kind: unit === AT ? 'mention' : 'tag', ...name };
  }
  const name = nameAt(source, start, 0);
  // With a dot behind it, it may be a longer name.
  if (!name || text.charCodeAt(base + name.span.end) === DOT) return undefined;
  return { kind: 'ref', span: name.span, ref: { names: [name], span: name.span } };
}

function textAt(source: Source, start: number): Atom | undefined {
  const { text } = source;
  const [long] = matchLongText(text, start) ?? [];
  if (long !== undefined) {
    const { text: said, closed, margin } = longTextOf(long);
    const span = spanIn(source, start, start + long.length);
    return closed ? { kind: 'text', span, text: said, quotes: 'right', margin } : undefined;
  }
  const end = endOf(closedText, text, start);
  if (end < 0) return undefined;
  return { kind: 'text', span: spanIn(source, start, end), text: unescapeText(text.slice(start + 1, end - 1)), quotes: 'right' };
} // prettier-ignore

function dateAt(source: Source, start: number): Atom | undefined {
  const { text } = source;
  const end = endOf(dateText, text, start);
  if (end < 0 || !isOver(text, end)) return undefined;
  return { kind: 'date', span: spanIn(source, start, end), text: text.slice(start, end) };
}

/** A number or a range with its unit, if it has one. */
function numberAt(source: Source, start: number): Atom | undefined {
  const { text, base } = source;
  let end = endOf(numeral, text, start);
  if (end < 0) return undefined;
  const low = Number(text.slice(start, end));
  let high = low;
  if (text.startsWith('..', end)) {
    const from = end + 2;
    end = endOf(numeral, text, from);
    if (end < 0) return undefined;
    high = Number(text.slice(from, end));
  }
  // What looks like a number and is none, its own token knows.
  if (!isOver(text, end) && text.charCodeAt(end) !== PERCENT) return undefined;
  const from = afterBlanks(text, end);
  const word = text.charCodeAt(from) === PERCENT ? undefined : nameAt(source, from, 0);
  const isShare = text.charCodeAt(from) === PERCENT;
  const unitSpan = isShare ? spanIn(source, from, from + 1) : word?.span;
  if (word && text.startsWith('per', afterBlanks(text, base + word.span.end))) return undefined;
  const span = { start: start - base, end: unitSpan?.end ?? end - base };
  const plus = text.charCodeAt(start) === PLUS;
  const unit = isShare ? '%' : word?.text;
  return { kind: 'number', span, unitSpan, quantity: { low, high, compare: undefined, unit, per: undefined, plus, span } };
} // prettier-ignore

/** The word behind a sign of so many characters; nothing if there is none. */
function nameAt(source: Source, start: number, sign: 0 | 1): Name | undefined {
  const [word] = wordAt(source.text, start + sign) ?? [];
  return word === undefined
    ? undefined
    : { text: word.normalize('NFC'), span: spanIn(source, start, start + sign + word.length) };
}

/** True if nothing goes on here that would make something else of a number or a date. */
function isOver(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === COMMA) return !isDigit(text.charCodeAt(at + 1));
  return at === text.length || isBlank(unit) || isLineEnd(unit) || unit === SEMICOLON || unit === CLOSE;
} // prettier-ignore

function afterBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Where what a pattern says ends that begins here; -1 if it does not. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const wordAt = matchWord('');
