import type { Item } from './item.ts';

/** What holds each item of some maps directly; nothing for what stands in a file itself. */
export function holdersOf(...sides: readonly (readonly Item[])[]): (item: Item) => Item | undefined {
  const holders = new Map<Item, Item>();
  const down = (item: Item): void => {
    for (const child of item.items) {
      holders.set(child, item);
      down(child);
    }
  };
  for (const items of sides) for (const item of items) down(item);
  return (item) => holders.get(item);
}

/** The journey that an item is, or stands in. */
export function journeyAround(item: Item, holderOf: (item: Item) => Item | undefined): Item | undefined {
  let around: Item | undefined = item;
  while (around && around.kind !== 'journey') around = holderOf(around);
  return around;
}
