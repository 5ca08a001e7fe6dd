import type { Analysis } from '../../core/analyse.ts';
import type { Scope } from '../../core/model/scope.ts';
import type { TextEdit } from '../../core/syntax/tree.ts';
import type { Span } from '../../core/text/span.ts';
import { Store } from '../../server/lsp/store.ts';
import { WorkspaceIndex, type IndexLimits } from '../../server/lsp/workspaceIndex.ts';
import { marked } from './markers.ts';
import { memoryWorkspace, type MemoryWorkspace } from './memoryWorkspace.ts';

/** A workspace of several maps with their index, and the marks that stood in the texts. */
export interface Maps {
  readonly workspace: MemoryWorkspace;
  readonly store: Store;
  readonly index: WorkspaceIndex;
  readonly logged: readonly string[];
  /** The cursor, which stands in one of the files. */
  readonly cursor: { readonly uri: string; readonly offset: number };
  /** The marked ranges as `file:start-end text`, sorted. */
  readonly ranges: readonly string[];
  text(uri: string): string;
  scopes(): Promise<readonly Scope[]>;
  at(uri: string): Promise<Analysis>;
}

export async function openMaps(files: Readonly<Record<string, string>>, limits?: IndexLimits): Promise<Maps> {
  const texts: Record<string, string> = {};
  const ranges: string[] = [];
  let cursor = { uri: '', offset: 0 };
  const workspace = memoryWorkspace();
  for (const [path, source] of Object.entries(files)) {
    const clean = marked(source);
    texts[path] = clean.text;
    ranges.push(...clean.ranges.map((span) => placeOf(workspace.uri(path), clean.text, span)));
    if (clean.cursors[0] !== undefined) cursor = { uri: workspace.uri(path), offset: clean.cursors[0] };
    workspace.write(path, clean.text);
  }
  const logged: string[] = [];
  const store: Store = new Store(workspace, (document) => index.documentChanged(document.uri));
  const index = new WorkspaceIndex({
    workspace,
    store,
    log: (sentence) => logged.push(sentence),
    ...(limits && { limits }),
  });
  workspace.watch((uri) => {
    store.fileChanged(uri);
    index.fileChanged(uri);
  });
  await index.start();
  return {
    workspace,
    store,
    index,
    logged,
    cursor,
    ranges: ranges.sort(),
    text: (uri) => index.source(uri)?.text ?? '',
    scopes: async () => (await index.all()).map(({ names }) => names),
    at: async (uri) => {
      const analysis = await index.analysis(uri);
      if (!analysis) throw new Error(`There is no ${uri}.`);
      return analysis;
    },
  };
}

/** A place as text, to be compared. */
export function placeOf(uri: string, text: string, { start, end }: Span): string {
  return `${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}:${start}-${end} ${text.slice(start, end)}`;
}

/** A text after changes that do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, edit) => now.slice(0, edit.span.start) + edit.text + now.slice(edit.span.end), text);
}
