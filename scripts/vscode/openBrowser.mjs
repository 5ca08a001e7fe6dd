import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './ensureChromium.mjs';
import { findOnPath } from './findOnPath.mjs';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'msedge'];

/**
 * Opens a headless Chromium that a test can drive: the one CHROME_PATH names, else an installed Chrome or
 * Chromium, else the one that came with `npm install`. The caller closes it.
 *
 * @param {{ readonly say?: (line: string) => void }} [options]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function openBrowser({ say = () => {} } = {}) {
  const installed = installedChrome();
  if (installed) {
    try {
      return await launch({ executable: installed, env: {} });
    } catch (error) {
      if (process.env.CHROME_PATH) throw error;
      say(`${installed} does not start; looking for another browser.`);
    }
  }
  const carried = await ensureChromium({ say });
  try {
    return await launch(carried);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    return await launch({ ...carried, env: { ...carried.env, LD_LIBRARY_PATH: carried.libraries } });
  }
}

/** @returns {string | undefined} */
function installedChrome() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  return (
    named ||
    names.map((name) => findOnPath(name)).find(Boolean) ||
    usualPlaces().find((path) => existsSync(path))
  );
}

/** Where Chrome and Edge are installed on systems that do not put them on the PATH. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
}

/** @param {import('./ensureChromium.mjs').Chromium} browser */
function launch({ executable, env }) {
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    // No sandbox: root in a container cannot have one. No /dev/shm: containers give it 64 MB. Both only ever
    // show our own pages.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    // The caller cleans up on a signal; Playwright would end the process first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
