import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));

/**
 * The licences of everything bundled that is not ours, which their authors ask to be passed on.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export async function notices(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
  const folders = new Set(inputs.flatMap((input) => folder.exec(input)?.[0] ?? []));
  const texts = await Promise.all([...folders].map((path) => noticeOf(join(project, path))));
  // One package may be there several times, in places where others need it.
  return `Journey Map as Code contains the following works of others.\n\n${[...new Set(texts)].sort().join('\n')}`;
}

/** @param {string} path folder of a package */
async function noticeOf(path) {
  const { name, version, license } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  const file = (await readdir(path)).find((entry) => /^licen[sc]e(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name} has no licence text that could be passed on.`);
  const text = (await readFile(join(path, file), 'utf8')).replaceAll('\r\n', '\n').trim();
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n${'-'.repeat(80)}\n\n${text}\n`;
}
