import { factsOf, wordOf } from '../model/facts.ts';
import { kept } from '../model/fold.ts';
import { imagesNamedBy } from '../model/imagePaths.ts';
import { titleOf } from '../model/title.ts';
import type { Block, Fact } from '../syntax/tree.ts';
import type { Content, StageContent } from './content.ts';
import type { Entries, EntryContent, ImageContent } from './entry.ts';
import { labels } from './labels.ts';
import { entryOf, type Reader } from './reader.ts';

/** What a touchpoint looks like: its picture, or the path of one that cannot be shown. */
export function picturesOf(block: Block, reader: Reader): readonly EntryContent[] {
  const told = labels.pictureOf(titleOf(block));
  return factsOf(block, 'image').flatMap((fact) => withImage(fact, block, reader, told));
}

/** The photo of a persona, where there is one that can be shown. */
export function photoOf(block: Block, reader: Reader): ImageContent | undefined {
  const [fact] = factsOf(block, 'photo');
  return fact && imageSaidBy(fact, block, reader, labels.photoOf(titleOf(block)));
}

/** What stands in a lane of pictures of the author's own; nothing where that lane holds something else. */
export function ownPicturesOf(fact: Fact, block: Block, reader: Reader): readonly EntryContent[] | undefined {
  const { names, journey, said } = reader;
  const lane = fact.of && names.lane(fact.of.text, journey);
  if (!fact.of || !lane || wordOf(lane, 'type') !== 'image') return undefined;
  return withImage(fact, block, reader, labels.pictureIn(said.of([fact.of], ['lane']), titleOf(block)));
}

/** All pictures that a content shows, each once. */
export function imagesShownIn(content: Content): ReadonlyMap<string, ImageContent['file']> {
  const files = new Map<string, ImageContent['file']>();
  const add = (image: ImageContent | undefined): void => void (image && files.set(image.file.id, image.file));
  for (const { photo } of content.personas) add(photo);
  if (content.kind === 'personas') return files;
  imagesIn(content.entries).forEach(add);
  for (const stage of content.stages) imagesOfStage(stage).forEach(add);
  return files;
}

const imagesOfStage = kept((stage: StageContent) =>
  [stage, ...stage.touchpoints].flatMap(({ entries }) => imagesIn(entries)),
);

function imagesIn(entries: Entries): readonly ImageContent[] {
  return Object.values(entries).flatMap((some) => some.flatMap(({ image }) => image ?? []));
}

function withImage(fact: Fact, block: Block, reader: Reader, told: string): readonly EntryContent[] {
  const image = imageSaidBy(fact, block, reader, told);
  return entryOf(fact, reader).map((entry) => (image ? { ...entry, image } : entry));
}

function imageSaidBy(
  fact: Fact,
  block: Block,
  { names, home }: Reader,
  told: string,
): ImageContent | undefined {
  const text = fact.values[0]?.text;
  const named = imagesNamedBy(block).find((one) => one.text === text);
  const file = named && names.imageOf(home, named);
  return typeof file === 'object' ? { file, told } : undefined;
}
