import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

const inside = 'extension/';

/**
 * Unpacks what a `.vsix` installs: what stands under `extension/` in it. yauzl refuses names that would leave
 * the folder.
 *
 * @param {string} vsix absolute path
 * @param {string} folder where to; made if missing
 */
export async function unpackVsix(vsix, folder) {
  const zip = await openPromise(vsix);
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith(inside) || entry.fileName.endsWith('/')) continue;
    const path = join(folder, entry.fileName.slice(inside.length));
    await mkdir(dirname(path), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
  }
}
