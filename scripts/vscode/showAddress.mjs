import { spawn } from 'node:child_process';
import { findOnPath } from './findOnPath.mjs';

/**
 * Opens an address in the user's own browser, where someone sits in front of one: a terminal with a desktop
 * around it. Anywhere else, and when it fails, the printed address is what they have.
 *
 * @param {string} url
 */
export function showAddress(url) {
  if (!process.stdout.isTTY || process.env.CI || process.env.SSH_CONNECTION) return;
  const [name, ...before] = opener();
  const command = name && findOnPath(name);
  if (!command) return;
  spawn(command, [...before, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** @returns {readonly string[]} */
function opener() {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : [];
}
