import * as vscode from 'vscode';
import type { Position, Range } from '../server/protocol.ts';

/** A place as VS Code has it, of one that the server said. */
export function positionFrom({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

/** The same of a range. */
export function rangeFrom({ start, end }: Range): vscode.Range {
  return new vscode.Range(positionFrom(start), positionFrom(end));
}
