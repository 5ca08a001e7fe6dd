import { spawnSync } from 'node:child_process';

/**
 * Ends a process started with `detached: true` and everything it started, at once, and waits until it is
 * gone.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>} also when it had ended already
 */
export async function killTree(child) {
  const { pid } = child;
  if (pid === undefined) return;
  const over = child.exitCode !== null || child.signalCode !== null;
  const gone = over ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
  } else {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
    }
  }
  await gone;
}
