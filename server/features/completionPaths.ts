import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { Analysis } from '../../core/analyse.ts';
import { isImagePath } from '../../core/model/image.ts';
import { imagesIn } from '../../core/model/imagePaths.ts';
import { importsOf, isTablePath } from '../../core/model/load.ts';
import { pathBetween, resolvePath } from '../../core/model/uri.ts';
import { lineEnd, lineStartOf } from '../../core/syntax/patterns.ts';
import type { Block } from '../../core/syntax/tree.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import { factRow } from '../../core/vocabulary/index.ts';
import type { Workspace } from '../../core/workspace.ts';
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

/** What may be asked of the folders of a workspace. */
export type Folders = Pick<Workspace, 'contains' | 'entries'>;

/**
 * What is in the folder that the path of a table or a picture has come to, where one is being written: folders, and files that
 * may be meant. Nothing anywhere else.
 */
export async function filePathsAt(
  analysis: Analysis,
  offset: number,
  lines: LineIndex,
  { contains, entries }: Folders,
): Promise<CompletionItem[] | undefined> {
  const { source } = analysis;
  const begun = statementAt(analysis, offset);
  const [, key = '', of, path] =
    /^([a-z]+)(?:\s+([^\s:："]+))?\s*[:：]\s*"([^"]*)$/.exec(begun?.before ?? '') ?? [];
  const isMeant = begun?.isInText ? filesMeantBy(analysis, begun.holder, key, of) : undefined;
  if (!isMeant || path === undefined) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isBegun = name.length < path.length;
  const before = isBegun ? path.slice(0, path.length - name.length) : './';
  const folder = resolvePath(source.uri, before);
  if (folder === undefined || !contains(`${folder}/`)) return [];
  const behind = /^[^"/]*/.exec(source.text.slice(offset, lineEnd(source.text, offset)))?.[0] ?? '';
  const end = offset + behind.length;
  const range = rangeOf({ start: offset - name.length, end }, lines);
  const itemOf = (label: string, newText: string, rank: number): CompletionItem => ({
    label,
    filterText: label,
    sortText: `${rank} ${label}`,
    textEdit: { range, newText },
    kind: CompletionItemKind.File,
  });
  const folderOf = (label: string, newText: string, rank: number): CompletionItem => ({
    ...itemOf(`${label}/`, `${newText}${source.text[end] === '/' ? '' : '/'}`, rank),
    kind: CompletionItemKind.Folder,
    command: { title: 'Suggest', command: 'editor.action.triggerSuggest' },
  });
  const items = (await entries(`${folder}/`)).flatMap(({ name: label, isFolder }) => {
    const isHidden = label.startsWith('.') || label === 'node_modules';
    if (isHidden || /["/]/.test(label) || resolvePath(source.uri, before + label) === undefined) return [];
    const newText = isBegun ? label : `./${label}`;
    if (isFolder) return [folderOf(label, newText, 1)];
    return isMeant(label) ? [itemOf(label, newText, 0)] : [];
  });
  const above = /^(?:\.\/|(?:\.\.\/)+)$/.test(before) ? resolvePath(source.uri, `${before}..`) : undefined;
  return above !== undefined && contains(`${above}/`) ? [...items, folderOf('..', '..', 2)] : items;
}

/** Which files a fact may lead to, by their names; nothing for one that leads to none. */
function filesMeantBy(
  { source }: Analysis,
  { row }: Block,
  key: string,
  of: string | undefined,
): ((name: string) => boolean) | undefined {
  if (key === 'lane') return imagesIn(source.tree).lanes.includes(of ?? '') ? isImagePath : undefined;
  if (of !== undefined || !row || !factRow(row, key)?.shape.path) return undefined;
  return key === 'data' ? isTablePath : isImagePath;
}
