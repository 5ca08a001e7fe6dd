import { folded } from '../model/fold.ts';
import type { Block } from '../syntax/tree.ts';

/** How many touchpoints there are in a block. */
export const touchpointsIn: (block: Block) => number = folded((block, inner) =>
  inner.reduce((sum, count) => sum + count, block.row?.keyword === 'touchpoint' ? 1 : 0),
);
