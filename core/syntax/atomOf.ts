import type { IToken } from 'chevrotain';
import { cover, sharedSpan, type Span } from '../text/span.ts';
import { longTextOf, unescapeText, type Atom } from './atoms.ts';
import * as t from './tokens.ts';
import type { Name } from './tree.ts';

/** The tokens of a quantity, as far as they are there. */
export type QuantityParts = Record<'compare' | 'low' | 'high' | 'unit' | 'per' | 'bad', IToken | undefined>;

/** One token by itself as an atom; what means nothing here is a stray sign. */
export function atomOf(token: IToken, base: number): Atom {
  const span = spanAt(token, base);
  const { image } = token;
  switch (token.tokenType) {
    case t.Text:
      return { kind: 'text', span, text: unescapeText(image.slice(1, -1)), quotes: 'right' };
    case t.UnclosedText:
      return { kind: 'text', span, text: unescapeText(image.slice(1)), quotes: 'unclosed' };
    case t.CurlyText:
    case t.SingleText:
      return { kind: 'text', span, text: image.slice(1, -1), quotes: 'other' };
    case t.LongText: {
      const { text, closed, margin } = longTextOf(image);
      return { kind: 'text', span, text, quotes: closed ? 'right' : 'unclosed-long', margin };
    }
    case t.Mention:
      return { kind: 'mention', span, text: image.slice(1).normalize('NFC') };
    case t.Tag:
      return { kind: 'tag', span, text: image.slice(1).normalize('NFC') };
    case t.Percent:
      return { kind: 'unit', span, text: '%' };
    case t.Currency:
      return { kind: 'unit', span, text: image };
    case t.DateText:
      return { kind: 'date', span, text: image };
    case t.Time:
      return { kind: 'time', span, text: image };
    case t.BadNumber:
      return { kind: 'bad-number', span, text: image };
    case t.Address:
      return { kind: 'address', span, text: image };
    default:
      return { kind: 'stray', span, text: image };
  }
}

/** A number or a range with what stands around it; a sign to compare without a number is a stray one. */
export function quantityOf(part: QuantityParts, base: number): Atom {
  const { compare, low, high, unit, per, bad } = part;
  if (bad) return atomOf(bad, base);
  const first = compare ?? low;
  const last = per ?? unit ?? high ?? low ?? compare;
  if (!first || !last) return { kind: 'stray', span: { start: 0, end: 0 }, text: '' };
  const span = cover(spanAt(first, base), spanAt(last, base));
  if (!low) return { kind: 'stray', span, text: first.image };
  const sign = compare && ({ '≥': '>=', '≤': '<=' }[compare.image] ?? compare.image);
  return {
    kind: 'number',
    span,
    unitSpan: unit && cover(spanAt(unit, base), spanAt(per ?? unit, base)),
    quantity: {
      low: numberOf(low),
      high: numberOf(high ?? low),
      compare: sign as '>=' | undefined,
      unit: unit && (unit.tokenType === t.Percent ? '%' : unit.image.normalize('NFC')),
      per: per?.image.normalize('NFC'),
      plus: low.image.startsWith('+'),
      span,
    },
  };
}

/** Words joined by dots. */
export function refOf(first: IToken, rest: readonly IToken[] | undefined, base: number): Atom {
  const names = [nameAt(first, base), ...(rest ?? []).map((token) => nameAt(token, base))];
  const span = rest
    ? cover(spanAt(first, base), spanAt(rest.at(-1) ?? first, base))
    : (names[0]?.span ?? spanAt(first, base));
  return { kind: 'ref', span, ref: { names, span } };
}

/** Where a token stands, counted from `base`. */
export function spanAt(token: IToken, base: number): Span {
  return sharedSpan(token.startOffset - base, token.startOffset - base + token.image.length);
}

/** The name that a word is, in NFC. */
export function nameAt(token: IToken, base: number): Name {
  return { text: token.image.normalize('NFC'), span: spanAt(token, base) };
}

function numberOf(token: IToken): number {
  return Number(token.image.replace('−', '-').replace(/^\+/, ''));
}
