import * as vscode from 'vscode';

/** The extension under test, active or not; throws if VS Code has not loaded it. */
export function theExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('journey-map-as-code.journey-map-as-code');
  if (!extension) throw new Error('VS Code has not loaded the extension.');
  return extension;
}
