import type { Block, Fact, Name } from '../syntax/tree.ts';
import type { Kind } from '../vocabulary/index.ts';
import type { Reader } from './reader.ts';

/** What a content was made from besides its block, as far as an edit elsewhere can change it. */
interface Made<T> {
  readonly value: T;
  readonly inputs: string;
  readonly world: object;
  readonly keys: readonly (readonly [thing: Block | Fact, key: string])[];
  readonly titles: readonly (readonly [names: readonly Name[], kinds: readonly Kind[], title: string])[];
}

/**
 * Keeps what was read of a block as long as the block is the same object, what is declared outside of journeys stays as
 * it is, and every key and title that went into it is still the same. So after an edit the contents of touchpoints that
 * it did not touch are the same objects as before, and so are the cells that were drawn of them. `make` must read keys
 * and titles through the reader that it is given, and `inputs` must name all else that it depends on.
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
    if (
      last?.inputs === inputs &&
      last.world === names.world &&
      last.keys.every(([thing, key]) => things.keyOf(thing) === key) &&
      last.titles.every(([path, kinds, title]) => said.of(path, kinds) === title)
    )
      return last.value;
    const keys = new Map<Block | Fact, string>();
    const titles: (readonly [readonly Name[], readonly Kind[], string])[] = [];
    const value = make(
      reader.watched({
        key: (thing, key) => keys.set(thing, key),
        title: (path, kinds, title) => titles.push([path, kinds, title]),
      }),
    );
    known.set(block, { value, inputs, world: names.world, keys: [...keys], titles });
    return value;
  };
}
