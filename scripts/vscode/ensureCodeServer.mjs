import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { fillOnce } from './fillOnce.mjs';
import { runNpm } from './runNpm.mjs';

/** The pinned npm package that carries VS Code's server and web build; 4.139.1 carries VS Code 1.139.1. */
export const codeServerVersion = '4.139.1';

const quick = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/**
 * Makes VS Code's server and web build available from the npm registry alone; nothing is compiled (the native
 * modules stay unbuilt, which costs the integrated terminal and the server's log file, neither needed here).
 *
 * @param {{ readonly say?: (line: string) => void }} [options] `say` is told what takes long
 * @returns {Promise<string>} the folder of VS Code itself, with `out/server-main.js` in it
 */
export async function ensureCodeServer({ say = () => {} } = {}) {
  const home = await fillOnce(join(cacheFolder(), `code-server-${codeServerVersion}`), async (part) => {
    say(
      `Fetching VS Code for the browser (code-server ${codeServerVersion}, 600 MB, only once): 15 seconds to a few minutes.`,
    );
    await writeFile(join(part, 'package.json'), '{ "private": true }\n');
    await runNpm(['install', ...quick, '--save-exact', `code-server@${codeServerVersion}`], { cwd: part });
    for (const inner of ['', 'extensions']) {
      await runNpm(['install', ...quick, '--omit=dev'], { cwd: join(vsCodeIn(part), inner) });
    }
  });
  return vsCodeIn(home);
}

/** @param {string} home */
function vsCodeIn(home) {
  return join(home, 'node_modules', 'code-server', 'lib', 'vscode');
}
