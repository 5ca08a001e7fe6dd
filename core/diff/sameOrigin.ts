import type { Item } from './item.ts';
import type { Match } from './match.ts';

/** The match of items that were made of the same ones. */
export function sameOrigin(before: ReadonlyMap<Item, Item>, after: ReadonlyMap<Item, Item>): Match {
  const made = new Map([...after].map(([item, origin]) => [origin, item]));
  const forth = new Map<Item, Item>();
  const back = new Map<Item, Item>();
  for (const [item, origin] of before) {
    const other = made.get(origin);
    if (!other) continue;
    forth.set(item, other);
    back.set(other, item);
  }
  return { after: forth, before: back };
}
