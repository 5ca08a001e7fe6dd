import type { Random } from '../../harness/random.ts';
import { tokensOf } from '../../../core/syntax/grammarParse.ts';
import type { Span } from '../../../core/text/span.ts';

/** What a hand can do to a text. */
type Slip = (text: string, at: number) => string;

/** Every slip of some kinds that can be made in some texts, each by its number. */
export interface Slips {
  readonly count: number;
  at(index: number): string;
}

/** One kind of slip in one text: how many places there are for it. */
interface Kind {
  readonly text: string;
  readonly count: number;
  readonly make: Slip;
}

/**
 * Every prefix of the texts; every token deleted, doubled and swapped with the next; every line deleted, doubled and
 * moved to the end of the block of lines behind it.
 */
export function everySlip(texts: readonly string[]): Slips {
  const kinds: Kind[] = [];
  for (const text of texts) {
    const tokens = tokenSpans(text);
    const lines = lineSpans(text);
    const kind = (count: number, make: Slip): void => void (count > 0 && kinds.push({ text, count, make }));
    kind(text.length, (whole, at) => whole.slice(0, at));
    kind(tokens.length, (whole, at) => without(whole, tokens[at]));
    kind(tokens.length, (whole, at) => doubled(whole, tokens[at]));
    kind(tokens.length - 1, (whole, at) => swapped(whole, tokens[at], tokens[at + 1]));
    kind(lines.length, (whole, at) => without(whole, lines[at]));
    kind(lines.length, (whole, at) => doubled(whole, lines[at]));
    kind(lines.length - 1, (whole, at) =>
      swapped(whole, lines[at], lines[Math.min(lines.length - 1, at + 1 + (at % 7))]),
    );
  }
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  return {
    count,
    at: (index) => {
      let left = index % count;
      for (const { text, count: own, make } of kinds) {
        if (left < own) return make(text, left);
        left -= own;
      }
      return '';
    },
  };
}

function tokenSpans(text: string): readonly Span[] {
  const { tokens, comments } = tokensOf(text);
  return [...tokens, ...comments]
    .map(({ startOffset, image }) => ({ start: startOffset, end: startOffset + image.length }))
    .sort((a, b) => a.start - b.start);
}

function lineSpans(text: string): readonly Span[] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

function without(text: string, span: Span | undefined): string {
  return span ? text.slice(0, span.start) + text.slice(span.end) : text;
}

function doubled(text: string, span: Span | undefined): string {
  return span ? text.slice(0, span.end) + text.slice(span.start) : text;
}

function swapped(text: string, one: Span | undefined, other: Span | undefined): string {
  if (!one || !other || one === other) return text;
  const between = text.slice(one.end, other.start);
  return text.slice(0, one.start) + text.slice(other.start, other.end) + between + text.slice(one.start, one.end) + text.slice(other.end); // prettier-ignore
}

/** The beginning of one text and the end of another, torn anywhere. */
export function spliced(texts: readonly string[], random: Random): string {
  const [one, other] = [random.pick(texts), random.pick(texts)];
  return one.slice(0, random.below(one.length + 1)) + other.slice(random.below(other.length + 1));
}

const inserts = ['x', ' ', '\n', '"', '{', '}', ':', '/*', '*/', '//', '"""', ',', ';', '@', '1', '->', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n', 'does: "y"\n', 'pain p "P" { severity: 3 }\n', 'touchpoint t "T" {\n}\n', 'pain: "old"\n', '\r', '\r\n', '가', '\ud83d', '\udc69', '：', '｛', '｝', '“', '\u00a0', '\u3000', '\ufeff', '\u2028', '\u0000', 'does: """\n  a\n    b\n  """\n', '/* a\n b */', ' /* c */ ', ' // c\n', 'was: old\n', 'journey-ignore']; // prettier-ignore

/** A place in a text and what is put there. Offsets count in the text before. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A small change somewhere in a text, or near a place. */
export function anyChange(text: string, random: Random, near?: number): Change {
  const isNear = near !== undefined && random.below(4) > 0;
  const wanted = isNear ? near - 10 + random.below(20) : random.below(text.length + 1);
  const start = Math.min(text.length, Math.max(0, wanted));
  const end = random.below(3) === 0 ? Math.min(text.length, start + random.below(12)) : start;
  if (random.below(12) === 0) return { start, end: lineEndFrom(text, end), text: '' };
  return { start, end, text: random.below(4) === 0 ? '' : random.pick(inserts) };
}

function lineEndFrom(text: string, offset: number): number {
  const found = text.slice(offset).search(/[\r\n]/);
  return found < 0 ? text.length : offset + found;
}

/** A text after a change. */
export function changed(text: string, { start, end, text: put }: Change): string {
  return text.slice(0, start) + put + text.slice(end);
}
