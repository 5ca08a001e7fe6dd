import { groupAt } from './nodes.ts';
import type { SceneNode } from './scene.ts';

/**
 * A part of the picture that knows its size but not its place: drawn from its own 0, 0, so that the same block can be
 * kept while its surroundings move.
 */
export interface Block {
  readonly key: string;
  readonly thing: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly children: readonly SceneNode[];
  readonly data?: SceneNode['data'];
}

export function placed(block: Block, x: number, y: number): SceneNode {
  const group = groupAt(block.key, { x, y }, block.children, block.thing);
  return block.data ? { ...group, data: block.data } : group;
}

export interface Stack {
  readonly nodes: readonly SceneNode[];
  readonly height: number;
}

/** Blocks below one another. A stack of nothing is nothing, 0 px high. */
export function stacked(blocks: readonly Block[], gap: number): Stack {
  const nodes: SceneNode[] = [];
  let y = 0;
  for (const block of blocks) {
    if (nodes.length > 0) y += gap;
    nodes.push(placed(block, 0, y));
    y += block.height;
  }
  return { nodes, height: y };
}
