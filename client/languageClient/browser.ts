import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { ConnectOptions } from '../host.ts';
import { message } from '../messages.ts';
import { connectionOf, type ServerConnection } from './connection.ts';
import { clientId, clientOptions } from './options.ts';

/** Prepares a server in a web worker. */
export function connectInBrowser({ extension, filesThroughClient }: ConnectOptions): ServerConnection {
  const address = vscode.Uri.joinPath(extension, 'dist', 'server', 'main.js').toString(true);
  const worker = new Worker(address, { name: message('client-name') });
  const client = new QuietClient(clientId, message('client-name'), worker, clientOptions(filesThroughClient));
  return connectionOf(client, {
    release: () => worker.terminate(),
    failed: firstErrorOf(worker),
  });
}

/** Rejects when something in the worker throws and nothing there catches it, such as that it cannot be loaded. */
function firstErrorOf(worker: Worker): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
  });
  failed.catch(() => {});
  return failed;
}

/** Writes what goes wrong to the log, and leaves telling people to us. */
class QuietClient extends LanguageClient {
  override error(text: string, data?: unknown): void {
    super.error(text, data, false);
  }
}
