/** Words for what cannot be counted, which have no article. */
const uncounted: ReadonlySet<string> = new Set(['evidence']);

/** A keyword with its article, for a sentence: `a stage`, `an actor`, `evidence`. */
export function withArticle(word: string): string {
  if (uncounted.has(word)) return word;
  return `${/^[aeio]/.test(word) ? 'an' : 'a'} ${word}`;
}
