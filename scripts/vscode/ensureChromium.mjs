import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cacheFolder.mjs';
import { fillOnce } from './fillOnce.mjs';

/**
 * @typedef {object} Chromium
 * @property {string} executable
 * @property {NodeJS.ProcessEnv} env what it needs beside the usual environment
 * @property {string} [libraries] folder with the system libraries it was built against, for a machine that
 *   lacks them
 */

/**
 * Unpacks the Chromium that the npm package `@sparticuz/chromium` carries (Linux on x64) into the cache
 * folder, once. By itself the package unpacks into the system's temporary folder and takes whatever lies
 * there, even a half-written file.
 *
 * @param {{ readonly say?: (line: string) => void }} [options]
 * @returns {Promise<Chromium>} rejects with a sentence on any other system
 */
export async function ensureChromium({ say = () => {} } = {}) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No browser was found. Install Chrome or Chromium, or set CHROME_PATH to the one to use.',
    );
  }
  const carrier = fileURLToPath(new URL('../', import.meta.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(carrier, 'package.json'), 'utf8'));
  const home = await fillOnce(join(cacheFolder(), `chromium-${version}`), async (part) => {
    say(`Unpacking Chromium ${version} (200 MB, only once).`);
    await withTemporaryFolder(part, async () => {
      const { default: chromium, inflate } = await import('@sparticuz/chromium');
      await Promise.all([chromium.executablePath(), inflate(join(carrier, 'bin', 'al2023.tar.br'))]);
    });
  });
  return {
    executable: join(home, 'chromium'),
    env: await fontsFor(home),
    libraries: join(home, 'al2023', 'lib'),
  };
}

/**
 * Without any font configuration Chromium draws no text: give it the font that came with it.
 *
 * @param {string} home
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function fontsFor(home) {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = join(home, 'fonts.conf');
  const folders = `<dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir>`;
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${folders}</fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}

/**
 * @param {string} folder what `os.tmpdir()` answers meanwhile
 * @param {() => Promise<void>} work
 */
async function withTemporaryFolder(folder, work) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
