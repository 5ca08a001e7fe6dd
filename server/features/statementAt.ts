import type { Analysis } from '../../core/analyse.ts';
import { textsOf } from '../../core/model/texts.ts';
import { isOpenText, lexemesOf } from '../../core/syntax/lexemes.ts';
import { lineEnd, lineStartOf } from '../../core/syntax/patterns.ts';
import type { Block } from '../../core/syntax/tree.ts';
import { blockOf, pathTo, type Place } from '../../core/syntax/walk.ts';

/** A statement that is being written. */
export interface Begun {
  /** The block in whose body it stands. */
  readonly holder: Block;
  /** What of it stands before the place, without the blanks it begins with. */
  readonly before: string;
  /** What stands behind the place on its line. */
  readonly after: string;
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
  const after = source.text.slice(offset, lineEnd(source.text, offset));
  return last && { holder: holderAt(path, offset, source.tree), after, ...last };
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

/**
 * The part of the beginning of a line since the last statement on it began, a text that is not closed among it; nothing
 * in a comment.
 */
function lastStatement(line: string): Pick<Begun, 'before' | 'isInText'> | undefined {
  let start = 0;
  let isInText = false;
  for (const lexeme of lexemesOf(line)) {
    const { kind, start: from, end } = lexeme;
    if (kind === 'line-comment' || (kind === 'odd' && line.startsWith('/*', from))) return undefined;
    const isAbove = kind === 'block-comment' && line.slice(start, from).trim() === '';
    if (isAbove || kind === 'semicolon' || kind === 'open' || kind === 'close') start = end;
    // It goes on to the end.
    else if (isOpenText(lexeme, line)) isInText = true;
  }
  return { before: line.slice(start).trimStart(), isInText };
}
