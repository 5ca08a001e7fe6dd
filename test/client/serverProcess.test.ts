import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess, type ServerProcess } from '../../client/languageClient/serverProcess.ts';

describe('a server in a process of its own', () => {
  let folder = '';
  let lines: string[] = [];
  let servers: ServerProcess[] = [];
  const start = async (source?: string): Promise<ServerProcess> => {
    const module = join(folder, `server${servers.length}.cjs`);
    if (source !== undefined) await writeFile(module, source);
    const server = startServerProcess(module, {
      info: (line) => lines.push(`info ${line}`),
      error: (line) => lines.push(`error ${line}`),
    });
    servers.push(server);
    return server;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journey-server-'));
    lines = [];
    servers = [];
  });
  afterEach(async () => {
    for (const server of servers) server.end();
    await rm(folder, { recursive: true });
  });

  it('hears, answers, and has the channel and the process of its client told', async () => {
    const server = await start(
      'process.on("message", ({ method }) => process.send({ jsonrpc: "2.0", method, params: process.argv.slice(2) }))',
    );
    const heard = new Promise((resolve) => server.reader.listen(resolve));
    await server.writer.write({ jsonrpc: '2.0', method: 'hello' } as { jsonrpc: string });
    const params = ['--node-ipc', `--clientProcessId=${process.pid}`];
    assert.deepEqual(await heard, { jsonrpc: '2.0', method: 'hello', params });
  });

  it('has what it prints and how it stopped in the log, and closes the line', async () => {
    const server = await start('console.log("read\\n2 maps"); console.error("oh"); process.exitCode = 3;');
    await closed(server);
    assert.deepEqual(lines.sort(), ['error The server stopped by itself (3).', 'error oh', 'info 2 maps', 'info read']); // prettier-ignore
  });

  it('closes the line when there is nothing to start', async () => {
    await closed(await start());
    assert.ok(lines.includes('error The server stopped by itself (1).'), lines.join('\n'));
  });

  it('ends when it is to, whatever it is busy with, without a word', async () => {
    const server = await start('process.send({ jsonrpc: "2.0", method: "busy" }, () => { for (;;); });');
    await new Promise((resolve) => server.reader.listen(resolve));
    server.end();
    await closed(server);
    assert.deepEqual(lines, []);
  });
});

/** Resolves once the line to it is closed. */
function closed({ reader }: ServerProcess): Promise<void> {
  return new Promise((resolve) => reader.onClose(resolve));
}
