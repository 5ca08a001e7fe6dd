import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { importsOf } from '../../core/model/load.ts';
import { pathBetween } from '../../core/model/uri.ts';
import { lineStartOf } from '../../core/syntax/patterns.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { rangeOf } from '../lsp/convert.ts';
import { statementAt } from './statementAt.ts';

/**
 * The maps that an import could lead to, where the path of one is being written; nothing anywhere else. `maps` are the
 * addresses of all maps of the workspace; those that are imported already are left out.
 */
export function importPathsAt(
  analysis: Analysis,
  offset: number,
  lines: LineIndex,
  maps: readonly string[],
): CompletionItem[] | undefined {
  const { source } = analysis;
  const begun = statementAt(analysis, offset);
  const written = /^import\s+"([^"]*)$/.exec(begun?.before ?? '')?.[1];
  if (!begun?.isInText || begun.holder !== source.tree || written === undefined) return undefined;
  const lineEnd = source.text.slice(offset).search(/["\r\n]|$/);
  const range = rangeOf({ start: offset - written.length, end: offset + lineEnd }, lines);
  const line = lineStartOf(source.text, offset);
  const imported = new Set(importsOf(source.uri, source.tree).flatMap(({ at, uri }) => (at >= line && at <= offset ? [] : (uri ?? [])))); // prettier-ignore
  return maps.flatMap((uri) => {
    const path = uri === source.uri || imported.has(uri) ? undefined : pathBetween(source.uri, uri);
    if (path === undefined) return [];
    return [
      {
        label: path,
        kind: CompletionItemKind.File,
        // Files beside this one first, then by how far they are away.
        sortText: `${path.split('/').length} ${path}`,
        filterText: path,
        textEdit: { range, newText: path },
      },
    ];
  });
}
