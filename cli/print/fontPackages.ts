/** A family of fonts, cut by its publisher into files that hold some characters each. */
export interface FontPackage {
  readonly name: string;
  /** How its files begin, and how they end. */
  readonly prefix: string;
  readonly ending: string;
  /** As a PDF names it. */
  readonly family: string;
  /** The parts of it that are used, in the order in which they are asked; all where nothing is said. */
  readonly parts?: readonly string[];
}

const noto = (script: string, family: string, parts?: readonly string[]): FontPackage => ({
  name: `@fontsource-variable/noto-${script}`,
  prefix: `noto-${script}`,
  ending: 'wght-normal.woff2',
  family: `Noto${family}`,
  ...(parts ? { parts } : {}),
});

const letters = noto('sans', 'Sans', [
  'latin',
  'latin-ext',
  'greek',
  'cyrillic',
  'vietnamese',
  'greek-ext',
  'cyrillic-ext',
  'devanagari',
]);
const arabic = noto('sans-arabic', 'SansArabic', ['arabic']);
const korean = noto('sans-kr', 'SansKR');
const japanese = noto('sans-jp', 'SansJP');
const emoji = noto('emoji', 'Emoji');
/** Arrows, signs and figures in circles come with the Arabic family. */
const signs = noto('sans-arabic', 'SansMath', ['math', 'symbols']);
/** Ticks, crosses and the like, of one weight. */
const moreSigns: FontPackage = {
  name: '@fontsource/noto-sans-symbols-2',
  prefix: 'noto-sans-symbols-2',
  ending: '400-normal.woff2',
  family: 'NotoSansSymbols2',
  parts: ['symbols', 'braille'],
};

/** Without this one no picture is drawn: the words of the picture itself are in it, and the box of what has no font. */
export const basePackage = letters;

/**
 * The families in the order in which they are asked for a character. Chinese characters and signs look different in Korean
 * and Japanese, so the language of the map comes first.
 *
 * @param fontStack the names of fonts that a scene gives for viewers, the better ones first
 */
export function fontPackagesFor(fontStack: string): readonly FontPackage[] {
  const [koreanAt, japaneseAt, chineseAt] = ['KR', 'JP', 'SC'].map((one) => fontStack.indexOf(`'Noto Sans ${one}'`)); // prettier-ignore
  const eastern = koreanAt! < japaneseAt! && koreanAt! < chineseAt! ? [korean, japanese] : [japanese, korean];
  const isEastern = chineseAt! > Math.min(koreanAt!, japaneseAt!);
  return isEastern
    ? [letters, arabic, ...eastern, signs, moreSigns, emoji]
    : [letters, arabic, signs, moreSigns, ...eastern, emoji];
}

/** Which of the families hold a script, by its Unicode name. */
export const packageOfScript: Readonly<Record<string, FontPackage>> = {
  Latin: letters,
  Greek: letters,
  Cyrillic: letters,
  Devanagari: letters,
  Hangul: korean,
  Hiragana: japanese,
  Katakana: japanese,
  Arabic: arabic,
  Emoji: emoji,
};
