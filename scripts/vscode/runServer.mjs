// Runs VS Code's server in this process, with two things it does not do by itself:
//
// - It ends with whoever started it, however that one ends: the starter holds the other end of stdin, and
//   when that closes, this process group and its temporary folder go.
// - An address with the connection token in it (`?tkn=…`) is answered at once. VS Code redirects to an
//   address that only the cookie opens, and cookies do not know ports: a second server on 127.0.0.1 would
//   lock the first one out on a reload.
//
// Arguments: the temporary folder, the path of server-main.js, then that script's own arguments.
import { rmSync } from 'node:fs';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';

const [node = '', , temporary = '', main = '', ...args] = process.argv;

process.stdin.on('error', endAll).on('close', endAll).resume();

const { createServer } = http;
http.createServer = /** @type {typeof createServer} */ (
  (/** @type {any} */ ...given) => createServer(...given).prependListener('request', admit)
);
syncBuiltinESMExports();

process.argv = [node, main, ...args];
await import(pathToFileURL(main).href);

/**
 * Turns the token in the address into the cookie that VS Code looks for, and sends along (its names: `tkn`,
 * `vscode-tkn`).
 *
 * @param {http.IncomingMessage} request
 */
function admit(request) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const token = url.searchParams.get('tkn');
  if (url.pathname !== '/' || !token || !/^\w+$/.test(token)) return;
  url.searchParams.delete('tkn');
  request.url = url.pathname + url.search;
  request.headers.cookie = `vscode-tkn=${token}`;
}

function endAll() {
  try {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  } finally {
    if (process.platform === 'win32') process.exit();
    process.kill(-process.pid, 'SIGKILL');
  }
}
