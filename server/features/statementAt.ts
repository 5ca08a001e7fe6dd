import type { Analysis } from '../../core/analyse.ts';
import { textsOf } from '../../core/model/texts.ts';
import { lineStartOf } from '../../core/syntax/patterns.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { blockOf, pathTo, type Place } from '../../core/syntax/walk.ts';

/** A statement that is being written. */
export interface Begun {
  /** The block in whose body it stands. */
  readonly holder: Block;
  /** What of it stands before the place, without the blanks it begins with. */
  readonly before: string;
  /** True if the place is in a text, which what stands before it opens and does not close. */
  readonly isInText: boolean;
}

/**
 * The statement that is written at a place, as the text of its line has it: half-written, it need not be in the tree.
 * Nothing in comments, and in texts that go on over lines.
 */
export function statementAt({ source }: Analysis, offset: number): Begun | undefined {
  const path = pathTo(source.tree, offset);
  const inner = blockOf(path);
  if (!inner) return undefined;
  const { block, base } = inner;
  const isInside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    base + start < offset && offset < base + end;
  const isLong = textsOf(block).some(
    ({ span }) => source.text.startsWith('"""', base + span.start) && isInside(span),
  );
  if (isLong || block.comments.some(isInside)) return undefined;
  const last = lastStatement(source.text.slice(lineStartOf(source.text, offset), offset));
  return last && { holder: holderAt(path, offset, source.tree), ...last };
}

/** The innermost block in whose body the place lies. */
function holderAt(path: readonly Place[], offset: number, file: Block): Block {
  for (const { statement, base } of path.toReversed()) {
    if (statement.kind !== 'block' || !statement.body) continue;
    const { body, closed } = statement;
    const at = offset - base;
    if (at > body.start && (at < body.end || !closed)) return statement;
  }
  return file;
}

/** The part of a line since the last statement on it began, a text that is not closed among it; nothing in a comment. */
function lastStatement(line: string): Omit<Begun, 'holder'> | undefined {
  let start = 0;
  let end = -1;
  for (let i = 0; i < line.length; i++) {
    const sign = line.charAt(i);
    if (sign === '"') i = end = textEnd(line, i);
    else if (line.startsWith('/*', i)) {
      const end = line.indexOf('*/', i);
      if (end < 0) return undefined;
      i = end + 1;
    } else if (line.startsWith('//', i) && line.charAt(i - 1) !== ':') return undefined;
    else if (';{}；｛｝'.includes(sign)) start = i + 1;
  }
  return { before: line.slice(start).trimStart(), isInText: end === line.length };
}

/** Where a text ends that begins at a place, with its last quote; past the line if it is not closed. */
function textEnd(line: string, start: number): number {
  for (let i = start + 1; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '"') return i;
  }
  return line.length;
}
