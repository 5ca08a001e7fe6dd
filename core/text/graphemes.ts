import { markKind, nonspacing, notMark } from './graphemesMarks.ts';

const zeroWidthJoiner = 0x200d;

/**
 * The characters of a text as a person counts them: letters with their marks, emoji sequences, flags, keycaps,
 * Hangul syllables, Indic conjuncts, CRLF. Joined again they are the text. Follows Unicode Standard Annex 29
 * (extended grapheme clusters) from our own tables, as Intl.Segmenter differs between versions of Node. Lone
 * surrogates stay as they are, one cluster each. Left out: prepended marks, as of Arabic year signs.
 */
export function graphemes(text: string): string[] {
  const clusters: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = clusterEnd(text, start);
    clusters.push(text.slice(start, end));
    start = end;
  }
  return clusters;
}

/**
 * Where the grapheme cluster that begins at `start` ends, as an offset in UTF-16 units. `start` must be the beginning
 * of a cluster and less than the length of the text.
 */
export function clusterEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  if (first < 0x300 && !(next >= 0x300)) return first === 0x0d && next === 0x0a ? start + 2 : start + 1;
  if (isPlainEastAsian(first) && isPlainEastAsian(next)) return start + 1;
  const base = text.codePointAt(start)!;
  const afterBase = start + (base > 0xffff ? 2 : 1);
  if (isControl(base)) return afterBase;
  if (isRegionalIndicator(base)) return endOfMarks(text, endOfFlag(text, afterBase), base);
  if (isHangul(base)) return endOfMarks(text, endOfSyllable(text, afterBase), base);
  return endOfMarks(text, afterBase, base);
}

/** True for what may stand before and after a zero-width joiner in an emoji sequence. */
export function isPictograph(codePoint: number): boolean {
  if (codePoint >= 0x1f000)
    return codePoint <= 0x1fbff && !isRegionalIndicator(codePoint) && !isSkinTone(codePoint);
  if (codePoint >= 0x2190) return codePoint <= 0x2bff || codePoint === 0x3030 || codePoint === 0x303d;
  return isSign(codePoint) || codePoint === 0x203c || codePoint === 0x2049;
}

/** True for the letters that flags are made of, two by two. */
export function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

/** True for the five skin tones, which colour the emoji before them. */
export function isSkinTone(codePoint: number): boolean {
  return codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
}

/** Ideographs, kana and composed Hangul, but for the marks among them: most of a Chinese, Japanese or Korean text. */
function isPlainEastAsian(code: number): boolean {
  if (code < 0x309b) return code < 0x3099 && code > 0x302f;
  return code < 0xa000 || (code >= 0xac00 && code < 0xd7a4);
}

/** True for digits and symbols that U+FE0F turns into an emoji; those of the astral planes are emoji already. */
export function hasEmojiStyle(code: number): boolean {
  if (code < 0x100) return (code >= 0x30 && code <= 0x39) || code === 0x23 || code === 0x2a || isSign(code);
  return isPictograph(code) || code === 0x2122 || code === 0x2139 || code === 0x3297 || code === 0x3299;
}

const isSign = (code: number): boolean => code === 0xa9 || code === 0xae;

/** True where the picture of an emoji, its skin tone or its selector ends at `end`. */
export function endsPictograph(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (last < 0xdc00 || last > 0xdfff) return last === 0xfe0f || isPictograph(last);
  const codePoint = text.codePointAt(end - 2) ?? 0;
  return isPictograph(codePoint) || isSkinTone(codePoint);
}

/** Marks, joined emoji and conjunct consonants after a base. */
function endOfMarks(text: string, from: number, base: number): number {
  const pictograph = isPictograph(base);
  let end = from;
  let last = base;
  let conjunct = false;
  while (end < text.length) {
    const codePoint = text.codePointAt(end)!;
    const kind = codePoint < 0x300 ? notMark : isSkinTone(codePoint) ? nonspacing : markKind(codePoint);
    if (kind === notMark) {
      const joined = pictograph && last === zeroWidthJoiner && isPictograph(codePoint);
      if (!joined && !(conjunct && isConjunctConsonant(codePoint))) return end;
    }
    if (kind !== nonspacing) conjunct = false;
    else if (isConjunctLinker(codePoint, text.charCodeAt(end + 1))) conjunct = isConjunctConsonant(base);
    last = codePoint;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

function endOfFlag(text: string, afterFirst: number): number {
  const second = text.codePointAt(afterFirst);
  return second !== undefined && isRegionalIndicator(second) ? afterFirst + 2 : afterFirst;
}

/** A syllable of leading consonants, vowels and trailing consonants, each of which may be composed already. */
function endOfSyllable(text: string, from: number): number {
  let end = from;
  while (end < text.length && continuesSyllable(text.charCodeAt(end - 1), text.charCodeAt(end))) end++;
  return end;
}

/** Whether a jamo or composed syllable makes one syllable with the one before it. */
export function continuesSyllable(before: number, code: number): boolean {
  const next = hangulPlace(code);
  switch (hangulPlace(before)) {
    case leading:
      return next !== noPlace && next !== trailing;
    case vowel:
    case openSyllable:
      return next === vowel || next === trailing;
    case trailing:
    case closedSyllable:
      return next === trailing;
    default:
      return false;
  }
}

const noPlace = 0;
const leading = 1;
const vowel = 2;
const trailing = 3;
const openSyllable = 4;
const closedSyllable = 5;

/** True for conjoining jamo and composed syllables. */
function isHangul(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7fb)
  );
}

function hangulPlace(code: number): number {
  if (!isHangul(code)) return noPlace;
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 28 === 0 ? openSyllable : closedSyllable;
  if (code < 0x1160 || (code >= 0xa960 && code <= 0xa97f)) return leading;
  return code < 0x11a8 || (code >= 0xd7b0 && code <= 0xd7ca) ? vowel : trailing;
}

/** Newlines, bidi controls and the like, which take no marks. */
function isControl(codePoint: number): boolean {
  if (codePoint < 0xa0) return codePoint < 0x20 || codePoint >= 0x7f;
  if (codePoint < 0x2000) return codePoint === 0xad || codePoint === 0x61c || codePoint === 0x180e;
  if (codePoint < 0x2070) return codePoint >= 0x2028 ? !isWideBlank(codePoint) : isFormatMark(codePoint);
  return codePoint === 0xfeff || (codePoint >= 0xd800 && codePoint <= 0xdfff);
}

const isFormatMark = (code: number): boolean => code === 0x200b || code === 0x200e || code === 0x200f;
const isWideBlank = (code: number): boolean => code >= 0x202f && code < 0x2060;

/** Viramas that form conjuncts, also the Khmer and Myanmar stackers; the Sinhala one does before a joiner only. */
function isConjunctLinker(codePoint: number, next: number): boolean {
  if (codePoint === 0x0dca) return next === zeroWidthJoiner;
  if (codePoint >= 0x900 && codePoint <= 0xd7f) {
    return (codePoint & 0x7f) === 0x4d && codePoint !== 0x0bcd;
  }
  return codePoint === 0x1039 || codePoint === 0x17d2;
}

function isConjunctConsonant(codePoint: number): boolean {
  const place = codePoint & 0x7f;
  if (codePoint >= 0x900 && codePoint <= 0xd7f) {
    return (place >= 0x15 && place <= 0x39) || (place >= 0x58 && place <= 0x5f) || codePoint === 0x9f0;
  }
  if (codePoint >= 0xd9a && codePoint <= 0xdc6) return true;
  return (codePoint >= 0x1000 && codePoint <= 0x102a) || (codePoint >= 0x1780 && codePoint <= 0x17b3);
}
