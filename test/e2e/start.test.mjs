// `npm start`, started for real: with a stand-in for desktop VS Code that records its arguments, and without
// one.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath } from '../../scripts/vscode/findOnPath.mjs';
import { openBrowser } from '../../scripts/vscode/openBrowser.mjs';
import { pollUntil } from '../../scripts/vscode/pollUntil.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporaryFolder.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');
const examples = join(project, 'examples');
const shots = join(project, 'dist', 'e2e', 'shots');
const limitMs = 120_000;

describe('npm start', function () {
  this.timeout(3 * limitMs);
  if (process.platform === 'win32') return;

  /** @type {ReturnType<typeof temporaryFolder>} */
  let temporary;
  /** @type {string} */
  let tools;
  /** @type {ReturnType<typeof start> | undefined} */
  let started;

  // VS Code is served on this machine, and the test looks whether it is there; see test/harness/noNetwork.mjs.
  before(() => {
    process.env.JOURNEY_TESTS_REACH_THEMSELVES = '1';
  });
  after(() => {
    delete process.env.JOURNEY_TESTS_REACH_THEMSELVES;
  });
  beforeEach(async () => {
    temporary = temporaryFolder('start');
    tools = join(temporary.path, 'tools');
    await mkdir(tools);
    await mkdir(join(temporary.path, 'tmp'));
    for (const name of ['npm', 'git', 'sh', 'env']) await symlink(findOnPath(name) ?? '', join(tools, name));
    await symlink(process.execPath, join(tools, 'node'));
  });
  afterEach(async () => {
    started?.child.kill('SIGKILL');
    await started?.ended;
    started = undefined;
    await temporary.remove();
  });

  it('opens desktop VS Code on the examples where `code` is on the PATH', async () => {
    const record = join(temporary.path, 'arguments');
    await writeFile(join(tools, 'code'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${record}'\n`);
    await chmod(join(tools, 'code'), 0o755);
    const cache = join(temporary.path, 'cache');

    started = start({ XDG_CACHE_HOME: cache });
    assert.equal(await started.ended, 0, started.output());

    const args = (await readFile(record, 'utf8')).trim().split('\n');
    const valueOf = (/** @type {string} */ name) => args[args.indexOf(name) + 1] ?? '';
    assert.equal(args.at(-1), examples);
    assert.ok(args.includes(`--extensionDevelopmentPath=${project}`));
    for (const flag of ['--disable-workspace-trust', '--skip-welcome', '--new-window'])
      assert.ok(args.includes(flag), flag);
    for (const folder of ['--user-data-dir', '--extensions-dir'])
      assert.ok(valueOf(folder).startsWith(cache), folder);
    const settings = JSON.parse(
      await readFile(join(valueOf('--user-data-dir'), 'User', 'settings.json'), 'utf8'),
    );
    assert.equal(settings['workbench.startupEditor'], 'none');
    assert.ok(existsSync(join(examples, settings['journey.openOnStart'])));
    assert.match(started.output(), /Opening VS Code/);
  });

  it('names what is missing', async () => {
    started = start({ PATH: join(temporary.path, 'tmp'), npm_execpath: undefined });
    assert.equal(await started.ended, 1);
    assert.match(started.output(), /git is not on the PATH/);
    assert.match(started.output(), /npm is not on the PATH/);
  });

  it('serves VS Code in the browser otherwise: a map and its picture, and nothing left after Ctrl+C', async () => {
    started = start();
    const { child, output, ended } = started;
    const address = await printedAddress(started);
    const answer = await fetch(address);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /vscode-workbench-web-configuration/);
    assert.equal((await fetch(new URL('/', address))).status, 403, 'without the token it opens to nobody');
    assert.ok(processesNaming(temporary.path).length > 0);

    await lookAt(address);

    child.kill('SIGINT');
    assert.equal(await ended, 0, output());
    assert.deepEqual(processesNaming(temporary.path), []);
    assert.deepEqual(await readdir(join(temporary.path, 'tmp')), []);
    await assert.rejects(fetch(address));
  });

  it('leaves nothing behind either when it is killed', async () => {
    started = start();
    const { child, ended } = started;
    await printedAddress(started);
    child.kill('SIGKILL');
    await ended;
    const left = async () => [
      ...processesNaming(temporary.path),
      ...(await readdir(join(temporary.path, 'tmp'))),
    ];
    await pollUntil(async () => (await left()).length === 0, { limitMs, what: 'all of it to end' });
  });

  /** @param {NodeJS.ProcessEnv} [env] */
  function start(env = {}) {
    const child = spawn(process.execPath, [join(project, 'scripts', 'start.mjs')], {
      // It may fetch what is missing, and serves VS Code.
      env: {
        ...process.env,
        NODE_OPTIONS: undefined,
        CI: '1',
        PATH: tools,
        TMPDIR: join(temporary.path, 'tmp'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const ended = new Promise((resolve) => child.once('close', resolve));
    return { child, ended, output: () => output };
  }
});

/** @param {{ readonly output: () => string; readonly ended: Promise<unknown> }} started */
async function printedAddress({ output, ended }) {
  const printed = () => /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output())?.[0];
  const address = pollUntil(printed, { limitMs, what: 'an address to be printed' });
  address.catch(() => {});
  return Promise.race([address, ended.then(() => assert.fail(`It ended early.\n${output()}`))]);
}

/**
 * The first look: two editors, the text and beside it the picture, and nothing that asks or greets.
 *
 * @param {string} address
 */
async function lookAt(address) {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    const picture = page.frameLocator('iframe.webview').frameLocator('iframe').locator('svg').first();
    await picture.waitFor({ timeout: limitMs });
    await page.screenshot({ path: join(shots, 'first-look.png') });
    const tabs = await page
      .locator('.tab')
      .evaluateAll((found) => found.map((tab) => tab.getAttribute('aria-label') ?? ''));
    assert.equal(tabs.length, 2, tabs.join(', '));
    assert.match(tabs[0] ?? '', /first-order\.journey/);
    for (const nuisance of [
      '.notification-toast',
      '.monaco-dialog-box',
      '.part.auxiliarybar',
      '.part.panel',
      '.part.banner',
    ]) {
      assert.equal(await page.locator(nuisance).filter({ visible: true }).count(), 0, nuisance);
    }
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} path
 * @returns {readonly string[]} command lines with the path in them
 */
function processesNaming(path) {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(path));
}
