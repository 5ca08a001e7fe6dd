import { parse } from '../syntax/parse.ts';
import { walk } from '../syntax/walk.ts';
import type { CutOptions } from './cut.ts';
import { itemsOf, type Item } from './item.ts';
import { cutMaps, readPlain, type CutMaps, type ReadMap, type ReadMaps, type ReadSides } from './readCut.ts';
import { outlinedTitles, titlesOf } from './titles.ts';

type Texts = ReadonlyMap<string, string>;

/**
 * Reads the texts of two sides, by their paths, for `diffMaps`. What is equal on both is not even parsed, as long as all
 * is written as it should be; otherwise all is. What differs is parsed only where it is not written plainly.
 */
export function readMaps(before: Texts, after: Texts, options: CutOptions): ReadSides {
  const cut = cutMaps(before, after, options);
  return (cut && readPlain(cut)) ?? readParsed(before, after, cut);
}

/** The same of texts that are not all written plainly; `cut`: what is left of them, if that could be told. */
export function readParsed(
  before: Texts,
  after: Texts,
  cut: Readonly<Record<'before' | 'after', CutMaps>> | undefined,
): ReadSides {
  const [was, is] = cut ? [parsedSide(cut.before), parsedSide(cut.after)] : [];
  return was && is ? { before: was, after: is } : { before: readWhole(before), after: readWhole(after) };
}

function parsedSide({ outlines, texts }: CutMaps): ReadMaps | undefined {
  const items: Item[] = [];
  const files = new Map<string, ReadMap>();
  for (const [path, { text, placeOf }] of texts) {
    const tree = parse(text);
    if (!tree.isWhole) return undefined;
    items.push(...itemsOf({ uri: path, text, tree }, placeOf));
    files.set(path, { tree, isTorn: false });
  }
  return { items, titleOf: outlinedTitles([...outlines.values()]), files };
}

/** The same of one side with nothing left out, for whoever needs more of it than what differs. */
export function readWhole(texts: Texts): ReadMaps {
  const items: Item[] = [];
  const files = new Map<string, ReadMap>();
  for (const [path, text] of texts) {
    const tree = parse(text);
    let isTorn = !tree.isWhole;
    walk(tree, (block) => (isTorn ||= block.row === undefined));
    items.push(...itemsOf({ uri: path, text, tree }));
    files.set(path, { tree, isTorn });
  }
  return { items, titleOf: titlesOf(items), files };
}
