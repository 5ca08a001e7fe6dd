import * as vscode from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';

/** `journey.restartServer`, and the one sentence that offers it when the server cannot be had. */
export function registerRestartServer(server: LanguageServer): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('journey.restartServer', () => server.restart()),
    server.onFailure((kind) => void offerRestart(server, kind)),
  );
}

async function offerRestart(server: LanguageServer, kind: 'missing' | 'gave-up'): Promise<void> {
  const restart = message('server-restart');
  const chosen = await vscode.window.showErrorMessage(message(`server-${kind}`), restart);
  if (chosen === restart) await server.restart();
}
