import * as vscode from 'vscode';
import { message } from '../messages.ts';
import { columnOf, fileNameOf } from './showText.ts';

/** A focus that was on its way elsewhere may arrive in between; then it is tried again, so often in all. */
const tries = 3;

/**
 * Takes back the last change of a text, or makes it again, as its editor would; the panel that asks for it has the focus
 * again afterwards. VS Code undoes in the editor that has the focus and in no other, so the text's own is given it for that
 * long; where it was behind another tab, that one comes back. Never rejects. One at a time.
 */
export async function undoIn(
  uri: vscode.Uri,
  panel: vscode.WebviewPanel,
  how: 'undo' | 'redo',
): Promise<void> {
  try {
    const viewColumn = columnOf(uri, panel.viewColumn) ?? panel.viewColumn ?? vscode.ViewColumn.Beside;
    const group = vscode.window.tabGroups.all.find((each) => each.viewColumn === viewColumn);
    const seen = group?.activeTab?.input;
    const document = await vscode.workspace.openTextDocument(uri);
    const { version } = document;
    for (let tried = 0; tried < tries && document.version === version; tried++) {
      await vscode.window.showTextDocument(document, { viewColumn, preview: false });
      await vscode.commands.executeCommand(how);
    }
    if (seen instanceof vscode.TabInputText && seen.uri.toString() !== uri.toString())
      await vscode.window.showTextDocument(seen.uri, { viewColumn, preserveFocus: true });
  } catch {
    vscode.window.setStatusBarMessage(message('file-unavailable', { file: fileNameOf(uri) }), 4000);
  } finally {
    panel.reveal(undefined, false);
  }
}
