import type { Block } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { shift, type Span } from '../text/span.ts';
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
  walk(tree, (block, at) => {
    const add = ({ text, span }: { readonly text: string; readonly span: Span }, isImport: boolean): void => {
      if (text !== '')
        files.push({ span: shift(span, at), path: text, uri: resolvePath(uri, text), isImport });
    };
    if (block.row?.keyword === 'import' && block.title) add(block.title, true);
    for (const statement of block.statements)
      if (statement.kind === 'fact' && statement.row?.shape.path)
        for (const { text } of statement.values) if (text) add(text, false);
  });
  return files.sort((a, b) => a.span.start - b.span.start);
}
