import assert from 'node:assert/strict';
import type { RegistrationParams } from 'vscode-languageserver';
import type { PreviewState } from '../../server/protocol.ts';
import { lineServer, type LineServer } from '../harness/lineServer.ts';
import { memoryWorkspace, type MemoryWorkspace } from '../harness/memoryWorkspace.ts';
import type { RawMessage } from '../harness/rawServer.ts';

/** A server that hears of files only what a client tells it. */
function setUp(files: Readonly<Record<string, string>>): {
  readonly server: LineServer;
  readonly workspace: MemoryWorkspace;
  readonly heard: readonly RawMessage[];
} {
  const workspace = memoryWorkspace(files);
  workspace.watch = () => ({ dispose: () => undefined });
  const heard: RawMessage[] = [];
  return { server: lineServer({ workspace, hear: (message) => heard.push(message) }), workspace, heard };
}

async function namesIn(server: LineServer): Promise<readonly string[]> {
  const { result } = await server.ask('workspace/symbol', { query: '' });
  return (result as { readonly name: string }[]).map(({ name }) => name).sort();
}

function tellDeleted(server: LineServer, ...uris: readonly string[]): void {
  server.tell('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type: 3 })) });
}

describe('files that the client watches', () => {
  it('are gone with a folder, also where it alone is told of', async () => {
    for (const folder of ['file:///work/maps', 'file:///work/maps/', 'FILE:///work/maps']) {
      const { server, workspace } = setUp({
        'maps/a.journey': 'persona ann "Ann" {}',
        'maps/deep/b.journey': 'persona bea "Bea" {}',
        'maps-too/c.journey': 'persona cid "Cid" {}',
      });
      await server.start();
      assert.equal((await namesIn(server)).length, 3);
      workspace.remove('maps/a.journey');
      workspace.remove('maps/deep/b.journey');
      tellDeleted(server, folder);
      assert.match((await namesIn(server)).join(), /^[^,]*Cid[^,]*$/);
    }
  });

  it('are missing to those that import them, and that is said', async () => {
    const { server, workspace, heard } = setUp({ 'shared/people.journey': 'persona ann "Ann" {}' });
    await server.start();
    const uri = workspace.uri('a.journey');
    const text = 'import "./shared/people.journey"\n';
    server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } });
    await namesIn(server);
    workspace.remove('shared/people.journey');
    tellDeleted(server, workspace.uri('shared'));
    await namesIn(server);
    const last = heard.findLast(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.match(JSON.stringify(last?.params), /import-missing/);
  });

  it('give maps their colours no longer, where these lay in a folder that is gone', async () => {
    for (const [at, gone] of [
      ['team/colours/brand.theme.json', 'team/colours'],
      ['team/brand.theme.json', 'team'],
    ] as const) {
      const { server, workspace, heard } = setUp({
        'team/journey.config.json': `{ "theme": "./${at.slice('team/'.length)}" }`,
        [at]: '{ "tokens": { "stage": "#036" } }',
      });
      await server.start();
      const uri = workspace.uri('team/a.journey');
      const text = 'journey j "J" { stage s "S" }\n';
      server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } });
      const stageIn = ({ result }: RawMessage): unknown =>
        (result as Pick<PreviewState, 'palette'>).palette?.['stage'];
      assert.equal(stageIn(await server.ask('journey/openPreview', { preview: 'p', uri })), '#003366');
      workspace.remove(at);
      if (gone === 'team') workspace.remove('team/journey.config.json');
      tellDeleted(server, workspace.uri('elsewhere'), workspace.uri(gone));
      await namesIn(server);
      assert.equal(stageIn(await server.ask('journey/refreshPreview', { preview: 'p' })), undefined);
      assert.ok(heard.some(({ method }) => method === 'journey/previewChanged'));
    }
  });

  it('stay where a folder is deleted and another stands in its place', async () => {
    const { server, workspace } = setUp({ 'maps/a.journey': 'persona ann "Ann" {}' });
    await server.start();
    assert.equal((await namesIn(server)).length, 1);
    tellDeleted(server, workspace.uri('maps'), workspace.uri('elsewhere'));
    assert.equal((await namesIn(server)).length, 1);
  });

  it('are watched for folders that go as well', async () => {
    const { server, heard } = setUp({});
    await server.start({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
    await namesIn(server);
    const watched = heard
      .filter(({ method }) => method === 'client/registerCapability')
      .flatMap(({ params }) => (params as RegistrationParams).registrations)
      .find(({ method }) => method === 'workspace/didChangeWatchedFiles');
    const { watchers } = watched?.registerOptions as { readonly watchers: readonly object[] };
    assert.deepEqual(watchers.at(-1), { globPattern: '**', kind: 4 });
  });
});
