import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder outside the tree where this project keeps what is slow to fetch: on Windows in %LOCALAPPDATA%,
 * elsewhere in $XDG_CACHE_HOME (ignored when it is not absolute, as the XDG base directory specification
 * asks) or ~/.cache. It may be deleted at any time; the next run fills it again.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  const named = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  return join(named && isAbsolute(named) ? named : join(homedir(), '.cache'), 'journey-map-as-code');
}
