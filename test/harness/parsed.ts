import { parse } from '../../core/syntax/parse.ts';
import type { FileBlock } from '../../core/syntax/tree.ts';

const most = 16;
const known = new Map<string, FileBlock>();

/**
 * The tree of a text, which of the last few texts is the one that was read before: laws that look at one text in several
 * ways read it once. That reading gives the same each time is for the tests of the parser.
 */
export function parsed(text: string): FileBlock {
  const found = known.get(text) ?? parse(text);
  known.delete(text);
  known.set(text, found);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return found;
}
