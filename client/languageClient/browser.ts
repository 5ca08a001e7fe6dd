import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver-protocol/browser';
import type { ConnectOptions } from '../host.ts';
import { message } from '../messages.ts';
import { connectionOf, type ServerConnection } from './connection.ts';
import { clientOptions } from './options.ts';
import { QuietClient } from './quietClient.ts';

/** Prepares a server in a web worker. */
export function connectInBrowser({ extension, filesThroughClient }: ConnectOptions): ServerConnection {
  const address = vscode.Uri.joinPath(extension, 'dist', 'server', 'main.js').toString(true);
  const worker = new Worker(address, { name: message('client-name') });
  const client = new QuietClient(clientOptions(filesThroughClient), () => ({
    reader: new BrowserMessageReader(worker),
    writer: new BrowserMessageWriter(worker),
  }));
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
