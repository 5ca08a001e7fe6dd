// `npm start`: installs what is missing, builds, and opens VS Code on `examples/` with the extension loaded,
// a map and its picture in sight. Desktop VS Code where `code` is on the PATH, otherwise VS Code in the
// browser, until Ctrl+C.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingOnMachine } from './vscode/checkMachine.mjs';
import { cleanUp, cleanUpOnSignals, isStopping, onEnd } from './vscode/cleanUp.mjs';
import { ensureCodeServer } from './vscode/ensureCodeServer.mjs';
import { installDependencies } from './vscode/installDependencies.mjs';
import { newerNode, nodeForServer } from './vscode/newerNode.mjs';
import { desktopCommand, openDesktop } from './vscode/openDesktop.mjs';
import { serveVsCode } from './vscode/serveVsCode.mjs';
import { showAddress } from './vscode/showAddress.mjs';
import { workbenchAddress } from './vscode/workbenchAddress.mjs';

const project = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');
const folder = join(project, 'examples');
/**
 * What the extension opens by itself on this first look; given to a throw-away VS Code, never written to the
 * folder.
 */
const settings = { 'journey.openOnStart': 'first-order.journey' };

const say = (/** @type {string} */ line) => console.log(line);
let serving = false;
// Ctrl+C is how the browser kind is meant to end.
cleanUpOnSignals(() => (serving ? 0 : 130));

try {
  await start();
} catch (error) {
  // What was stopped by a signal fails on purpose.
  if (!isStopping()) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  await cleanUp();
}

async function start() {
  const missing = missingOnMachine();
  if (missing.length > 0) throw new Error(missing.join('\n'));
  await installDependencies(project, { say });
  build();
  const command = desktopCommand();
  if (command) {
    say(`Opening VS Code (${command}) on examples/.`);
    if (await openDesktop({ command, folder, extension: project, settings })) return;
    say('It did not start. Opening VS Code in the browser instead.');
  }
  await openInBrowser();
}

function build() {
  say('Building.');
  const { status } = spawnSync(newerNode(project), [join(project, 'scripts', 'build.mjs')], {
    cwd: project,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The build failed; what it said is above.');
}

async function openInBrowser() {
  // Says now, before much is fetched, if this machine's Node.js cannot run it.
  nodeForServer(project);
  const vsCode = await ensureCodeServer({ say });
  say('Starting VS Code in the browser.');
  const server = await serveVsCode({ vsCode, settings });
  onEnd(async () => {
    await server.stop();
    say('\nStopped; its processes and temporary files are gone.');
  });
  serving = true;
  const address = workbenchAddress(server, { folder, extension: project });
  say(`\n  ${address}\n\nOpen this address in a browser. Ctrl+C stops.`);
  showAddress(address);
  await server.ended;
  if (!isStopping())
    throw new Error(`VS Code's server ended by itself. The last it said:\n${server.log().slice(-2000)}`);
}
