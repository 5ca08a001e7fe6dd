import type { TextEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../../core/format/index.ts';
import { holderAt } from '../../core/format/indent.ts';
import { lengthOf, type FileBlock } from '../../core/syntax/tree.ts';
import { indexAt } from '../../core/syntax/walk.ts';
import type { Source } from '../../core/model/load.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import type { Pieces } from '../../core/text/pieces.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf } from '../lsp/convert.ts';

/** The changes that format a file; with a span, those of the lines that it touches. */
export function formatting(source: Source, indent: string, lines: LineIndex, span?: Span): TextEdit[] {
  const edits = formatEdits(source.tree, source.text, { indent }, span && linesOf(span, lines));
  return edits.map((edit) => ({ range: rangeOf(edit.span, lines), newText: edit.text }));
}

/**
 * The change that puts a line where it belongs while somebody types: the line of a brace that was just typed and is the
 * first on it, or one that was just begun. It asks only the tree of what is there, and changes nothing in a text or a
 * comment that goes over lines.
 */
export function formattingOnType(
  tree: FileBlock,
  lines: Pieces,
  offset: number,
  { typed, indent }: { readonly typed: string; readonly indent: string },
): TextEdit[] {
  const { line } = lines.positionAt(offset);
  const start = lines.lineStart(line);
  const content = lines.slice(start, lines.lineEnd(line));
  const blank = /^[ \t]*/.exec(content)?.[0] ?? '';
  if (typed !== '\n' && !/^[}｝]/.test(content.slice(blank.length))) return [];
  const { block, base, depth } = holderAt(tree, start + blank.length);
  const at = start - base;
  const goesOver = (span: Span): boolean => span.start < at && at < span.end;
  const index = indexAt(block, at);
  const statement = block.statements[index];
  const from = block.starts[index] ?? 0;
  const isInText = statement?.kind === 'fact' && goesOver({ start: from, end: from + lengthOf(statement) });
  const margin = indent.repeat(depth);
  if (isInText || margin === blank || block.comments.some(goesOver)) return [];
  return [{ range: rangeOf({ start, end: start + blank.length }, lines), newText: margin }];
}

/** Whoever marks a statement rarely marks the blanks before it. */
function linesOf({ start, end }: Span, lines: LineIndex): Span {
  // A selection that ends where a line begins does not mean that line.
  const last = lines.positionAt(end);
  const isBehind = last.character === 0 && end > start;
  return {
    start: lines.lineStart(lines.positionAt(start).line),
    end: lines.lineEnd(isBehind ? last.line - 1 : last.line),
  };
}
