import type { Block, Name } from '../syntax/tree.ts';
import type { Kind } from '../vocabulary/index.ts';
import type { Reader } from './reader.ts';

/** What a content was made from besides its block, as far as an edit elsewhere can change it. */
interface Made<T> {
  readonly value: T;
  readonly inputs: string;
  readonly world: object;
  readonly key: string;
  readonly titles: readonly (readonly [names: readonly Name[], kinds: readonly Kind[], title: string])[];
}

/**
 * Keeps what was read of a block as long as the block is the same object, what is declared outside of journeys stays as
 * it is, and its key and every title that went into it are still the same. So after an edit the contents of stages and
 * touchpoints that it did not touch are the same objects as before, and so are the cells that were drawn of them. `make`
 * must read titles through the reader that it is given, no keys but those of things in the block, and `inputs` must name
 * all else that it depends on. What is kept may be made of what is kept.
 */
export function keptContent<T>(): (
  block: Block,
  inputs: string,
  reader: Reader,
  make: (reader: Reader) => T,
) => T {
  const known = new WeakMap<Block, Made<T>>();
  return (block, inputs, reader, make) => {
    const { things, said, names } = reader;
    const last = known.get(block);
    const key = things.keyOf(block);
    const isAlone = things.isAlone(block);
    if (
      last?.inputs === inputs &&
      last.world === names.world &&
      last.key === key &&
      isAlone &&
      // Whoever watches this reader is told of the titles as well.
      last.titles.every(([path, kinds, title]) => said.of(path, kinds) === title)
    )
      return last.value;
    const titles: (readonly [readonly Name[], readonly Kind[], string])[] = [];
    const value = make(
      reader.watched((path, kinds, title) => {
        if (isOfJourney(path, kinds, reader)) titles.push([path, kinds, title]);
      }),
    );
    if (isAlone) known.set(block, { value, inputs, world: names.world, key, titles });
    else known.delete(block);
    return value;
  };
}

/** Whether a name may lead into a journey. What all others lead to, and that they do, hangs on the world. */
function isOfJourney(path: readonly Name[], kinds: readonly Kind[], reader: Reader): boolean {
  return path.length > 1 || kinds.some((kind) => reader.kinds.has(kind));
}
