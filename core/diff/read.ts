import { parse } from '../syntax/parse.ts';
import type { Outline } from '../syntax/outline.ts';
import { outlineOf } from '../syntax/scanOutline.ts';
import type { FileBlock } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { cutEqual, type CutOptions } from './cut.ts';
import { itemsOf, spotsIn, type Item } from './item.ts';
import { plainItemsOf } from './plainItems.ts';
import { outlinedTitles, titlesOf, type TitleOf } from './titles.ts';

/** A file of one side, read as far as it is needed to compare it. */
export interface ReadMap {
  /**
   * With all imports of the file; of the rest, what is equal on both sides may be missing. Nothing if the file has no
   * imports and could be read without.
   */
  readonly tree: FileBlock | undefined;
  /** Part of it may not be compared: its text is torn, or it holds a block that nobody knows. */
  readonly isTorn: boolean;
}

/** The maps of one side. */
export interface ReadMaps {
  readonly items: readonly Item[];
  readonly titleOf: TitleOf;
  readonly files: ReadonlyMap<string, ReadMap>;
}

/**
 * Reads the texts of two sides, by their paths, for `diffMaps`. What is equal on both is not even parsed, as long as all
 * is written as it should be; otherwise all is. What differs is parsed only where it is not written plainly.
 */
export function readMaps(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  options: CutOptions,
): Readonly<Record<'before' | 'after', ReadMaps>> {
  const old = outlinesOf(before, () => undefined);
  const now = old && outlinesOf(after, (path) => old.get(path));
  const cut = now && cutEqual([...old.values()], [...now.values()], options);
  const read = (outlines: ReadonlyMap<string, Outline>): ReadMaps | undefined => {
    const items: Item[] = [];
    const files = new Map<string, ReadMap>();
    for (const [path, outline] of outlines) {
      const rest = cut?.get(outline);
      if (!rest) return undefined;
      const { text, placeOf } = rest;
      const plain = plainItemsOf(text, spotsIn(path, placeOf));
      if (plain) {
        items.push(...plain);
        files.set(path, { tree: undefined, isTorn: false });
        continue;
      }
      const tree = parse(text);
      if (!tree.isWhole) return undefined;
      items.push(...itemsOf({ uri: path, text, tree }, placeOf));
      files.set(path, { tree, isTorn: false });
    }
    return { items, titleOf: outlinedTitles([...outlines.values()]), files };
  };
  const [was, is] = cut ? [read(old), read(now)] : [];
  return was && is ? { before: was, after: is } : { before: readWhole(before), after: readWhole(after) };
}

/** The outlines of texts; nothing if there is one that has none. */
function outlinesOf(
  texts: ReadonlyMap<string, string>,
  earlier: (path: string) => Outline | undefined,
): ReadonlyMap<string, Outline> | undefined {
  const outlines = new Map<string, Outline>();
  for (const [path, text] of texts) {
    const outline = outlineOf(text, earlier(path));
    if (!outline) return undefined;
    outlines.set(path, outline);
  }
  return outlines;
}

/** The same of one side with nothing left out, for whoever needs more of it than what differs. */
export function readWhole(texts: ReadonlyMap<string, string>): ReadMaps {
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
