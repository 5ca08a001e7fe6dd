/**
 * Texts to be filled in are written with marks: `«First order»` is a place to type in, with what stands there at first;
 * `«yes|no»` a choice; `«=mina»` is what was typed where `«mina»` stands before it; `«»` is where the cursor ends.
 */
const MARK = /«(=?)([^«»]*)»/g;

/** The text as an editor's snippet, places numbered in the order of the text. */
export function snippetOf(written: string): string {
  const numbers = new Map<string, number>();
  let last = 0;
  return piecesOf(written)
    .map((piece) => {
      if (piece.kind === 'text') return escapeSnippet(piece.text);
      if (piece.text === '') return '$0';
      if (piece.isAgain) return `\${${numbers.get(piece.text) ?? 0}}`;
      numbers.set(piece.text, ++last);
      return piece.text.includes('|')
        ? `\${${last}|${piece.text.replaceAll('|', ',')}|}`
        : `\${${last}:${escapeInner(piece.text)}}`;
    })
    .join('');
}

/** The text with every place as it stands at first. */
export function plainOf(written: string): string {
  return piecesOf(written)
    .map(({ kind, text }) => (kind === 'text' ? text : (text.split('|')[0] ?? '')))
    .join('');
}

/** A text that is to stand in a snippet as it is. */
export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$]/g, (sign) => `\\${sign}`);
}

function escapeInner(text: string): string {
  return text.replaceAll(/[\\$}]/g, (sign) => `\\${sign}`);
}

interface Piece {
  readonly kind: 'text' | 'place';
  readonly text: string;
  /** What was typed before is to be repeated. */
  readonly isAgain: boolean;
}

function piecesOf(written: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of written.matchAll(MARK)) {
    pieces.push({ kind: 'text', text: written.slice(at, found.index), isAgain: false });
    pieces.push({ kind: 'place', text: found[2] ?? '', isAgain: found[1] === '=' });
    at = found.index + found[0].length;
  }
  return [...pieces, { kind: 'text', text: written.slice(at), isAgain: false }];
}
