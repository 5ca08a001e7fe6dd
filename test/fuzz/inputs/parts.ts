import { parse } from '../../../core/syntax/parse.ts';
import { lengthOf, type Block } from '../../../core/syntax/tree.ts';

/** So long is a part at most, where its text can be cut there, without the heads of the blocks around it. */
const longest = 360;

/**
 * A text in parts that are maps by themselves: statements that follow one another, in the heads and braces of the blocks
 * that they stand in. What is small is tried many times while what is large is tried once. A text that is small already
 * is its only part.
 */
export function partsOf(text: string): readonly string[] {
  if (text.length <= 2 * longest) return [text];
  const tree = parse(text);
  return partsIn(text, tree, { at: 0, from: 0, to: text.length, head: '', foot: '' });
}

/** Where a block stands in its text and what is inside of it, and what stands around that in each part. */
interface Frame {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly foot: string;
}

function partsIn(text: string, block: Block, { at, from, to, head, foot }: Frame): readonly string[] {
  const parts: string[] = [];
  let start = from;
  let last = from;
  const cut = (end: number): void => {
    if (end > start && text.slice(start, end).trim() !== '') parts.push(head + text.slice(start, end) + foot);
    start = Math.max(start, end);
  };
  block.statements.forEach((statement, i) => {
    const first = at + (block.starts[i] ?? 0);
    const end = first + lengthOf(statement);
    if (end - start > longest) cut(last);
    last = end;
    if (statement.kind === 'block' && statement.length > longest && statement.body && statement.closed) {
      const body = { start: first + statement.body.start + 1, end: first + statement.body.end - 1 };
      const around = { head: head + text.slice(start, body.start), foot: text.slice(body.end, end) + foot };
      parts.push(...partsIn(text, statement, { at: first, from: body.start, to: body.end, ...around }));
      start = end;
    }
  });
  cut(to);
  return parts;
}
