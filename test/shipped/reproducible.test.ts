import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

describe('a package', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'journey-clones-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is equal to the byte from two clean clones, wherever and by whomever they are made', function () {
    // Outside of a clone, as in an archive of the sources, there is nothing to clone.
    if (!existsSync(join(project, '.git'))) this.skip();
    this.timeout(120_000);
    const one = packagesOf(join(folder, 'a'), { TZ: 'UTC', LC_ALL: 'C' }, 0o022);
    const other = packagesOf(join(folder, 'somewhere', 'else', 'with a blank'), { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8' }, 0o077); // prettier-ignore
    assert.deepEqual(other, one);
  });
});

/** Clones what is committed, packs it there, and tells the hashes of both packages. What is installed is that of this folder. */
function packagesOf(clone: string, surroundings: NodeJS.ProcessEnv, mask: number): readonly string[] {
  const before = process.umask(mask);
  try {
    mkdirSync(clone, { recursive: true });
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', project, clone], { stdio: 'pipe' });
    symlinkSync(join(project, 'node_modules'), join(clone, 'node_modules'), 'junction');
    const env = { ...process.env, ...surroundings };
    execFileSync(process.execPath, ['scripts/package.mjs'], { cwd: clone, env, stdio: 'pipe' });
  } finally {
    process.umask(before);
  }
  const { version } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return ['journey-map-as-code.vsix', `journey-map-as-code-${version}.tgz`].map((name) =>
    createHash('sha256').update(readFileSync(join(clone, 'dist', name))).digest('hex'),
  ); // prettier-ignore
}
