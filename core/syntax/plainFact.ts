/**
 * Reads statements that are written as most are: words, numbers, dates, personas and texts, parted by commas. What such a
 * value may be says `readFact`, as it does for the grammar; whatever else stands in a statement is left to the grammar.
 */
import type { FactRow } from '../vocabulary/index.ts';
import { ownText } from '../text/ownText.ts';
import { sharedSpan, type Span } from '../text/span.ts';
import { longTextOf, unescapeText, type Atom } from './atoms.ts';
import { closedText, dateText, matchLongText, matchWord, numeral } from './patterns.ts';
import { readFact } from './read.ts';
import { sharedName } from './sharedName.ts';
import { afterBlanks, AT, CLOSE, COLON, COMMA, DOT, EQUALS, HASH, HYPHEN, isBlank, isDigit, isLineEnd, LESS, MORE, PERCENT, PLUS, QUOTE, SEMICOLON } from './signs.ts'; // prettier-ignore
import { readSteps } from './steps.ts';
import type { Fact, Name, Quantity, Step } from './tree.ts';
import type { Values } from './values.ts';

/** The fact from its key to past its last value, spans from `base` on; nothing if it is not plain, or anything is wrong with it. */
export function plainFactOf(text: string, { start, end }: Span, row: FactRow, base: number): Fact | undefined {
  const reader = new Reader(text, base);
  const key = sharedName(row.key, start - base);
  let at = afterBlanks(text, start + row.key.length);
  const of = reader.nameAt(at, 0);
  if (of) at = afterBlanks(text, of.span.end + base);
  const mention = text.charCodeAt(at) === AT ? reader.nameAt(at, 1) : undefined;
  if (mention) at = afterBlanks(text, mention.span.end + base);
  if (text.charCodeAt(at) !== COLON) return undefined;
  // What may not stand before the colon, or has to and does not, the grammar knows how to say.
  if ((of && !row.of) || (mention && !row.mention) || (row.of?.need === 'must' && !of)) return undefined;
  const values = reader.atomsIn(at + 1, end);
  const [first, last] = [values?.[0]?.[0], values?.at(-1)?.at(-1)];
  if (!values || !first || !last || reader.at < end) return undefined;
  const span = sharedSpan(first.span.start, last.span.end);
  let isRight = true;
  const read = readFact({ key: row.key, keySpan: key.span, values, span, text, base }, row, () => (isRight = false));
  return isRight ? { kind: 'fact', span: sharedSpan(key.span.start, span.end), key, of, mention, values: read, row } : undefined;
} // prettier-ignore

/** `a -> b 62% "why" -> c, d`, spans from `base` on; nothing if it is not plain, or anything is wrong with it. */
export function plainStepOf(text: string, { start, end }: Span, base: number): Step | undefined {
  const reader = new Reader(text, base);
  const parts: Values[] = [];
  for (let at = start; ; at = reader.at + 2) {
    const atoms = reader.atomsIn(at, end);
    if (!atoms) return undefined;
    parts.push({ atoms, commas: [] });
    if (reader.at >= end) break;
  }
  if (parts.length < 2) return undefined;
  let isRight = true;
  const sourceOf = (span: Span): string => text.slice(span.start + base, span.end + base);
  const span = sharedSpan(start - base, end - base);
  const step = readSteps(span, parts, [], { sourceOf }, () => (isRight = false));
  return isRight ? step : undefined;
}

/** A text that is read, and where in it spans count from. */
class Reader {
  /** Where reading stopped: at the end, or before an arrow. */
  at = 0;
  private readonly text: string;
  private readonly base: number;

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  /** Runs of atoms up to an arrow, parted by commas; nothing if there is anything else, or nothing beside a comma. */
  atomsIn(start: number, end: number): readonly (readonly Atom[])[] | undefined {
    const { text } = this;
    let atoms: Atom[] = [];
    const values = [atoms];
    let at = afterBlanks(text, start);
    for (; at < end; at = afterBlanks(text, at)) {
      const unit = text.charCodeAt(at);
      if (unit === HYPHEN && text.charCodeAt(at + 1) === MORE) break;
      if (unit === COMMA) {
        if (atoms.length === 0) return undefined;
        values.push((atoms = []));
        at++;
        continue;
      }
      const atom = this.atomAt(at);
      if (!atom) return undefined;
      atoms.push(atom);
      at = atom.span.end + this.base;
    }
    this.at = at;
    return atoms.length > 0 ? values : undefined;
  }

  /** The word behind a sign of so many characters; nothing if there is none. */
  nameAt(start: number, sign: 0 | 1): Name | undefined {
    const [word] = wordAt(this.text, start + sign) ?? [];
    if (word === undefined) return undefined;
    return { text: ownText(word.normalize('NFC')), span: this.span(start, start + sign + word.length) };
  }

  private span(start: number, end: number): Span {
    return sharedSpan(start - this.base, end - this.base);
  }

  private atomAt(start: number): Atom | undefined {
    const unit = this.text.charCodeAt(start);
    if (unit === QUOTE) return this.textAt(start);
    if (isDigit(unit) || unit === PLUS || unit === HYPHEN) return this.dateAt(start) ?? this.numberAt(start);
    if (unit === LESS || unit === MORE || unit === EQUALS) return this.numberAt(start);
    if (unit === AT || unit === HASH) {
      const name = this.nameAt(start, 1);
      return name && { kind: unit === AT ? 'mention' : 'tag', ...name };
    }
    const sign = unitSignAt(this.text, start);
    if (sign !== undefined) return { kind: 'unit', span: this.span(start, start + sign.length), text: sign };
    return this.refAt(start);
  }

  /** A name, or names joined by dots. */
  private refAt(start: number): Atom | undefined {
    const { text, base } = this;
    const first = this.nameAt(start, 0);
    if (!first) return undefined;
    const names = [first];
    let { end } = first.span;
    while (text.charCodeAt(end + base) === DOT) {
      const name = this.nameAt(end + base + 1, 0);
      if (!name) return undefined;
      names.push(name);
      ({ end } = name.span);
    }
    const span = names.length === 1 ? first.span : sharedSpan(first.span.start, end);
    return { kind: 'ref', span, ref: { names, span } };
  }

  private textAt(start: number): Atom | undefined {
    const { text } = this;
    const [long] = matchLongText(text, start) ?? [];
    if (long !== undefined) {
      const { text: said, closed, margin } = longTextOf(long);
      const span = this.span(start, start + long.length);
      return closed ? { kind: 'text', span, text: ownText(said), quotes: 'right', margin } : undefined;
    }
    const end = endOf(closedText, text, start);
    if (end < 0) return undefined;
    const said = ownText(unescapeText(text.slice(start + 1, end - 1)));
    return { kind: 'text', span: this.span(start, end), text: said, quotes: 'right' };
  }

  private dateAt(start: number): Atom | undefined {
    const end = endOf(dateText, this.text, start);
    if (end < 0 || !isOver(this.text, end)) return undefined;
    return { kind: 'date', span: this.span(start, end), text: this.text.slice(start, end) };
  }

  /** A number or a range with what it is compared by and its unit, as far as they are there. */
  private numberAt(start: number): Atom | undefined {
    const { text } = this;
    const compare = compareAt(text, start);
    let at = compare === undefined ? start : afterBlanks(text, start + compare.length);
    const plus = text.charCodeAt(at) === PLUS;
    let end = endOf(numeral, text, at);
    if (end < 0) return undefined;
    const low = numberOf(text.slice(at, end));
    let high = low;
    if (text.startsWith('..', end)) {
      at = end + 2;
      end = endOf(numeral, text, at);
      if (end < 0) return undefined;
      high = numberOf(text.slice(at, end));
    }
    const sign = unitSignAt(text, end);
    // What looks like a number and is none, its own token knows.
    if (sign === undefined && !isOver(text, end)) return undefined;
    const unit = this.unitAt(afterBlanks(text, end));
    const per = unit && this.perAt(unit.span.end + this.base);
    const unitSpan = unit && sharedSpan(unit.span.start, (per ?? unit).span.end);
    const span = sharedSpan(start - this.base, unitSpan?.end ?? end - this.base);
    const quantity = { low, high, compare, unit: unit?.text, per: per?.text, plus, span };
    return { kind: 'number', span, unitSpan, quantity };
  }

  private unitAt(start: number): Name | undefined {
    const sign = unitSignAt(this.text, start);
    return sign === undefined
      ? this.nameAt(start, 0)
      : { text: sign, span: this.span(start, start + sign.length) };
  }

  /** The word behind `per`, if that stands here and a word behind it. */
  private perAt(start: number): Name | undefined {
    const per = this.nameAt(afterBlanks(this.text, start), 0);
    return per?.text === 'per' ? this.nameAt(afterBlanks(this.text, per.span.end + this.base), 0) : undefined;
  }
}

/** What a number is compared by. */
function compareAt(text: string, at: number): Quantity['compare'] {
  const unit = text.charCodeAt(at);
  if (unit !== LESS && unit !== MORE && unit !== EQUALS) return undefined;
  const sign = text.charAt(at) as '<' | '>' | '=';
  return sign !== '=' && text.charCodeAt(at + 1) === EQUALS ? `${sign}=` : sign;
}

/** A sign that is a unit; one before a number is part of what is no number. */
function unitSignAt(text: string, at: number): string | undefined {
  if (text.charCodeAt(at) === PERCENT) return '%';
  currency.lastIndex = at;
  return currency.test(text) ? text.charAt(at) : undefined;
}

const currency = /[$¢£¤¥฿₠-⃀](?![+\-−]?\d)/y;

function numberOf(image: string): number {
  return Number(image.replace('−', '-'));
}

/** True if nothing goes on here that would make something else of a number or a date. */
function isOver(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isBlank(unit) || isLineEnd(unit) || unit === SEMICOLON || unit === CLOSE;
}

/** Where what a pattern says ends that begins here; -1 if it does not. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const wordAt = matchWord('');
