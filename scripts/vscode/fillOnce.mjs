import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { onEnd } from './cleanUp.mjs';

const abandonedAfterMs = 60 * 60 * 1000;

/**
 * Fills a folder exactly once. The work is done in a folder beside it, which takes its name only when it is
 * whole: an interrupted run leaves nothing that looks finished, and of two processes at once the first to
 * finish wins.
 *
 * @param {string} folder absolute path
 * @param {(part: string) => Promise<void>} fill writes into an empty folder; throwing leaves `folder` absent
 * @returns {Promise<string>} `folder`, there and whole
 */
export async function fillOnce(folder, fill) {
  await mkdir(dirname(folder), { recursive: true });
  await removeAbandoned(folder);
  if (existsSync(folder)) return folder;
  const part = await mkdtemp(`${folder}.part-`);
  const removePart = () => rm(part, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const forget = onEnd(removePart);
  try {
    await fill(part);
    await rename(part, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await removePart();
    forget();
  }
  return folder;
}

/** @param {string} folder */
async function removeAbandoned(folder) {
  const prefix = `${basename(folder)}.part-`;
  for (const name of await readdir(dirname(folder))) {
    const path = join(dirname(folder), name);
    if (!name.startsWith(prefix)) continue;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(path, { recursive: true, force: true });
  }
}
