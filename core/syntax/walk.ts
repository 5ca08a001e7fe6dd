import { countUpTo } from '../text/countUpTo.ts';
import { lengthOf, type Block, type Statement } from './tree.ts';

/** Visits a block and all blocks in it, in the order of the text, each with the absolute offset it starts at. */
export function walk(
  tree: Block,
  visit: (block: Block, at: number, holder: Block | undefined) => void,
): void {
  const down = (block: Block, at: number, holder: Block | undefined): void => {
    visit(block, at, holder);
    block.statements.forEach((statement, i) => {
      if (statement.kind === 'block') down(statement, at + (block.starts[i] ?? 0), block);
    });
  };
  down(tree, 0, undefined);
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
    const index = indexAt(block, offset - base);
    const found = index < 0 ? undefined : block.statements[index];
    if (!found) return path;
    if (found.kind !== 'block') return [...path, { statement: found, base }];
    base += block.starts[index] ?? 0;
    path.push({ statement: found, base });
    block = found;
  }
}

/** The innermost block on the way, with the offset its positions count from. */
export function blockOf(
  path: readonly Place[],
): { readonly block: Block; readonly base: number } | undefined {
  for (let i = path.length - 1; i >= 0; i--) {
    const place = path[i];
    if (place?.statement.kind === 'block') return { block: place.statement, base: place.base };
  }
  return undefined;
}

/** The journey on the way, if there is one. */
export function journeyOf(path: readonly Place[]): Block | undefined {
  const place = path.find(
    ({ statement }) => statement.kind === 'block' && statement.row?.keyword === 'journey',
  );
  return place?.statement.kind === 'block' ? place.statement : undefined;
}

/**
 * Which statement of a block a place in it touches; where two meet, the one that begins there. -1 if it touches none.
 * The place counts from the block.
 */
export function indexAt(block: Block, at: number): number {
  const { statements, starts } = block;
  const last = countUpTo(starts, at) - 1;
  const statement = statements[last];
  return statement && at <= (starts[last] ?? 0) + lengthOf(statement) ? last : -1;
}

/** A block among the statements of another, with where it starts in it. */
export interface PlacedBlock {
  readonly block: Block;
  readonly start: number;
}

/** The blocks of a keyword directly in a block, with where they start; what a keyword was taken for counts. */
export function placedBlocksOf(block: Block, keyword: string): readonly PlacedBlock[] {
  return block.statements.flatMap((statement, i) =>
    statement.kind === 'block' && statement.row?.keyword === keyword
      ? [{ block: statement, start: block.starts[i] ?? 0 }]
      : [],
  );
}

/** The blocks of a keyword directly in a block; what the keyword was taken for counts, not how it was spelt. */
export function blocksOf(block: Block, keyword: string): readonly Block[] {
  return block.statements.filter(
    (statement): statement is Block => statement.kind === 'block' && statement.row?.keyword === keyword,
  );
}

/** Where a block starts in a file, found by looking for it; nothing if it is not in it. */
export function startOf(tree: Block, wanted: Block): number | undefined {
  if (tree === wanted) return 0;
  for (let i = 0; i < tree.statements.length; i++) {
    const statement = tree.statements[i];
    const inner = statement?.kind === 'block' ? startOf(statement, wanted) : undefined;
    if (inner !== undefined) return inner + (tree.starts[i] ?? 0);
  }
  return undefined;
}

/**
 * Where blocks start in another, for many that are asked for: all of them are found the first time that one is. One that
 * is not in it starts with it.
 */
export function startsIn(tree: Block): (wanted: Block) => number {
  let starts: Map<Block, number> | undefined;
  return (wanted) => {
    if (!starts) {
      const found = new Map<Block, number>();
      walk(tree, (block, at) => found.set(block, at));
      starts = found;
    }
    return starts.get(wanted) ?? 0;
  };
}
