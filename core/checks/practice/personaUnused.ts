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
    const personas = placedBlocksOf(tree, 'persona');
    const unnamed = new Set(personas.flatMap(({ block }) => block.id?.text ?? []));
    strike(unnamed, tree, 2);
    for (const { block, start } of personas) {
      if (!block.id || !unnamed.has(block.id.text)) continue;
      const holes = { title: titleOf(block), id: block.id.text };
      report({ code: 'persona-unused', span: shift(headOf(block), start), holes });
    }
  },
};

/**
 * Takes the ids out that are named in a block. Down to a depth the blocks are asked one by one, so that after an edit only the
 * sets of those are made anew that hold what was edited.
 */
function strike(unnamed: Set<string>, block: Block, depth: number): void {
  for (const id of depth === 0 ? namedIn(block) : personasNamed(block)) unnamed.delete(id);
  if (depth === 0) return;
  for (const inner of block.statements) {
    if (unnamed.size === 0) return;
    if (inner.kind === 'block') strike(unnamed, inner, depth - 1);
  }
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
