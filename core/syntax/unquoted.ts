/** Texts that stand there without their quotes. */
import { ownText } from '../text/ownText.ts';
import type { Span } from '../text/span.ts';
import type { Shape } from '../vocabulary/index.ts';
import { quoteText, type Atom } from './atoms.ts';
import { shorten } from './quoting.ts';
import { slip, type Report } from './report.ts';
import type { Written } from './statementParts.ts';
import type { Value } from './tree.ts';

/** True if words stand where a text was wanted, and cannot be one of the few words that may stand there too. */
export function looksLikeProse(values: readonly (readonly Atom[])[], shape: Shape): boolean {
  const atoms = values.flat();
  const plain = shape.text === 'must' && !shape.words && !shape.number;
  const strange = atoms.some((atom) => atom.kind === 'stray' || atom.kind === 'ref' || atom.kind === 'tag');
  if (plain) return atoms.length > 0 && atoms.every((atom) => atom.kind !== 'address');
  if (shape.words && values.length === 1 && atoms.length === 1) return false;
  return strange && atoms[0]?.kind !== 'number';
}

/** Reads all that was written as one text, and says that it wants quotes. */
export function unquotedText({ key, values, span: all, text: whole, base }: Written, report: Report): Value {
  const span = upToComment(values.flat(), whole, base) ?? all;
  const source = ownText(whole.slice(base + span.start, base + span.end).trim());
  const text = quoteText(source);
  report({
    ...slip('missing-quotes', span, { fact: key, text: quoteText(shorten(source)) }),
    fix: { title: `Write it as ${text}`, edits: [{ span, text }] },
  });
  return { span, text: { text: source, span } };
}

/** All of a text without quotes but what follows a comment in it: the comment is not a part of it. */
export function upToComment(atoms: readonly Atom[], text: string, base: number): Span | undefined {
  const start = atoms[0]?.span.start;
  if (start === undefined) return undefined;
  let end = start;
  for (const atom of atoms) {
    if (text.slice(base + end, base + atom.span.start).includes('/*')) break;
    // One may also stand between a number and its unit.
    const number =
      atom.kind === 'number' ? text.slice(base + atom.span.start, base + (atom.unitSpan?.start ?? 0)) : '';
    if (number.includes('/*'))
      return { start, end: atom.span.start + number.slice(0, number.indexOf('/*')).trimEnd().length };
    end = atom.span.end;
  }
  return { start, end };
}
