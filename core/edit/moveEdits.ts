import type { Source } from '../model/load.ts';
import { filesNamedIn } from '../model/paths.ts';
import { pathBetween, resolvePath } from '../model/uri.ts';
import { quoteText } from '../syntax/atoms.ts';
import type { TextEdit } from '../syntax/tree.ts';

/** A file, or a folder with all that is in it, gets another address. Addresses are in normal form. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The changes after which every path leads where it led, by the address that a file has before: in files that name what
 * is moved, and in moved files themselves. A path that cannot be said from its new place stays as it is.
 */
export function moveEdits(
  sources: Iterable<Source>,
  moves: readonly Move[],
): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, readonly TextEdit[]>();
  for (const { uri, tree } of sources) {
    const home = movedTo(uri, moves);
    const own = filesNamedIn(uri, tree).flatMap((named): TextEdit[] => {
      const target = named.uri === undefined ? undefined : movedTo(named.uri, moves);
      if (target === undefined || resolvePath(home, named.path) === target) return [];
      const path = pathBetween(home, target);
      return path === undefined ? [] : [{ span: named.span, text: quoteText(path) }];
    });
    if (own.length > 0) edits.set(uri, own);
  }
  return edits;
}

/** The address that a file has after some moves; the one that names it most closely counts. */
export function movedTo(uri: string, moves: readonly Move[]): string {
  let best: Move | undefined;
  for (const move of moves) {
    const isMoved = uri === move.from || uri.startsWith(`${move.from}/`);
    if (isMoved && move.from.length > (best?.from.length ?? -1)) best = move;
  }
  return best ? best.to + uri.slice(best.from.length) : uri;
}
