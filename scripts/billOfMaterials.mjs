import { readFile } from 'node:fs/promises';
import { bundledPackages } from './bundledPackages.mjs';

const read = async (/** @type {string} */ path) =>
  JSON.parse(await readFile(new URL(`../${path}`, import.meta.url), 'utf8'));

/**
 * What a package of ours is made of, as CycloneDX 1.6 in JSON (an SBOM): each bundled package with its version, licence and the
 * hash that the lock file holds. What npm may bring along is in it as optional. The same sources make the same bytes: it has neither
 * a date nor a serial number.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @param {{ readonly optional?: Readonly<Record<string, string>> }} [options] `optional`: versions by names of packages
 */
export async function billOfMaterials(metafiles, { optional = {} } = {}) {
  const { name, version, license, description } = await read('package.json');
  const { packages } = await read('package-lock.json');
  const bundled = await bundledPackages(metafiles);
  const brought = Object.keys(optional).map((key) => ({ ...packages[`node_modules/${key}`], name: key, path: `node_modules/${key}` }));
  const components = [
    ...bundled.map((one) => component(one, packages[one.path], 'required')),
    ...brought.map((one) => component(one, one, 'optional')),
  ];
  const own = { type: 'application', 'bom-ref': `${name}@${version}`, name, version, description, licenses: licensesOf(license), purl: `pkg:npm/${name}@${version}` };
  return `${JSON.stringify({ $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: own }, components })}\n`;
} // prettier-ignore

/**
 * @param {{ readonly name: string, readonly version: string, readonly license: string }} bundled
 * @param {{ readonly integrity?: string } | undefined} locked
 * @param {'required' | 'optional'} scope
 */
function component({ name, version, license }, locked, scope) {
  const [, hash] = /^sha512-(.+)$/.exec(locked?.integrity ?? '') ?? [];
  if (!hash) throw new Error(`The lock file has no hash of ${name} ${version}.`);
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    scope,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }],
    licenses: licensesOf(license),
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  };
}

/** @param {string} license one identifier of SPDX, or several in an expression */
function licensesOf(license) {
  return /[ (]/.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
}
