import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const suite = fileURLToPath(new URL('suite/', import.meta.url));
const built = fileURLToPath(new URL('../../dist/test/', import.meta.url));

/**
 * Bundles the mocha suite into one file for each kind of extension host: `dist/test/suite.node.cjs` and
 * `suite.browser.cjs`. Rejects if a test file would not run because `index.ts` does not import it.
 *
 * @returns {Promise<void>}
 */
export async function buildSuites() {
  const [{ metafile }] = await Promise.all([bundle('node'), bundle('browser')]);
  const bundled = new Set(Object.keys(metafile.inputs).map((path) => basename(path)));
  const forgotten = (await readdir(suite)).filter((name) => name.endsWith('.test.ts') && !bundled.has(name));
  if (forgotten.length > 0)
    throw new Error(`test/e2e/suite/index.ts does not import ${forgotten.join(', ')}.`);
}

/** @param {'node' | 'browser'} platform */
function bundle(platform) {
  return build({
    entryPoints: [join(suite, 'index.ts')],
    outfile: join(built, `suite.${platform}.cjs`),
    bundle: true,
    // Not `cjs`: mocha's browser build assigns to `module.exports` when it sees one, over what this file
    // exports.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    platform,
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    tsconfigRaw: '{}',
    metafile: true,
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSuites();
