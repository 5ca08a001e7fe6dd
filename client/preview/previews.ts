import * as vscode from 'vscode';
import {
  previewChanged,
  type Look,
  type PlaceInMap,
  type Position,
  type PreviewChangedParams,
} from '../../server/protocol.ts';
import { movedAddress, type Moves } from '../files/movedAddress.ts';
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
   * Shows the map of a text: in the panel that shows it there already, else in one there that follows the maps that are
   * edited, else in a new one. At a place, that of the journey that stands there; else that at the cursor.
   */
  readonly show: (uri: vscode.Uri, where: 'here' | 'beside', place?: Position) => void;
  /** Shows the map of a text in a panel of its own, which stays with it. */
  readonly showLocked: (uri: vscode.Uri) => void;
}

export interface PreviewsParts {
  /** Where the extension is installed. */
  readonly extension: vscode.Uri;
  readonly server: LanguageServer;
}

export function newPreviews({ extension, server }: PreviewsParts): Previews {
  const previews = new Set<Preview>();
  const resources = vscode.Uri.joinPath(extension, 'dist', 'client');
  /** What is being renamed: editors have their new addresses before VS Code tells that it is done. */
  let moving: Moves = [];
  const isMovingTo = (uri: vscode.Uri): boolean =>
    [...previews].some((preview) => movedAddress(preview.uri.toString(), moving) === uri.toString());

  const previewsOf = (uri: vscode.Uri): readonly Preview[] =>
    [...previews].filter((preview) => preview.uri.toString() === uri.toString());

  function show(uri: vscode.Uri, where: 'here' | 'beside', place?: Position): void {
    const preserveFocus = where === 'beside';
    const active = vscode.window.tabGroups.activeTabGroup.viewColumn;
    const there = [...previews].filter(({ panel }) => (panel.viewColumn === active) === (where === 'here'));
    const shown =
      there.find((preview) => preview.uri.toString() === uri.toString()) ??
      there.findLast(({ isLocked }) => !isLocked);
    if (!shown) return add(uri, { where, place, isLocked: false });
    shown.showMap(uri, place ?? cursorIn(uri));
    if (place) shown.goTo(place);
    shown.panel.reveal(undefined, preserveFocus);
  }

  function add(
    uri: vscode.Uri,
    {
      where,
      place,
      isLocked,
    }: {
      readonly where: 'here' | 'beside';
      readonly place?: Position | undefined;
      readonly isLocked: boolean;
    },
  ): void {
    const viewColumn = where === 'here' ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    const title = message('preview-title', { file: fileNameOf(uri) });
    const panel = vscode.window.createWebviewPanel(
      viewType,
      title,
      { viewColumn, preserveFocus: where === 'beside' },
      options(resources),
    );
    fill(panel, uri, { revealsCursor: true, place, isLocked });
  }

  function fill(
    panel: vscode.WebviewPanel,
    uri: vscode.Uri,
    {
      revealsCursor,
      place,
      look,
      isLocked,
    }: {
      readonly revealsCursor: boolean;
      readonly place?: Position | undefined;
      readonly look?: Look | undefined;
      readonly isLocked: boolean;
    },
  ): void {
    const position = place ?? cursorIn(uri);
    const onScrolled = (to: PlaceInMap): void => {
      for (const other of previews) if (other !== preview && other.isLinked) other.scrollTo(to);
    };
    const preview: Preview = new Preview({
      panel,
      uri,
      server,
      position,
      look,
      isLocked,
      onScrolled,
      revealsCursor,
    });
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
      isLocked,
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
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (selection) for (const preview of previewsOf(textEditor.document.uri)) preview.follow(selection);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.languageId !== 'journey') return;
      const { uri } = editor.document;
      if (previewsOf(uri).length > 0 || isMovingTo(uri)) return;
      const follower = [...previews].findLast(({ isLocked, panel }) => !isLocked && panel.visible);
      follower?.showMap(uri, cursorIn(uri));
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      for (const preview of previewsOf(uri)) void preview.textClosed();
    }),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      for (const preview of previewsOf(uri)) preview.textOpened();
    }),
    vscode.workspace.onWillRenameFiles(({ files }) => {
      moving = files;
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      moving = [];
      for (const preview of previews) {
        const address = movedAddress(preview.uri.toString(), files);
        if (address !== undefined) preview.moveTo(vscode.Uri.parse(address, true));
      }
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const kept = readPageState(state);
        if (!kept) return panel.dispose();
        const { uri, look, isLocked = false } = kept;
        panel.webview.options = options(resources);
        fill(panel, vscode.Uri.parse(uri), { revealsCursor: false, look, isLocked });
      },
    }),
  ];
  return {
    show,
    showLocked: (uri) => add(uri, { where: 'beside', isLocked: true }),
    dispose: () => listeners.forEach((listener) => listener.dispose()),
  };
}

/** Where the cursor is in a text that is seen. */
function cursorIn(uri: vscode.Uri): Position | undefined {
  const editor = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  return editor && positionOf(editor.selection.active);
}

function options(resources: vscode.Uri): vscode.WebviewOptions & vscode.WebviewPanelOptions {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [resources],
  };
}
