/**
 * What a table says of a word, and nothing of what all objects inherit: a map may well have a thing called `constructor`.
 * Whoever looks up what an author wrote looks it up with this.
 */
export function ownOf<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
