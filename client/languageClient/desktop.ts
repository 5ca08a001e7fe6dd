import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ConnectOptions } from '../host.ts';
import { message } from '../messages.ts';
import { connectionOf, type ServerConnection } from './connection.ts';
import { clientId, clientOptions } from './options.ts';

/** What is new may take up 8 MB twice, and not 64: with that a large map takes half the memory, and no more time. */
const youngAtMost8 = ['--max-semi-space-size=8'];

/** Prepares a server in a process of its own, on the Node.js that VS Code carries. */
export function connectOnDesktop({ extension, filesThroughClient }: ConnectOptions): ServerConnection {
  const module = vscode.Uri.joinPath(extension, 'dist', 'server', 'main.js').fsPath;
  const client = new QuietClient(
    clientId,
    message('client-name'),
    { module, transport: TransportKind.ipc, options: { execArgv: youngAtMost8 } },
    clientOptions(filesThroughClient),
  );
  return connectionOf(client);
}

/** Writes what goes wrong to the log, and leaves telling people to us. */
class QuietClient extends LanguageClient {
  override error(text: string, data?: unknown): void {
    super.error(text, data, false);
  }
}
