/// <reference types="node" />
import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver-protocol/node';
import { message } from '../messages.ts';

/** A server in a process of its own, and the line to it. */
export interface ServerProcess {
  /** Closes when the process ends, whatever ended it. */
  readonly reader: IPCMessageReader;
  readonly writer: IPCMessageWriter;
  /** Ends the process if it has not ended, even one that is busy for ever; the log does not tell of it. */
  readonly end: () => void;
}

/** Where it is written down what a server prints, and that it stopped by itself. */
export interface ServerLog {
  readonly info: (line: string) => void;
  readonly error: (line: string) => void;
}

/** Starts a file of JavaScript as a server, on the Node.js that runs this, which may be the one in VS Code. */
export function startServerProcess(module: string, log: ServerLog): ServerProcess {
  // By the number of this process the server notices that it is gone, however it went.
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
  return {
    reader: new IPCMessageReader(server),
    writer: new IPCMessageWriter(server),
    end: () => void server.kill('SIGKILL'),
  };
}
