import { lineIndexOf } from '../text/lineIndex.ts';
import type { Lexeme } from '../syntax/lexemes.ts';
import type { Braces, Place } from './places.ts';

/** What has to be done about the line ends before pieces, by the index of the piece. */
export interface Breaks {
  /** A line begins with it that did not. */
  readonly added: ReadonlySet<number>;
  /** A brace that moves up to the line of the block it opens. */
  readonly removed: ReadonlySet<number>;
}

/**
 * Where line ends come or go. A body that goes over lines has its braces at the end of a line and on a line of its own,
 * and nothing goes on behind it; one that was kept on a line stays there.
 */
export function breaksOf(
  text: string,
  lexemes: readonly Lexeme[],
  places: readonly Place[],
  braces: readonly Braces[],
): Breaks {
  const lines = lineIndexOf(text);
  const lineAt = (offset: number): number => lines.positionAt(offset).line;
  const startsLine = (i: number): boolean =>
    lineAt(lexemes[i - 1]?.end ?? 0) < lineAt(lexemes[i]?.start ?? text.length);
  const isComment = (i: number): boolean =>
    lexemes[i]?.kind === 'line-comment' || lexemes[i]?.kind === 'block-comment';
  /** What stands on the same line behind a piece and its comments; nothing if the line ends there. */
  const restBehind = (i: number): Lexeme | undefined => {
    let at = i + 1;
    while (isComment(at) && !startsLine(at)) at++;
    return startsLine(at) ? undefined : lexemes[at];
  };
  const added = new Set<number>();
  const removed = new Set<number>();
  for (const { open, close } of braces) {
    if (startsLine(open) && open > 0 && !isComment(open - 1) && places[open - 1]?.statement === places[open]?.statement)
      removed.add(open); // prettier-ignore
    if (lineAt(lexemes[open]?.start ?? 0) === lineAt(lexemes[close]?.start ?? 0)) continue;
    if (restBehind(open)) added.add(open + 1);
    if (!startsLine(close)) added.add(close);
    const rest = restBehind(close);
    if (rest && rest.kind !== 'semicolon' && rest.kind !== 'close') added.add(close + 1);
  }
  return { added, removed };
}
