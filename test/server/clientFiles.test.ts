import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { clientFiles } from '../../server/host/clientFiles.ts';

/** Files through a client that answers requests like this. */
function filesOf(answer: (method: string) => unknown) {
  const connection = { sendRequest: async (method: string) => answer(method) } as unknown as Connection;
  return clientFiles(['vscode-vfs://github/o/r'], connection);
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
  it('are none where a client cannot list', async () => {
    const files = filesOf(() => {
      throw new Error('no such method');
    });
    assert.deepEqual(await files.list(), []);
  });
});
