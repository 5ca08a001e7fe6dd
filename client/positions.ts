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

/** A place as the server takes it. VS Code's own kind of one does not survive the way to a worker. */
export function positionOf({ line, character }: vscode.Position): Position {
  return { line, character };
}

/** True for what may be a place, of what a command is given. */
export function isPosition(place: unknown): place is Position {
  return typeof place === 'object' && place !== null && 'line' in place && 'character' in place;
}
