import * as vscode from 'vscode';

/** The editor with the map that is being written; nothing where something else is. */
export function mapEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === 'journey' ? editor : undefined;
}

/** The map that a command was called for: given by a menu or another command, else that in the active editor. */
export function chosenMap(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  return typeof given === 'string' ? vscode.Uri.parse(given) : mapEditor()?.document.uri;
}
