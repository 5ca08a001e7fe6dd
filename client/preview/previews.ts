import * as vscode from 'vscode';
import { previewChanged, type Position, type PreviewChangedParams } from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { previewPage } from './html.ts';
import { newNonce } from './nonce.ts';
import { readPageState } from './pageState.ts';
import { positionOf, Preview } from './panel.ts';
import { fileNameOf } from './showText.ts';

/** What VS Code calls our panels; their states are kept under it over a reload of the window. */
export const viewType = 'journey.preview';

/** All panels with maps in this window. */
export interface Previews extends vscode.Disposable {
  /**
   * Shows the map of a text: in the panel that shows it there already, else in a new one. At a place, that of the journey
   * that stands there; else that at the cursor.
   */
  readonly show: (uri: vscode.Uri, where: 'here' | 'beside', place?: Position) => void;
}

export interface PreviewsParts {
  /** Where the extension is installed. */
  readonly extension: vscode.Uri;
  readonly server: LanguageServer;
}

export function newPreviews({ extension, server }: PreviewsParts): Previews {
  const previews = new Set<Preview>();
  const resources = vscode.Uri.joinPath(extension, 'dist', 'client');

  function show(uri: vscode.Uri, where: 'here' | 'beside', place?: Position): void {
    const preserveFocus = where === 'beside';
    const active = vscode.window.tabGroups.activeTabGroup.viewColumn;
    const shown = [...previews].find(
      (preview) =>
        preview.uri.toString() === uri.toString() &&
        (preview.panel.viewColumn === active) === (where === 'here'),
    );
    if (shown) {
      if (place) shown.goTo(place);
      shown.panel.reveal(undefined, preserveFocus);
      return;
    }
    const viewColumn = where === 'here' ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    const title = message('preview-title', { file: fileNameOf(uri) });
    const panel = vscode.window.createWebviewPanel(
      viewType,
      title,
      { viewColumn, preserveFocus },
      options(resources),
    );
    fill(panel, uri, { revealsCursor: true, place });
  }

  function fill(
    panel: vscode.WebviewPanel,
    uri: vscode.Uri,
    { revealsCursor, place }: { readonly revealsCursor: boolean; readonly place?: Position | undefined },
  ): void {
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === uri.toString(),
    );
    const position = place ?? (editor && positionOf(editor.selection.active));
    const preview = new Preview({ panel, uri, server, position, revealsCursor });
    previews.add(preview);
    panel.onDidDispose(() => previews.delete(preview));
    const address = (file: string): string =>
      panel.webview.asWebviewUri(vscode.Uri.joinPath(resources, file)).toString();
    const icon = (file: string): vscode.Uri => vscode.Uri.joinPath(extension, 'syntaxes', 'icons', file);
    panel.iconPath = { light: icon('journey-light.svg'), dark: icon('journey-dark.svg') };
    panel.webview.html = previewPage({
      nonce: newNonce(),
      cspSource: panel.webview.cspSource,
      script: address('webview.js'),
      style: address('preview.css'),
      uri: uri.toString(),
      language: vscode.env.language,
    });
    void preview.open();
  }

  server.onNotification<PreviewChangedParams>(previewChanged, (state) => {
    for (const preview of previews) if (preview.id === state.preview) preview.receive(state);
  });
  const listeners = [
    server.onRunning(() => {
      for (const preview of previews) void preview.open();
    }),
    server.onFailure(() => {
      for (const preview of previews) preview.showReason(message('picture-unavailable'));
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const uri = textEditor.document.uri.toString();
      for (const preview of previews) {
        if (selections[0] && preview.uri.toString() === uri) preview.follow(selections[0]);
      }
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = readPageState(state)?.uri;
        if (uri === undefined) return panel.dispose();
        panel.webview.options = options(resources);
        fill(panel, vscode.Uri.parse(uri), { revealsCursor: false });
      },
    }),
  ];
  return { show, dispose: () => listeners.forEach((listener) => listener.dispose()) };
}

function options(resources: vscode.Uri): vscode.WebviewOptions & vscode.WebviewPanelOptions {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    enableFindWidget: true,
    localResourceRoots: [resources],
  };
}
