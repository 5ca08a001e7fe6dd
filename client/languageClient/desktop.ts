/// <reference types="node" />
import { fork, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import * as vscode from 'vscode';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver-protocol/node';
import type { ConnectOptions } from '../host.ts';
import { message } from '../messages.ts';
import { connectionOf, type ServerConnection } from './connection.ts';
import { clientOptions, serverLog } from './options.ts';
import { QuietClient } from './quietClient.ts';

/** Prepares a server in a process of its own, on the Node.js that VS Code carries. */
export function connectOnDesktop({ extension, filesThroughClient }: ConnectOptions): ServerConnection {
  const module = vscode.Uri.joinPath(extension, 'dist', 'server', 'main.js').fsPath;
  let server: ChildProcess | undefined;
  const client = new QuietClient(clientOptions(filesThroughClient), () => {
    server = startProcess(module);
    return { reader: new IPCMessageReader(server), writer: new IPCMessageWriter(server) };
  });
  return connectionOf(client, { release: () => server?.kill() });
}

/** A process that listens on the channel to its parent; what it prints, and how it ends, is told in the log. */
function startProcess(module: string): ChildProcess {
  const log = serverLog();
  // With the number of this process the server notices that it is gone, even if the channel is not closed.
  const server = fork(module, ['--node-ipc', `--clientProcessId=${process.pid}`], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    // Those of this process, such as a port to be debugged at, are not meant for it.
    execArgv: [],
    silent: true,
  });
  const { stdout, stderr } = server;
  if (stdout) createInterface({ input: stdout }).on('line', (line) => log.info(line));
  if (stderr) createInterface({ input: stderr }).on('line', (line) => log.error(line));
  server.on('exit', (code, signal) => {
    if (!server.killed && code !== 0) log.error(message('log-server-ended', { how: `${signal ?? code}` }));
  });
  return server;
}
