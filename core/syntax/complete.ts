import type { Block } from './tree.ts';

/** What is found out of a block when it is made already. */
type Later = 'comments' | 'slips';

/**
 * Adds to what is known of a block. Its tree is not shown to anybody before this is done, so what is said to be read-only may
 * still be completed.
 */
export function complete<Key extends Later>(block: Block, key: Key, more: Block[Key][number]): void {
  const own: Block[Later] = block[key];
  // Blocks that have none may share one list.
  if (own.length === 0) Object.assign(block, { [key]: [more] });
  else (own as Block[Later][number][]).push(more);
}
