import * as vscode from 'vscode';
import { isPlainPath } from './files/plainPath.ts';
import { message } from './messages.ts';
import { viewType, type Previews } from './preview/previews.ts';

/**
 * Opens the map that the setting `journey.openOnStart` names, a path relative to the first folder, in the first column
 * with its preview to the side. A preview that VS Code brings back by itself is not opened twice.
 */
export async function openOnStart(previews: Previews): Promise<void> {
  const file = vscode.workspace.getConfiguration('journey').get('openOnStart', '').trim();
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (file === '' || !folder) return;
  if (!isPlainPath(file.replace(/^\.\//, '')) || file.startsWith('/')) {
    void vscode.window.showWarningMessage(message('start-file-outside', { file }));
    return;
  }
  const uri = vscode.Uri.joinPath(folder.uri, file);
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  } catch {
    void vscode.window.showWarningMessage(message('start-file-missing', { file }));
    return;
  }
  if (!hasPreviewTab()) previews.show(uri, 'beside');
}

function hasPreviewTab(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    // VS Code puts a word of its own before the type.
    tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType)),
  );
}
