import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { cleanEnvironment } from './cleanEnvironment.mjs';
import { findOnPath } from './findOnPath.mjs';
import { quietSettings } from './quietSettings.mjs';

/**
 * Desktop VS Code's command, if there is one. The `code` inside a remote window's terminal only talks to that
 * window, so it does not count.
 *
 * @returns {string | undefined} absolute path
 */
export function desktopCommand() {
  const found = findOnPath('code');
  return found && !/[\\/]remote-cli[\\/]/.test(found) ? found : undefined;
}

/**
 * Opens a window of desktop VS Code with an extension under development. User data and extensions are its
 * own, beside nothing of the user's; they stay in the cache folder, because the window outlives this call.
 *
 * @param {object} options
 * @param {string} options.command from {@link desktopCommand}
 * @param {string} options.folder absolute path of the folder to open
 * @param {string} options.extension absolute path of the folder with the extension's package.json
 * @param {Readonly<Record<string, unknown>>} options.settings user settings, over the quiet ones
 * @returns {Promise<boolean>} false if the command failed
 */
export async function openDesktop({ command, folder, extension, settings }) {
  const home = join(cacheFolder(), 'desktop');
  const userData = join(home, 'data');
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(
    join(userData, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  const args = [
    ...['--user-data-dir', userData, '--extensions-dir', join(home, 'extensions')],
    `--extensionDevelopmentPath=${extension}`,
    ...[
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
      '--disable-telemetry',
      '--new-window',
    ],
    // As root, for instance in a container, VS Code only starts without its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    folder,
  ];
  // On Windows the command is a batch file, which needs a shell, and the shell needs the quotes.
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
  const child = spawn(shell ? `"${command}"` : command, quoted, {
    shell,
    stdio: 'inherit',
    env: cleanEnvironment(),
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
