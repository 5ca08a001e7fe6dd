import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { normaliseUri } from '../../core/model/uri.ts';
import { nodeFiles } from '../../server/host/nodeFiles.ts';

describe('the bytes of a file on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  const inside = join(folder, 'inside');
  const files = nodeFiles(() => [normaliseUri(pathToFileURL(inside).href)]);
  const uriOf = (...path: readonly string[]): string =>
    normaliseUri(pathToFileURL(join(folder, ...path)).href);
  before(() => {
    mkdirSync(join(inside, 'folder.png'), { recursive: true });
    writeFileSync(join(inside, 'a.png'), Uint8Array.of(1, 0, 255));
    writeFileSync(join(folder, 'secret.png'), 'secret');
    symlinkSync(join(folder, 'secret.png'), join(inside, 'link.png'));
    symlinkSync(join(inside, 'a.png'), join(inside, 'own.png'));
    symlinkSync(folder, join(inside, 'up'), 'junction');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('are those of files inside the folder, links to them among them', async () => {
    for (const name of ['a.png', 'own.png']) {
      const file = await files.readBytes(uriOf('inside', name), 3);
      assert.deepEqual(file.kind === 'bytes' && [...file.bytes], [1, 0, 255], name);
    }
    assert.deepEqual(await files.readBytes(uriOf('inside', 'a.png'), 2), { kind: 'too-large' });
  });

  it('are never those of files outside, whatever leads there', async () => {
    for (const path of [
      ['inside', 'link.png'],
      ['inside', 'up', 'secret.png'],
      ['inside', 'folder.png'],
    ])
      assert.deepEqual(await files.readBytes(uriOf(...path), 100), { kind: 'unreadable' }, path.join('/'));
    for (const uri of [
      uriOf('secret.png'),
      `${uriOf('inside')}/none.png`,
      'https://example.com/a.png',
      'file://host/inside/a.png',
    ])
      // prettier-ignore
      assert.deepEqual(await files.readBytes(uri, 100), { kind: 'missing' }, uri);
    assert.notEqual((await files.readBytes(`${uriOf('inside')}/../secret.png`, 100)).kind, 'bytes');
  });

  it('are in folders that can be looked into, unless these lie outside', async () => {
    const entries = await files.entries(`${uriOf('inside')}/`);
    assert.deepEqual(
      entries.map(({ name, isFolder }) => `${name}${isFolder ? '/' : ''}`).sort(),
      // A link that leads out is nothing.
      ['a.png', 'folder.png/', 'own.png'],
    );
    assert.deepEqual(await files.entries(`${uriOf('inside', 'folder.png')}/`), []);
    for (const folder of [
      uriOf(),
      uriOf('inside', 'up'),
      uriOf('inside', 'none'),
      uriOf('inside', 'a.png'),
      `${uriOf('inside')}/..`,
      'https://example.com',
    ])
      assert.deepEqual(await files.entries(`${folder}/`), [], folder);
  });
});
