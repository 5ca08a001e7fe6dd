import type { Block, Fact, TextEdit } from '../syntax/tree.ts';
import type { PlacedBlock } from '../syntax/walk.ts';
import { chunkOf, indentAt, type Chunk } from './chunk.ts';

/**
 * Puts the facts of a block into the order of the vocabulary, each with its comments; those of one kind stay in theirs,
 * and what the vocabulary does not know comes last. Blocks and empty lines stay where they are. Nothing where the order is
 * right, or where facts share a line with others and a comment could be taken for another's.
 */
export function sortFacts({ block, start }: PlacedBlock, text: string): readonly TextEdit[] | undefined {
  const facts = block.statements.flatMap((statement, i) =>
    statement.kind === 'fact' ? [{ fact: statement, chunk: chunkOf(text, block, start, i) }] : [],
  );
  const sorted = [...facts].sort((a, b) => rankOf(a.fact, block) - rankOf(b.fact, block));
  if (sorted.every(({ fact }, i) => fact === facts[i]?.fact)) return undefined;
  const chunks = facts.map(({ chunk }) => chunk);
  const part = partThatMoves(chunks, block, start, text);
  if (!part) return undefined;
  return facts.flatMap(({ fact, chunk }, i): readonly TextEdit[] => {
    const now = sorted[i];
    if (!now || now.fact === fact) return [];
    const { span, core } = now.chunk;
    const moved = part === 'span' ? span : core;
    return [{ span: chunk[part], text: text.slice(moved.start, moved.end) }];
  });
}

function rankOf({ row }: Fact, block: Block): number {
  const rank = row ? (block.row?.facts.indexOf(row) ?? -1) : -1;
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
}

/** The facts alone where all stand on one line without comments, and the facts with their comments where each has its own. */
function partThatMoves(
  chunks: readonly Chunk[],
  block: Block,
  start: number,
  text: string,
): 'core' | 'span' | undefined {
  if (block.comments.length === 0 && !/[\n\r]/.test(text.slice(start, start + block.length))) return 'core';
  const indent = indentAt(text, chunks[0]?.core.start ?? 0);
  const isEachOwn = chunks.every(
    ({ core, beginsLine, endsLine }) => beginsLine && endsLine && indentAt(text, core.start) === indent,
  );
  return isEachOwn ? 'span' : undefined;
}
