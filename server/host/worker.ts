import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';
import { clientFiles } from './clientFiles.ts';
import { guarded } from './guard.ts';

/** The server in a web worker, where there are no files but the client's. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const line = guarded({ reader: new BrowserMessageReader(scope), writer: new BrowserMessageWriter(scope) });

startServer(
  createConnection(line.reader, line.writer),
  (roots, _options, connection) => clientFiles(roots, connection),
  (task) => setTimeout(task, 0),
);
