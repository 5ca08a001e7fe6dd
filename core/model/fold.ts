import type { Block } from '../syntax/tree.ts';

/**
 * Makes a function that works something out of a block and of what it worked out of the blocks in it. Each answer is
 * kept beside its block, so that an edit costs the blocks around it and no others.
 */
export function folded<Result>(
  of: (block: Block, inner: readonly Result[]) => Result,
): (block: Block) => Result {
  const known = new WeakMap<Block, Result>();
  const fold = (block: Block): Result => {
    if (known.has(block)) return known.get(block) as Result;
    const inner: Result[] = [];
    for (const statement of block.statements) if (statement.kind === 'block') inner.push(fold(statement));
    const result = of(block, inner);
    known.set(block, result);
    return result;
  };
  return fold;
}
