import { sharedSpan } from '../text/span.ts';
import type { Name } from './tree.ts';

/** Words of the vocabulary as they were read lately, each where it and its place lead. */
const lately = new Array<Name | undefined>(1 << 13).fill(undefined);

/** A word of the vocabulary that may be the same object wherever it stands at the same place of a block, as most do. */
export function sharedName(text: string, start: number): Name {
  const span = sharedSpan(start, start + text.length);
  const place = (start * 61 + text.length * 7 + text.charCodeAt(0)) & (lately.length - 1);
  const known = lately[place];
  return known?.span === span && known.text === text ? known : (lately[place] = { text, span });
}
