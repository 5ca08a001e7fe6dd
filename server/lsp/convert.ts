import type { LineIndex } from '../../core/text/lineIndex.ts';
import type { Span } from '../../core/text/span.ts';
import type { Position, Range } from 'vscode-languageserver-types';

/** The one place where spans become what LSP calls ranges, and back. Both count in UTF-16 units. */
export function rangeOf(span: Span, lines: LineIndex): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

export function offsetOf(position: Position, lines: LineIndex): number {
  return lines.offsetAt(position);
}

export function spanOf(range: Range, lines: LineIndex): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}
