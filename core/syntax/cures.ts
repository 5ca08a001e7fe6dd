import type { Span } from '../text/span.ts';
import type { Shape } from '../vocabulary/index.ts';
import type { Atom } from './atoms.ts';
import { indentOf, lineStartOf } from './patterns.ts';
import type { Fix, Quantity } from './tree.ts';

/** Fixes of values: what was most likely meant, where that can be told from the value and what is wanted. */

const plainWord = /^[\p{L}\p{M}\p{Nd}_]+(?:-[\p{L}\p{M}\p{Nd}_]+)*$/u;
const number = /^[+\-−]?\d+(?:\.\d+)?(?:\.\.[+\-−]?\d+(?:\.\d+)?)?(?:%| [\p{L}€$£¥₩]+)?$/u;
const unitSign = /^[%€$£¥₩]$/u;

/** What a value that does not fit was to be: a share without its sign, or something in quotes that wants none. */
export function fitting(atom: Atom | undefined, shape: Shape): Fix | undefined {
  const text =
    atom?.kind === 'number'
      ? asShare(atom.quantity, shape)
      : atom?.kind === 'text' && atom.quotes === 'right' && !shape.text
        ? unquoted(atom.text.trim(), shape)
        : undefined;
  return atom && text !== undefined
    ? { title: `Write it as ${text}`, edits: [{ span: atom.span, text }] }
    : undefined;
}

/** A number that is to be a share and lacks nothing but its sign; 0.4 could be 40% as well as 0.4%. */
function asShare({ low, high, unit, compare }: Quantity, { number: part }: Shape): string | undefined {
  const isShare = part?.unit?.need === 'must' && part.unit.words.length === 1 && part.unit.words[0] === '%';
  const isBare = unit === undefined || unit === 'percent' || unit === 'pct';
  if (!isShare || !isBare || compare || low !== high || (low < 1 && low !== 0) || low > 100) return undefined;
  return `${low}%`;
}

function unquoted(text: string, shape: Shape): string | undefined {
  if (shape.date && /^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return text;
  if (shape.number && number.test(text)) return text;
  if (shape.mention && /^@/.test(text) && plainWord.test(text.slice(1))) return text;
  if (shape.unit && unitSign.test(text)) return text;
  if (!plainWord.test(text)) return undefined;
  if (shape.words?.rows.some((row) => row.word === text) || shape.ref || shape.unit) return text;
  if (shape.mention) return `@${text}`;
  return shape.tag ? `#${text}` : undefined;
}

/** The nearest number that is in range. */
export function within({ low, high, unit, compare, span }: Quantity, least?: number, most?: number): Fix[] {
  if (low !== high || compare) return [];
  const nearest = Math.min(most ?? Infinity, Math.max(least ?? -Infinity, low));
  const text = `${nearest}${unit === undefined ? '' : unit === '%' ? unit : ` ${unit}`}`;
  return [{ title: `Change it to ${text}`, edits: [{ span, text }], isGuess: true }];
}

/** A range with its ends in the right order. `source` is how it is written. */
export function forwards(source: string, span: Span): Fix | undefined {
  const parts = /^([+\-−]?[\d.]*\d)(\s*\.\.\s*)([+\-−]?[\d.]*\d)(.*)$/su.exec(source);
  if (!parts) return undefined;
  const [, low = '', dots = '', high = '', rest = ''] = parts;
  const text = `${high}${dots}${low}${rest}`;
  return { title: `Write it as ${text}`, edits: [{ span, text }] };
}

/** Texts of a list, each as a fact of its own. `head` is what stands before the first, `start` where it begins. */
export function oneByOne(
  values: readonly Span[],
  { text, base, start }: { readonly text: string; readonly base: number; readonly start: number },
): Fix {
  const at = base + start;
  const head = text.slice(at, base + (values[0]?.start ?? start));
  const lineStart = lineStartOf(text, at);
  const indent = indentOf(text, lineStart);
  const isFirst = lineStart > 0 && lineStart + indent === at;
  const gap = isFirst ? `\n${text.slice(lineStart, at)}` : '; ';
  const edits = values.slice(1).map((value, i) => ({
    span: { start: values[i]?.end ?? value.start, end: value.start },
    text: `${gap}${head}`,
  }));
  return { title: 'Say each by itself', edits };
}
