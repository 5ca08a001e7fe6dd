// The packaged extension in real VS Code: unpacks the built .vsix, and runs the mocha suite in the desktop
// kind of extension host and in the browser kind. `--host desktop` or `--host browser` runs one of them.
// Needs `npm run package` and the built suites first.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cleanUp, cleanUpOnSignals, isStopping, onEnd } from '../../scripts/vscode/cleanUp.mjs';
import { ensureCodeServer } from '../../scripts/vscode/ensureCodeServer.mjs';
import { openBrowser } from '../../scripts/vscode/openBrowser.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporaryFolder.mjs';
import { runHost } from './launch/runHost.mjs';
import { unpackVsix } from './launch/unpackVsix.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url));
const vsix = join(project, 'dist', 'journey-map-as-code.vsix');
const limitMs = 5 * 60_000;
const say = (/** @type {string} */ line) => console.log(line);

cleanUpOnSignals();
try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  if (!isStopping()) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await cleanUp();
}

/** @returns {Promise<boolean>} whether all went well */
async function run() {
  const { values } = parseArgs({ options: { host: { type: 'string' } } });
  const hosts = /** @type {const} */ (['desktop', 'browser']).filter(
    (host) => !values.host || host === values.host,
  );
  if (hosts.length === 0)
    throw new Error(`There is no host "${values.host}"; --host takes desktop or browser.`);
  if (!existsSync(vsix))
    throw new Error('dist/journey-map-as-code.vsix is missing. Run `npm run package` first.');

  const vsCode = await ensureCodeServer({ say });
  const temporary = temporaryFolder('e2e');
  const browser = await openBrowser({ say });
  onEnd(() => browser.close());
  const extension = join(temporary.path, 'extension');
  await unpackVsix(vsix, extension);

  let well = true;
  for (const host of hosts) {
    if (isStopping()) break;
    say(
      `The packaged extension in VS Code, ${host === 'desktop' ? "desktop's (Node)" : "browser's (web worker)"} extension host:`,
    );
    const { passed, failed, skipped } = await runHost(host, {
      ...{ browser, vsCode, extension, temporary: temporary.path, limitMs, say },
      workspace: join(project, 'test', 'e2e', 'workspace'),
      suites: join(project, 'dist', 'test'),
      results: join(project, 'dist', 'e2e'),
    });
    say(`e2e ${host}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    well &&= failed === 0;
  }
  return well;
}
