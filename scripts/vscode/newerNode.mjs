import { existsSync } from 'node:fs';
import { join } from 'node:path';

// VS Code 1.139's server imports `registerHooks` from `node:module`.
const oldestForServer = [22, 15];

/**
 * The newest Node.js at hand: the one that `npm install` brought for this system (an optional dependency,
 * `node-<platform>-<arch>`), else the one running now.
 *
 * @param {string} project folder that holds `node_modules`
 * @returns {string} path of the program
 */
export function newerNode(project) {
  return broughtNode(project) ?? process.execPath;
}

/**
 * The Node.js to run VS Code's server on.
 *
 * @param {string} project folder that holds `node_modules`
 * @returns {string} path of the program; throws a sentence with a way out if there is only one that is too
 *   old
 */
export function nodeForServer(project) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestForServer;
  const enough = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  const node = broughtNode(project) ?? (enough ? process.execPath : undefined);
  if (node) return node;
  throw new Error(
    `VS Code in the browser needs Node.js ${oldestForServer.join('.')} or later. This is ${process.versions.node}, and npm has no newer ` +
      `one for ${process.platform} on ${process.arch}. Install a newer Node.js, or desktop VS Code with its "code" on the PATH.`,
  );
}

/** @param {string} project */
function broughtNode(project) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(project, 'node_modules', `node-${system}-${process.arch}`, 'bin', program);
  return existsSync(path) ? path : undefined;
}
