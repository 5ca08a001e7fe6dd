import { showHidden } from '../text/hidden.ts';
import { ownOf } from '../text/own.ts';

/** What fills the holes of a sentence, each worked out where it is asked for; nothing for one that nobody knows. */
export type Holes = (name: string) => string | undefined;

export function holes(known: Readonly<Record<string, string>>): Holes {
  return (name) => ownOf(known, name);
}

/** A sentence with its holes, which stand at the odd places, filled. */
export function fill(sentence: string, hole: Holes): string {
  return piecesOf(sentence)
    .map((piece, i) => (i % 2 === 0 ? piece : showHidden(hole(piece) ?? `{${piece}}`)))
    .join('');
}

const pieces = new Map<string, readonly string[]>();

/** What stands between the holes of a sentence, and their names between that. There are few sentences. */
function piecesOf(sentence: string): readonly string[] {
  let found = pieces.get(sentence);
  if (!found) pieces.set(sentence, (found = sentence.split(/\{(\w+)\}/)));
  return found;
}
