import type { Change } from '../../core/diff/index.ts';
import { lineIndexOf, type LineIndex } from '../../core/text/lineIndex.ts';
import type { MapSide } from '../host/sides.ts';

/** A place as people count it: lines and columns from 1, columns in UTF-16 units. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where the places of changes are on a side; null where it has no such place. */
export function spotsOf({ texts, calledOtherwise }: MapSide): (place: Change['at']['before']) => Spot | null {
  // Where lines begin is the same for all places of a file.
  const known = new Map<string, LineIndex>();
  const linesOf = (file: string): LineIndex | undefined => {
    const text = texts.get(file);
    if (text !== undefined && !known.has(file)) known.set(file, lineIndexOf(text));
    return known.get(file);
  };
  return (place) => {
    const lines = place && linesOf(place.uri);
    if (!lines) return null;
    const { line, character } = lines.positionAt(place.span.start);
    const file = calledOtherwise?.get(place.uri) ?? place.uri;
    return { file, line: line + 1, column: character + 1 };
  };
}
