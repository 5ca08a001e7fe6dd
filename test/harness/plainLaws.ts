import { blockByGrammar, parseByGrammar } from '../../core/syntax/grammarParse.ts';
import { hasLongTextAtOnce } from '../../core/syntax/patterns.ts';
import { parse, parseBlock } from '../../core/syntax/parse.ts';
import { plainTreeOf } from '../../core/syntax/plainTree.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { assertSame } from './same.ts';

/**
 * Expects that a text, and each block in it by itself, is read without the grammar, as far as it is, as the grammar reads
 * it. Says whether all of it can be read without.
 */
export function assertReadPlainly(text: string, what: string): boolean {
  const tree = parseByGrammar(text);
  assertSame(parse(text), tree, what);
  const plain = plainTreeOf(text);
  if (plain) assertSame(plain, tree, what);
  const down = (holders: readonly Block[], at: number): void => {
    const holder = holders.at(-1);
    holder?.statements.forEach((block, i) => {
      if (block.kind !== 'block') return;
      const start = at + (holder.starts[i] ?? 0);
      const own = text.slice(start, start + block.length);
      if (!hasLongTextAtOnce(own))
        assertSame(parseBlock(own, holders), blockByGrammar(own, holders), `${what}: ${own}`);
      down([...holders, block], start);
    });
  };
  down([tree], 0);
  return plain !== undefined;
}
