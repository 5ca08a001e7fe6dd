import type { Lexeme, LexemeKind } from '../syntax/lexemes.ts';

const joinedToLast: ReadonlySet<LexemeKind> = new Set(['colon', 'comma', 'semicolon', 'dot']);

/** What stands between two pieces on one line. A comment at the end of a line may stand further off, see `comments.ts`. */
export function spacingOf(last: Lexeme, next: Lexeme): string {
  if (next.kind === 'line-comment') return '  ';
  if (joinedToLast.has(next.kind) || last.kind === 'dot') return '';
  if (last.kind === 'number' && next.kind === 'percent') return '';
  if (last.kind === 'open' && next.kind === 'close') return '';
  return ' ';
}

const plainSigns: Readonly<Partial<Record<LexemeKind, string>>> = {
  colon: ':', comma: ',', semicolon: ';', open: '{', close: '}', percent: '%', arrow: '->',
}; // prettier-ignore

/** A sign as it is written here, where a full-width or a longer one stands for it; all else as it is. */
export function plainFormOf({ kind }: Lexeme, image: string): string {
  if (kind === 'mention') return `@${image.slice(1)}`;
  if (kind === 'tag') return `#${image.slice(1)}`;
  return plainSigns[kind] ?? image;
}
