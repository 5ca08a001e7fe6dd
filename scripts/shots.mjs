// `npm run shots`: draws every example in every palette into docs/shots/examples, small, to be looked at.
import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const project = fileURLToPath(new URL('../', import.meta.url));
const journey = join(project, 'dist/cli/journey.mjs');
const palettes = ['light', 'dark', 'print', 'high-contrast-light', 'high-contrast-dark'];
const folder = join(project, 'docs/shots/examples');
const run = promisify(execFile);

await run(process.execPath, [join(project, 'scripts/build.mjs')]);
await mkdir(folder, { recursive: true });
for (const name of await readdir(join(project, 'examples'))) {
  if (!name.endsWith('.journey')) continue;
  for (const palette of palettes) {
    const shot = join(folder, `${name.slice(0, -'.journey'.length)}-${palette}.png`);
    const map = join(project, 'examples', name);
    await run(process.execPath, [journey, 'render', map, '-o', shot, '--theme', palette, '--scale', '0.3']);
  }
}
