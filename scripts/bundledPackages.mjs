import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));

/**
 * The packages of others that went into bundles, each version once, in the order of their names.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {Promise<readonly { readonly name: string, readonly version: string, readonly license: string, readonly path: string }[]>}
 *   `path` is the folder within the project, such as `node_modules/semver`
 */
export async function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folder = /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/;
  const folders = [...new Set(inputs.flatMap((input) => folder.exec(input)?.[0] ?? []))].sort();
  const packages = await Promise.all(
    folders.map(async (path) => {
      const { name, version, license } = JSON.parse(
        await readFile(join(project, path, 'package.json'), 'utf8'),
      );
      return { name, version, license, path };
    }),
  );
  // One package may be there several times, in places where others need it.
  const once = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
