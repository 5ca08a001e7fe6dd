import * as vscode from 'vscode';
import { listTemplates, type ListTemplatesResult, type MapTemplate } from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { askServer } from './askServer.ts';

/**
 * `journey.newMap`: a new map from a template that a person chooses, with places to fill in. On a folder it becomes a
 * file there, otherwise a text that is not saved yet.
 */
export function registerNewMap(server: LanguageServer): vscode.Disposable {
  return vscode.commands.registerCommand('journey.newMap', async (chosen?: unknown) => {
    const template = await chooseTemplate(server);
    if (!template) return;
    const document =
      chosen instanceof vscode.Uri
        ? await newFileIn(chosen, template)
        : await vscode.workspace.openTextDocument({ language: 'journey' });
    if (!document) return;
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await editor.insertSnippet(new vscode.SnippetString(template.snippet));
  });
}

async function chooseTemplate(server: LanguageServer): Promise<MapTemplate | undefined> {
  const answer = await askServer<ListTemplatesResult>(server, listTemplates, {});
  const items = answer?.templates.map((template) => ({
    label: template.title,
    detail: template.description,
    template,
  }));
  const title = message('new-map');
  const placeHolder = message('new-map-template');
  return (
    items && (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.template
  );
}

/** An empty file of a name that a person chooses; nothing if they think better of it. */
async function newFileIn(folder: vscode.Uri, { id }: MapTemplate): Promise<vscode.TextDocument | undefined> {
  const typed = await vscode.window.showInputBox({
    title: message('new-map'),
    prompt: message('new-map-name'),
    value: `${id}.journey`,
    valueSelection: [0, id.length],
    validateInput: (name) => complaintAbout(name, folder),
  });
  if (typed === undefined) return undefined;
  const file = fileIn(folder, typed);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { overwrite: false, ignoreIfExists: false });
  if (await vscode.workspace.applyEdit(edit)) return vscode.workspace.openTextDocument(file);
  void vscode.window.showErrorMessage(message('new-map-not-made', { file: typed }));
  return undefined;
}

/** What is wrong with a name for a new file, as a sentence; nothing if it can be taken. */
async function complaintAbout(name: string, folder: vscode.Uri): Promise<string | undefined> {
  if (!/[^\s.]/.test(name) || /[\\/:*?"<>|]/.test(name)) return message('new-map-bad-name');
  return vscode.workspace.fs.stat(fileIn(folder, name)).then(
    () => message('new-map-taken', { file: name }),
    () => undefined,
  );
}

function fileIn(folder: vscode.Uri, name: string): vscode.Uri {
  const trimmed = name.trim();
  return vscode.Uri.joinPath(folder, trimmed.endsWith('.journey') ? trimmed : `${trimmed}.journey`);
}
