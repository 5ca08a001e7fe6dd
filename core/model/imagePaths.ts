import type { Block, Name, Text } from '../syntax/tree.ts';
import { exact, none } from '../text/exact.ts';
import { factsOf, wordOf } from './facts.ts';
import { folded, kept } from './fold.ts';
import { isImagePath } from './image.ts';
import { resolvePath } from './uri.ts';

/** A place in a block that names a picture, or may. */
export interface NamedImage {
  /** The path as it is written; its span counts from the block. */
  readonly text: Text;
  /** A lane of the author's own; whether it holds pictures, that lane says. */
  readonly lane: Name | undefined;
}

/** The pictures that a block itself names. */
export const imagesNamedBy: (block: Block) => readonly NamedImage[] = kept((block: Block) => {
  const found: NamedImage[] = [];
  for (const key of ['photo', 'image', 'lane'])
    for (const fact of factsOf(block, key))
      if (key !== 'lane' || fact.of)
        for (const { text } of fact.values) if (text && text.text !== '') found.push({ text, lane: fact.of });
  return exact(found);
});

/** What a block and all blocks in it say of pictures. */
export interface ImagesIn {
  readonly named: readonly NamedImage[];
  /** Those of personas alone. */
  readonly photos: readonly NamedImage[];
  /** Ids of the lanes that hold pictures. */
  readonly lanes: readonly string[];
}

const nothing: ImagesIn = { named: none, photos: none, lanes: none };

/** The same for the same block, so that an edit costs the blocks around it. */
export const imagesIn: (block: Block) => ImagesIn = folded<ImagesIn>((block, inner) => {
  const own = ownImages(block);
  const parts = inner.filter((part) => part !== nothing);
  if (parts.length === 0) return own;
  const all = own === nothing ? parts : [own, ...parts];
  if (all.length === 1) return all[0]!;
  return {
    named: all.flatMap(({ named }) => named),
    photos: all.flatMap(({ photos }) => photos),
    lanes: all.flatMap(({ lanes }) => lanes),
  };
});

function ownImages(block: Block): ImagesIn {
  const named = imagesNamedBy(block);
  const keyword = block.row?.keyword;
  const lanes = keyword === 'lane' && block.id && wordOf(block, 'type') === 'image' ? [block.id.text] : none;
  if (named.length + lanes.length === 0) return nothing;
  return { named, photos: keyword === 'persona' ? named : none, lanes };
}

const resolved = new WeakMap<NamedImage, { readonly from: string; readonly uri: string | undefined }>();

/** Where a picture is to be read that a file names; nothing where it is none by its name, or can be in no workspace. */
export function uriOfImage(from: string, image: NamedImage): string | undefined {
  const known = resolved.get(image);
  if (known?.from === from) return known.uri;
  const { text } = image.text;
  const uri = isImagePath(text) ? resolvePath(from, text) : undefined;
  resolved.set(image, { from, uri });
  return uri;
}
