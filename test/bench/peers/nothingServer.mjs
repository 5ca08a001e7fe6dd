// A language server that does nothing: each change is answered with one diagnostic at the place of the change. No library, no
// text kept. What it costs is what processes, pipes and JSON cost.
import { stdin, stdout } from 'node:process';

let rest = Buffer.alloc(0);

stdin.on('data', (chunk) => {
  rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
  for (;;) {
    const head = rest.indexOf('\r\n\r\n');
    if (head < 0) return;
    const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, head))?.[1]);
    if (rest.length < end) return;
    const message = JSON.parse(rest.toString('utf8', head + 4, end));
    rest = rest.subarray(end);
    hear(message);
  }
});

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** @param {any} message */
function hear({ id, method, params }) {
  if (method === 'initialize') send({ id, result: { capabilities: { textDocumentSync: 2 } } });
  else if (method === 'textDocument/didOpen' || method === 'textDocument/didChange') {
    const { uri, version } = params.textDocument;
    const range = params.contentChanges?.[0]?.range ?? nowhere;
    const diagnostics = [{ range, severity: 1, source: 'nothing', message: 'Something stands here.' }];
    send({ method: 'textDocument/publishDiagnostics', params: { uri, version, diagnostics } });
  } else if (method === 'shutdown') send({ id, result: null });
  else if (method === 'exit') process.exit(0);
}

/** @param {object} message */
function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
