import { mentionStartsIn, type MentionStart } from '../../core/model/mentions.ts';
import { proseOf, textsOf } from '../../core/model/texts.ts';
import { usesOf } from '../../core/model/uses.ts';
import type { Block, Fact, Name, Step, Value } from '../../core/syntax/tree.ts';
import type { Span } from '../../core/text/span.ts';
import type { Kind } from '../../core/vocabulary/index.ts';

/** What a piece of a text is, as far as the text alone tells. */
export type Role =
  | 'keyword'
  | 'declaration'
  | 'key'
  | 'word'
  | 'other'
  | 'text'
  | 'number'
  | 'unit'
  | 'operator'
  | 'comment'
  | 'tag';

/** A piece of a block, on one line. Spans count from the block. */
export type Part =
  | { readonly role: Role; readonly span: Span }
  /** A name; the last of `names` is the one that stands here. */
  | {
      readonly role: 'name';
      readonly span: Span;
      readonly names: readonly Name[];
      readonly kinds: readonly Kind[];
    }
  /** A place in a text where a persona may be named; its span ends where the longest such name would. */
  | { readonly role: 'mention'; readonly span: Span };

const known = new WeakMap<Block, readonly Part[]>();

/**
 * The pieces of a block itself, not of the blocks in it, in the order of the text and apart from each other. `at` is
 * where the block starts in the text. Kept beside the block.
 */
export function partsOf(block: Block, text: string, at: number): readonly Part[] {
  let parts = known.get(block);
  if (!parts) {
    parts = apart(findParts(block, (span) => text.slice(at + span.start, at + span.end)));
    known.set(block, parts);
  }
  return parts;
}

/** What may name a persona, with its place in the block. It is cut out anew: a part of a text keeps all of it alive. */
export function mentionStartOf({ span }: Part, text: string, at: number): MentionStart {
  return { at: span.start, run: text.slice(at + span.start + 1, at + span.end) };
}

type Written = (span: Span) => string;

function findParts(block: Block, written: Written): Part[] {
  const { keyword, id, row } = block;
  const parts: Part[] = [];
  if (row && keyword.text !== '') parts.push({ role: 'keyword', span: keyword.span });
  if (id) parts.push({ role: 'declaration', span: id.span });
  for (const span of block.comments) parts.push(...linesOf(span, written(span), 'comment'));
  const prose = new Set(proseOf(block));
  for (const text of textsOf(block)) {
    const { span } = text;
    parts.push(...(prose.has(text) ? proseParts(span, written(span)) : linesOf(span, written(span), 'text')));
  }
  for (const { names, kinds } of usesOf(block)) parts.push(...nameParts(names, kinds));
  for (const statement of block.statements) {
    if (statement.kind === 'fact') parts.push(...factParts(statement, written));
    else if (statement.kind === 'step') parts.push(...stepParts(statement, block.comments, written));
  }
  return parts;
}

/** Sorted; of two that overlap (a comment within a number and its unit), the one that begins first. */
function apart(parts: Part[]): readonly Part[] {
  let end = 0;
  return parts
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < end || span.end <= span.start) return false;
      end = span.end;
      return true;
    });
}

function nameParts(names: readonly Name[], kinds: readonly Kind[]): readonly Part[] {
  return names.map((name, i) => ({
    role: 'name',
    span: name.span,
    names: names.slice(0, i + 1),
    kinds: i < names.length - 1 ? ['journey'] : kinds,
  }));
}

function factParts({ key, row, values }: Fact, written: Written): readonly Part[] {
  const parts: Part[] = row ? [{ role: 'key', span: key.span }] : [];
  for (const value of values) {
    parts.push(...valueParts(value, written));
    // What names a thing of the author's own is a use; the rest are words that stand for themselves.
    if (!value.ref || !row?.shape.ref) continue;
    if (row.key === 'lanes') parts.push(...nameParts(value.ref.names, row.shape.ref.to));
    else if (row.shape.ref.to.length === 0) parts.push({ role: 'other', span: value.ref.span });
  }
  return parts;
}

function valueParts(value: Value, written: Written): readonly Part[] {
  const { span, none, number, word, date, unit, tag } = value;
  return [
    ...(none ? [{ role: 'word', span } as const] : []),
    ...(number ? numberParts(number.span, written(number.span)) : []),
    ...(word ? [{ role: 'word', span: word.span } as const] : []),
    ...(date ? [{ role: 'number', span: date.span } as const] : []),
    ...(unit === undefined ? [] : [{ role: 'unit', span } as const]),
    ...(tag ? [{ role: 'tag', span: tag.span } as const] : []),
  ];
}

const quantity = /^(?<compare>>=|<=|≥|≤|>|<|=)?(?<blank>[ \t]*)(?<number>[+\-−]?\d+(?:\.\d+)?(?:[ \t]*\.\.[ \t]*[+\-−]?\d+(?:\.\d+)?)?)(?<gap>[ \t]*)(?<unit>[^\r\n]*)/u; // prettier-ignore

/** `>= 80 %`: a sign to compare with, a number or a range, and its unit. */
function numberParts({ start }: Span, text: string): readonly Part[] {
  const found = quantity.exec(text)?.groups;
  const { compare = '', blank = '', number = text, gap = '', unit = '' } = found ?? {};
  const numberStart = start + compare.length + blank.length;
  const unitStart = numberStart + number.length + gap.length;
  const part = (role: Role, from: number, { length }: string): Part => ({ role, span: { start: from, end: from + length } }); // prettier-ignore
  return [
    part('operator', start, compare),
    part('number', numberStart, number),
    part('unit', unitStart, unit),
  ];
}

function stepParts({ from, legs }: Step, comments: readonly Span[], written: Written): readonly Part[] {
  const parts: Part[] = [];
  let end = from.at(-1)?.span.end ?? 0;
  for (const { to, share, text } of legs) {
    const gap = { start: end, end: to[0]?.span.start ?? end };
    for (const { index, 0: sign } of written(gap).matchAll(/(?<!-)-+>|→/g)) {
      const start = gap.start + index;
      if (!comments.some((comment) => comment.start <= start && start < comment.end))
        parts.push({ role: 'operator', span: { start, end: start + sign.length } });
    }
    if (share) parts.push(...numberParts(share.span, written(share.span)));
    end = Math.max(end, text?.span.end ?? 0, share?.span.end ?? 0, to.at(-1)?.span.end ?? 0);
  }
  return parts;
}

/** A text in pieces: what may name a persona stands by itself. */
function proseParts(span: Span, text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const start of mentionStartsIn(text)) {
    const length = 1 + start.run.length;
    parts.push(...linesOf({ start: span.start + end, end: span.start + start.at }, text.slice(end, start.at), 'text')); // prettier-ignore
    const at = span.start + start.at;
    parts.push({ role: 'mention', span: { start: at, end: at + length } });
    end = start.at + length;
  }
  return [...parts, ...linesOf({ start: span.start + end, end: span.end }, text.slice(end), 'text')];
}

/** One piece for each line, without the blanks it begins with. */
function linesOf({ start }: Span, text: string, role: Role): readonly Part[] {
  if (!/[\r\n]/.test(text)) return [{ role, span: { start, end: start + text.length } }];
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) => {
    const from = start + index + (index === 0 ? 0 : line.length - line.trimStart().length);
    return line.trim() === '' ? [] : [{ role, span: { start: from, end: start + index + line.length } }];
  });
}
