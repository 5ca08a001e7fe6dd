import {
  continuesSyllable,
  endsPictograph,
  hasEmojiStyle,
  isPictograph,
  isRegionalIndicator,
  isSkinTone,
} from './graphemes.ts';
import { markKind, nonspacing } from './graphemesMarks.ts';
import { evenWidths, exactWidths, joinedWidths, scriptWidths } from './widthTable.ts';

/** Widths in 1/1000 em of the characters below U+3100, and of Arabic letters joined to the next (from U+0600). */
export interface WidthUnits {
  readonly dense: Uint16Array;
  readonly joined: Uint16Array;
}

/** The ideographic square. */
export const fullWidth = 1000;
/** An emoji in the widest of the emoji fonts: Segoe UI Emoji 1.37 em, Apple 1.25 em, Noto 1.245 em. */
export const emojiWidth = 1380;
/** What stands for a character that cannot be written in XML: U+FFFD in DejaVu Sans is 1.026 em, in Inter 1.04. */
const replacementWidth = 1050;

const denseEnd = 0x3100;
const firstArabic = 0x600;
const endOfArabic = 0x700;
const zeroWidthJoiner = 0x200d;

/** Widths by kind of symbol where no font stands for the others: [first, last, 1/1000 em]. */
const symbolWidths: readonly (readonly [number, number, number])[] = [
  [0x0000, 0x001f, replacementWidth],
  [0x007f, 0x009f, replacementWidth],
  [0x1160, 0x11ff, 0],
  [0x2300, 0x23ff, emojiWidth],
  [0x2460, 0x24ff, 1400],
  [0x2600, 0x27bf, emojiWidth],
  [0x2605, 0x2606, 1050],
  [0x2713, 0x2713, fullWidth],
  [0x2717, 0x2718, fullWidth],
  [0x2b00, 0x2bff, emojiWidth],
  [0x2e3a, 0x2e3a, 2000],
  [0x2e3b, 0x2e3b, 3000],
];

/** Not drawn: newlines, soft hyphen, bidi controls, joiners, zero-width spaces. */
const unseen: readonly (readonly [number, number])[] = [
  [0x0a, 0x0d],
  [0x85, 0x85],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
];

/** The widths of a weight; the same object each time. */
export function widthUnits(weight: 'normal' | 'bold' | undefined): WidthUnits {
  return weight === 'bold' ? bold : regular;
}

const regular = fillUnits(0);
const bold = fillUnits(1);

function fillUnits(weight: 0 | 1): WidthUnits {
  const dense = new Uint16Array(denseEnd).fill(fullWidth);
  const joined = new Uint16Array(endOfArabic - firstArabic);
  for (const [first, last, width] of evenWidths) dense.fill(width, first, last + 1);
  for (const [first, last, width] of symbolWidths) dense.fill(width, first, last + 1);
  for (let code = 0; code < denseEnd; code++) if (markKind(code) === nonspacing) dense[code] = 0;
  for (const script of scriptWidths) {
    const [first = '', bolder, digits = ''] = script.split(' ');
    const step = 50 * (weight === 1 ? Number(bolder) : 1);
    for (let i = 0; i < digits.length; i++) {
      dense[parseInt(first, 16) + i] = Math.round(parseInt(digits.charAt(i), 36) * step);
    }
  }
  for (const group of exactWidths) for (const letter of group[2]) dense[letter.charCodeAt(0)] = group[weight];
  for (const [first, last] of unseen) dense.fill(0, first, last + 1);
  dense[0x09] = dense[0x20]!;
  for (const group of joinedWidths) {
    for (const letter of group[2]) {
      const code = letter.charCodeAt(0);
      joined[code - firstArabic] = Math.min(group[weight], dense[code]!);
    }
  }
  return { dense, joined };
}

/**
 * The width of text[from, to) in 1/1000 em, a whole number. `from` and `to` must be cluster boundaries. Arabic letters
 * at the end are taken as joined to what follows them up to `readTo`. The width of a whole never exceeds that of its
 * parts, cut at cluster boundaries. Linear, allocates nothing.
 */
export function measureUnits(
  text: string,
  from: number,
  to: number,
  widths: WidthUnits,
  readTo: number = to,
): number {
  const dense = widths.dense;
  let units = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < firstArabic) units += dense[code]!;
    else if (code > 0x2bff && code < denseEnd) units += dense[code]!;
    else if ((code >= denseEnd && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4)) units += fullWidth;
    else if (code < endOfArabic) units += arabicWidth(text, i, readTo, widths);
    else if (code >> 10 === 0x36 && text.charCodeAt(i + 1) >> 10 === 0x37) {
      const codePoint = text.codePointAt(i)!;
      units += astralWidth(codePoint, text, i, from);
      i++;
      if (isRegionalIndicator(codePoint) && i + 1 < to && isRegionalIndicator(text.codePointAt(i + 1)!))
        i += 2;
    } else units += contextWidth(code, text, i, from, dense);
  }
  return units;
}

/**
 * The width of one cluster as part of its text, that is, with Arabic letters joined to the next up to `readTo`, and
 * with what an emoji selector behind a soft hyphen will add once that is taken out.
 */
export function clusterUnits(
  text: string,
  from: number,
  to: number,
  widths: WidthUnits,
  readTo: number = text.length,
): number {
  if (to === from + 1) {
    const code = text.charCodeAt(from);
    if (code < firstArabic) return widths.dense[code]!;
    if ((code >= denseEnd && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4)) return fullWidth;
  }
  const code = text.charCodeAt(from);
  if ((code === 0xfe0f || code === 0x20e3) && text.charCodeAt(from - 1) === 0xad) return emojiWidth;
  return measureUnits(text, from, to, widths, readTo);
}

function arabicWidth(text: string, at: number, readTo: number, widths: WidthUnits): number {
  const code = text.charCodeAt(at);
  const joined = widths.joined[code - firstArabic]!;
  if (joined === 0) return widths.dense[code]!;
  let next = at + 1;
  while (next < readTo && isTransparent(text.charCodeAt(next))) next++;
  return next < readTo && joinsBackward(text.charCodeAt(next)) ? joined : widths.dense[code]!;
}

/** Marks do not keep letters from joining; the zero-width non-joiner, common in Persian, does. */
const isTransparent = (code: number): boolean => code !== 0x200c && markKind(code) === nonspacing;

/** Letters from beh on but for hamza, which stands alone, and also the kashida. */
function joinsBackward(code: number): boolean {
  if (code < 0x622 || code > 0x77f) return false;
  return code <= 0x64a || (code >= 0x66e && code <= 0x6d3) || code === 0x6d5 || code >= 0x6fa;
}

function astralWidth(codePoint: number, text: string, at: number, from: number): number {
  if (codePoint >= 0x1f000 && codePoint < 0x1fc00) {
    if (isSkinTone(codePoint)) return at > from && endsPictograph(text, at) ? 0 : emojiWidth;
    return isPictograph(codePoint) && followsJoinedEmoji(text, at, from) ? 0 : emojiWidth;
  }
  if (codePoint >= 0xe0000 && codePoint < 0xe1000) return 0;
  return markKind(codePoint) === nonspacing ? 0 : fullWidth;
}

/** Characters that depend on the one before, and those beyond the dense table that are no ideographs. */
function contextWidth(code: number, text: string, at: number, from: number, dense: Uint16Array): number {
  if (code === 0xfe0f || code === 0x20e3) return at > from ? emojiTopUp(text, at, dense) : 0;
  if (code >= 0xd7b0 ? code <= 0xd7fb : code >= 0x1160 && code < 0x1200) {
    return at > from && continuesSyllable(text.charCodeAt(at - 1), code) ? 0 : fullWidth;
  }
  if (code < denseEnd) {
    return code >= 0x2190 && isPictograph(code) && followsJoinedEmoji(text, at, from) ? 0 : dense[code]!;
  }
  if (markKind(code) === nonspacing || code === 0xfeff) return 0;
  if ((code >= 0xff61 && code <= 0xffdc) || code === 0xffe8) return fullWidth / 2;
  return (code >= 0xd800 && code <= 0xdfff) || code >= 0xfff9 ? replacementWidth : fullWidth;
}

/** What the emoji presentation of a digit or symbol adds to its own width. */
function emojiTopUp(text: string, at: number, dense: Uint16Array): number {
  const before = text.charCodeAt(at - 1);
  if (!hasEmojiStyle(before)) return 0;
  return before < denseEnd ? Math.max(0, emojiWidth - dense[before]!) : emojiWidth - fullWidth;
}

/** Part of a sequence such as a family, which is one picture. */
function followsJoinedEmoji(text: string, at: number, from: number): boolean {
  return at - 2 >= from && text.charCodeAt(at - 1) === zeroWidthJoiner && endsPictograph(text, at - 1);
}
