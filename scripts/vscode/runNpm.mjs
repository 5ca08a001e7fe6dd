import { spawn } from 'node:child_process';
import { onEnd } from './cleanUp.mjs';

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/;

/**
 * Runs npm in a folder and stays silent unless it fails.
 *
 * @param {readonly string[]} args such as `['install', '--ignore-scripts']`
 * @param {{ readonly cwd: string; readonly showOutput?: boolean }} options `showOutput`: npm speaks to the
 *   terminal itself
 * @returns {Promise<void>} rejects with a sentence that says whether the registry could not be reached or
 *   what npm said
 */
export async function runNpm(args, { cwd, showOutput = false }) {
  const { command, before, shell } = npmCommand();
  const child = spawn(command, [...before, ...args], {
    cwd,
    shell,
    stdio: ['ignore', showOutput ? 'inherit' : 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-20_000);
    if (showOutput) process.stderr.write(text);
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Error(`npm cannot be started (${error.message}). It comes with Node.js.`)),
    );
    child.once('close', resolve);
  });
  const forget = onEnd(() => child.kill() && ended);
  const code = await ended.finally(forget);
  if (code === 0) return;
  if (unreachable.test(said)) {
    throw new Error(
      'npm cannot reach its registry. Check the network (or the proxy npm is set to) and try again.',
    );
  }
  throw new Error(`npm ${args.join(' ')} failed:\n${said.trim().split('\n').slice(-12).join('\n')}`);
}

/** npm as the running npm script was started with, or the one on the PATH. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running && /npm-cli\.c?js$/.test(running))
    return { command: process.execPath, before: [running], shell: false };
  // On Windows npm is npm.cmd, which needs a shell; every argument in this project is free of blanks and
  // quotes.
  return { command: 'npm', before: [], shell: process.platform === 'win32' };
}
