import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isStopping } from '../../../scripts/vscode/cleanUp.mjs';
import { serveVsCode } from '../../../scripts/vscode/serveVsCode.mjs';
import { workbenchAddress } from '../../../scripts/vscode/workbenchAddress.mjs';
import { openBridge } from './bridge.mjs';
import { commandsOn } from './commands.mjs';
import { originalLines } from './originalLines.mjs';
import { servePackage } from './servePackage.mjs';
import { newTally } from './tally.mjs';
import { watch } from './watchdog.mjs';

const viewport = { width: 1440, height: 900 };

/**
 * @typedef {'desktop' | 'browser'} Host the kind of extension host: Node's, as in desktop VS Code, or a web
 *   worker's
 */

/**
 * Runs the suite in one kind of extension host of a real VS Code, in a window of its own with fresh data.
 *
 * @param {Host} host
 * @param {object} options
 * @param {import('playwright-core').Browser} options.browser
 * @param {string} options.vsCode folder of VS Code
 * @param {string} options.extension folder with the unpacked package
 * @param {string} options.workspace fixture to copy
 * @param {string} options.temporary folder for the copy; the caller removes it
 * @param {string} options.suites folder with the built suites
 * @param {string} options.results folder for pictures, and for logs of a failure
 * @param {number} options.limitMs for all of it
 * @param {(line: string) => void} options.say
 * @returns {Promise<{ readonly passed: number; readonly failed: number; readonly skipped: number }>} whatever
 *   keeps the suite from coming to its end counts as one failure
 */
export async function runHost(
  host,
  { browser, vsCode, extension, workspace, temporary, suites, results, limitMs, say },
) {
  const shots = join(results, 'shots', host);
  const logs = join(results, host);
  for (const folder of [shots, logs]) await rm(folder, { recursive: true, force: true });
  await mkdir(shots, { recursive: true });
  const folder = join(temporary, host);
  await cp(workspace, folder, { recursive: true });

  const tally = newTally(say, await originalLines(suites, host === 'browser' ? 'browser' : 'node'));
  let begun = false;
  /** @type {string[]} */
  const printed = [];
  const context = await browser.newContext({ viewport, locale: 'en-US' });
  const page = await context.newPage();
  page.on('console', (message) => printed.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => printed.push(`uncaught: ${error.stack ?? error}`));
  const bridge = await openBridge({
    ...commandsOn(page, { shots }),
    report: (/** @type {import('../suite/bridgeProtocol.ts').Report} */ report) => {
      begun = true;
      tally.add(report);
    },
  });
  const server = await serveVsCode({ vsCode, env: { JOURNEY_E2E_BRIDGE: bridge.address } });

  try {
    if (host === 'browser') {
      await servePackage(context, { server, extension, tests: suites, bridge: bridge.address });
      await page.goto(workbenchAddress(server, { folder }));
    } else {
      await page.goto(workbenchAddress(server, { folder, extension, tests: join(suites, 'suite.node.cjs') }));
    }
    const { ended, current } = tally;
    const stopped = await watch({
      ended,
      current,
      begun: () => begun,
      page,
      serverEnded: server.ended,
      limitMs,
    });
    if (isStopping()) return tally.count;
    if (stopped) tally.add({ kind: 'fail', title: 'the whole suite', error: stopped });
    else if (tally.count.passed + tally.count.failed === 0) {
      tally.add({ kind: 'fail', title: 'the whole suite', error: 'No test was run.' });
    }
    if (tally.count.failed > 0) {
      await mkdir(logs, { recursive: true });
      await writeFile(join(logs, 'console.log'), printed.join('\n'));
      await writeFile(join(logs, 'server.log'), server.log());
      await page.screenshot({ path: join(logs, 'last.png'), timeout: 10_000 }).catch(() => {});
      say(`  What was on the screen and in the logs is in dist/e2e/${host}/ and dist/e2e/shots/${host}/.`);
    }
    return tally.count;
  } finally {
    bridge.close();
    await context.close();
    await server.stop();
  }
}
