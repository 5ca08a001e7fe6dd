import { diffMaps, type Change } from '../../core/diff/index.ts';
import type { Item } from '../../core/diff/item.ts';
import { mirrorOf, type RuleId } from '../../core/diff/rules.ts';
import { assertSame } from './same.ts';

/** For maps that stand in no file. */
export const diffOptions = { fileOf: () => '', textDiffers: true };

export function changesOf(before: readonly Item[], after: readonly Item[]): readonly Change[] {
  return diffMaps(before, after, diffOptions).changes;
}

/** Expects that swapping the sides swaps added and removed, before and after, and each rule with its mirror. */
export function assertMirrored(before: readonly Item[], after: readonly Item[], what: string): void {
  const forth = changesOf(before, after).map(({ kind, rule, before: was, after: is }) =>
    [kind, isSwap(rule, was, is) ? 'personas' : rule, was, is].join(' | '),
  );
  const back = changesOf(after, before).map(({ kind, rule, before: was, after: is }) =>
    [swappedKind[kind] ?? kind, isSwap(rule, was, is) ? 'personas' : mirrorOf(rule), is, was].join(' | '),
  );
  assertSame([...back].sort(), [...forth].sort(), what);
}

/**
 * True where some personas left and others came, of which it is told that some left; or where it looks so, as one that stayed
 * got another title.
 */
function isSwap(rule: RuleId, before: string, after: string): boolean {
  if (rule !== 'persona-removed' && rule !== 'persona-added') return false;
  const lacks = (some: string, others: string): boolean =>
    others !== '' && others.split(', ').some((name) => !some.split(', ').includes(name));
  return lacks(before, after) && lacks(after, before);
}

/** Items without their former ids: where one says what a comparison says already, the comparison does not say it again. */
export function withoutFormer(items: readonly Item[]): readonly Item[] {
  return items.map((item) => ({
    ...item,
    facts: item.facts.filter(({ key }) => key !== 'was'),
    items: withoutFormer(item.items),
  }));
}

const swappedKind: Partial<Record<Change['kind'], Change['kind']>> = { added: 'removed', removed: 'added' };
