import { folded } from '../../model/fold.ts';
import { usesOf } from '../../model/uses.ts';
import { headOf, titleOf } from '../../model/title.ts';
import { blocksOf, placedBlocksOf } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { FileRule } from '../rule.ts';

/** A persona that no journey of its file names. Files of personas alone are there for others, so they are left alone. */
export const personaUnused: FileRule = {
  reach: 'file',
  codes: ['persona-unused'],
  check: ({ names, report }) => {
    const { tree } = names.source;
    if (blocksOf(tree, 'journey').length === 0) return;
    const named = namedIn(tree);
    for (const { block, start } of placedBlocksOf(tree, 'persona')) {
      if (!block.id || named.has(block.id.text)) continue;
      const holes = { title: titleOf(block), id: block.id.text };
      report({ code: 'persona-unused', span: shift(headOf(block), start), holes });
    }
  },
};

/** Ids of the personas that are named in a block. */
const namedIn = folded<ReadonlySet<string>>((block, inner) => {
  const named = new Set(inner.flatMap((set) => [...set]));
  for (const use of usesOf(block)) {
    const id = use.kinds.includes('persona') ? use.names.at(-1)?.text : undefined;
    if (id !== undefined) named.add(id);
  }
  return named;
});
