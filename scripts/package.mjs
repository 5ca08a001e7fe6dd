// `npm run package`: builds, and makes of what ships and nothing else dist/journey-map-as-code.vsix and, for the command line, a
// package for npm. `--tests` builds the suites that run in real VS Code, too. The same sources make the same bytes.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { billOfMaterials } from './billOfMaterials.mjs';
import { buildAll, buildTests } from './build.mjs';
import { evenModes } from './evenModes.mjs';
import { notices } from './notices.mjs';
import { packNpm } from './npmPackage.mjs';

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
  'client/walkthrough',
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
    'icon',
    'galleryBanner',
    'repository',
    'homepage',
    'bugs',
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
  await writeInputs(metafiles);
  await stage(made(metafiles, /^dist\/(client|markdown|server)\//));
  // A zip file holds dates as they are in one's own time zone.
  process.env.TZ = 'UTC';
  // The date of every file in the package, so that it does not depend on when it was made; 1980 is where zip files begin.
  process.env.SOURCE_DATE_EPOCH ??= String(Date.UTC(1980, 0, 2) / 1000);
  await createVSIX({ cwd: staged, packagePath: vsix, dependencies: false });
  const forNpm = await packNpm(made(metafiles, /^dist\/cli\//));
  for (const path of [vsix, forNpm]) {
    const name = relative(project, path).replaceAll('\\', '/');
    console.log(`  ${name.padEnd(32)}${((await stat(path)).size / 1000).toFixed(1).padStart(8)} kB`);
  }
}

/** @param {readonly import('esbuild').Metafile[]} metafiles @param {RegExp} paths of what they made */
function made(metafiles, paths) {
  return metafiles.filter(({ outputs }) => Object.keys(outputs).some((path) => paths.test(path)));
}

/**
 * Says what went into each bundle in dist/inputs.json, which does not ship: tests compare it with what the packages tell.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
async function writeInputs(metafiles) {
  const inputs = metafiles.map(({ inputs, outputs }) => ({ outputs: Object.keys(outputs), inputs: Object.keys(inputs) })); // prettier-ignore
  await writeFile(join(project, 'dist', 'inputs.json'), JSON.stringify(inputs));
}

/**
 * Lays out what ships in dist/extension.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of what ships in it
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
  await writeFile(join(staged, 'ThirdPartyNotices.txt'), await notices(metafiles));
  await writeFile(join(staged, 'sbom.cdx.json'), await billOfMaterials(metafiles));
  await evenModes(staged);
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
