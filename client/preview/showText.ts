import * as vscode from 'vscode';
import type { Range } from '../../server/protocol.ts';

/**
 * Shows a place of a text, with the cursor at its beginning: in an editor that shows that text already, else where it
 * is open, else where the text of the map stands (`companion`), else beside the map. Rejects if there is no such file.
 */
export async function showText(uri: vscode.Uri, range: Range, companion: vscode.Uri): Promise<void> {
  const start = new vscode.Position(range.start.line, range.start.character);
  const end = new vscode.Position(range.end.line, range.end.character);
  const viewColumn = columnOf(uri) ?? columnOf(companion) ?? vscode.ViewColumn.Beside;
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Selection(start, start);
  const editor = await vscode.window.showTextDocument(document, { viewColumn, selection });
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The last part of a file's path, for people. */
export function fileNameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The column where a text is seen; failing that, the first where it is open. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const wanted = uri.toString();
  const seen = vscode.window.visibleTextEditors.find(
    ({ document, viewColumn }) => viewColumn !== undefined && document.uri.toString() === wanted,
  );
  if (seen) return seen.viewColumn;
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  )?.viewColumn;
}
