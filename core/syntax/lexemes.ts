import type { TokenType } from 'chevrotain';
import type { Span } from '../text/span.ts';
import { isOpenComment } from './loose.ts';
import { isClosedLongText } from './atoms.ts';
import { tokensOf } from './grammarParse.ts';
import * as t from './tokens.ts';

/** What a piece of a text is, as far as it matters to somebody who sets the blanks between the pieces. */
export type LexemeKind =
  | 'word' | 'text' | 'long-text' | 'number' | 'percent' | 'compare' | 'mention' | 'tag' | 'value'
  | 'colon' | 'comma' | 'semicolon' | 'arrow' | 'dot' | 'open' | 'close'
  | 'line-comment' | 'block-comment' | 'marker'
  /** What means nothing by itself, or not what it looks like. */
  | 'odd'; // prettier-ignore

/** A piece of a text that is not blank; its span counts from the beginning of the text. */
export interface Lexeme extends Span {
  readonly kind: LexemeKind;
}

const kinds = new Map<TokenType, LexemeKind>([
  [t.Word, 'word'], [t.Text, 'text'], [t.CurlyText, 'text'], [t.SingleText, 'text'], [t.LongText, 'long-text'],
  [t.Numeral, 'number'], [t.Percent, 'percent'], [t.Compare, 'compare'], [t.Mention, 'mention'], [t.Tag, 'tag'],
  [t.Currency, 'value'], [t.DateText, 'value'], [t.Time, 'value'],
  [t.Colon, 'colon'], [t.Comma, 'comma'], [t.Semicolon, 'semicolon'], [t.Arrow, 'arrow'],
  [t.Dot, 'dot'], [t.Dots, 'dot'], [t.Open, 'open'], [t.Close, 'close'],
  [t.LineComment, 'line-comment'], [t.BlockComment, 'block-comment'], [t.Marker, 'marker'],
]); // prettier-ignore

/**
 * A text as its pieces, comments among them, in order. What lies between two of them is blank: spaces, line ends, odd
 * blanks and byte-order marks. Comments and long texts that are never closed are odd.
 */
export function lexemesOf(text: string): readonly Lexeme[] {
  const { tokens, comments } = tokensOf(text);
  const all = comments.length === 0 ? tokens : [...tokens, ...comments].sort((a, b) => a.startOffset - b.startOffset); // prettier-ignore
  const lexemes: Lexeme[] = [];
  for (const token of all) {
    const { tokenType, startOffset: start, image } = token;
    if (tokenType === t.Newline) continue;
    const isOpen = isOpenComment(token) || (tokenType === t.LongText && !isClosedLongText(image));
    lexemes.push({
      kind: isOpen ? 'odd' : (kinds.get(tokenType) ?? 'odd'),
      start,
      end: start + image.length,
    });
  }
  return lexemes;
}

/** True for a text that nothing closes: it begins with a quote and is no text. */
export function isOpenText({ kind, start }: Lexeme, text: string): boolean {
  return kind === 'odd' && quotes.includes(text.charAt(start));
}

/** True if a text opens in a line or a part of it that nothing closes there. */
export function hasOpenText(line: string): boolean {
  return lexemesOf(line).some((lexeme) => isOpenText(lexeme, line));
}

const quotes = `"'“‘„«`;
