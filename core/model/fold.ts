import type { Block } from '../syntax/tree.ts';

/**
 * Makes a function that works something out of a block, or of another value, once, and keeps it beside it: as long as an
 * edit leaves the block alone, nothing is worked out again.
 */
export function kept<Key extends object, Result>(of: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, Result>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Result;
    const result = of(key);
    known.set(key, result);
    return result;
  };
}

/**
 * Makes a function that works something out of a block and of what it worked out of the blocks in it. Each answer is
 * kept beside its block, so that an edit costs the blocks around it and no others.
 */
export function folded<Result>(
  of: (block: Block, inner: readonly Result[]) => Result,
): (block: Block) => Result {
  const fold: (block: Block) => Result = kept((block) => {
    const inner: Result[] = [];
    for (const statement of block.statements) if (statement.kind === 'block') inner.push(fold(statement));
    return of(block, inner);
  });
  return fold;
}
