import * as vscode from 'vscode';
import { showReferencesCommand, type ShowReferencesArguments } from '../../server/protocol.ts';
import { positionFrom, rangeFrom } from '../positions.ts';

/** `journey.showReferences`: shows the places that the server found, in VS Code's own list. */
export function registerShowReferences(): vscode.Disposable {
  return vscode.commands.registerCommand(
    showReferencesCommand,
    (...[uri, position, locations]: ShowReferencesArguments) =>
      vscode.commands.executeCommand(
        'editor.action.showReferences',
        vscode.Uri.parse(uri),
        positionFrom(position),
        locations.map(
          ({ uri: file, range }) => new vscode.Location(vscode.Uri.parse(file), rangeFrom(range)),
        ),
      ),
  );
}
