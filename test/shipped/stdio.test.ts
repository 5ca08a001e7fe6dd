import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type PublishDiagnosticsParams,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import type { OpenPreviewResult, PreviewState } from '../../server/protocol.ts';
import { lspClient, type LspClient } from '../harness/lspClient.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const examples = join(project, 'examples');

describe('the server over stdio', () => {
  const uri = pathToFileURL(join(examples, 'first-order.journey')).href;
  const text = readFileSync(join(examples, 'first-order.journey'), 'utf8');
  let client: LspClient;

  beforeEach(() => (client = lspClient(pathToFileURL(examples).href)));
  afterEach(() => client.kill());

  /** The diagnostics of one version of a text, as soon as they are published. */
  const diagnosticsOf = (version: number): Promise<PublishDiagnosticsParams> =>
    client.published(uri, (params) => params.version === version);
  /** What is a mistake: advice on the map may be given as well. */
  const mistakesOf = async (version: number): Promise<readonly Diagnostic[]> =>
    (await diagnosticsOf(version)).diagnostics.filter(
      ({ severity }) => severity === DiagnosticSeverity.Error,
    );

  it('starts, says what it can do, and ends when it is told to', async () => {
    const capabilities = await client.start();
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.ok(
      capabilities.hoverProvider && capabilities.completionProvider && capabilities.documentSymbolProvider,
    );
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(await client.stop(), 0);
  });

  it('publishes what is wrong after each change, and nothing once it is mended', async () => {
    await client.start();
    client.open(uri, text);
    assert.deepEqual(await mistakesOf(1), []);
    const line = text.split('\n').findIndex((candidate) => candidate.trim().startsWith('does:'));
    const at = { line, character: (text.split('\n')[line] ?? '').indexOf('does') };
    const end = { line, character: at.character + 4 };
    client.change(uri, 2, [{ range: { start: at, end }, text: 'dose' }]);
    const wrong = await mistakesOf(2);
    assert.deepEqual(wrong.map(({ range, code, severity }) => ({ range, code, severity })), [{ range: { start: at, end }, code: 'unknown-fact-near', severity: 1 }]); // prettier-ignore
    client.change(uri, 3, [{ range: { start: at, end }, text: 'does' }]);
    assert.deepEqual(await mistakesOf(3), []);
  });

  it('answers a client that pulls, and pushes nothing to it', async () => {
    const capabilities = await client.start({
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    });
    assert.ok(capabilities.diagnosticProvider);
    client.connection.onRequest(DiagnosticRefreshRequest.type, () => {});
    client.open(uri, 'journey j "J" { scenaro: "x" }');
    const report = await client.ask<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.deepEqual(report.items.map((item) => item.code), ['unknown-fact-near']); // prettier-ignore
  });

  it('shows the outline, completes and explains', async () => {
    await client.start();
    client.open(uri, text);
    const outline = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const map = outline.find((symbol) => symbol.name === 'First online grocery order');
    assert.equal(map?.children?.filter((symbol) => symbol.detail?.startsWith('stage')).length, 5);
    const line = text.split('\n').findIndex((candidate) => /^\s*personas:/.test(candidate));
    const position = { line, character: (text.split('\n')[line] ?? '').indexOf('@') + 1 };
    const hover = await client.ask<Hover>('textDocument/hover', { textDocument: { uri }, position });
    assert.match(JSON.stringify(hover.contents), /persona/);
    const items = await client.ask<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    assert.ok(items.some((item) => item.label === 'mina'));
  });

  it('formats a file, a part of it and the line of a brace', async () => {
    await client.start();
    client.open(uri, 'journey j "J" {\ngoal:none\nowner:a\n  }');
    const options = { tabSize: 2, insertSpaces: true };
    const ask = (how: string, more: object): Promise<TextEdit[]> =>
      client.ask(`textDocument/${how}`, { textDocument: { uri }, options, ...more });
    const begin = { line: 1, character: 0 };
    assert.equal((await ask('formatting', {})).length, 6);
    const part = await ask('rangeFormatting', { range: { start: begin, end: begin } });
    assert.deepEqual(part, [
      { range: { start: begin, end: begin }, newText: '  ' },
      { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 5 } }, newText: ' ' },
    ]);
    const position = { line: 3, character: 3 };
    assert.deepEqual(await ask('onTypeFormatting', { position, ch: '}' }), [
      { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } }, newText: '' },
    ]);
  });

  it('sends the picture and then what changes in it', async () => {
    await client.start();
    client.open(uri, text);
    const changed = new Promise<PreviewState>((resolve) =>
      client.connection.onNotification('journey/previewChanged', resolve),
    );
    const first = await client.ask<OpenPreviewResult>('journey/openPreview', { preview: 'a', uri });
    assert.equal(first.picture.kind, 'scene');
    const line = text.split('\n').findIndex((candidate) => candidate.includes('feels: +1'));
    const start = { line, character: (text.split('\n')[line] ?? '').indexOf('+1') };
    client.change(uri, 2, [{ range: { start, end: { line, character: start.character + 2 } }, text: '-2' }]);
    const next = await changed;
    assert.equal(next.version, 2);
    assert.equal(next.picture.kind, 'changes');
  });

  it('reads imports from the disk, and prefers what is open', async () => {
    await client.start();
    const people = pathToFileURL(join(examples, 'personas.journey')).href;
    client.open(people, '');
    client.open(uri, text);
    const { diagnostics } = await diagnosticsOf(1);
    assert.ok(
      diagnostics.some((diagnostic) => diagnostic.code === 'unresolved'),
      'the empty text in the editor counts',
    );
  });

  it('follows folders that come to the workspace and leave it', async () => {
    const root = mkdtempSync(join(tmpdir(), 'journey-folders-'));
    const [maps, people] = ['maps', 'people'].map((name) => {
      mkdirSync(join(root, name));
      return pathToFileURL(join(root, name)).href;
    }) as [string, string];
    const importing = `${maps}/order.journey`;
    writeFileSync(join(root, 'people', 'people.journey'), 'persona mina "Mina"\n');
    writeFileSync(join(root, 'people', 'wrong.journey'), 'persona {\n');
    const own = lspClient(maps);
    try {
      await own.start({ workspace: { workspaceFolders: true } });
      const change = (event: object): Promise<void> =>
        own.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      const folder = { uri: people, name: 'people' };
      const mistakes = async (uri: string, fits: (codes: readonly unknown[]) => boolean): Promise<void> => {
        const codesOf = ({ diagnostics }: PublishDiagnosticsParams): readonly unknown[] =>
          diagnostics.flatMap(({ code, severity }) => (severity === DiagnosticSeverity.Error ? [code] : []));
        await own.published(uri, (params) => fits(codesOf(params)));
      };
      own.open(importing, 'import "../people/people.journey"\n\njourney j "J" { personas: @mina }\n');
      await mistakes(importing, (codes) => codes.includes('import-outside'));
      await change({ added: [folder], removed: [] });
      await mistakes(importing, (codes) => codes.length === 0);
      // All maps in it are looked at, as those of the others are.
      await mistakes(`${people}/wrong.journey`, (codes) => codes.length > 0);
      await change({ added: [], removed: [folder] });
      await mistakes(importing, (codes) => codes.includes('import-outside'));
      await mistakes(`${people}/wrong.journey`, (codes) => codes.length === 0);
    } finally {
      own.kill();
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('lives on after questions about documents and places that are not there', async () => {
    await client.start();
    for (const method of ['hover', 'completion', 'documentSymbol']) {
      assert.equal(
        await client.ask(`textDocument/${method}`, {
          textDocument: { uri: 'file:///nowhere.journey' },
          position: { line: 9, character: 9 },
        }),
        null,
      );
    }
    client.open(uri, text);
    await client.ask('textDocument/hover', {
      textDocument: { uri },
      position: { line: 99_999, character: 99_999 },
    });
    assert.equal(await client.ask('journey/locateThing', { preview: 'nobody', thing: 'x' }), null);
    assert.deepEqual(await mistakesOf(1), []);
  });
});

describe('the client of these tests', () => {
  it('keeps no process from ending whose server ended in the midst of a message', () => {
    const torn = `process.stdout.write('Content-Length: 99\\r\\n\\r\\n{"jsonrpc"')`;
    const client = new URL('../harness/lspClient.ts', import.meta.url).href;
    const code = `import { lspClient } from ${JSON.stringify(client)}; lspClient('file:///', [process.execPath, '-e', ${JSON.stringify(torn)}, '--']);`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      timeout: 8000,
    });
    assert.equal(status, 0, stderr);
  });
});
