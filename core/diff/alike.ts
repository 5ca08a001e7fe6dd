import { kept } from '../model/fold.ts';
import { sameEnds } from '../text/sameEnds.ts';
import type { Item, Said } from './item.ts';

/**
 * How alike two items are, from 0 to 1: what share of all that either says is said by both. The title counts as much
 * as three facts, word by word; children count by their ids and titles. The same whichever comes first. What is less than
 * `least` may as well be 0.
 */
export function likeness(a: Item, b: Item, least = 0): number {
  if (a.kind !== b.kind) return 0;
  return shared(featuresOf(a), featuresOf(b), least);
}

/** How often each feature is there, and all together: in whole numbers, so that sums are the same in any order. */
interface Counts {
  readonly of: ReadonlyMap<string, number>;
  readonly sum: number;
}

/** What something counts that is said once. */
const ONE = 4096;

const featuresOf = kept((item: Item): Counts => {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number): void =>
    void counts.set(feature, (counts.get(feature) ?? 0) + weight);
  const title = wordsOf(item.title ?? '');
  for (const word of title) add(`title ${word}`, Math.ceil((3 * ONE) / title.length));
  for (const said of item.facts)
    add(`${said.key} ${said.of ?? ''} ${said.whom ?? ''} ${said.values.join(' ')}`, ONE);
  for (const child of item.items) add(`${child.kind} ${child.id ?? child.title ?? ''}`, ONE);
  return countsOf(counts);
});

function shared(a: Counts, b: Counts, least: number): number {
  // Two that say nothing say the same.
  if (a.sum + b.sum === 0) return 1;
  if (Math.min(a.sum, b.sum) / Math.max(a.sum, b.sum) < least) return 0;
  const [few, many] = a.of.size < b.of.size ? [a, b] : [b, a];
  let both = 0;
  for (const [feature, weight] of few.of) both += Math.min(weight, many.of.get(feature) ?? 0);
  return both / (a.sum + b.sum - both);
}

function countsOf(of: ReadonlyMap<string, number>): Counts {
  let sum = 0;
  for (const count of of.values()) sum += count;
  return { of, sum };
}

/** The words of all that a fact says. */
export function factWords(said: Said): readonly string[] {
  return wordsOf(said.values.join(' '));
}

/** How alike two runs of words are, from 0 to 1: what share of all words is in both. */
export function likenessOfWords(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  // A sentence that was changed mostly begins and ends as it did: only what is between has to be counted.
  const { start, end } = sameEnds(a, b);
  const both = start + end + inBoth(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return both / (a.length + b.length - both);
}

/** How many words of the one are in the other as well, each counted as often as it is there. */
function inBoth(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    both++;
  }
  return both;
}

/** Words of a text, folded; a script without spaces gives pairs of characters. */
function wordsOf(text: string): readonly string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  return words.flatMap((word) => (/[\u3040-\u9fff]/.test(word) && word.length > 1 ? pairsOf(word) : [word]));
}

function pairsOf(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}

/** A title as it is compared: in NFC, case and blanks folded. */
export function foldTitle(title: string): string {
  return title.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
