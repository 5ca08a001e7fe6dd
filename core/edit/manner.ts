import type { Block } from '../syntax/tree.ts';
import { beginsLine, indentAt } from './chunk.ts';

/** How much deeper the statements of a block stand than the block, as the file has it; two blanks where it does not say. */
export function indentUnitOf(text: string, tree: Block): string {
  return unitIn(text, tree, 0) ?? '  ';
}

/** What the first block shows whose statements begin their lines; looks no further than that. */
function unitIn(text: string, block: Block, at: number): string | undefined {
  const inner = block.row?.keyword === '' ? undefined : ownLineIndent(text, block, at);
  const own = inner === undefined ? '' : indentAt(text, at);
  if (inner !== undefined && inner.length > own.length && inner.startsWith(own))
    return inner.slice(own.length);
  for (const [i, statement] of block.statements.entries()) {
    const unit =
      statement.kind === 'block' ? unitIn(text, statement, at + (block.starts[i] ?? 0)) : undefined;
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** What the lines of a block's statements begin with: as the first that begins its line, else one step deeper than the block. */
export function innerIndentOf(text: string, tree: Block, block: Block, at: number): string {
  return ownLineIndent(text, block, at) ?? indentAt(text, at) + indentUnitOf(text, tree);
}

function ownLineIndent(text: string, block: Block, at: number): string | undefined {
  const first = block.starts.find((start) => beginsLine(text, at + start));
  // On the line of the block itself, what stands before it is not the statement's.
  return first === undefined || !/[\n\r]/.test(text.slice(at, at + first))
    ? undefined
    : indentAt(text, at + first);
}
