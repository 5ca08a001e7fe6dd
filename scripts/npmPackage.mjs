import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOfMaterials } from './billOfMaterials.mjs';
import { evenModes } from './evenModes.mjs';
import { notices } from './notices.mjs';
import { runNpm } from './vscode/runNpm.mjs';

const project = fileURLToPath(new URL('../', import.meta.url));
const staged = join(project, 'dist', 'npm');

/** What of the manifest is for those who install the command line; the rest is for VS Code and for those who develop. */
const manifestKeys = ['name', 'version', 'description', 'license', 'repository', 'keywords'];

/** The Node.js that `npm install` brings for the tests is no part of what is published. */
const forDevelopment = /^node-(?:darwin|linux|win)-/;

/**
 * Lays out the npm package of the command line in dist/npm and packs it beside.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles what went into the command line
 * @returns {Promise<string>} the path of the package
 */
export async function packNpm(metafiles) {
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  for (const path of ['README.md', 'CHANGELOG.md', 'LICENSE', 'dist/cli'])
    await cp(join(project, path), join(staged, path), { recursive: true });
  const manifest = await npmManifest();
  await writeFile(join(staged, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await writeFile(join(staged, 'ThirdPartyNotices.txt'), await notices(metafiles));
  const bill = await billOfMaterials(metafiles, { optional: manifest.optionalDependencies });
  await writeFile(join(staged, 'sbom.cdx.json'), bill);
  await evenModes(staged, Object.values(manifest.bin));
  await runNpm(['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination=..'], { cwd: staged });
  return join(project, 'dist', `${manifest.name}-${manifest.version}.tgz`);
}

async function npmManifest() {
  const manifest = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  return {
    ...Object.fromEntries(manifestKeys.map((key) => [key, manifest[key]])),
    name: String(manifest.name),
    version: String(manifest.version),
    bin: /** @type {Readonly<Record<string, string>>} */ (manifest.bin),
    engines: { node: manifest.engines.node },
    optionalDependencies: Object.fromEntries(
      Object.entries(manifest.optionalDependencies).filter(([name]) => !forDevelopment.test(name)),
    ),
  };
}
