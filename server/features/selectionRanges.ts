import type { SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { indentOf, lineEnd, lineStartOf } from '../../core/syntax/patterns.ts';
import type { Block, Fact, Statement, Step, Text, Value } from '../../core/syntax/tree.ts';
import { pathTo } from '../../core/syntax/walk.ts';
import { cover, shift, touches, type Span } from '../../core/text/span.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { rangeOf } from '../lsp/convert.ts';

/**
 * What a selection at a place grows to, step by step: the word, the text or name it is part of, the value, the fact,
 * what stands between the braces, the block, and so on to the file.
 */
export function selectionRangeAt({ source }: Analysis, offset: number, lines: LineIndex): SelectionRange {
  const { tree, text } = source;
  const file = { start: 0, end: tree.length };
  const spans = [file, ...wordAt(text, offset)];
  for (const { statement, base } of pathTo(tree, offset)) {
    const own = statement.kind === 'block' ? spansOfBlock(statement, text, base) : spansIn(statement);
    spans.push(...own.map((span) => shift(span, base)));
    for (const said of textsIn(statement)) spans.push(...withoutQuotes(shift(said.span, base), text));
  }
  const touched = spans.filter((span) => span.end > span.start && touches(span, offset));
  return chainOf(touched.sort((a, b) => lengthOf(b) - lengthOf(a)), file, lines); // prettier-ignore
}

/** Each span holds the next; of two that only meet at the place, the longer one stays. */
function chainOf(longestFirst: readonly Span[], file: Span, lines: LineIndex): SelectionRange {
  let outer = file;
  let chain: SelectionRange = { range: rangeOf(file, lines) };
  for (const span of longestFirst) {
    const isInside = outer.start <= span.start && span.end <= outer.end && lengthOf(span) < lengthOf(outer);
    if (!isInside) continue;
    outer = span;
    chain = { range: rangeOf(span, lines), parent: chain };
  }
  return chain;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function spansOfBlock(block: Block, text: string, base: number): readonly Span[] {
  const { keyword, id, title, body, comments } = block;
  const header = [keyword, id, title].flatMap((part) => (part ? [part.span] : []));
  return [
    { start: 0, end: block.length },
    ...header,
    ...(header.length > 1 ? [header.reduce(cover)] : []),
    ...(body ? [body, insideOf(body, text, base)] : []),
    ...comments,
  ];
}

/** What stands between two braces, without the blanks at its ends; the braces may be missing. */
function insideOf(body: Span, text: string, base: number): Span {
  const written = text.slice(base + body.start, base + body.end);
  const open = /^[{｛]/.test(written) ? 1 : 0;
  const inner = written.slice(open, written.length - (/[}｝]$/.test(written) ? 1 : 0));
  const start = body.start + open + inner.length - inner.trimStart().length;
  return { start, end: start + inner.trim().length };
}

function textsIn(statement: Statement): readonly Text[] {
  if (statement.kind === 'block') return statement.title ? [statement.title] : [];
  const parts = statement.kind === 'fact' ? statement.values : statement.legs;
  return parts.flatMap(({ text }) => (text ? [text] : []));
}

function spansIn(statement: Fact | Step): readonly Span[] {
  if (statement.kind === 'step') {
    const refs = [...statement.from, ...statement.legs.flatMap((leg) => leg.to)];
    const legs = statement.legs.flatMap(({ to, share, text }) => {
      const parts = [...to, share, text].flatMap((part) => (part ? [part.span] : []));
      return parts.length > 0 ? [...parts, parts.reduce(cover)] : [];
    });
    return [statement.span, ...legs, ...refs.flatMap(({ span, names }) => [span, ...names.map((name) => name.span)])]; // prettier-ignore
  }
  const { span, key, of, mention, values } = statement;
  const before = [key, of, mention].flatMap((part) => (part ? [part.span] : []));
  const all = values.length > 1 ? [values.map((value) => value.span).reduce(cover)] : [];
  return [span, ...before, ...all, ...values.flatMap(spansOfValue)];
}

function spansOfValue(value: Value): readonly Span[] {
  const { text, number, word, ref, mention, date, tag } = value;
  const parts = [text, number, word, ref, mention, date, tag];
  return [
    value.span,
    ...parts.flatMap((part) => (part ? [part.span] : [])),
    ...(ref?.names.map((name) => name.span) ?? []),
  ];
}

/** What a text says, without its quotes. */
function withoutQuotes(span: Span, text: string): readonly Span[] {
  const written = text.slice(span.start, Math.min(span.end, span.start + 3));
  const quotes = written === '"""' ? 3 : written.startsWith('"') ? 1 : 0;
  const isClosed = span.end - span.start >= 2 * quotes && text.slice(span.start, span.end).endsWith('"'.repeat(quotes)); // prettier-ignore
  return quotes > 0 && isClosed ? [{ start: span.start + quotes, end: span.end - quotes }] : [];
}

const word = /[\p{L}\p{M}\p{Nd}_]+(?:-[\p{L}\p{M}\p{Nd}_]+)*/gu;

/** A word is not looked for further away than this: lines of tables can be very long. */
const NEAR = 256;

/** The word that the place touches; the later one where two meet. */
function wordAt(text: string, offset: number): readonly Span[] {
  const lineStart = lineStartOf(text, offset);
  const start = Math.max(lineStart + indentOf(text, lineStart), offset - NEAR);
  const near = text.slice(start, Math.min(lineEnd(text, offset), offset + NEAR));
  const spans = [...near.matchAll(word)].map(({ index, 0: { length } }) => ({ start: start + index, end: start + index + length })); // prettier-ignore
  const touched = spans.findLast((span) => touches(span, offset));
  return touched ? [touched] : [];
}
