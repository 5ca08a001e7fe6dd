import { kept } from '../model/fold.ts';
import type { Item, Said } from './item.ts';

/**
 * How alike two items are, from 0 to 1: what share of all that either says is said by both. The title counts as much
 * as three facts, word by word; children count by their ids and titles. The same whichever comes first.
 */
export function likeness(a: Item, b: Item): number {
  if (a.kind !== b.kind) return 0;
  return shared(featuresOf(a), featuresOf(b));
}

/** How alike two facts of one key are, from 0 to 1. */
export function factLikeness(a: Said, b: Said): number {
  return shared(countsOf(wordsOf(a.values.join(' '))), countsOf(wordsOf(b.values.join(' '))));
}

type Counts = ReadonlyMap<string, number>;

const featuresOf = kept((item: Item): Counts => {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number): void =>
    void counts.set(feature, (counts.get(feature) ?? 0) + weight);
  const title = wordsOf(item.title ?? '');
  for (const word of title) add(`title ${word}`, 3 / title.length);
  for (const said of item.facts)
    add(`${said.key} ${said.of ?? ''} ${said.whom ?? ''} ${said.values.join(' ')}`, 1);
  for (const child of item.items) add(`${child.kind} ${child.id ?? child.title ?? ''}`, 1);
  return counts;
});

function shared(a: Counts, b: Counts): number {
  let both = 0;
  let either = 0;
  for (const [feature, weight] of a) {
    const other = b.get(feature) ?? 0;
    both += Math.min(weight, other);
    either += Math.max(weight, other);
  }
  for (const [feature, weight] of b) if (!a.has(feature)) either += weight;
  // Two that say nothing say the same.
  return either === 0 ? 1 : both / either;
}

function countsOf(words: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of a text, folded; a script without spaces gives pairs of characters. */
function wordsOf(text: string): readonly string[] {
  const words = foldTitle(text).match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  return words.flatMap((word) => (/[\u3040-\u9fff]/.test(word) && word.length > 2 ? pairsOf(word) : [word]));
}

function pairsOf(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}

/** A title as it is compared: in NFC, case and blanks folded. */
export function foldTitle(title: string): string {
  return title.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
