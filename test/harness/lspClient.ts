import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type ServerCapabilities,
} from 'vscode-languageserver-protocol/node';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** A client such as any editor has: it speaks to the built `journey lsp --stdio` about a folder of files. */
export interface LspClient {
  readonly connection: ProtocolConnection;
  /** Introduces itself; gives what the server can do. */
  start(capabilities?: ClientCapabilities, initializationOptions?: object): Promise<ServerCapabilities>;
  open(uri: string, text: string): void;
  change(uri: string, version: number, contentChanges: readonly unknown[]): void;
  close(uri: string): void;
  /** Tells of a file that was made (1), changed (2) or deleted (3) on the disk. */
  fileChanged(uri: string, type: 1 | 2 | 3): void;
  ask<T>(method: string, params: unknown): Promise<T>;
  /** What was sent last for a file, as soon as it fits. */
  published(
    uri: string,
    fits: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams>;
  /** Ends the server as the protocol has it; gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends the server whether it likes it or not. */
  kill(): void;
}

/** @param through a program, with its arguments, that is to start the server */
export function lspClient(folder: string, through: readonly string[] = []): LspClient {
  const [program = '', ...args] = [...through, process.execPath, join(project, 'dist/cli/journey.mjs'), 'lsp', '--stdio']; // prettier-ignore
  const server: ChildProcessWithoutNullStreams = spawn(program, args);
  const reader = new StreamMessageReader(server.stdout);
  // It would wait again and again for the rest of a message that a killed server had begun, and keep the process from ending.
  reader.partialMessageTimeout = 0;
  const connection = createProtocolConnection(reader, new StreamMessageWriter(server.stdin));
  const last = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    last.set(params.uri, params);
    for (const check of waiting) check();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const tell = (method: string, params: object): void => void connection.sendNotification(method, params);
  return {
    connection,
    start: async (capabilities = {}, initializationOptions = {}) => {
      const result = await connection.sendRequest<{ capabilities: ServerCapabilities }>('initialize', {
        processId: process.pid,
        rootUri: folder,
        workspaceFolders: [{ uri: folder, name: 'folder' }],
        capabilities,
        initializationOptions,
      });
      tell('initialized', {});
      return result.capabilities;
    },
    open: (uri, text) =>
      tell('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } }),
    change: (uri, version, contentChanges) =>
      tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => tell('textDocument/didClose', { textDocument: { uri } }),
    fileChanged: (uri, type) => tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] }),
    ask: (method, params) => connection.sendRequest(method, params),
    published: (uri, fits) =>
      new Promise((resolve) => {
        const check = (): void => {
          const params = last.get(uri);
          if (!params || !fits(params)) return;
          waiting.delete(check);
          resolve(params);
        };
        waiting.add(check);
        check();
      }),
    stop: async () => {
      const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
    kill: () => server.kill(),
  };
}

/** Where a string first stands in a text. */
export function positionOf(text: string, wanted: string): Position {
  const before = text.slice(0, text.indexOf(wanted)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
