import * as vscode from 'vscode';
import type { Range } from '../../server/protocol.ts';

export interface Place {
  readonly uri: vscode.Uri;
  readonly range: Range;
  /** Selects it, for somebody to write over. */
  readonly isSelected?: boolean;
}

/** The map in which a place was chosen. */
export interface Chooser {
  /** Its own text. */
  readonly uri: vscode.Uri;
  readonly viewColumn: vscode.ViewColumn | undefined;
}

/**
 * Shows a place of a text, with the cursor at its beginning, and leaves the map in sight: in an editor that is seen
 * already, else in another column where the text is open, else in that of the map's own text, else beside the map.
 * Rejects if there is no such file.
 */
export async function showText({ uri, range, isSelected }: Place, chooser: Chooser): Promise<void> {
  const start = new vscode.Position(range.start.line, range.start.character);
  const end = new vscode.Position(range.end.line, range.end.character);
  const viewColumn =
    columnOf(uri, chooser.viewColumn) ?? columnWithEditor(chooser.uri) ?? vscode.ViewColumn.Beside;
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Selection(start, isSelected ? end : start);
  const editor = await vscode.window.showTextDocument(document, { viewColumn, selection });
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The last part of a file's path, for people. */
export function fileNameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The column where a text is seen, else the first other than that of the map where it is open behind others. */
export function columnOf(
  uri: vscode.Uri,
  ofMap: vscode.ViewColumn | undefined,
): vscode.ViewColumn | undefined {
  return columnWithEditor(uri) ?? columnWithTab(uri, ofMap);
}

/** The column where a text is seen. */
function columnWithEditor(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const wanted = uri.toString();
  return vscode.window.visibleTextEditors.find(
    ({ document, viewColumn }) => viewColumn !== undefined && document.uri.toString() === wanted,
  )?.viewColumn;
}

/** The first column where a text is open, though behind others; the one of the map would hide the map. */
function columnWithTab(
  uri: vscode.Uri,
  exceptFor: vscode.ViewColumn | undefined,
): vscode.ViewColumn | undefined {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.find(
    ({ viewColumn, tabs }) =>
      viewColumn !== exceptFor &&
      tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  )?.viewColumn;
}
