import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { clientFiles } from '../../server/host/clientFiles.ts';

/** Files through a client that answers requests like this. */
function filesOf(answer: (method: string) => unknown) {
  const connection = { sendRequest: async (method: string) => answer(method) } as unknown as Connection;
  return clientFiles(() => ['vscode-vfs://github/o/r'], connection);
}

describe('files through the client', () => {
  it('are listed as the client has them, in one spelling, and only those inside', async () => {
    const files = filesOf((method) => {
      assert.equal(method, 'journey/listFiles');
      return {
        uris: [
          'vscode-vfs://github/o/r/a.journey',
          'vscode-vfs://github/o/r/가.journey',
          'file:///x.journey',
        ],
      };
    });
    assert.deepEqual(await files.list(), [
      'vscode-vfs://github/o/r/a.journey',
      'vscode-vfs://github/o/r/%EA%B0%80.journey',
    ]);
  });
  it('come as bytes, where they lie inside and are not too large', async () => {
    const bytesOf = (answer: unknown, uri = 'vscode-vfs://github/o/r/a.png') =>
      filesOf((method) => {
        assert.equal(method, 'journey/readBytes');
        if (answer instanceof Error) throw answer;
        return answer;
      }).readBytes(uri, 100);
    assert.deepEqual(await bytesOf({ base64: 'AP9/' }), { kind: 'bytes', bytes: Uint8Array.of(0, 255, 127) });
    assert.deepEqual(await bytesOf({ isTooLarge: true }), { kind: 'too-large' });
    for (const answer of [null, new Error('no such method'), { base64: '!' }])
      assert.deepEqual(await bytesOf(answer), { kind: 'missing' });
    assert.deepEqual(await bytesOf({ base64: '' }, 'vscode-vfs://github/o/other/a.png'), { kind: 'missing' });
  });
  it('are in folders, of which those outside are not asked for', async () => {
    const entries = [{ name: 'a.csv', isFolder: false }];
    const files = filesOf((method) => {
      assert.equal(method, 'journey/readFolder');
      return { entries };
    });
    assert.deepEqual(await files.entries('vscode-vfs://github/o/r/'), entries);
    assert.deepEqual(await files.entries('vscode-vfs://github/o/r/data/'), entries);
    assert.deepEqual(await files.entries('vscode-vfs://github/o/'), []);
  });
  it('are none where a client cannot list', async () => {
    const files = filesOf(() => {
      throw new Error('no such method');
    });
    assert.deepEqual(await files.list(), []);
    assert.deepEqual(await files.entries('vscode-vfs://github/o/r/'), []);
  });
});
