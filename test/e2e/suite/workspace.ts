import * as vscode from 'vscode';

/** Where a file of the fixture workspace (a throw-away copy of `test/e2e/workspace/`) is in this host. */
export function fileInWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('VS Code was opened without the fixture workspace.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a map of the fixture workspace in the first column. */
export async function openMap(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileInWorkspace(path), {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
  });
}

/** What VS Code shows as problems of a file of the fixture workspace, of any severity. */
export function problemsIn(path: string): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(fileInWorkspace(path));
}
