import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ClientCapabilities, CodeLens, Diagnostic, Location, ServerCapabilities, SymbolInformation, WorkspaceDiagnosticReport, WorkspaceEdit,
} from 'vscode-languageserver-protocol'; // prettier-ignore
import { lspClient, positionOf, type LspClient } from '../harness/lspClient.ts';

const people = 'persona mina "Mina" {}\npersona joon "Joon" { quote: "Ask @mina" }\n';
const main = 'import "./lib/people.journey"\njourney j "First order" {\n  personas: @mina\n}\n';
const broken = 'import "./lib/people.journey"\njourney k "K" {\n  personas: @nobody\n}\n';

/** A folder of maps on the disk, and a server that was started on it as an editor would. */
class World {
  readonly folder: string;
  readonly client: LspClient;

  constructor(folder: string) {
    this.folder = folder;
    this.client = lspClient(pathToFileURL(folder).href);
  }

  start(capabilities: ClientCapabilities = {}): Promise<ServerCapabilities> {
    return this.client.start(capabilities, { hasCommands: true });
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  /** Tells the server of a change on the disk, as an editor that watches files does. */
  changed(path: string, type: 1 | 2 | 3): void {
    this.client.fileChanged(this.uri(path), type);
  }

  open(path: string, text: string): void {
    this.client.open(this.uri(path), text);
  }

  close(path: string): void {
    this.client.close(this.uri(path));
  }

  ask<T>(method: string, params: unknown): Promise<T> {
    return this.client.ask<T>(method, params);
  }

  /** Asks about the first place in a file where a text stands. */
  askAt<T>(method: string, path: string, text: string, wanted: string, more: object = {}): Promise<T> {
    const position = positionOf(text, wanted);
    return this.ask(`textDocument/${method}`, { textDocument: { uri: this.uri(path) }, position, ...more });
  }

  /** Waits until the last diagnostics that were sent for a file are these. */
  async expectPublished(path: string, codes: readonly string[]): Promise<void> {
    await this.client.published(
      this.uri(path),
      ({ diagnostics }) => diagnostics.map(({ code }) => code).join() === codes.join(),
    );
  }
}

describe('questions that need more than one file, over stdio', () => {
  let world: World;
  let folder: string;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'journey-maps-')));
    world = new World(folder);
    await world.write('main.journey', main);
    await world.write('broken.journey', broken);
    await world.write('lib/people.journey', people);
    await world.write('node_modules/x.journey', 'nonsense');
  });
  afterEach(async () => {
    world.client.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('leads to a definition, and to the file of an import', async () => {
    await world.start();
    world.open('main.journey', main);
    const [place] = await world.askAt<Location[]>('definition', 'main.journey', main, 'mina');
    assert.deepEqual(place, {
      uri: world.uri('lib/people.journey'),
      range: { start: { line: 0, character: 8 }, end: { line: 0, character: 12 } },
    });
    const [file] = await world.askAt<Location[]>('definition', 'main.journey', main, 'lib/');
    assert.equal(file?.uri, world.uri('lib/people.journey'));
  });

  it('finds references in files that nobody opened', async () => {
    await world.start();
    world.open('lib/people.journey', people);
    const context = { includeDeclaration: true };
    const places = await world.askAt<Location[]>('references', 'lib/people.journey', people, 'mina', {
      context,
    });
    assert.deepEqual(
      places.map(({ uri, range }) => `${uri.slice(world.uri('').length + 1)} ${range.start.line}`),
      ['lib/people.journey 0', 'lib/people.journey 1', 'main.journey 2'],
    );
  });

  it('renames in all files, or says in a sentence why not', async () => {
    await world.start();
    world.open('main.journey', main);
    const prepared = await world.askAt<{ placeholder: string }>(
      'prepareRename',
      'main.journey',
      main,
      'mina',
    );
    assert.equal(prepared.placeholder, 'mina');
    const edit = await world.askAt<WorkspaceEdit>('rename', 'main.journey', main, 'mina', {
      newName: '민아',
    });
    assert.deepEqual(
      Object.entries(edit.changes ?? {}).map(([uri, edits]) => [uri, edits.map(({ newText }) => newText)]),
      [[world.uri('lib/people.journey'), ['민아', '민아']], [world.uri('main.journey'), ['민아']]],
    ); // prettier-ignore
    await assert.rejects(
      world.askAt('rename', 'main.journey', main, 'mina', { newName: 'joon' }),
      /There is a persona “joon” already, in people\.journey/,
    );
    await assert.rejects(
      world.askAt('rename', 'main.journey', main, 'mina', { newName: 'two words' }),
      /“two words” cannot be an id/,
    );
  });

  it('refuses to rename in a former version of a file', async () => {
    await world.start();
    const uri = `git:${join(folder, 'lib/people.journey')}?HEAD`;
    world.client.open(uri, people);
    const position = { line: 0, character: 9 };
    await assert.rejects(
      world.ask('textDocument/prepareRename', { textDocument: { uri }, position }),
      /cannot be changed as it is shown here/,
    );
    const found = await world.ask<Location[]>('textDocument/references', {
      textDocument: { uri },
      position,
      context: { includeDeclaration: false },
    });
    assert.deepEqual(found.map((place) => place.uri), [uri], 'only its own'); // prettier-ignore
  });

  it('finds things by a few letters', async () => {
    await world.start();
    const found = await world.ask<SymbolInformation[]>('workspace/symbol', { query: 'first' });
    assert.deepEqual(found.map(({ name, location }) => [name, location.uri]), [['First order', world.uri('main.journey')]]); // prettier-ignore
  });

  it('keeps paths leading where they led when files and folders move', async () => {
    await world.start();
    const moved = await world.ask<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: world.uri('lib'), newUri: world.uri('shared/사람') }],
    });
    assert.deepEqual(
      Object.values(moved.changes ?? {}).flatMap((edits) => edits.map(({ newText }) => newText)),
      ['"./shared/사람/people.journey"', '"./shared/사람/people.journey"'],
    );
  });

  it('sends what is wrong in files that are not open, and what becomes of it', async () => {
    await world.start();
    await world.expectPublished('broken.journey', ['unresolved']);
    world.open('broken.journey', broken.replace('@nobody', '@mina'));
    await world.expectPublished('broken.journey', []);
    world.close('broken.journey');
    await world.expectPublished('broken.journey', ['unresolved']);
    await world.write('lib/people.journey', 'persona nobody "N" {}\n');
    world.changed('lib/people.journey', 2);
    await world.expectPublished('broken.journey', []);
    await world.expectPublished('main.journey', ['unresolved']);
    await rm(join(folder, 'main.journey'));
    world.changed('main.journey', 3);
    await world.expectPublished('main.journey', []);
  });

  it('has all that hangs on an import or a setting asked for again when that changes', async () => {
    const refreshSupport = true;
    await world.start({
      textDocument: { diagnostic: {} },
      workspace: {
        diagnostics: { refreshSupport },
        semanticTokens: { refreshSupport },
        inlayHint: { refreshSupport },
        codeLens: { refreshSupport },
      },
    });
    const whats = ['diagnostic', 'semanticTokens', 'inlayHint', 'codeLens'];
    const asked = (): Promise<unknown> =>
      Promise.all(
        whats.map(
          (what) =>
            new Promise<void>((resolve) =>
              world.client.connection.onRequest(`workspace/${what}/refresh`, () => {
                resolve();
                return null;
              }),
            ),
        ),
      );
    world.open('main.journey', main);
    await world.askAt('hover', 'main.journey', main, 'mina');
    const afterImport = asked();
    await world.write('lib/people.journey', people.replace('Mina', 'Minna'));
    world.changed('lib/people.journey', 2);
    await afterImport;
    const afterSetting = asked();
    await world.write('journey.config.json', '{}');
    world.changed('journey.config.json', 1);
    await afterSetting;
  });

  it('answers what is wrong in the whole workspace to one that asks, and only what is new after', async () => {
    const capabilities = await world.start({ textDocument: { diagnostic: {} } });
    assert.deepEqual(capabilities.diagnosticProvider, {
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    const pull = async (previousResultIds: readonly object[]) =>
      (await world.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds })).items.map(
        (item) => ({
          uri: item.uri,
          value: item.resultId ?? '',
          said: `${item.uri.slice(world.uri('').length + 1)} ${item.kind === 'full' ? item.items.flatMap(({ code, severity }: Diagnostic) => (severity === 1 ? code : [])).join() : item.kind}`,
        }),
      ); // prettier-ignore
    const said = (items: readonly { readonly said: string }[]) => items.map((item) => item.said);
    const first = await pull([]);
    assert.deepEqual(said(first), ['broken.journey unresolved', 'lib/people.journey ', 'main.journey ']);
    await world.write('broken.journey', broken.replace('@nobody', '@joon'));
    world.changed('broken.journey', 2);
    const second = await pull(first);
    assert.deepEqual(said(second), [
      'broken.journey ',
      'lib/people.journey unchanged',
      'main.journey unchanged',
    ]);
    world.open('main.journey', main);
    await rm(join(folder, 'broken.journey'));
    world.changed('broken.journey', 3);
    assert.deepEqual(said(await pull(second)), [
      'lib/people.journey unchanged',
      'main.journey unchanged',
      'broken.journey ',
    ]);
    const textDocument = { uri: world.uri('lib/people.journey') };
    const closed = await world.ask<{ kind: string; resultId: string }>('textDocument/diagnostic', {
      textDocument,
    });
    const again = { textDocument, previousResultId: closed.resultId };
    assert.equal((await world.ask<{ kind: string }>('textDocument/diagnostic', again)).kind, 'unchanged');
  });

  it('takes back what it said of a document that is closed and is no file of the workspace', async () => {
    await world.start({ textDocument: { diagnostic: {} } });
    const textDocument = { uri: `git:${join(folder, 'gone.journey')}?HEAD` };
    world.client.open(textDocument.uri, broken);
    const open = await world.ask<{ items: unknown[] }>('textDocument/diagnostic', { textDocument });
    assert.ok(open.items.length > 0);
    world.client.close(textDocument.uri);
    const reports = async () =>
      (await world.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] })).items
        .filter(({ uri }) => uri === textDocument.uri)
        .map((report) => (report.kind === 'full' ? report.items : report.kind));
    assert.deepEqual(await reports(), [[]]);
    assert.deepEqual(await reports(), [], 'once is enough');
  });

  it('tells above a block how often it is used, once it is in sight', async () => {
    await world.start();
    world.open('lib/people.journey', people);
    const textDocument = { uri: world.uri('lib/people.journey') };
    // What is known while files are still read is shown at once; this is asked when all are.
    await world.ask('workspace/symbol', { query: '' });
    const lenses = await world.ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual(lenses.map(({ command, range }) => [command, range.start.line]), [[undefined, 0]]); // prettier-ignore
    const resolved = await world.ask<CodeLens>('codeLens/resolve', lenses[0]);
    assert.equal(resolved.command?.title, 'used 2 times');
    assert.equal(resolved.command?.command, 'journey.showReferences');
    const [uri, position, places] = resolved.command?.arguments ?? [];
    assert.deepEqual([uri, position, (places as Location[]).length], [textDocument.uri, { line: 0, character: 0 }, 2]); // prettier-ignore
    world.open('main.journey', main);
    const [preview] = await world.ask<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: world.uri('main.journey') },
    });
    assert.deepEqual(preview?.command, {
      title: 'open preview',
      command: 'journey.openPreviewToSide',
      arguments: [world.uri('main.journey'), { line: 1, character: 0 }],
    });
  });
});
