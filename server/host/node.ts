import { Console } from 'node:console';
import { setFlagsFromString } from 'node:v8';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { sentences } from '../lsp/sentences.ts';
import { startServer } from '../lsp/server.ts';
import { clientFiles } from './clientFiles.ts';
import { guarded } from './guard.ts';
import { nodeFiles } from './nodeFiles.ts';
import { overStdio } from './stdio.ts';

const isForked = process.argv.includes('--node-ipc');
// What anything else wrote to standard output would be taken for a message.
if (!isForked) globalThis.console = new Console(process.stderr);

// Reading a large map leaves much to throw away. By itself V8 lets that grow to several times what is in use before it looks;
// to look sooner, and to keep the room for what is new as small as it is at the start, costs nothing that can be measured.
setFlagsFromString('--heap-growing-percent=40');
setFlagsFromString('--semi-space-growth-factor=1');

/** The server as a process of its own: over stdio, or over the channel that the client opened. */
const line = guarded(
  isForked
    ? { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) }
    : overStdio({ input: process.stdin, output: process.stdout, lost }),
);
line.reader.onClose(() => process.exit(line.isShutDown() ? 0 : 1));
// Work that nobody waits for, such as reading files ahead: what it leaves undone is done when somebody asks.
process.on('unhandledRejection', (reason) => log(reason instanceof Error ? reason.stack : String(reason)));

startServer(
  createConnection(ProposedFeatures.all, line.reader, line.writer),
  (roots, options, connection) =>
    options.filesThroughClient ? clientFiles(roots, connection) : nodeFiles(roots),
  // One message is heard in a turn, so what waits already comes before the second one after this.
  (task) => setImmediate(() => setImmediate(task)),
);

/** Something that was said may be missing, such as a change of a text: a client starts a server anew that ends so. */
function lost(reason: string): void {
  log(`${sentences.lostThread}\n${reason}`);
  process.exit(1);
}

function log(what = ''): void {
  process.stderr.write(`${what}\n`);
}
