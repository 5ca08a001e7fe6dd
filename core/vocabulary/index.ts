/**
 * The vocabulary: which block may hold which fact, in what shape, how often, and what it means. Pure data; completion,
 * hover, checks, the TextMate grammar and the language reference are derived from it or tested against it.
 */
import { blockRows, fileRow } from './table.ts';
import type { BlockRow, FactRow } from './types.ts';
import { NONE } from './words.ts';

export { blockRows, fileRow } from './table.ts';
export * from './builtins.ts';
export * from './types.ts';
export { meantBy } from './otherWords.ts';
export { NONE, pathEnds, frameworkStages } from './words.ts';
export { topicsOf, type Topic } from './topics.ts';

const byKeyword: ReadonlyMap<string, BlockRow> = new Map(blockRows.map((row) => [row.keyword, row]));
const rows: readonly BlockRow[] = [fileRow, ...blockRows];
const factsOfRow: ReadonlyMap<BlockRow, ReadonlyMap<string, FactRow>> = new Map(
  rows.map((row) => [row, new Map(row.facts.map((fact) => [fact.key, fact]))]),
);

/** The row of a block's keyword, wherever it may stand. */
export function blockRow(keyword: string): BlockRow | undefined {
  return byKeyword.get(keyword);
}

const noneRows: ReadonlyMap<string, FactRow> = new Map(
  blockRows.map(({ keyword, meaning }) => [
    keyword,
    {
      key: keyword,
      shape: { name: NONE, wants: `${NONE}, if you looked and there is no ${keyword} here` },
      meaning: `${meaning} Here: looked, and there is none.`,
      example: `${keyword}: ${NONE}`,
    },
  ]),
);

/** The row of `pain: none`, which says of a kind of block that there is none. It is a fact and no block. */
export function noneRow({ keyword }: BlockRow): FactRow | undefined {
  return noneRows.get(keyword);
}

/** The row of a fact in a block. */
export function factRow(row: BlockRow, key: string): FactRow | undefined {
  return factsOfRow.get(row)?.get(key);
}

/** True if the word begins a block or a fact that may stand directly in such a block. */
export function mayHold(row: BlockRow, word: string): boolean {
  return row.blocks.includes(word) || factRow(row, word) !== undefined;
}

/** All words that may begin a statement directly in such a block: blocks first, then facts. */
export function wordsIn(row: BlockRow): readonly string[] {
  return [...row.blocks, ...row.facts.map((fact) => fact.key)];
}

/** The blocks (the file among them) in which a statement may begin with the word; none if nothing begins so. */
export function holdersOf(word: string): readonly BlockRow[] {
  return rows.filter((row) => mayHold(row, word));
}
