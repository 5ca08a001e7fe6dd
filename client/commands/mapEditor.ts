import * as vscode from 'vscode';
import type { Position } from '../../server/protocol.ts';
import { positionOf } from '../positions.ts';

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

/** Where the cursor is in a map; its beginning where another text is written. */
export function cursorIn(uri: vscode.Uri): Position {
  const editor = mapEditor();
  return editor?.document.uri.toString() === uri.toString()
    ? positionOf(editor.selection.active)
    : { line: 0, character: 0 };
}
