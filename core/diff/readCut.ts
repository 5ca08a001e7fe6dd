/**
 * Reads what two sides do not share, without the grammar: whoever compares maps that are mostly the same, and written
 * plainly where they are not, need not even load it. What cannot be read so, `read.ts` parses.
 */
import type { Outline } from '../syntax/outline.ts';
import { outlineOf } from '../syntax/scanOutline.ts';
import type { FileBlock } from '../syntax/tree.ts';
import { cutEqual, type CutOptions, type CutText } from './cut.ts';
import { spotsIn, type Item } from './item.ts';
import { plainItemsOf } from './plainItems.ts';
import { outlinedTitles, type TitleOf } from './titles.ts';

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

/** Both sides. */
export type ReadSides = Readonly<Record<'before' | 'after', ReadMaps>>;

/** The texts of one side by their paths, without what is equal on both. */
export interface CutMaps {
  readonly outlines: ReadonlyMap<string, Outline>;
  readonly texts: ReadonlyMap<string, CutText>;
}

/** Leaves out what is equal in the texts of two sides; nothing if not all is written as it should be. */
export function cutMaps(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  options: CutOptions,
): Readonly<Record<'before' | 'after', CutMaps>> | undefined {
  const old = outlinesOf(before, () => undefined);
  const now = old && outlinesOf(after, (path) => old.get(path));
  const cut = now && cutEqual([...old.values()], [...now.values()], options);
  if (!cut) return undefined;
  const side = (outlines: ReadonlyMap<string, Outline>): CutMaps => ({
    outlines,
    texts: new Map([...outlines].flatMap(([path, outline]) => {
      const text = cut.get(outline);
      return text ? [[path, text]] : [];
    })),
  }); // prettier-ignore
  return { before: side(old), after: side(now) };
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

/** Both sides, if all that is left of them is written plainly. */
export function readPlain(cut: Readonly<Record<'before' | 'after', CutMaps>>): ReadSides | undefined {
  const before = plainSide(cut.before);
  const after = before && plainSide(cut.after);
  return after && { before, after };
}

function plainSide({ outlines, texts }: CutMaps): ReadMaps | undefined {
  const items: Item[] = [];
  const files = new Map<string, ReadMap>();
  for (const [path, { text, placeOf }] of texts) {
    const plain = plainItemsOf(text, spotsIn(path, placeOf));
    if (!plain) return undefined;
    items.push(...plain);
    files.set(path, { tree: undefined, isTorn: false });
  }
  return { items, titleOf: outlinedTitles([...outlines.values()]), files };
}
