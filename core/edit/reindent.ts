import { lengthOf, type Block } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { indentAt, type Chunk } from './chunk.ts';

/**
 * The lines of a chunk as they are to stand in another place, the first beginning with `to` and the others as much
 * deeper as they were. Long texts keep what they say: where moving one would change it, nothing moves. `long` is what
 * `longPartsOf` gives for the statement.
 */
export function linesOf(text: string, { span }: Chunk, long: readonly Span[], to: string): string {
  const from = indentAt(text, span.start);
  const [first = '', ...rest] = text.slice(span.start, span.end).split(/(?<=\n|\r(?!\n))/);
  let at = span.start + first.length;
  const moved: string[] = [to, first];
  for (const line of rest) {
    const isEmpty = line.trim() === '';
    // In a long text, what stands left of its margin is part of what it says.
    if (!isEmpty && !line.startsWith(from) && isIn(long, at)) return from + first + rest.join('');
    if (/^[\n\r]/.test(line)) moved.push(line);
    else if (line.startsWith(from)) moved.push(to + line.slice(from.length));
    else moved.push(isEmpty ? line.replace(/^[ \t]+/, '') : line);
    at += line.length;
  }
  return moved.join('');
}

function isIn(spans: readonly Span[], offset: number): boolean {
  return spans.some((span) => span.start < offset && offset < span.end);
}

/** What goes on over lines in a block and is no block: facts, steps, and the heads of blocks. From the beginning of the file. */
export function longPartsOf(block: Block, at: number, text: string): readonly Span[] {
  const parts: Span[] = [];
  const add = (start: number, end: number): void => {
    if (/[\n\r]/.test(text.slice(start, end))) parts.push({ start, end });
  };
  const down = (each: Block, base: number): void => {
    add(base, base + (each.title ?? each.id ?? each.keyword).span.end);
    each.statements.forEach((statement, i) => {
      const start = base + (each.starts[i] ?? 0);
      if (statement.kind === 'block') down(statement, start);
      else add(start, start + lengthOf(statement));
    });
  };
  down(block, at);
  return parts;
}
