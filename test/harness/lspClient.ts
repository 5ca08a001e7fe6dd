import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** A client of the built server over stdio, with a folder of files. */
export interface LspClient {
  readonly connection: ProtocolConnection;
  /** Introduces itself; gives what the server can do. */
  start(capabilities: ClientCapabilities): Promise<Record<string, unknown>>;
  open(uri: string, text: string): void;
  ask<T>(method: string, params: unknown): Promise<T>;
  /** Ends the server whether it likes it or not. */
  kill(): void;
}

export function lspClient(folder: string): LspClient {
  const server: ChildProcessWithoutNullStreams = spawn(process.execPath, [
    join(project, 'dist/cli/journey.mjs'),
    'lsp',
    '--stdio',
  ]);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  return {
    connection,
    start: async (capabilities) => {
      const result = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
        processId: process.pid,
        rootUri: folder,
        workspaceFolders: [{ uri: folder, name: 'folder' }],
        capabilities,
      });
      void connection.sendNotification('initialized', {});
      return result.capabilities;
    },
    open: (uri, text) =>
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'journey', version: 1, text },
      }),
    ask: (method, params) => connection.sendRequest(method, params),
    kill: () => server.kill(),
  };
}
