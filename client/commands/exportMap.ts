import * as vscode from 'vscode';
import { exportMap, type ExportParams, type ExportResult } from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message, type MessageCode } from '../messages.ts';
import { askServer } from './askServer.ts';
import { chosenMap } from './mapEditor.ts';

interface OfferedFormat {
  readonly format: ExportParams['format'];
  readonly about: MessageCode;
  /** The page is opened as well, to be printed: a browser makes a PDF of it. */
  readonly isToPrint?: true;
}

/** What a map can be written as, in the order in which it is offered. */
const formats: readonly OfferedFormat[] = [
  { format: 'html', about: 'export-html' },
  { format: 'html', about: 'export-pdf', isToPrint: true },
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
    const items = formats.map((offered) => ({ label: message(offered.about), ...offered }));
    const chosen = await vscode.window.showQuickPick(items, { title: message('export-title') });
    if (!chosen) return;
    const params: ExportParams = { uri: uri.toString(), format: chosen.format };
    const answer = await askServer<ExportResult>(server, exportMap, params);
    if (!answer) return;
    if (answer.kind === 'refused') void vscode.window.showInformationMessage(answer.reason);
    else {
      const file = await save(uri, answer);
      if (file && chosen.isToPrint) await openToPrint(file);
    }
  });
}

/** The file that was written; nothing where nobody said where, or it could not be. */
async function save(
  map: vscode.Uri,
  { text, ending }: Extract<ExportResult, { readonly kind: 'text' }>,
): Promise<vscode.Uri | undefined> {
  const beside = map.with({ path: map.path.replace(/(?:\.journey)?$/, ending) });
  const isFile = map.scheme !== 'untitled';
  const target = await vscode.window.showSaveDialog({
    ...(isFile && { defaultUri: beside }),
    title: message('export-title'),
    filters: { [ending.slice(1).toUpperCase()]: [ending.slice(1)] },
  });
  if (!target) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return target;
  } catch {
    void vscode.window.showErrorMessage(
      message('export-failed', { file: target.path.split('/').at(-1) ?? '' }),
    );
    return undefined;
  }
}

/** Opens a page in the person's browser, where that can see the file, and says how to go on. */
async function openToPrint(page: vscode.Uri): Promise<void> {
  const { remoteName, uiKind } = vscode.env;
  const isHere = page.scheme === 'file' && remoteName === undefined && uiKind === vscode.UIKind.Desktop;
  const isOpen = isHere && (await vscode.env.openExternal(page));
  const said = isOpen ? 'export-print' : 'export-print-yourself';
  void vscode.window.showInformationMessage(message(said, { file: page.path.split('/').at(-1) ?? '' }));
}
