import * as vscode from 'vscode';
import { exportMap, type ExportParams, type ExportResult } from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message, type MessageCode } from '../messages.ts';
import { askServer } from './askServer.ts';
import { chosenMap } from './mapEditor.ts';

/** What a map can be written as, in the order in which it is offered. */
const formats: readonly { readonly format: ExportParams['format']; readonly about: MessageCode }[] = [
  { format: 'html', about: 'export-html' },
  { format: 'svg', about: 'export-svg' },
  { format: 'markdown', about: 'export-markdown' },
  { format: 'csv', about: 'export-csv' },
  { format: 'json', about: 'export-json' },
];

/** `journey.export`: the map of a text, that in the active editor unless given, as a file of another kind, where a person wants it. */
export function registerExportMap(server: LanguageServer): vscode.Disposable {
  return vscode.commands.registerCommand('journey.export', async (given?: unknown) => {
    const uri = chosenMap(given);
    if (!uri) {
      void vscode.window.showInformationMessage(message('no-map-open'));
      return;
    }
    const items = formats.map(({ format, about }) => ({ label: message(about), format }));
    const chosen = await vscode.window.showQuickPick(items, { title: message('export-title') });
    if (!chosen) return;
    const params: ExportParams = { uri: uri.toString(), format: chosen.format };
    const answer = await askServer<ExportResult>(server, exportMap, params);
    if (!answer) return;
    if (answer.kind === 'refused') void vscode.window.showInformationMessage(answer.reason);
    else await save(uri, answer);
  });
}

async function save(
  map: vscode.Uri,
  { text, ending }: Extract<ExportResult, { readonly kind: 'text' }>,
): Promise<void> {
  const beside = map.with({ path: map.path.replace(/(?:\.journey)?$/, ending) });
  const isFile = map.scheme !== 'untitled';
  const target = await vscode.window.showSaveDialog({
    ...(isFile && { defaultUri: beside }),
    title: message('export-title'),
    filters: { [ending.slice(1).toUpperCase()]: [ending.slice(1)] },
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch {
    void vscode.window.showErrorMessage(
      message('export-failed', { file: target.path.split('/').at(-1) ?? '' }),
    );
  }
}
