// `npm run action`: bundles the GitHub Action into action/dist, which is committed, since GitHub runs an action as it is in the
// repository. `--check` says whether what is committed is current.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { notices } from './notices.mjs';

const project = fileURLToPath(new URL('../', import.meta.url));
const folder = new URL('../action/dist/', import.meta.url);

/**
 * The files as they are to be, by their names. The bundle is readable, so that a review can look at it and git keeps small
 * differences small.
 *
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
export async function bundleAction() {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: project,
    entryPoints: ['action/main.ts'],
    outfile: 'action/dist/main.mjs',
    bundle: true,
    write: false,
    metafile: true,
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
  return {
    'main.mjs': outputFiles[0]?.text ?? '',
    'ThirdPartyNotices.txt': await notices([metafile]),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(await bundleAction())) {
    const file = new URL(name, folder);
    if (!process.argv.includes('--check')) await writeFile(file, text);
    else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      console.error(`action/dist/${name} is not current: npm run action makes it anew.`);
      process.exitCode = 1;
    }
  }
}
