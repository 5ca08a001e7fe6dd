import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, Range } from 'vscode-languageserver-protocol';
import { lspClient, type LspClient } from '../harness/lspClient.ts';

const able: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

describe('code actions over stdio', () => {
  let folder: string;
  let uri: string;
  let client: LspClient;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'journey-'));
    uri = pathToFileURL(join(folder, 'map.journey')).href;
    client = lspClient(pathToFileURL(folder).href);
  });
  afterEach(() => {
    client.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (line: number, character: number): Range => ({
    start: { line, character },
    end: { line, character },
  });
  const actionsAt = (range: Range, context: object): Promise<CodeAction[] | null> =>
    client.ask('textDocument/codeAction', { textDocument: { uri }, range, context });

  it('says which kinds there are', async () => {
    const { codeActionProvider } = await client.start(able);
    assert.deepEqual(codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.journey', 'refactor.rewrite', 'refactor.extract', 'refactor.move'],
    }); // prettier-ignore
  });

  it('mends a problem, with the version of the text and the diagnostic that the editor shows', async () => {
    await client.start(able);
    client.open(uri, 'journey j "J" {\n  scenaro: "x"\n}\n');
    const { items } = await client.ask<{ items: { range: Range }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    const shown = { ...items[0], data: 'its own' };
    const found = await actionsAt(at(1, 4), { diagnostics: [shown], only: ['quickfix'] });
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } };
    assert.deepEqual(found, [
      {
        title: 'Change it to scenario',
        kind: 'quickfix',
        diagnostics: [shown],
        isPreferred: true,
        edit: {
          documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range, newText: 'scenario' }] }],
        },
      },
    ]);
  });

  it('mends all of it on save', async () => {
    await client.start(able);
    client.open(uri, 'jurney j "J" {\n  scenaro one evening\n}\n');
    const found = await actionsAt({ ...at(0, 0), end: { line: 3, character: 0 } }, { diagnostics: [], only: ['source.fixAll'], triggerKind: 2 }); // prettier-ignore
    assert.deepEqual(found?.map(({ kind }) => kind), ['source.fixAll.journey']); // prettier-ignore
    const [change] = found?.[0]?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.edits, [
      { range: at(0, 1), newText: 'o' },
      { range: { start: { line: 1, character: 8 }, end: { line: 1, character: 21 } }, newText: 'io: "one evening"' },
    ]); // prettier-ignore
  });

  it('makes a file for a persona, beside those that are there', async () => {
    writeFileSync(join(folder, 'people.journey'), '');
    await client.start(able);
    client.open(uri, 'persona mina "Mina"\n');
    const found = await actionsAt(at(0, 3), { diagnostics: [], only: ['refactor.extract'] });
    const made = pathToFileURL(join(folder, 'mina.journey')).href;
    const [create, fill, change] = found?.[0]?.edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: made, options: { overwrite: false, ignoreIfExists: false } }); // prettier-ignore
    assert.ok(fill && 'edits' in fill && change && 'edits' in change);
    assert.deepEqual(fill.textDocument, { uri: made, version: null });
    assert.deepEqual(fill.edits, [{ range: at(0, 0), newText: 'persona mina "Mina"\n' }]);
    assert.deepEqual(change.edits, [{ range: { ...at(0, 0), end: { line: 1, character: 0 } }, newText: 'import "./mina.journey"\n' }]); // prettier-ignore
  });

  it('gives a client that can do less what it can do', async () => {
    await client.start({});
    client.open(uri, 'import "./none.journey"\npersona mina "Mina" {\n  kidn: actual\n}\n');
    for (const place of [at(0, 10), at(1, 3)])
      assert.deepEqual(await actionsAt(place, { diagnostics: [], only: ['quickfix', 'refactor'] }), []);
    const found = await actionsAt(at(2, 3), { diagnostics: [], only: ['quickfix'] });
    const range = { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } };
    assert.deepEqual(found?.[0]?.edit, { changes: { [uri]: [{ range, newText: 'kind' }] } });
  });

  it('answers for texts and places that are not there', async () => {
    await client.start(able);
    assert.equal(await actionsAt(at(0, 0), { diagnostics: [] }), null);
    client.open(uri, '');
    assert.deepEqual(await actionsAt(at(9, 9), { diagnostics: [] }), []);
  });
});
