import * as vscode from 'vscode';

/** The editor with the map that is being written; nothing where something else is. */
export function mapEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === 'journey' ? editor : undefined;
}
