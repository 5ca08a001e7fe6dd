/** Scripts that tell the language, the more telling ones first: Japanese is written with Chinese characters too. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
];

/**
 * The language that a text seems to be in, as a browser wants it, so that it is read out and broken into lines well:
 * that of a script in which at least a tenth of it is written, else English, which our own words are in.
 */
export function languageOf(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = scripts.find(([, pattern]) => (text.match(pattern)?.length ?? 0) * 10 > letters);
  return found?.[0] ?? 'en';
}
