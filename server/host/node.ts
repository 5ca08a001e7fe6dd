import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { clientFiles } from './clientFiles.ts';
import { nodeFiles } from './nodeFiles.ts';

/** The server as a process of its own: over stdio, or over the channel that the client opened. */
startServer(createConnection(ProposedFeatures.all), (folders, options, connection) =>
  options.filesThroughClient ? clientFiles(folders, connection) : nodeFiles(folders),
);
