/** Letters of other alphabets that look like a Latin one in most fonts, each behind that. */
const table: readonly (readonly [latin: string, others: string])[] = [
  ['a', 'аαɑ'], ['c', 'сϲᴄ'], ['d', 'ԁ'], ['e', 'еҽ'], ['g', 'ցɡ'], ['h', 'һհ'], ['i', 'іιıɩ'], ['j', 'јϳյ'], ['k', 'кκ'],
  ['l', 'ӏ'], ['n', 'ո'], ['o', 'оοօᴏ'], ['p', 'рρ'], ['q', 'ԛզ'], ['s', 'ѕꜱ'], ['u', 'ʋυս'], ['v', 'ѵνᴠ'], ['w', 'ԝᴡ'],
  ['x', 'хχ'], ['y', 'уүγ'], ['z', 'ᴢ'],
  ['A', 'АΑ'], ['B', 'ВΒ'], ['C', 'СϹ'], ['E', 'ЕΕ'], ['H', 'НΗ'], ['I', 'ІΙӀ'], ['J', 'Ј'], ['K', 'КΚ'], ['M', 'МΜ'], ['N', 'Ν'],
  ['O', 'ОΟՕ'], ['P', 'РΡ'], ['S', 'ЅՏ'], ['T', 'ТΤ'], ['U', 'Ս'], ['X', 'ХΧ'], ['Y', 'ҮΥ'], ['Z', 'Ζ'],
]; // prettier-ignore
const latinOf: ReadonlyMap<string, string> = new Map(
  table.flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

const latin = /\p{Script=Latin}/u;

/**
 * The word in Latin letters that a word looks like and is not; nothing where it looks like itself. Letters in full width,
 * of mathematics and the like are taken for those they stand for.
 */
export function plainLookOf(word: string): string | undefined {
  if (/^[\0-\x7f]*$/.test(word)) return undefined;
  const plain = Array.from(word.normalize('NFKC'), (letter) => latinOf.get(letter) ?? letter).join('');
  return plain === word ? undefined : plain;
}

/**
 * The first letter in a word that passes for a Latin one among Latin ones; nothing where there is none. Parts between
 * hyphens are words of their own, and may well be of different alphabets.
 */
export function strangerIn(word: string): string | undefined {
  for (const part of word.split(/[-_\d]/)) {
    const letters = Array.from(part);
    const isLatin = (letter: string): boolean => latin.test(letter) && !latinOf.has(letter);
    const stranger = letters.find((letter) => latinOf.has(letter));
    if (stranger !== undefined && letters.some(isLatin)) return stranger;
  }
  return undefined;
}
