import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from './cleanEnvironment.mjs';
import { killTree } from './killTree.mjs';
import { nodeForServer } from './newerNode.mjs';
import { pollUntil } from './pollUntil.mjs';
import { quietSettings } from './quietSettings.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

const limitMs = 120_000;
const logLength = 500_000;

/**
 * @typedef {object} VsCodeServer
 * @property {string} url such as `http://127.0.0.1:40001/`
 * @property {number} port a free one, on 127.0.0.1 only
 * @property {string} token opens it: `?tkn=<token>` in the first address
 * @property {() => string} log what the server has printed, its tail
 * @property {Promise<unknown>} ended resolves when it has ended, by `stop` or by itself
 * @property {() => Promise<void>} stop ends every process it started and removes its temporary folder; may be
 *   called twice
 */

/**
 * Starts VS Code's own server (not the code-server wrapper, which forbids extension tests) with data of its
 * own, and resolves once it answers. It also ends when the calling process ends, even when that one is
 * killed.
 *
 * User settings are a file here: code-server's VS Code keeps them with the server
 * (`<data>/User/settings.json`), where plain VS Code for the web keeps them in the browser's storage.
 *
 * @param {object} options
 * @param {string} options.vsCode folder from {@link import('./ensureCodeServer.mjs').ensureCodeServer}
 * @param {Readonly<Record<string, unknown>>} [options.settings] user settings, over the quiet ones
 * @param {NodeJS.ProcessEnv} [options.env] more environment, seen by the desktop kind of extension host
 * @returns {Promise<VsCodeServer>}
 */
export async function serveVsCode({ vsCode, settings = {}, env = {} }) {
  const node = nodeForServer(fileURLToPath(new URL('../../', import.meta.url)));
  const temporary = temporaryFolder('vscode');
  const data = join(temporary.path, 'data');
  const extensions = join(temporary.path, 'extensions');
  const scratch = join(temporary.path, 'tmp');
  const tokenFile = join(temporary.path, 'token');
  const token = randomBytes(12).toString('hex');
  await Promise.all(
    [join(data, 'User'), extensions, scratch].map((path) => mkdir(path, { recursive: true })),
  );
  await writeFile(
    join(data, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  await writeFile(tokenFile, token, { mode: 0o600 });

  const child = spawn(
    node,
    [
      fileURLToPath(new URL('runServer.mjs', import.meta.url)),
      temporary.path,
      join(vsCode, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token-file', tokenFile],
      ...['--user-data-dir', data, '--server-data-dir', data, '--extensions-dir', extensions],
      ...['--accept-server-license-terms', '--disable-workspace-trust', '--disable-telemetry'],
      '--disable-getting-started-override',
      // Only with it does the server honour an extension under development named in the address. Its side
      // effects, read in VS Code 1.139 and seen by nobody: no experiments, settings open as a tab and not as
      // a dialog, dialogs are logged.
      '--enable-smoke-test-driver',
    ],
    {
      // A process group of its own, to be ended as one; Ctrl+C in the terminal then reaches only the caller,
      // who ends this.
      detached: process.platform !== 'win32',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...cleanEnvironment(), ...env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    },
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (log = (log + text).slice(-logLength)));
  }
  child.once('error', (error) => (log += error.message));
  const ended = new Promise((resolve) => child.once('close', () => resolve(undefined)));
  child.stdin.on('error', () => {});
  const stop = async () => {
    await killTree(child);
    await temporary.remove();
  };

  try {
    const port = await pollUntil(
      () => {
        const found = Number(/listening on (\d+)/.exec(log)?.[1]);
        if (!found && (child.exitCode !== null || child.pid === undefined)) return -1;
        return found;
      },
      { limitMs, what: "VS Code's server to start" },
    );
    if (port < 0) throw new Error("VS Code's server ended at once.");
    const url = `http://127.0.0.1:${port}/`;
    await pollUntil(async () => (await fetch(`${url}version`)).ok, {
      limitMs,
      what: `an answer from ${url}`,
    });
    return { url, port, token, log: () => log, ended, stop };
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${log.slice(-3000)}`, {
      cause: error,
    });
  }
}
