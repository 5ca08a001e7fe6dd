import { Console } from 'node:console';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  type Connection,
} from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { clientFiles } from './clientFiles.ts';
import { nodeFiles } from './nodeFiles.ts';
import { WholeMessageWriter } from './wholeMessageWriter.ts';

/** The server as a process of its own: over stdio, or over the channel that the client opened. */
startServer(
  process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all),
  (folders, options, connection) =>
    options.filesThroughClient ? clientFiles(folders, connection) : nodeFiles(folders),
);

function overStdio(): Connection {
  // What anything else wrote to standard output would be taken for a message.
  globalThis.console = new Console(process.stderr);
  const reader = new StreamMessageReader(process.stdin);
  const connection = createConnection(ProposedFeatures.all, reader, new WholeMessageWriter(process.stdout));
  // A client that is gone says nothing any more; it is all right only if it had taken its leave.
  let code = 1;
  connection.onShutdown(() => void (code = 0));
  for (const end of ['end', 'close']) process.stdin.on(end, () => process.exit(code));
  return connection;
}
