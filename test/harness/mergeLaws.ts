import { itemsOf } from '../../core/diff/index.ts';
import type { Item } from '../../core/diff/item.ts';
import { parse } from '../../core/syntax/parse.ts';
import { editText } from './editText.ts';
import { makeItems } from './makeItems.ts';
import { makeText } from './makeText.ts';
import { randomOf } from './random.ts';

export interface Triple {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A map that two people changed; the same for the same seed. */
export function tripleOf(seed: number): Triple {
  const random = randomOf(seed);
  const base = makeText(makeItems(random), random);
  const [few, many] = [1 + random.below(5), 1 + random.below(5)];
  return { base, ours: editText(base, random, few), theirs: editText(base, random, many) };
}

export function itemsIn(text: string): readonly Item[] {
  return itemsOf({ uri: '', text, tree: parse(text) });
}

/**
 * What is wrong with a merge without conflict, told from the lines of the texts alone; nothing if it is right. A line
 * that one side alone brought or took is there as often as that side has it; one that both did something to, as often as
 * either has it or both together. Lists and blocks of one line may be put together from both.
 */
export function faultOf({ base, ours, theirs }: Triple, result: string): string | undefined {
  if (!parse(result).isWhole) return 'does not read';
  const twice = firstTwice(result);
  if (twice && ![base, ours, theirs].some((text) => firstTwice(text) === twice)) return `has ${twice} twice`;
  const counts = [base, ours, theirs, result].map(linesIn);
  const lines = new Set(counts.flatMap((count) => [...count.keys()]));
  for (const line of lines) {
    const [was = 0, mine = 0, other = 0, is = 0] = counts.map((count) => count.get(line) ?? 0);
    const both = mine + other - was;
    const [least, most] =
      mine === was
        ? [other, other]
        : other === was
          ? [mine, mine]
          : [Math.min(mine, other, both), Math.max(mine, other, both)];
    if (is > most && !isMixed(line)) return `has ${is} times: ${line}`;
    if (is < least && !isMixed(line)) return `has ${is} times: ${line}`;
  }
  return undefined;
}

/** Lines that may be put together from what both sides did to them. */
function isMixed(line: string): boolean {
  return /^channels:/.test(line) || /\{.*\}/.test(line) || (/"[^"]*"/.test(line) && /\{/.test(line));
}

/** Braces and empty lines are nobody's. */
function linesIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const bare = line.replace(/\s*;\s*$/, '').trim();
    if (/^[{}\s"]*$/.test(bare)) continue;
    counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  return counts;
}

/** The first block that a journey has twice, by its id. */
function firstTwice(text: string): string | undefined {
  const seen = new Set<string>();
  let twice: string | undefined;
  const down = (item: Item, holder: string): void => {
    const name = `${holder}${item.kind} ${item.id ?? ''}`;
    if (item.id !== undefined && seen.has(name)) twice ??= `${item.kind} ${item.id}`;
    if (item.id !== undefined) seen.add(name);
    const slots = new Set<string>();
    for (const said of item.facts) {
      const slot = `${said.key} ${said.of ?? ''} ${said.whom ?? ''}`;
      if (!said.repeats && slots.has(slot)) twice ??= `${slot.trim()} of ${item.kind} ${item.id ?? ''}`;
      if (said.key !== 'channels') slots.add(slot);
    }
    for (const child of item.items) down(child, item.kind === 'journey' ? `${item.id} ` : holder);
  };
  for (const item of itemsIn(text)) down(item, '');
  return twice;
}
