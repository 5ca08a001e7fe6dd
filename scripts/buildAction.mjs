// `npm run action`: bundles the GitHub Action into action/dist/main.mjs, which is committed, since GitHub runs an action as it is in the
// repository. `--check` says whether the committed one is current.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const project = fileURLToPath(new URL('../', import.meta.url));
const committed = new URL('../action/dist/main.mjs', import.meta.url);

/**
 * The bundle as it is to be. It is readable, so that a review can look at it and git keeps small differences small.
 *
 * @returns {Promise<string>}
 */
export async function bundleAction() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: project,
    entryPoints: ['action/main.ts'],
    outfile: 'action/dist/main.mjs',
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfigRaw: '{}',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // Names of files are in it: the same wherever node_modules really is.
    preserveSymlinks: true,
    banner: {
      js: "// Made by `npm run action`; not to be edited.\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  });
  return outputFiles[0]?.text ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await bundleAction();
  if (!process.argv.includes('--check')) await writeFile(committed, text);
  else if ((await readFile(committed, 'utf8').catch(() => '')) !== text) {
    console.error('action/dist/main.mjs is not current: npm run action makes it anew.');
    process.exitCode = 1;
  }
}
