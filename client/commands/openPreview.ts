import * as vscode from 'vscode';
import { message } from '../messages.ts';
import type { Previews } from '../preview/previews.ts';

/** `journey.openPreview` and `journey.openPreviewToSide`. */
export function registerOpenPreview(previews: Previews): vscode.Disposable {
  const open = (where: 'here' | 'beside') => (chosen?: unknown) => {
    const uri = chosen instanceof vscode.Uri ? chosen : openMap();
    if (uri) previews.show(uri, where);
    else void vscode.window.showInformationMessage(message('no-map-open'));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('journey.openPreview', open('here')),
    vscode.commands.registerCommand('journey.openPreviewToSide', open('beside')),
  );
}

/** The map that is being edited. */
function openMap(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'journey' ? document.uri : undefined;
}
