import type { Block } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** The name of a block: its title, else its id, else its keyword. */
export function titleOf(block: Block): string {
  return block.title?.text || block.id?.text || block.keyword.text;
}

/** The word that stands for a block where something is said of it as a whole: its id, else its title, else its keyword. */
export function headOf(block: Block): Span {
  return (block.id ?? block.title ?? block.keyword).span;
}
