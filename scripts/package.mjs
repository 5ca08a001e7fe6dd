// `npm run package`: builds, and makes dist/journey-map-as-code.vsix of what ships and nothing else. `--tests` builds the suites that
// run in real VS Code, too. The same sources make the same bytes.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { buildAll, buildTests } from './build.mjs';
import { notices } from './notices.mjs';

const project = fileURLToPath(new URL('../', import.meta.url));
const staged = join(project, 'dist', 'extension');
const vsix = join(project, 'dist', 'journey-map-as-code.vsix');

/** What ships beside the manifest. */
const shipped = [
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  '.vscodeignore',
  'dist/client',
  'dist/markdown',
  'dist/server',
  'syntaxes',
];

/** What VS Code and the Marketplace read of the manifest; the rest is for those who develop. */
const manifestKeys = [
  ...[
    'name',
    'displayName',
    'description',
    'version',
    'publisher',
    'license',
    'repository',
    'categories',
    'keywords',
  ],
  ...['main', 'browser', 'activationEvents', 'capabilities', 'contributes'],
];

async function main() {
  const { values } = parseArgs({ options: { tests: { type: 'boolean' } } });
  await rm(join(project, 'dist', 'client'), { recursive: true, force: true });
  await rm(join(project, 'dist', 'markdown'), { recursive: true, force: true });
  await rm(join(project, 'dist', 'server'), { recursive: true, force: true });
  const metafiles = await buildAll({ say: console.log });
  if (values.tests) await buildTests();
  await stage(metafiles);
  // The date of every file in the package, so that it does not depend on when it was made; 1980 is where zip files begin.
  process.env.SOURCE_DATE_EPOCH ??= String(Date.UTC(1980, 0, 2) / 1000);
  await createVSIX({ cwd: staged, packagePath: vsix, dependencies: false });
  console.log(
    `  dist/journey-map-as-code.vsix   ${((await stat(vsix)).size / 1000).toFixed(1).padStart(8)} kB`,
  );
}

/**
 * Lays out what ships in dist/extension.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
async function stage(metafiles) {
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  for (const path of shipped) {
    if (existsSync(join(project, path)))
      await cp(join(project, path), join(staged, path), { recursive: true });
    else console.log(`  ${path} does not exist yet, so it is not in the package.`);
  }
  for (const path of await readdir(join(staged, 'syntaxes'), { recursive: true }))
    if (/json$/.test(path)) await writeShort(join(staged, 'syntaxes', path));
  const manifest = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  const reduced = Object.fromEntries(manifestKeys.map((key) => [key, manifest[key]]));
  const engines = { vscode: manifest.engines.vscode };
  await writeFile(join(staged, 'package.json'), JSON.stringify({ ...reduced, engines }));
  const inPackage = metafiles.filter(({ outputs }) =>
    Object.keys(outputs).some((path) => /^dist\/(client|markdown|server)\//.test(path)),
  );
  await writeFile(join(staged, 'ThirdPartyNotices.txt'), await notices(inPackage));
}

/**
 * Takes the blanks out of a JSON file, which nobody reads there.
 *
 * @param {string} path
 */
async function writeShort(path) {
  await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, 'utf8'))));
}

await main();
