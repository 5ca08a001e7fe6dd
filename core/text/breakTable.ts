/**
 * How characters behave at the end of a line: a selection of the classes of Unicode Standard Annex 14, with the line
 * start and end rules of Japanese typesetting (JIS X 4051, W3C jlreq 3.1.7) and the Korean habit of breaking between
 * words. The two letters are the annex's where there is one.
 */
export const breakClass = {
  /** Letters, symbols and all that has no rule of its own. */
  AL: 0,
  /** Digits. */
  NU: 1,
  /** Hangul: as letters, and kept together with Chinese characters beside it. */
  HL: 2,
  /** Blanks and zero-width spaces. */
  SP: 3,
  /** Newlines. */
  BK: 4,
  /** No-break blanks and hyphens. */
  GL: 5,
  /** Word joiner. */
  WJ: 6,
  /** Chinese characters, kana and emoji: a line may break before and after. */
  ID: 7,
  /** Emoji and pictographs: the same, beside Hangul too. */
  EB: 8,
  /** Never at a line's start: small kana, prolonged sound mark, iteration marks, middle dot. */
  NS: 9,
  /** Opening brackets of Latin text, and of Chinese, Japanese and Korean. */
  OP: 10,
  OX: 11,
  /** Closing brackets, the same two ways; the second also with the full-width stop, comma, exclamation. */
  CP: 12,
  CL: 13,
  /** Stop, comma, colon, exclamation of Latin and Arabic text. */
  IS: 14,
  /** Ellipsis: never at a line's start. */
  IN: 15,
  /** Quotation marks: opening, closing (or the other way round, as in German), straight. */
  QI: 16,
  QF: 17,
  QU: 18,
  /** Hyphen-minus; other hyphens and dashes, after which a line may break. */
  HY: 19,
  BA: 20,
  /** Slash. */
  SY: 21,
  /** Before numbers: plus, minus, number sign. Currency signs. After numbers: per cent, degree. Yen and yuan. */
  PR: 22,
  CU: 23,
  PO: 24,
  CJ: 25,
  /** Thai, Lao, Khmer, Burmese letters: a line may break between clusters. Those never at its end; at its start. */
  SA: 26,
  SE: 27,
  SS: 28,
  /** Marks without base, bidi controls: as what stands before. */
  CM: 29,
  /** Soft hyphen. */
  SH: 30,
} as const;

export type BreakClass = (typeof breakClass)[keyof typeof breakClass];

type ClassName = keyof typeof breakClass;

/** Ranges first, single characters after: a later row wins. Hexadecimal, 'first-last'. */
export const breakRanges: readonly (readonly [ClassName, string])[] = [
  ['NU', '30-39 660-669 6f0-6f9 966-96f 9e6-9ef e50-e59'],
  ['SP', '9 20 1680 2000-2006 2008-200b 205f 3000'],
  ['BK', 'a-d 85 2028-2029'],
  ['GL', 'a0 2007 2011 202f f0c 180e'],
  ['WJ', '2060 feff'],
  ['SH', 'ad'],
  ['CM', '61c 200e-200f 202a-202e 2061-206f'],
  ['SA', 'e01-e3a e40-e4e e81-edf 1000-109f 1780-17d3'],
  ['SE', 'e40-e44 ec0-ec4'],
  ['SS', 'e2f-e30 e32-e33 e45-e46 eaf-eb0 eb2-eb3 ec6 17d4-17da'],
  ['HL', '1100-11ff 3131-318e a960-a97f ac00-d7fb ffa0-ffdc'],
  [
    'ID',
    '2e80-2fff 3003-3007 3012-3013 3020-3029 302e-303f 3041-3130 3190-a4cf f900-faff fe30-fe6f ff02-ff9d',
  ],
  [
    'EB',
    '231a-231b 23e9-23fa 2614-2615 2618 261a-261f 2639-263b 2648-2653 267f 2693 26a1 26bd-26be 26c4-26ff',
  ],
  ['EB', '2705 270a-270d 2728 274c 2753-2757 2764 2795-2797 27b0 2b1b-2b1c 2b50 2b55'],
  ['NS', 'ff5e 3005 301c 303b-303c 30a0 30fb-30fe ff65 ff9e-ff9f 309b-309e 31f0-31ff'],
  ['NS', '3041 3043 3045 3047 3049 3063 3083 3085 3087 308e 3095-3096'],
  ['NS', '30a1 30a3 30a5 30a7 30a9 30c3 30e3 30e5 30e7 30ee 30f5-30f6 ff67-ff70'],
  ['IN', '2024-2026 fe19'],
  ['QI', '2018 201b-201c 201f 2039 ab'],
  ['QF', '2019 201d 203a bb'],
  ['BA', '58a 5be f0b 2010 2012-2015 2e3a-2e3b'],
  ['CJ', '5143 5186 5706 5713'],
];

/** The same, as the characters themselves. */
export const breakCharacters: readonly (readonly [ClassName, string])[] = [
  ['OP', '([{¡¿‚„⁽⟨⟪'],
  ['CP', ')]}⁾⟩⟫'],
  ['OX', '〈《「『【〔〖〘〚〝（［｛｟｢﹙﹛﹝︵︷︹︻︽︿﹁﹃'],
  ['CL', '、。〉》」』】〕〗〙〛〞〟！），．：；？］｝｠｡｣､﹐﹒﹔﹕﹖﹗﹚﹜﹞︶︸︺︼︾﹀﹂﹄︐︑︒︓︔︕︖'],
  ['IS', '!,.:;?،؛؟۔։।॥‼⁇⁈⁉'],
  ['OP', '¡¿'],
  ['QU', '"\''],
  ['HY', '-'],
  ['SY', '/'],
  ['PR', '+±−№#'],
  ['CU', '$¢£¤¥₠₡₢₣₤₥₦₧₨₩₪₫€₭₮₯₰₱₲₳₴₵₶₷₸₹₺₻₼₽₾₿฿﷼＄￠￡￥￦'],
  ['PO', '%‰‱°′″℃℉٪％'],
];

/** Inside a word or address too long for a line, a break after one of these is better than one anywhere. */
export const addressBreaks = '/.-_@\\?&=#:,;~|+ \t\u00a0\u200b\u3000';
