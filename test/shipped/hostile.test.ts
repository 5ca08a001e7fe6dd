import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hiddenIn } from '../../core/text/hidden.ts';
import { hostilePaths } from '../harness/hostile.ts';
import { hostileMaps } from '../harness/hostileMap.ts';

const journey = fileURLToPath(new URL('../../dist/cli/journey.mjs', import.meta.url));
const escape = '\u001b[31mred\u202e\u200b';
const name = `maps/${escape}.journey`;

describe('hostile maps and names, in a terminal', function () {
  this.timeout(60_000);
  const top = mkdtempSync(join(tmpdir(), 'journey-hostile-'));
  const folder = join(top, 'work');
  const [map, other] = hostileMaps(1);
  before(() => {
    git('init', '--quiet', '--initial-branch=main');
    for (const [key, value] of [['user.name', escape.replaceAll('\u0000', '')], ['user.email', 'a@example.com'], ['commit.gpgsign', 'false']] as const)
      git('config', key, value);
    put(name, small(1));
    commit(`First ${escape}`);
    put(name, small(-1));
    put('all.journey', map?.text ?? '');
    commit(`Second ${escape}`);
    put(name, small(0));
    put('other.journey', other?.text ?? '');
  }); // prettier-ignore
  after(() => rmSync(top, { recursive: true, force: true }));

  const small = (feels: number): string =>
    `journey j "J ${escape}" { stage s "S" { touchpoint t "T ${escape}" { feels: ${feels} "${escape}"\n does: "${escape} ${feels}" } } }\n`;

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  function run(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    cwd = folder,
  ) {
    mkdirSync(folder, { recursive: true });
    const own = { HOME: top, GIT_CONFIG_NOSYSTEM: '1', ...env };
    return spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, ...own } });
  }
  const git = (...args: readonly string[]) => run('git', args);
  const tell = (...args: readonly string[]) => run(process.execPath, [journey, ...args]);

  function commit(message: string): void {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  }

  const commands: readonly (readonly string[])[] = [
    ['check'], ['check', name], ['check', '--strict', '--completeness', name], ['check', 'all.journey', 'other.journey'],
    ['check', `${escape}.journey`], ['check', '--format', escape], ['check', '--output', `${escape}/x`, name], [escape], [`--${escape}`],
    ['check', '--today', escape], ['check', '--max-warnings', escape], ['check', '--format', 'github'],
    ['format', '--check', name, 'all.journey'], ['format', escape], ['format', name],
    ['diff', 'HEAD~1..HEAD'], ['diff', 'all.journey', 'other.journey'], ['diff', escape, escape], ['diff', `HEAD:${escape}`, name], ['diff', `${escape}..HEAD`],
    ['log', 't'], ['log', escape], ['blame', 't'], ['blame', 't', '--journey', escape],
    ['merge', 'all.journey', name, 'other.journey', '-o', 'merged.journey'], ['merge', escape, escape, escape],
    ['render', escape], ['render', name, '-o', `${escape}/x.svg`], ['render', name, '--journey', escape], ['render', name, '--theme', escape], ['render', name, '--theme', `./${escape}.json`],
    ['git', escape], ['lsp', escape],
  ]; // prettier-ignore
  for (const args of commands)
    it(`journey ${args.map((arg) => arg.replaceAll(escape, '…')).join(' ')} steers nothing`, () => {
      const { stdout, stderr } = tell(...args);
      const shown = (stdout + stderr).replaceAll('\n', '');
      const [run] = hiddenIn(shown);
      assert.equal(run, undefined, run && JSON.stringify(shown.slice(run.start - 80, run.end + 40)));
      assert.doesNotMatch(stderr, /\n {4}at /, 'it fell over');
    });

  it('git shows what is hidden where a person looks, and the text as it is to a program', () => {
    put('hidden.journey', small(1));
    commit('Third');
    put('hidden.journey', small(-1));
    put('journey.mjs', '');
    tell('git', 'install');
    const looked = run('git', ['diff', '--ext-diff', '--', 'hidden.journey'], { GIT_PAGER_IN_USE: 'true' });
    assert.match(looked.stdout, /^\+journey j "J \ufffd\[31mred\ufffd\ufffd"/m);
    assert.deepEqual(hiddenIn(looked.stdout.replaceAll('\n', '')), []);
    const piped = run('git', ['diff', '--ext-diff', '--', 'hidden.journey']);
    assert.ok(piped.stdout.includes(`+journey j "J ${escape}"`));
  });
});

describe('paths that lead out of the workspace', function () {
  this.timeout(60_000);
  const top = mkdtempSync(join(tmpdir(), 'journey-paths-'));
  const folder = join(top, 'work');
  const secret = 'persona secret "Secret words" {}\n';
  before(() => {
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    for (const path of ['secret.journey', 'SECRET.JOURNEY', 'Secret.journey'])
      writeFileSync(join(top, path), secret);
    writeFileSync(join(top, 'secret.csv'), 'value\n12345\n');
    symlinkSync(join(top, 'secret.journey'), join(folder, 'link.journey'));
    symlinkSync(join(top, 'secret.csv'), join(folder, 'link.csv'));
    symlinkSync(top, join(folder, 'up'));
    symlinkSync('/dev/zero', join(folder, 'endless.journey'));
  });
  after(() => rmSync(top, { recursive: true, force: true }));

  // A text with NUL in it is no text, and nothing of it is read.
  const leading = [...hostilePaths.filter((path) => !path.includes('\0')), 'link.journey', './link.journey', 'up/secret.journey', 'a/../up/secret.journey', 'up/work/../secret.journey', 'endless.journey']; // prettier-ignore
  const quoted = (path: string): string =>
    `"${path.replaceAll('\n', ' ').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

  it('are followed by no import and no table', () => {
    const imports = leading.map((path) => `import ${quoted(path)}\n`).join('');
    const tables = [
      ...leading.map((path) => path.replaceAll('.journey', '.csv')),
      'up/secret.csv',
      'link.csv',
    ];
    const metrics = tables.map((path, i) => `metric m${i} "M" { data: ${quoted(path)} }\n`).join('');
    const text = `${imports}${metrics}journey j "J" { personas: @secret; stage s "S" { touchpoint t "T" { measure m0: 1 } } }\n`;
    writeFileSync(join(folder, 'map.journey'), text);
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [journey, ...args], { cwd: folder, encoding: 'utf8' });
    const checked = JSON.parse(run('check', '--format', 'json', 'map.journey').stdout) as unknown;
    const said = JSON.stringify(checked);
    assert.match(said, /There is no persona called/);
    assert.match(said, /import-outside/);
    for (const format of ['json', 'html', 'markdown', 'csv', 'svg']) {
      const { stdout } = run('render', 'map.journey', '--format', format);
      assert.doesNotMatch(stdout, /Secret words|12345/, format);
    }
  });

  it('are followed by no settings, be they a link to what never ends', () => {
    const inside = join(folder, 'a', 'b');
    writeFileSync(join(inside, 'map.journey'), 'journey j "J"\n');
    symlinkSync('/dev/zero', join(inside, 'journey.config.json'));
    const { status } = spawnSync(process.execPath, [journey, 'check', '--quiet', 'map.journey'], {
      cwd: inside,
      timeout: 20_000,
    });
    assert.equal(status, 0);
  });
});
