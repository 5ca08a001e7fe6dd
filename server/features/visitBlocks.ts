import type { Block } from '../../core/syntax/tree.ts';
import type { Span } from '../../core/text/span.ts';

/** Called with a block, the absolute offset it starts at, and the journey around it, which a journey is itself. */
export type Visit = (block: Block, at: number, journey: Block | undefined) => void;

/**
 * Visits the blocks that touch a part of a file, from the outside inward and in the order of the text. Or those of a block
 * in it, with where it starts and the journey around it.
 */
export function visitBlocks(
  tree: Block,
  within: Span,
  visit: Visit,
  from: { readonly at: number; readonly around: Block | undefined } = { at: 0, around: undefined },
): void {
  const down = (block: Block, at: number, around: Block | undefined): void => {
    if (at > within.end || at + block.length < within.start) return;
    const journey = block.row?.keyword === 'journey' ? block : around;
    visit(block, at, journey);
    block.statements.forEach((statement, i) => {
      if (statement.kind === 'block') down(statement, at + (block.starts[i] ?? 0), journey);
    });
  };
  down(tree, from.at, from.around);
}

/** The span of a whole file. */
export function wholeOf(tree: Block): Span {
  return { start: 0, end: tree.length };
}
