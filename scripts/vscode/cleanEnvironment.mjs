/**
 * The environment for a VS Code of our own: without what an enclosing VS Code (its terminal, its extension
 * host) leaves in it, which would make `code` talk to that window or Electron run as plain Node.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(env = process.env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('VSCODE_') && name !== 'ELECTRON_RUN_AS_NODE'),
  );
}
