import { blockByGrammar, parseByGrammar, type ReadBlock } from './grammarParse.ts';
import { hasLongTextAtOnce } from './patterns.ts';
import { plainBlockOf, plainTreeOf } from './plainTree.ts';
import type { Block, FileBlock } from './tree.ts';

/**
 * Reads a file. Never throws and always gives a tree: what is wrong stands in the slips of its blocks, and whatever
 * could be understood is in the tree. Of two versions that a merge left, the first is read. Positions in the tree are
 * relative, see `tree.ts`. What is written plainly is read without the grammar, all else with it.
 */
export function parse(text: string): FileBlock {
  return plainTreeOf(text, readOther) ?? parseByGrammar(text);
}

/** A block that is not plain in a file in which braces, texts and comments are as they should be. */
function readOther(text: string, holders: readonly Block[]): Block | undefined {
  // How deep a long text stands, its whole line says.
  return hasLongTextAtOnce(text) ? undefined : blockByGrammar(text, holders)?.block;
}

/**
 * Reads a text that is to be one block and nothing else, as it stands in the blocks around it, outermost first.
 * Nothing if it is not one, or if what it is hangs on what stands elsewhere (braces that do not balance, markers of a
 * merge).
 */
export function parseBlock(text: string, holders: readonly Block[]): ReadBlock | undefined {
  const plain = plainBlockOf(text, holders);
  return plain ? { block: plain, openEnds: [] } : blockByGrammar(text, holders);
}
