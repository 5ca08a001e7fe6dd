import * as vscode from 'vscode';
import {
  compareChanged,
  readComparedFile,
  readComparedText,
  type ComparedSide,
  type CompareState,
  type ReadComparedFileParams,
  type ReadComparedTextParams,
  type ReadFileResult,
} from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { newNonce } from '../preview/nonce.ts';
import { readPageState } from '../preview/pageState.ts';
import { comparePage } from './html.ts';
import { ComparePanel, comparedScheme } from './panel.ts';
import { readSides, sameVersionOf, type Sides } from './sides.ts';

/** What VS Code calls our panels; their states are kept under it over a reload of the window. */
export const compareViewType = 'journey.compare';

/** All panels in this window that compare maps. */
export interface Compares extends vscode.Disposable {
  /** Compares two texts: in the panel that does so already, else in a new one. */
  readonly show: (sides: Sides) => void;
  /** Of the panel that is looked at: goes to the next change (1) or the one before (-1), or shows the texts. */
  readonly step: (by: 1 | -1) => void;
  readonly showTexts: () => void;
}

export interface ComparesParts {
  /** Where the extension is installed. */
  readonly extension: vscode.Uri;
  readonly server: LanguageServer;
}

export function newCompares({ extension, server }: ComparesParts): Compares {
  const panels = new Set<ComparePanel>();
  const resources = vscode.Uri.joinPath(extension, 'dist', 'client');
  const options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [resources] }; // prettier-ignore
  const byId = (id: unknown): ComparePanel | undefined => [...panels].find((panel) => panel.id === id);
  const active = (): ComparePanel | undefined =>
    [...panels].find(({ panel }) => panel.active) ?? [...panels].findLast(({ panel }) => panel.visible);

  function show(sides: Sides): void {
    const known = [...panels].find((panel) => JSON.stringify(panel.sides) === JSON.stringify(sides));
    if (known) {
      known.panel.reveal();
      return void known.open();
    }
    const title = message('compare-unnamed');
    fill(vscode.window.createWebviewPanel(compareViewType, title, vscode.ViewColumn.Active, options), sides);
  }

  function fill(panel: vscode.WebviewPanel, sides: Sides): void {
    const compare = new ComparePanel({ panel, sides, server });
    panels.add(compare);
    panel.onDidDispose(() => panels.delete(compare));
    const address = (file: string): string =>
      panel.webview.asWebviewUri(vscode.Uri.joinPath(resources, file)).toString();
    const icon = (file: string): vscode.Uri => vscode.Uri.joinPath(extension, 'syntaxes', 'icons', file);
    panel.iconPath = { light: icon('journey-light.svg'), dark: icon('journey-dark.svg') };
    panel.webview.html = comparePage({
      nonce: newNonce(),
      cspSource: panel.webview.cspSource,
      script: address('webview.js'),
      styles: [address('preview.css'), address('compare.css')],
      sides: JSON.stringify(sides),
      language: vscode.env.language,
    });
    void compare.open();
  }

  /** The text of a side that stands in no document. */
  async function textAt({ query }: vscode.Uri): Promise<string> {
    const { compare, side } = JSON.parse(query) as { readonly compare: string; readonly side: ComparedSide };
    const params: ReadComparedTextParams = { compare, side };
    return (await server.request<ReadFileResult>(readComparedText, params))?.text ?? '';
  }

  server.onNotification<CompareState>(compareChanged, (state) => byId(state.compare)?.receive(state));
  server.onRequest<ReadComparedFileParams>(readComparedFile, async ({ compare, side, uri }) => {
    const of = byId(compare)?.sides[side];
    const version = of && sameVersionOf(vscode.Uri.parse(uri, true), of);
    return version ? readVersion(version) : null;
  });
  const listeners = [
    server.onRunning(() => {
      for (const panel of panels) void panel.open();
    }),
    server.onFailure(() => {
      for (const panel of panels) panel.showReason(message('picture-unavailable'));
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      for (const panel of panels) panel.textChanged(document.uri, 'edited');
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      for (const panel of panels) panel.textChanged(uri, 'saved');
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const panel of panels) panel.filesMoved(files);
    }),
    vscode.workspace.registerTextDocumentContentProvider(comparedScheme, {
      provideTextDocumentContent: textAt,
    }),
    vscode.window.registerWebviewPanelSerializer(compareViewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const sides = readSides(readPageState(state)?.uri ?? '');
        if (!sides) return panel.dispose();
        panel.webview.options = options;
        fill(panel, sides);
      },
    }),
  ];
  return {
    show,
    step: (by) => active()?.step(by),
    showTexts: () => void active()?.showTexts(),
    dispose: () => listeners.forEach((listener) => listener.dispose()),
  };
}

/** A file of a version in git; what is not in that version is empty to VS Code. Never rejects. */
async function readVersion(uri: vscode.Uri): Promise<ReadFileResult> {
  try {
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    return text === '' ? null : { text };
  } catch {
    return null;
  }
}
