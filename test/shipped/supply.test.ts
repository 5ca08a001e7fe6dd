import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(project, path), 'utf8');

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly version: string;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
}

interface Locked extends Manifest {
  readonly integrity?: string;
}

interface Bill {
  readonly serialNumber?: string;
  readonly specVersion: string;
  readonly metadata: { readonly timestamp?: string; readonly component: { readonly name: string } };
  readonly components: readonly Component[];
}

interface Component {
  readonly name: string;
  readonly version: string;
  readonly scope: string;
  readonly purl: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const locked = (
  JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> }
).packages;

describe('what we depend on', () => {
  it('is pinned: one version of each, and nothing at run time', () => {
    assert.equal(manifest.dependencies, undefined);
    for (const [name, version] of Object.entries({
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    }))
      assert.match(version, /^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/, name);
  });

  it('is what the lock file says, each with its hash', () => {
    assert.deepEqual(locked['']?.devDependencies, manifest.devDependencies);
    assert.deepEqual(locked['']?.optionalDependencies, manifest.optionalDependencies);
    for (const [path, { integrity }] of Object.entries(locked))
      if (path !== '') assert.match(integrity ?? '', /^sha512-[\w+/]{86}==$/, path);
  });

  it('runs nothing while it is installed', () => {
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
    assert.match(read('scripts/vscode/installDependencies.mjs'), /'ci', '--ignore-scripts'/);
    assert.match(read('scripts/vscode/installPeers.mjs'), /'ci', '--ignore-scripts'/);
  });

  it('is not installed through a link, which would empty the folder that it leads to', async () => {
    const { installPeers } = (await import('../../scripts/vscode/installPeers.mjs' as string)) as {
      readonly installPeers: (
        bench: string,
        options: { readonly say: (line: string) => void },
      ) => Promise<void>;
    };
    const folder = mkdtempSync(join(tmpdir(), 'journey-peers-'));
    const [bench, shared] = [join(folder, 'bench'), join(folder, 'shared')];
    try {
      mkdirSync(bench);
      mkdirSync(shared);
      writeFileSync(join(shared, 'kept.txt'), 'of others');
      writeFileSync(join(bench, 'package-lock.json'), 'no lock file');
      symlinkSync(shared, join(bench, 'node_modules'), 'junction');
      const said: string[] = [];
      const install = (): Promise<void> => installPeers(bench, { say: (line) => said.push(line) });
      await assert.rejects(install, /is a link to a folder that is older/);
      writeFileSync(join(shared, '.package-lock.json'), '{}');
      utimesSync(join(bench, 'package-lock.json'), 1, 1);
      await install();
      assert.deepEqual(said, []);
      assert.deepEqual(readdirSync(shared).sort(), ['.package-lock.json', 'kept.txt']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The packages that went into bundles, as the bundler told it, by `name version`. */
function bundledIn(bundles: RegExp): readonly string[] {
  const all = JSON.parse(read('dist/inputs.json')) as readonly {
    readonly outputs: readonly string[];
    readonly inputs: readonly string[];
  }[];
  const inputs = all
    .filter(({ outputs }) => outputs.some((path) => bundles.test(path)))
    .flatMap((one) => one.inputs);
  const names = inputs.flatMap((input) => {
    const parts = input.split('/');
    const at = parts.lastIndexOf('node_modules') + 1;
    if (at === 0) return [];
    const length = parts[at]?.startsWith('@') ? 2 : 1;
    const folder = parts.slice(0, at + length).join('/').replace(/^(?:\.\.\/)+/, '');
    return [`${parts.slice(at, at + length).join('/')} ${locked[folder]?.version}`];
  }); // prettier-ignore
  return [...new Set(names)].sort();
}

for (const [what, folder, bundles] of [
  ['the extension', 'dist/extension', /^dist\/(?:client|markdown|server)\//],
  ['the npm package', 'dist/npm', /^dist\/cli\//],
] as const) {
  describe(`what ${what} passes on`, () => {
    const bundled = bundledIn(bundles);
    const bill = JSON.parse(read(`${folder}/sbom.cdx.json`)) as Bill;
    const required = bill.components.filter(({ scope }) => scope === 'required');

    it('has the licence of everything bundled, and of nothing else', () => {
      const heads = [...read(`${folder}/ThirdPartyNotices.txt`).matchAll(/^-{80}\n(\S+ \S+) \([^)]+\)\n-{80}\n\n(?!-{80})\S/gm)]; // prettier-ignore
      assert.ok(bundled.length > 8 && bundled.some((name) => name.startsWith('chevrotain ')), bundled.join());
      assert.deepEqual(heads.map(([, name]) => name).sort(), bundled);
    });

    it('has a bill of materials of the same, with licences and hashes, and neither date nor serial number', () => {
      assert.deepEqual(required.map(({ name, version }) => `${name} ${version}`).sort(), bundled);
      assert.equal(bill.specVersion, '1.6');
      assert.equal(bill.serialNumber, undefined);
      assert.equal(bill.metadata.timestamp, undefined);
      for (const { name, version, licenses, hashes, purl } of bill.components) {
        assert.match(licenses[0]?.license.id ?? '', /^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|0BSD|OFL-1\.1|MPL-2\.0)$/, name); // prettier-ignore
        assert.equal(purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
        const hashesThere = Object.entries(locked).flatMap(([path, { integrity = '' }]) =>
          path.endsWith(`node_modules/${name}`)
            ? [Buffer.from(integrity.slice(7), 'base64').toString('hex')]
            : [],
        );
        assert.ok(hashesThere.includes(hashes[0]?.content ?? ''), name);
      }
    });
  });
}

describe('the npm package', () => {
  const published = JSON.parse(read('dist/npm/package.json')) as Manifest & Readonly<Record<string, unknown>>;

  it('brings libraries and fonts for printing, and no Node.js', () => {
    for (const key of [
      'private',
      'devDependencies',
      'dependencies',
      'scripts',
      'contributes',
      'main',
      'browser',
    ])
      assert.ok(!(key in published), key);
    assert.deepEqual(
      Object.keys(published.optionalDependencies ?? {}).map((name) => name.replace(/\/.*/, '/*')),
      [...Array(5).fill('@fontsource-variable/*'), '@fontsource/*', '@resvg/*', 'harfbuzzjs', 'woff2-encoder'],
    ); // prettier-ignore
    assert.ok(Object.keys(manifest.optionalDependencies ?? {}).some((name) => name.startsWith('node-')));
  });

  it('can be installed without a network, and is the command line then', function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'journey-npm-'));
    try {
      const pack = join(project, 'dist', `journey-map-as-code-${manifest.version}.tgz`);
      const options = ['--offline', '--omit=optional', '--no-audit', '--no-fund', '--prefix', folder];
      const { status, stderr } = spawnSync('npm', ['install', ...options, pack], { encoding: 'utf8', shell: process.platform === 'win32' }); // prettier-ignore
      assert.equal(status, 0, stderr);
      const modules = join(folder, 'node_modules');
      assert.deepEqual(readdirSync(modules).filter((name) => !name.startsWith('.')), ['journey-map-as-code']); // prettier-ignore
      const installed = join(modules, 'journey-map-as-code');
      assert.deepEqual(readdirSync(installed).sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'ThirdPartyNotices.txt', 'dist', 'package.json', 'sbom.cdx.json']); // prettier-ignore
      const map = join(project, 'examples', 'first-order.journey');
      const told = spawnSync(process.execPath, [join(installed, 'dist/cli/journey.mjs'), 'check', map], { encoding: 'utf8' }); // prettier-ignore
      assert.equal(told.status, 0, told.stderr);
      assert.ok(existsSync(join(modules, '.bin', 'journey')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
