import type { Comparison } from '../../diff/compare.ts';
import type { Place } from '../../diff/item.ts';
import type { Things } from '../things.ts';

/** One side of an overlay: the things of its file, and what that file is called in the diff. */
export interface PairedSide {
  readonly things: Things;
  readonly uri: string;
}

/** Which thing of the one map is which of the other, by the keys that pictures name them with. */
export interface KeyPairs {
  /** The key after of what had that key before; nothing for what went. */
  nowOf(old: string): string | undefined;
  /** True for a thing of the map after that stands elsewhere than it did: in another parent, or in another order. */
  isMoved(now: string): boolean;
  /** True if the diff has anything to say of a thing of the map after, or of what stands in it. */
  isTouched(now: string): boolean;
  /** What was put in another order among its like, by the key after of what it stands in, and its kind. */
  reordered(holder: string, kind: string): readonly { readonly old: string; readonly now: string }[];
  /** True for a step of a path that is on one side only; its ends are ids or the fixed words. */
  isStepNews(from: string, to: string): boolean;
}

/**
 * The pairs of the diff as keys. What is drawn from another file, such as an imported persona, is not compared and is
 * the same as what has its key.
 */
export function keyPairsOf(
  { match, facts, differences }: Comparison,
  before: PairedSide,
  after: PairedSide,
): KeyPairs {
  const now = new Map<string, string>();
  for (const [old, is] of [...match.after, ...facts]) {
    const [from, to] = [keyAt(old.at, before), keyAt(is.at, after)];
    if (from !== undefined && to !== undefined) now.set(from, to);
  }
  const moved = new Set<string>();
  const touched = touchedKeys(differences, after);
  const steps = new Set<string>();
  const orders = new Map<string, readonly { readonly old: string; readonly now: string }[]>();
  for (const difference of differences) {
    if (difference.kind === 'fact' && !(difference.before && difference.after)) {
      const said = difference.after ?? difference.before;
      if (said?.key === '->') steps.add(`${said.of} ${said.whom}`);
    }
    if (difference.kind === 'reordered') {
      const key = `${keyAt(difference.after?.at, after) ?? ''} ${difference.of}`;
      const keys = difference.moved.flatMap((item) => {
        const [old, is] = [keyAt(match.before.get(item)?.at, before), keyAt(item.at, after)];
        return old === undefined || is === undefined ? [] : [{ old, now: is }];
      });
      orders.set(key, keys);
    }
    const items =
      difference.kind === 'moved'
        ? [difference.after]
        : difference.kind === 'reordered'
          ? difference.moved
          : [];
    for (const { at } of items) moved.add(keyAt(at, after) ?? '');
  }
  return {
    nowOf: (old) => now.get(old) ?? (before.things.placeOf(old) ? undefined : old),
    isMoved: (key) => moved.has(key),
    isTouched: (key) => touched.has(key),
    reordered: (holder, kind) => orders.get(`${holder} ${kind}`) ?? [],
    isStepNews: (from, to) => steps.has(`${from} ${to}`),
  };
}

/** The key of what begins at a place; nothing where it is in another file. */
export function keyAt(place: Place | undefined, { things, uri }: PairedSide): string | undefined {
  return place?.uri === uri ? things.at(place.span.start)[0] : undefined;
}

/** What the differences are about, and all that it stands in. */
function touchedKeys(differences: Comparison['differences'], side: PairedSide): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const difference of differences) {
    const found = difference.kind === 'fact' ? (difference.after ?? difference.item.after) : 'after' in difference ? difference.after : difference.holder;
    // Of what went, what it stood in before has no place after unless something is told of it.
    if (found?.at?.uri === side.uri) for (const key of side.things.at(found.at.span.start)) touched.add(key);
  }
  return touched;
} // prettier-ignore
