import type { Block, Statement } from './tree.ts';

/** Visits a block and all blocks in it, in the order of the text, each with the absolute offset it starts at. */
export function walk(
  tree: Block,
  visit: (block: Block, at: number, holder: Block | undefined) => void,
): void {
  const down = (block: Block, at: number, holder: Block | undefined): void => {
    visit(block, at, holder);
    for (const statement of block.statements) {
      if (statement.kind === 'block') down(statement, at + statement.span.start, block);
    }
  };
  down(tree, tree.span.start, undefined);
}

/** A statement on the way to a place, with the absolute offset that its own positions count from. */
export interface Place {
  readonly statement: Statement;
  /** Absolute offset of the block itself, or of the block that the fact or step stands in. */
  readonly base: number;
}

/** What stands at a place, from the file inward; the last is the innermost. The ends of a statement belong to it. */
export function pathTo(tree: Block, offset: number): readonly Place[] {
  const path: Place[] = [{ statement: tree, base: 0 }];
  let block = tree;
  let base = 0;
  for (;;) {
    const found = statementAt(block, offset - base);
    if (!found) return path;
    if (found.kind !== 'block') return [...path, { statement: found, base }];
    base += found.span.start;
    path.push({ statement: found, base });
    block = found;
  }
}

/** The statement that a place in a block touches; where two meet, the one that begins there. */
function statementAt(block: Block, at: number): Statement | undefined {
  const { statements } = block;
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.span.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const statement = statements[low - 1];
  return statement && at <= statement.span.end ? statement : undefined;
}

/** The blocks of a keyword directly in a block; what the keyword was taken for counts, not how it was spelt. */
export function blocksOf(block: Block, keyword: string): readonly Block[] {
  return block.statements.filter(
    (statement): statement is Block => statement.kind === 'block' && statement.row?.keyword === keyword,
  );
}
