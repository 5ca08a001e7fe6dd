import * as vscode from 'vscode';
import { message } from '../messages.ts';
import type { Previews } from '../preview/previews.ts';
import { isPosition } from '../positions.ts';
import { mapEditor } from './mapEditor.ts';

/** `journey.openPreview` and `journey.openPreviewToSide`, from a menu or, with an address and a place, from the text. */
export function registerOpenPreview(previews: Previews): vscode.Disposable {
  const open = (where: 'here' | 'beside') => (chosen?: unknown, place?: unknown) => {
    const uri =
      chosen instanceof vscode.Uri
        ? chosen
        : typeof chosen === 'string'
          ? vscode.Uri.parse(chosen)
          : mapEditor()?.document.uri;
    if (uri) previews.show(uri, where, isPosition(place) ? place : undefined);
    else void vscode.window.showInformationMessage(message('no-map-open'));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('journey.openPreview', open('here')),
    vscode.commands.registerCommand('journey.openPreviewToSide', open('beside')),
  );
}
