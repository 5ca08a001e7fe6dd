import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

// The browser's extension host runs on another origin.
const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' };

/**
 * A door for the suite, which runs inside VS Code, to whoever drives the browser around it: a POST to
 * `<address>/<name>` calls the command of that name with the JSON in it. Only on 127.0.0.1, and only for
 * those who know the address.
 *
 * @param {Readonly<Record<string, (request: any) => unknown>>} commands
 * @returns {Promise<{ readonly address: string; readonly close: () => void }>}
 */
export async function openBridge(commands) {
  const secret = randomBytes(12).toString('hex');
  const server = createServer((request, response) => {
    void answer(request).then(
      (value) => response.writeHead(200, headers).end(JSON.stringify({ value })),
      (error) =>
        response.writeHead(200, headers).end(JSON.stringify({ error: String(error?.message ?? error) })),
    );
  });

  /** @param {import('node:http').IncomingMessage} request */
  async function answer(request) {
    const [, given, name = ''] = (request.url ?? '').split('/');
    if (given !== secret) throw new Error('Wrong address.');
    if (!Object.hasOwn(commands, name)) throw new Error(`There is no command ${name}.`);
    return commands[name]?.(JSON.parse(await text(request)));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/${secret}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
