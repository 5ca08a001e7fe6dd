import type { Block, Statement } from '../syntax/tree.ts';
import { lengthOf } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import type { Written } from './place.ts';

/**
 * What a file, a journey or a stage holds, in order: its head, and its statements as text in which all blanks are one. So
 * two outlines are equal where the same things stand in the same order, however they are laid out.
 */
export interface Outline {
  readonly head: string;
  readonly parts: readonly (Outline | string)[];
}

/** Which statement of a file, which one of that, and so on. */
export type Path = readonly number[];

const opened: ReadonlySet<string | undefined> = new Set(['', 'journey', 'stage']);

/** The outline of a whole text. */
export function outlineOf({ text, tree }: Written): Outline {
  const down = (block: Block, at: number): Outline => ({
    head: folded(block.row?.keyword === '' ? '' : text.slice(at, at + (block.body?.start ?? block.length))),
    parts: block.statements.map((statement, i) => partOf(statement, at + (block.starts[i] ?? 0))),
  });
  const partOf = (statement: Statement, at: number): Outline | string =>
    statement.kind === 'block' && opened.has(statement.row?.keyword)
      ? down(statement, at)
      : folded(text.slice(at, at + lengthOf(statement)));
  return down(tree, 0);
}

/** The outline with one part of it changed; what stands there is given, and its place in its holder may change. */
export function changedAt(
  outline: Outline,
  [first, ...rest]: Path,
  change: (parts: readonly (Outline | string)[], at: number) => readonly (Outline | string)[],
): Outline {
  const { head, parts } = outline;
  if (first === undefined) return outline;
  if (rest.length === 0) return { head, parts: change(parts, first) };
  return {
    head,
    parts: parts.map((part, i) =>
      i === first && typeof part === 'object' ? changedAt(part, rest, change) : part,
    ),
  };
}

/** What stands at a place of an outline. */
export function partAt(outline: Outline, path: Path): Outline | string | undefined {
  return path.reduce<Outline | string | undefined>(
    (part, i) => (typeof part === 'object' ? part.parts[i] : undefined),
    outline,
  );
}

/** All comments of a text, whatever blanks are in them, sorted. */
export function commentsOf({ text, tree }: Written): readonly string[] {
  const comments: string[] = [];
  walk(tree, (block, at) => {
    for (const { start, end } of block.comments) comments.push(folded(text.slice(at + start, at + end)));
  });
  return comments.sort();
}

function folded(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
