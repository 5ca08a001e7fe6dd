import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';
import { clientFiles } from './clientFiles.ts';

/** The server in a web worker, where there are no files but the client's. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(
  createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)),
  (folders, _options, connection) => clientFiles(folders, connection),
);
