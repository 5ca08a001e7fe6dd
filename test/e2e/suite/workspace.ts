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

/** Those of them that are errors: what the method advises is none. */
export function errorsIn(path: string): readonly vscode.Diagnostic[] {
  return problemsIn(path).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
}

/** The codes of all problems of a file. */
export function codesIn(path: string): readonly string[] {
  return problemsIn(path).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Asks one of VS Code's own commands, of those that answer with a list; what it cannot answer is an empty one. */
export async function ask<Answer>(command: string, ...given: readonly unknown[]): Promise<Answer[]> {
  return (await vscode.commands.executeCommand<Answer[] | undefined>(`vscode.${command}`, ...given)) ?? [];
}

/** Where words first stand in a document, or so many characters into them. */
export function placeIn(document: vscode.TextDocument, words: string, into = 0): vscode.Position {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`“${words}” does not stand in ${document.uri.path}.`);
  return document.positionAt(at + into);
}

/** Takes back what was not saved, and closes all editors. */
export async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    if (!(await isShown(document))) continue;
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Shows a document, again where something else came to the front meanwhile; false for one that is gone. */
async function isShown(document: vscode.TextDocument): Promise<boolean> {
  for (let tries = 3; !document.isClosed; tries--) {
    try {
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
      return true;
    } catch (problem) {
      if (tries === 1 && !document.isClosed) throw problem;
    }
  }
  return false;
}
