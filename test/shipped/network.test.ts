import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lspClient } from '../harness/lspClient.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const journey = join(project, 'dist/cli/journey.mjs');
const map = join(project, 'examples/first-order.journey');

/** Runs what follows where there is no network, if the system knows of such places and lets us. */
const isolated = ['unshare', '--net', '--map-root-user'];
const canIsolate = spawnSync('unshare', [...isolated.slice(1), 'true']).status === 0;

/** Checks, draws and compares a map, and asks a server about it. */
async function works(through: readonly string[]): Promise<void> {
  const run = (...args: readonly string[]): string => {
    const [program = '', ...all] = [...through, process.execPath, journey, ...args];
    const { status, stdout, stderr } = spawnSync(program, all, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  run('check', map);
  assert.ok(run('render', map).includes('<svg '));
  run('diff', map, map);
  const client = lspClient(join(project, 'examples'), through);
  await client.start();
  const uri = pathToFileURL(map).href;
  client.open(uri, readFileSync(map, 'utf8'));
  await client.published(uri, () => true);
  const symbols = await client.ask<readonly object[]>('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  assert.ok(symbols.length > 0);
  assert.equal(await client.stop(), 0);
}

describe('without a network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'journey-network-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, code] of [
    ['a socket', `require('node:net').connect(80, '192.0.2.1')`],
    ['a socket to this machine', `require('node:net').connect(80, '127.0.0.1')`],
    ['a socket that listens', `require('node:net').createServer().listen(0)`],
    ['a socket by an ESM name', `import('node:net').then(({ connect }) => connect(80, '192.0.2.1'))`],
    ['TLS', `require('node:tls').connect(443, '192.0.2.1')`],
    ['HTTP', `require('node:http').get('http://192.0.2.1/')`],
    ['HTTPS', `require('node:https').get('https://192.0.2.1/')`],
    ['HTTP/2', `require('node:http2').connect('https://192.0.2.1/')`],
    ['DNS', `require('node:dns').lookup('example.test', () => {})`],
    ['DNS that promises', `require('node:dns').promises.resolve4('example.test')`],
    ['a resolver', `new (require('node:dns').Resolver)().resolve('example.test', () => {})`],
    ['a datagram', `require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1')`],
    ['fetch', `fetch('http://192.0.2.1/').catch(() => {})`],
    ['a WebSocket', `new WebSocket('ws://192.0.2.1/')`],
    ['what a worker does', `new (require('node:worker_threads').Worker)(new URL("data:text/javascript,import net from 'node:net'; net.connect(80, '192.0.2.1')")).on('error', () => {})`],
  ] as const) {
    it(`${name} fails in what tests start, and is noted`, () => {
      const tried = join(folder, name.replaceAll(/\W/g, '-'));
      const env = { ...process.env, JOURNEY_TESTS_TRIED: tried };
      spawnSync(process.execPath, ['--input-type=commonjs', '-e', code], { env });
      assert.ok(existsSync(tried), code);
    });
  } // prettier-ignore

  it('the command line and the server work with sockets, DNS and fetch replaced', () => works([]));

  it('the command line and the server work in a network namespace of their own', async function () {
    const says = canIsolate
      ? 'the command line and the server also ran in a network namespace of their own (unshare).'
      : 'this system gives no network namespaces: sockets, DNS and fetch were replaced, and no more.';
    console.log(`\n  Network: ${says}`);
    if (!canIsolate) this.skip();
    await works(isolated);
  });

  (canIsolate ? it : it.skip)('there is none in a namespace of its own', () => {
    const code = `require('node:net').connect(80, '192.0.2.1').on('error', ({ code }) => console.log(code))`;
    const env = { ...process.env, NODE_OPTIONS: '' };
    const { stdout } = spawnSync('unshare', [...isolated.slice(1), process.execPath, '-e', code], {
      encoding: 'utf8',
      env,
    });
    assert.equal(stdout.trim(), 'ENETUNREACH');
  });
});
