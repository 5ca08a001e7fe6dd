import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../server/host/nodeFiles.ts';

describe('files of a disk', () => {
  const top = mkdtempSync(join(tmpdir(), 'journey-files-'));
  const folder = join(top, 'work');
  const uri = (path: string): string => pathToFileURL(join(folder, path)).href;
  const files = nodeFiles(() => [pathToFileURL(folder).href]);
  before(() => {
    mkdirSync(join(folder, 'maps'), { recursive: true });
    mkdirSync(join(top, 'work-of-others'));
    writeFileSync(join(folder, 'maps', 'a.journey'), 'journey a "A"');
    writeFileSync(join(top, 'secret.journey'), 'secret');
    writeFileSync(join(top, 'work-of-others', 'a.journey'), 'secret');
    symlinkSync(join(folder, 'maps'), join(folder, 'within'));
    symlinkSync(join(top, 'secret.journey'), join(folder, 'link.journey'));
    symlinkSync(join(top, 'nobody.journey'), join(folder, 'dangling.journey'));
    symlinkSync(top, join(folder, 'up'));
    symlinkSync('/dev/zero', join(folder, 'endless.journey'));
    writeFileSync(join(folder, 'huge.journey'), '');
    truncateSync(join(folder, 'huge.journey'), 8 * 1024 ** 3);
  });
  after(() => rmSync(top, { recursive: true, force: true }));

  it('are read inside of the folders, through links that stay there', async () => {
    for (const path of ['maps/a.journey', 'within/a.journey']) {
      assert.deepEqual(await files.read(uri(path)), { kind: 'text', text: 'journey a "A"' });
      assert.equal(await files.exists(uri(path)), true);
    }
    assert.deepEqual(await files.read(uri('maps/b.journey')), { kind: 'missing' });
  });

  for (const path of ['link.journey', 'up/secret.journey', 'up/work-of-others/a.journey'])
    it(`are not read where a link leads out: ${path}`, async () => {
      assert.deepEqual(await files.read(uri(path)), { kind: 'unreadable' });
      assert.equal(await files.exists(uri(path)), false);
    });

  it('do not tell whether there is something outside', async () => {
    assert.deepEqual(await files.read(uri('dangling.journey')), await files.read(uri('link.journey')));
    for (const path of ['../secret.journey', '../nobody.journey', '../work-of-others/a.journey']) {
      assert.equal(await files.exists(uri(path)), false);
      assert.deepEqual(await files.read(uri(path)), { kind: 'missing' });
    }
  });

  it('are not read where they never end or are too large for any map', async () => {
    for (const path of ['endless.journey', 'huge.journey'])
      assert.deepEqual(await files.read(uri(path)), { kind: 'unreadable' });
  });
});
