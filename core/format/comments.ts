import type { Lexeme } from '../syntax/lexemes.ts';

/** A piece of the text as it will be written: what stands before it, and itself. */
export interface Written {
  readonly before: string;
  readonly image: string;
}

/** What stands between the end of a line and the comment on it. */
const DISTANCE = 2;

/** How many columns a tab takes. Only where comments stand under each other does it matter. */
const TAB = 4;

/** A comment behind something on its line. */
interface Trailing {
  readonly index: number;
  /** Of the text as it was and as it will be. */
  readonly line: { readonly before: number; readonly after: number };
  /** The column that the comment stood in. */
  readonly column: number;
  /** How wide the line will be without its comment. */
  readonly width: number;
}

/**
 * Comments at the ends of neighbouring lines that stand under each other, and what has to stand before each so that they
 * go on doing so, as far to the left as they can; by the index of the piece. All others stand two blanks off. `mayMove`
 * tells which pieces may be moved.
 */
export function alignedComments(
  text: string,
  lexemes: readonly Lexeme[],
  written: readonly Written[],
  mayMove: (index: number) => boolean,
): ReadonlyMap<number, string> {
  const trailing = trailingComments(text, lexemes, written, mayMove);
  const blanks = new Map<number, string>();
  for (let from = 0; from < trailing.length;) {
    let to = from + 1;
    while (areNeighbours(trailing[to - 1], trailing[to])) to++;
    const run = trailing.slice(from, to);
    const column = Math.max(...run.map(({ width }) => width)) + DISTANCE;
    for (const { index, width } of run) blanks.set(index, ' '.repeat(column - width));
    from = to;
  }
  return blanks;
}

function areNeighbours(last: Trailing | undefined, next: Trailing | undefined): boolean {
  return (
    last !== undefined &&
    next !== undefined &&
    last.column === next.column &&
    last.line.before + 1 === next.line.before &&
    last.line.after + 1 === next.line.after
  );
}

function trailingComments(
  text: string,
  lexemes: readonly Lexeme[],
  written: readonly Written[],
  mayMove: (index: number) => boolean,
): readonly Trailing[] {
  const found: Trailing[] = [];
  // Lines are counted only where somebody asks.
  if (!lexemes.some(({ kind }) => kind === 'line-comment')) return found;
  const before = new Reader();
  const after = new Reader();
  let end = 0;
  lexemes.forEach((lexeme, i) => {
    const piece = written[i];
    before.read(text.slice(end, lexeme.start));
    end = lexeme.end;
    if (piece && lexeme.kind === 'line-comment' && i > 0 && mayMove(i) && !/[\r\n]/.test(piece.before))
      found.push({
        index: i,
        line: { before: before.line, after: after.line },
        column: before.column,
        width: after.column,
      });
    before.read(text.slice(lexeme.start, lexeme.end));
    after.read((piece?.before ?? '') + (piece?.image ?? ''));
  });
  return found;
}

/** Goes through a text and knows the line and the column it has come to. */
class Reader {
  line = 0;
  private rest = '';

  read(part: string): void {
    const lines = part.split(/\r\n|\r|\n/);
    this.line += lines.length - 1;
    this.rest = lines.length > 1 ? (lines.at(-1) ?? '') : this.rest + part;
  }

  get column(): number {
    let column = 0;
    for (const sign of this.rest) column += sign === '\t' ? TAB - (column % TAB) : columnsOf(sign);
    return column;
  }
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const unseen = /\p{M}|\p{Cf}/u;

/** Letters of Chinese, Japanese and Korean take two columns in the fonts that texts like these are written in. */
function columnsOf(sign: string): number {
  if (sign < '\u0300') return 1;
  return wide.test(sign) ? 2 : unseen.test(sign) ? 0 : 1;
}
