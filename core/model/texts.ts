import type { Block, Text } from '../syntax/tree.ts';

/** All texts of a block itself, not of the blocks in it: its title, the texts of its facts and of its steps. */
export function textsOf(block: Block): readonly Text[] {
  const texts: Text[] = block.title ? [block.title] : [];
  for (const statement of block.statements) {
    if (statement.kind === 'fact') {
      for (const { text } of statement.values) if (text) texts.push(text);
    } else if (statement.kind === 'step') {
      for (const { text } of statement.legs) if (text) texts.push(text);
    }
  }
  return texts;
}
