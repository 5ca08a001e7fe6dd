import * as vscode from 'vscode';
import {
  renameKeepingFormer,
  type RenameKeepingFormerParams,
  type RenameKeepingFormerResult,
} from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { positionOf } from '../positions.ts';
import { askServer } from './askServer.ts';
import { mapEditor } from './mapEditor.ts';

/**
 * `journey.renameKeepingFormer`: gives what stands under the cursor another id in all files, and writes the old one down
 * as a former id, so that data and earlier versions still find it.
 */
export function registerRenameKeepingFormer(server: LanguageServer): vscode.Disposable {
  return vscode.commands.registerCommand('journey.renameKeepingFormer', async (given?: unknown) => {
    const editor = mapEditor();
    if (!editor) return void vscode.window.showInformationMessage(message('no-map-open'));
    const { document, selection } = editor;
    const word = document.getWordRangeAtPosition(selection.active);
    const newName =
      typeof given === 'string'
        ? given
        : await vscode.window.showInputBox({
            title: message('rename-title'),
            prompt: message('rename-prompt'),
            ...(word && { value: document.getText(word) }),
          });
    if (newName === undefined) return;
    const params: RenameKeepingFormerParams = {
      uri: document.uri.toString(),
      position: positionOf(selection.active),
      newName,
    };
    const answer = await askServer<RenameKeepingFormerResult>(server, renameKeepingFormer, params);
    if (answer?.kind === 'refused') void vscode.window.showInformationMessage(answer.reason);
  });
}
