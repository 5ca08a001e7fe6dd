import { lexemesOf, type Lexeme } from '../syntax/lexemes.ts';
import { parse } from '../syntax/parse.ts';
import type { Block, FileBlock, Statement } from '../syntax/tree.ts';
import { cured } from './doubts.ts';

/** A text as it was read: its tree and its pieces. */
export interface ReadText {
  readonly text: string;
  readonly tree: FileBlock;
  readonly lexemes: readonly Lexeme[];
}

/** Reads a text, but for its tree where that is at hand. */
export function readText(text: string, tree: FileBlock = parse(text)): ReadText {
  return { text, tree, lexemes: lexemesOf(text) };
}

/**
 * True if two texts say the same, however they are written: the same statements in the same order, the same comments in
 * the same places, and the same mistakes but for those that formatting cures.
 */
export function saysTheSame(before: ReadText, after: ReadText): boolean {
  return (
    before.tree.isWhole === after.tree.isWhole &&
    meaningOf(before) === meaningOf(after) &&
    commentsOf(before) === commentsOf(after)
  );
}

function meaningOf({ text, tree }: ReadText): string {
  return JSON.stringify(formOf(tree, 0, text), withoutPlaces);
}

function formOf(block: Block, at: number, text: string): unknown {
  const { keyword, id, title, row, closed, body, slips, statements, starts, comments } = block;
  let before = 0;
  /** How many statements begin before an offset; offsets are asked for in order. */
  const statementsUpTo = (offset: number): number => {
    while ((starts[before] ?? offset) < offset) before++;
    return before;
  };
  return [
    keyword.text,
    id?.text,
    title?.text,
    row?.keyword,
    closed,
    body !== undefined,
    slips.map(({ code }) => code).filter((code) => !cured.has(code)),
    comments.map((span) => [statementsUpTo(span.start), text.slice(at + span.start, at + span.end)]),
    statements.map((statement, i) => statementForm(statement, at + (starts[i] ?? 0), text)),
  ];
}

function statementForm(statement: Statement, at: number, text: string): unknown {
  if (statement.kind === 'block') return formOf(statement, at, text);
  if (statement.kind === 'step') return [statement.from, statement.legs];
  const { key, of, mention, row, values } = statement;
  return [key, of, mention, row?.key, values];
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'span' ? undefined : value;
}

function commentsOf({ text, lexemes }: ReadText): string {
  return lexemes
    .filter(({ kind }) => kind === 'line-comment' || kind === 'block-comment')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}
