import { createToken, Lexer, type CustomPatternMatcherFunc, type IToken, type TokenType } from 'chevrotain';
import {
  closedText,
  dateText,
  matchBlockComment,
  matchLongText,
  matchMarker,
  matchUnclosedText,
  matchWord,
  numeral,
} from './patterns.ts';
import { nameSignAt } from '../text/letters.ts';

/**
 * Characters that a word may begin with, for the lexer's first-character table: it looks single ones up below 256
 * and by blocks of 256 above, so one of each block is enough.
 */
export const wordStarts: number[] = [
  ...Array.from({ length: 256 }, (_, code) => code).filter(
    (code) => nameSignAt(String.fromCharCode(code), 0) > 0,
  ),
  ...Array.from({ length: 255 }, (_, block) => (block + 1) * 256),
];

/** A token whose pattern is code: `starts` are characters it may begin with, so that the lexer stays fast. */
function custom(name: string, match: CustomPatternMatcherFunc, starts: (string | number)[]): TokenType {
  return createToken({ name, pattern: match, start_chars_hint: starts });
}

export const Blank = createToken({ name: 'Blank', pattern: /[ \t]+/, group: Lexer.SKIPPED });
export const Mark = createToken({ name: 'Mark', pattern: /\ufeff/, group: Lexer.SKIPPED });
export const OddBlank = createToken({
  name: 'OddBlank',
  pattern: /[\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\u000b\u000c]+/,
  group: 'oddBlanks',
});
export const LineComment = createToken({ name: 'LineComment', pattern: /\/\/[^\r\n]*/, group: 'comments' });
export const BlockComment = custom('BlockComment', matchBlockComment, ['/']);
BlockComment.GROUP = 'comments';
export const Newline = createToken({ name: 'Newline', pattern: /[\r\n]+/ });
export const Marker = custom('Marker', matchMarker, ['<', '|', '=', '>']);
export const Semicolon = createToken({ name: 'Semicolon', pattern: /[;；]/ });
export const Open = createToken({ name: 'Open', pattern: /[{｛]/ });
export const Close = createToken({ name: 'Close', pattern: /[}｝]/ });
export const Address = createToken({ name: 'Address', pattern: /https?:\/\/[^\s"“”<>{}]*/ });
export const Colon = createToken({ name: 'Colon', pattern: /[:：]/ });
export const Comma = createToken({ name: 'Comma', pattern: /[,，、]/ });
export const Arrow = createToken({ name: 'Arrow', pattern: /(?<!-)-+>|→/ });
export const Dots = createToken({ name: 'Dots', pattern: '..' });
export const Dot = createToken({ name: 'Dot', pattern: '.' });
export const Compare = createToken({ name: 'Compare', pattern: />=|<=|≥|≤|>|<|=/ });
export const Percent = createToken({ name: 'Percent', pattern: /[%％]/ });
export const Currency = createToken({ name: 'Currency', pattern: /[$¢£¤¥฿₠-⃀]/ });
export const LongText = custom('LongText', matchLongText, ['"']);
export const Text = createToken({ name: 'Text', pattern: closedText });
export const CurlyText = createToken({ name: 'CurlyText', pattern: /[“”„«][^“”»"\r\n]*[“”»"]/ });
export const SingleText = createToken({ name: 'SingleText', pattern: /['‘][^'’\r\n]*['’]/ });
export const UnclosedText = custom('UnclosedText', matchUnclosedText, ['"', "'", '“', '‘', '„', '«']);
export const Word = custom('Word', matchWord(''), wordStarts);
export const Mention = custom('Mention', matchWord('@＠'), ['@', '＠']);
export const Tag = custom('Tag', matchWord('#＃'), ['#', '＃']);
/** Things that look like numbers or dates and are read by the people who write them, not by us. */
export const BadNumber = createToken({
  name: 'BadNumber',
  pattern: /\d+(?:[,.]\d+){2,}|\d+,\d+|\d+(?:[-–/]\d+)+|[$¢£¤¥฿₠-⃀][+\-−]?\d+(?:[.,]\d+)*/,
});
export const DateText = createToken({ name: 'Date', pattern: dateText });
export const Time = createToken({ name: 'Time', pattern: /\d{1,2}:\d{2}(?!\d)/ });
export const Numeral = createToken({ name: 'Number', pattern: numeral });
export const Unknown = createToken({ name: 'Unknown', pattern: /[\u0000-\uffff]/ });

/** A block that was read before and need not be read again; never in a text. Its image is its keyword. */
export const KnownBlock = createToken({ name: 'KnownBlock', pattern: Lexer.NA });

/** True for what a statement may begin with that has a name: a word, or a block that begins with one. */
export function isWord({ tokenType }: IToken): boolean {
  return tokenType === Word || tokenType === KnownBlock;
}

/** All tokens, those that must be tried first in front. */
export const allTokens: TokenType[] = [
  Blank, Newline, Marker, Address, Word, LongText, Text, CurlyText, SingleText, UnclosedText,
  LineComment, BlockComment, DateText, Time, BadNumber, Numeral, Arrow, Compare, Dots, Dot,
  Semicolon, Open, Close, Colon, Comma, Percent, Currency, Mention, Tag, Mark, OddBlank, Unknown,
  KnownBlock,
]; // prettier-ignore
