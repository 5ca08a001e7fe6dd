// Makes the icon by which the extension is shown in lists of extensions, out of scripts/icon.svg: a journey that goes down and ends
// well. `--check` says whether the committed one is current.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const target = here('../syntaxes/icons/extension.png');
/** As large as lists of extensions show it at most, in points. */
const width = 128;

await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
const svg = await readFile(here('icon.svg'), 'utf8');
const made = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
if (process.argv.includes('--check')) {
  const isCurrent = Buffer.from(made).equals(await readFile(target));
  if (!isCurrent) console.error('syntaxes/icons/extension.png is not current: node scripts/makeIcon.mjs');
  process.exitCode = isCurrent ? 0 : 1;
} else await writeFile(target, made);
