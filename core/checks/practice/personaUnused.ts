import { folded } from '../../model/fold.ts';
import type { Block } from '../../syntax/tree.ts';
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
    for (const { block, start } of placedBlocksOf(tree, 'persona')) {
      if (!block.id || isNamed(tree, block.id.text, 2)) continue;
      const holes = { title: titleOf(block), id: block.id.text };
      report({ code: 'persona-unused', span: shift(headOf(block), start), holes });
    }
  },
};

/**
 * True if a persona is named in a block. Down to a depth the blocks are asked one by one, so that after an edit only the
 * sets of those are made anew that hold what was edited.
 */
function isNamed(block: Block, id: string, depth: number): boolean {
  if (depth === 0) return namedIn(block).has(id);
  return (
    personasNamed(block).includes(id) ||
    block.statements.some((inner) => inner.kind === 'block' && isNamed(inner, id, depth - 1))
  );
}

/** Ids of the personas that are named in a block and the blocks in it. */
const namedIn = folded<ReadonlySet<string>>((block, inner) => {
  const named = new Set(personasNamed(block));
  for (const set of inner) for (const id of set) named.add(id);
  return named;
});

function personasNamed(block: Block): readonly string[] {
  return usesOf(block).flatMap((use) =>
    use.kinds.includes('persona') ? (use.names.at(-1)?.text ?? []) : [],
  );
}
