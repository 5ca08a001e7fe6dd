import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPackages } from './bundledPackages.mjs';

const project = fileURLToPath(new URL('../', import.meta.url));

/**
 * The licences of everything bundled that is not ours, which their authors ask to be passed on.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export async function notices(metafiles) {
  const texts = await Promise.all((await bundledPackages(metafiles)).map(noticeOf));
  return `Journey Map as Code contains the following works of others.\n\n${texts.sort().join('\n')}`;
}

/** @param {Awaited<ReturnType<typeof bundledPackages>>[number]} bundled */
async function noticeOf({ name, version, license, path }) {
  const folder = join(project, path);
  const entries = await readdir(folder);
  const licence = entries.find((entry) => /^licen[sc]e(\.\w+)?$/i.test(entry));
  if (!licence) throw new Error(`${name} has no licence text that could be passed on.`);
  const notice = entries.find((entry) => /^notice(\.\w+)?$/i.test(entry));
  const files = [licence, ...(notice ? [notice] : [])].map((file) => readFile(join(folder, file), 'utf8'));
  const text = (await Promise.all(files)).map((one) => one.replaceAll('\r\n', '\n').trim()).join('\n\n');
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n${'-'.repeat(80)}\n\n${text}\n`;
}
