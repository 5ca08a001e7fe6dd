import assert from 'node:assert/strict';
import type { InitializeResult } from 'vscode-languageserver';
import { mergedCapabilities } from '../../server/lsp/capabilities.ts';
import { lineServer } from '../harness/lineServer.ts';
import { memoryWorkspace } from '../harness/memoryWorkspace.ts';

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
  it('tells a client that the folders of the workspace may be several, and may change', async () => {
    const { result } = await lineServer({ workspace: memoryWorkspace() }).start();
    const { workspace } = (result as InitializeResult).capabilities;
    assert.deepEqual(workspace?.workspaceFolders, { supported: true, changeNotifications: true });
    assert.ok(workspace.fileOperations?.willRename);
  });
});
