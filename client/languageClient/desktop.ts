import * as vscode from 'vscode';
import type { ConnectOptions } from '../host.ts';
import { connectionOf, type ServerConnection } from './connection.ts';
import { clientOptions, serverLog } from './options.ts';
import { QuietClient } from './quietClient.ts';
import { startServerProcess, type ServerProcess } from './serverProcess.ts';

/** Prepares a server in a process of its own, on the Node.js that VS Code carries. */
export function connectOnDesktop({ extension, filesThroughClient }: ConnectOptions): ServerConnection {
  const module = vscode.Uri.joinPath(extension, 'dist', 'server', 'main.js').fsPath;
  let server: ServerProcess | undefined;
  const client = new QuietClient(clientOptions(filesThroughClient), () => {
    server = startServerProcess(module, serverLog());
    return server;
  });
  return connectionOf(client, { release: () => server?.end() });
}
