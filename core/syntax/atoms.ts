import type { Span } from '../text/span.ts';
import type { Quantity, Ref } from './tree.ts';

/**
 * The smallest parts of values, as the grammar reads them before the vocabulary says what they mean. Spans count from
 * the block, as everywhere in the tree.
 */
export type Atom =
  | {
      readonly kind: 'text';
      readonly span: Span;
      readonly text: string;
      readonly quotes: Quotes;
      /** How far the lines of a long text are indented. */
      readonly margin?: number;
    }
  | {
      readonly kind: 'number';
      readonly span: Span;
      readonly quantity: Quantity;
      readonly unitSpan: Span | undefined;
    }
  | { readonly kind: 'date'; readonly span: Span; readonly text: string }
  | { readonly kind: 'time'; readonly span: Span; readonly text: string }
  | { readonly kind: 'ref'; readonly span: Span; readonly ref: Ref }
  | { readonly kind: 'mention'; readonly span: Span; readonly text: string }
  | { readonly kind: 'tag'; readonly span: Span; readonly text: string }
  | { readonly kind: 'unit'; readonly span: Span; readonly text: string }
  /** `1,000` and other numbers that are not written as numbers are here. */
  | { readonly kind: 'bad-number'; readonly span: Span; readonly text: string }
  /** A web address without quotes. */
  | { readonly kind: 'address'; readonly span: Span; readonly text: string }
  /** A sign that means nothing where it stands. */
  | { readonly kind: 'stray'; readonly span: Span; readonly text: string };

/** How a text was quoted: right, never closed, or in quotes that this language does not use, which may be never closed too. */
export type Quotes = 'right' | 'unclosed' | 'unclosed-other' | 'unclosed-long' | 'other';

/** Takes the quotes and escapes off a text between `"`: `\"` and `\\` mean a quote and a backslash, any other backslash itself. */
export function unescapeText(image: string): string {
  return image.includes('\\') ? image.replaceAll(/\\(["\\])/g, '$1') : image;
}

/** Writes a text so that it reads back the same. Line ends become blanks: such a text never goes on over a line. */
export function quoteText(text: string): string {
  return `"${text.replaceAll(/\r\n|\r|\n/g, ' ').replaceAll(/\\(?=["\\]|$)|"/g, '\\$&')}"`;
}

/**
 * What a text between `"""` says: its lines less the margin, which is the blank before the closing quotes; unclosed,
 * the blank that all its lines share.
 */
export function longTextOf(image: string): {
  readonly text: string;
  readonly closed: boolean;
  readonly margin: number;
} {
  const lines = image.slice(3).split(/\r\n|\r|\n/);
  lines.shift();
  const closed = isClosedLongText(image);
  const last = closed ? lines.pop() : undefined;
  let margin = last === undefined ? Infinity : indent(last);
  if (!closed) for (const line of lines) if (line.trim() !== '') margin = Math.min(margin, indent(line));
  const text = lines.map((line) => line.slice(Math.min(margin, indent(line)))).join('\n');
  return { text, closed, margin: Number.isFinite(margin) ? margin : 0 };
}

/** True if a text between `"""` is closed, which is told by its last line alone. */
export function isClosedLongText(image: string): boolean {
  const last = Math.max(image.lastIndexOf('\n'), image.lastIndexOf('\r')) + 1;
  return last > 0 && image.slice(last).trim() === '"""';
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}
