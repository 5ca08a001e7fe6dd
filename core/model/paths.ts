import type { Block, Text } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { shift, type Span } from '../text/span.ts';
import { declarationsIn } from './declarations.ts';
import { isImagePath } from './image.ts';
import { imagesIn, imagesNamedBy, type NamedImage } from './imagePaths.ts';
import { resolvePath } from './uri.ts';

/** A place in a file that names another file: an import, a table of data, a picture. */
export interface NamedFile {
  /** With its quotes, counted from the beginning of the file. */
  readonly span: Span;
  readonly path: string;
  /** Where it leads; nothing where that is no place in a workspace. */
  readonly uri: string | undefined;
  readonly isImport: boolean;
}

/** The files that a file names, in order. `uri` is its own address. */
export function filesNamedIn(uri: string, tree: Block): readonly NamedFile[] {
  const files: NamedFile[] = [];
  const isPicture = picturesIn(tree);
  walk(tree, (block, at) => {
    const isImport = block.row?.keyword === 'import';
    for (const { text, span } of pathsOf(block, isPicture))
      if (text !== '')
        files.push({ span: shift(span, at), path: text, uri: resolvePath(uri, text), isImport });
  });
  return files.sort((a, b) => a.span.start - b.span.start);
}

/** The texts of a block that are paths: of an import its title. */
export function pathsOf(block: Block, isPicture: (image: NamedImage) => boolean): readonly Text[] {
  const title = block.row?.keyword === 'import' && block.title ? [block.title] : [];
  const facts = block.statements.flatMap((statement) =>
    statement.kind === 'fact' && statement.row?.shape.path
      ? statement.values.flatMap(({ text }) => text ?? [])
      : [],
  );
  const inLanes = imagesNamedBy(block).filter(({ lane }) => lane !== undefined);
  return [...title, ...facts, ...inLanes.filter(isPicture).map(({ text }) => text)];
}

/** Tells which texts in lanes of the author's own are pictures: of a lane that another file declares by what they look like. */
export function picturesIn(tree: Block): (image: NamedImage) => boolean {
  const { lanes } = imagesIn(tree);
  const declared = new Set(declarationsIn(tree).flatMap(({ kind, id }) => (kind === 'lane' ? [id] : [])));
  return ({ text, lane }) =>
    isImagePath(text.text) && (lanes.includes(lane?.text ?? '') || !declared.has(lane?.text ?? ''));
}
