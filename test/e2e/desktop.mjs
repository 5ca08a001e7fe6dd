// The same suite in desktop VS Code, which @vscode/test-electron downloads: `npm run test:desktop`. Works
// where VS Code can be downloaded and a window can be opened (on Linux without a screen: under xvfb-run).
// Elsewhere `npm test` runs the suite in VS Code's server. Tests that need a real mouse and keyboard skip
// themselves here.
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { cacheFolder } from '../../scripts/vscode/cacheFolder.mjs';
import { cleanUp, cleanUpOnSignals, isStopping } from '../../scripts/vscode/cleanUp.mjs';
import { quietSettings } from '../../scripts/vscode/quietSettings.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporaryFolder.mjs';
import { unpackVsix } from './launch/unpackVsix.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url));
const vsix = join(project, 'dist', 'journey-map-as-code.vsix');

cleanUpOnSignals();
try {
  await run();
} catch (error) {
  if (!isStopping()) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await cleanUp();
}

async function run() {
  if (!existsSync(vsix))
    throw new Error('dist/journey-map-as-code.vsix is missing. Run `npm run package` first.');
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error(
      'Desktop VS Code needs a screen, and there is none here. Run `xvfb-run -a npm run test:desktop`, or `npm test`.',
    );
  }
  const vscodeExecutablePath = await download();
  const temporary = temporaryFolder('desktop');
  const inTemporary = (/** @type {string[]} */ ...names) => join(temporary.path, ...names);
  await unpackVsix(vsix, inTemporary('extension'));
  await cp(join(project, 'test', 'e2e', 'workspace'), inTemporary('workspace'), { recursive: true });
  await mkdir(inTemporary('data', 'User'), { recursive: true });
  await writeFile(inTemporary('data', 'User', 'settings.json'), JSON.stringify(quietSettings, null, 2));
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: inTemporary('extension'),
    extensionTestsPath: join(project, 'dist', 'test', 'suite.node.cjs'),
    launchArgs: [
      inTemporary('workspace'),
      ...['--user-data-dir', inTemporary('data'), '--extensions-dir', inTemporary('extensions')],
      ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-telemetry'],
    ],
  });
}

/** @returns {Promise<string>} path of the program */
async function download() {
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(cacheFolder(), 'vscode-desktop') });
  } catch (error) {
    throw new Error(
      `Desktop VS Code cannot be downloaded here (${error instanceof Error ? error.message : error}). ` +
        'Nothing is lost: `npm test` runs the same suite in VS Code from npm packages.',
      { cause: error },
    );
  }
}
