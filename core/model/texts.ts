import type { Block, Text } from '../syntax/tree.ts';
import { kept } from './fold.ts';

/** All texts of a block itself, not of the blocks in it: its title, the texts of its facts and of its steps. */
export function textsOf(block: Block): readonly Text[] {
  return textsIn(block).all;
}

/** Those of them in which people may be mentioned: not paths of files, and not addresses. */
export function proseOf(block: Block): readonly Text[] {
  return textsIn(block).prose;
}

interface Texts {
  readonly all: readonly Text[];
  readonly prose: readonly Text[];
}

const textsIn = kept((block: Block): Texts => {
  const all: Text[] = [];
  const prose: Text[] = [];
  const add = (text: Text | undefined, isProse: boolean): void => {
    if (!text) return;
    all.push(text);
    if (isProse) prose.push(text);
  };
  add(block.title, block.row?.keyword !== 'import');
  for (const statement of block.statements) {
    if (statement.kind === 'step') for (const { text } of statement.legs) add(text, true);
    else if (statement.kind === 'fact') {
      const isProse = !statement.row?.shape.path && statement.row?.key !== 'link';
      for (const { text } of statement.values) add(text, isProse);
    }
  }
  return { all, prose };
});
