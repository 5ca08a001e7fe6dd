import * as vscode from 'vscode';
import { message } from '../messages.ts';
import type { Previews } from '../preview/previews.ts';
import type { Position } from '../../server/protocol.ts';
import { isPosition } from '../positions.ts';
import { chosenMap } from './mapEditor.ts';

/** The commands that show a map, from a menu or, with an address and a place, from the text. */
export function registerOpenPreview(previews: Previews): vscode.Disposable {
  const open =
    (show: (uri: vscode.Uri, place: Position | undefined) => void) => (chosen?: unknown, place?: unknown) => {
      const uri = chosenMap(chosen);
      if (uri) show(uri, isPosition(place) ? place : undefined);
      else void vscode.window.showInformationMessage(message('no-map-open'));
    };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'journey.openPreview',
      open((uri, place) => previews.show(uri, 'here', place)),
    ),
    vscode.commands.registerCommand(
      'journey.openPreviewToSide',
      open((uri, place) => previews.show(uri, 'beside', place)),
    ),
    vscode.commands.registerCommand(
      'journey.openLockedPreviewToSide',
      open((uri) => previews.showLocked(uri)),
    ),
  );
}
