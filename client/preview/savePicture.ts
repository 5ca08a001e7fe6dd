import * as vscode from 'vscode';
import { message } from '../messages.ts';
import { fileNameOf } from './showText.ts';

/** Saves a picture that a page has made (PNG in base 64, nothing if it could not) where a person wants it. */
export async function savePicture(map: vscode.Uri, png: string): Promise<void> {
  if (png === '') {
    void vscode.window.showErrorMessage(message('image-failed'));
    return;
  }
  const beside = map.with({ path: map.path.replace(/(?:\.journey)?$/, '.png') });
  const target = await vscode.window.showSaveDialog({
    ...(map.scheme !== 'untitled' && { defaultUri: beside }),
    title: message('image-title'),
    filters: { PNG: ['png'] },
  });
  if (!target) return;
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    void vscode.window.showErrorMessage(message('export-failed', { file: fileNameOf(target) }));
  }
}
