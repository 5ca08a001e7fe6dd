import assert from 'node:assert/strict';
import { mergedCapabilities } from '../../server/lsp/capabilities.ts';

describe('what the server can do', () => {
  it('is what all of its answers can, each in its own part of one key', () => {
    const willRename = { filters: [{ pattern: { glob: '*' } }] };
    assert.deepEqual(
      mergedCapabilities([
        { hoverProvider: true, workspace: { fileOperations: { willRename } } },
        {},
        {
          workspace: {
            fileOperations: { didCreate: { filters: [] } },
            workspaceFolders: { supported: true },
          },
        },
      ]),
      {
        hoverProvider: true,
        workspace: {
          fileOperations: { willRename, didCreate: { filters: [] } },
          workspaceFolders: { supported: true },
        },
      },
    );
  });
  it('is what the last says of one thing that is no object', () =>
    assert.deepEqual(
      mergedCapabilities([
        { renameProvider: true, signatureHelpProvider: { triggerCharacters: ['a'] } },
        { renameProvider: { prepareProvider: true }, signatureHelpProvider: { triggerCharacters: ['b'] } },
      ]),
      { renameProvider: { prepareProvider: true }, signatureHelpProvider: { triggerCharacters: ['b'] } },
    ));
});
