/**
 * Puts together what two people did to one map. Pure: three texts in, one text out, in which every change of either side
 * is found, or stands between the marks of a conflict.
 */
import { parse } from '../syntax/parse.ts';
import type { Texts } from './check.ts';
import { mergePlain, toMerge, type Merged, type MergeOptions, type ToMerge } from './mergeTexts.ts';
import { mergeRead } from './names.ts';

export type { Reason } from './decide.ts';
export type { Labels } from './marked.ts';
export type { Conflict, Merged, MergeOptions } from './mergeTexts.ts';

/**
 * Merges three texts of one map: what each side did to the base is done, each thing where it stands now, and names go
 * along with things that got another id. What both did to one thing, and not alike, is marked with the marks that git
 * uses, around as few lines as can be; so is what one side took away and the other newly names. Bytes of what neither
 * side touched stay, and so does the byte-order mark. Never throws.
 */
export function mergeMaps(texts: Texts, options: MergeOptions = {}): Merged {
  const three = toMerge(texts);
  return mergePlain(three, options) ?? mergeParsed(three, options);
}

/** The same of texts that are not all written plainly. */
export function mergeParsed(three: ToMerge, options: MergeOptions = {}): Merged {
  return mergeRead(three, parse, options);
}
