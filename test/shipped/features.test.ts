import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  DocumentHighlight, DocumentLink, FoldingRange, InlayHint, Position, Range, SelectionRange, SemanticTokens, SemanticTokensDelta,
  ServerCapabilities, SignatureHelp,
} from 'vscode-languageserver-protocol'; // prettier-ignore
import { lspClient, positionOf, type LspClient } from '../harness/lspClient.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const examples = join(project, 'examples');

describe('the server answers over stdio', () => {
  const uri = pathToFileURL(join(examples, 'first-order.journey')).href;
  const text = readFileSync(join(examples, 'first-order.journey'), 'utf8');
  const lines = text.split('\n');
  const textDocument = { uri };
  let client: LspClient;
  let capabilities: ServerCapabilities;

  before(async () => {
    client = lspClient(pathToFileURL(examples).href);
    capabilities = await client.start();
    client.open(uri, text);
  });
  after(() => client.kill());

  const ask = <T>(question: string, params: object = {}): Promise<T> =>
    client.ask<T>(`textDocument/${question}`, { textDocument, ...params });
  /** Where a string first stands. */
  const placeOf = (string: string): Position => positionOf(text, string);
  const under = ({ start, end }: Range): string => (lines[start.line] ?? '').slice(start.character, end.character); // prettier-ignore

  it('what folds', async () => {
    assert.equal(capabilities.foldingRangeProvider, true);
    const ranges = await ask<FoldingRange[]>('foldingRange');
    const { line } = placeOf('journey first-order');
    assert.ok(ranges.some(({ startLine, endLine }) => startLine === line && endLine > line + 100));
    assert.ok(ranges.some(({ startLine, kind }) => startLine === 0 && kind === 'comment'));
  });

  it('what selections grow to, one for each', async () => {
    const positions = [placeOf('week'), placeOf('mina, @joon')];
    const ranges = await ask<SelectionRange[]>('selectionRange', { positions });
    assert.equal(ranges.length, 2);
    assert.equal(under(ranges[0]?.range ?? assert.fail()), 'week');
    assert.equal(under(ranges[1]?.parent?.range ?? assert.fail()), '@mina');
  });

  it('where links lead', async () => {
    const links = await ask<DocumentLink[]>('documentLink');
    assert.deepEqual(
      links.map(({ range, target }) => [under(range), target]),
      [['./personas.journey', pathToFileURL(join(examples, 'personas.journey')).href]],
    );
  });

  it('where else a name stands', async () => {
    const highlights = await ask<DocumentHighlight[]>('documentHighlight', {
      position: placeOf('saved-card'),
    });
    assert.deepEqual(
      highlights.map(({ range, kind }) => [under(range), kind]),
      [
        ['saved-card', 3],
        ['saved-card', 2],
      ],
    );
  });

  it('how to go on', async () => {
    const { line, character } = placeOf('+2 "excited"');
    const help = await ask<SignatureHelp>('signatureHelp', { position: { line, character: character + 3 } });
    assert.equal(help.signatures[0]?.label, 'feels @persona: number "word"');
    assert.equal(help.activeParameter, 2);
  });

  it('what the map tells and does not say', async () => {
    const range = { start: placeOf('stage decision'), end: placeOf('stage delivery') };
    const hints = await ask<InlayHint[]>('inlayHint', { range });
    const labels = hints.map(({ label }) => label);
    for (const label of ['Mina Kim', 'feels 0', 'priority high'])
      assert.ok(labels.includes(label), `${label} is not among ${labels.join(', ')}`);
    assert.ok(
      hints.every(({ position }) => position.line >= range.start.line && position.line <= range.end.line),
    );
  });

  it('what the pieces of a text are, then what changed of it, and those of a part', async () => {
    const full = await ask<SemanticTokens>('semanticTokens/full');
    const part = await ask<SemanticTokens>('semanticTokens/range', {
      range: { start: placeOf('stage decision'), end: placeOf('stage delivery') },
    });
    assert.ok(full.data.length > 1000 && full.data.length % 5 === 0);
    assert.ok(part.data.length > 100 && part.data.length < full.data.length / 2);
    const start = placeOf('@mina');
    client.change(uri, 2, [
      { range: { start, end: { ...start, character: start.character + 5 } }, text: '@nobody' },
    ]);
    const previousResultId = full.resultId;
    const delta = await ask<SemanticTokensDelta>('semanticTokens/full/delta', { previousResultId });
    const after = await ask<SemanticTokens>('semanticTokens/full');
    assert.equal(delta.edits.length, 1);
    const { start: at, deleteCount, data = [] } = delta.edits[0] ?? assert.fail();
    assert.ok(deleteCount < 20);
    assert.deepEqual(full.data.toSpliced(at, deleteCount, ...data), after.data);
    const again = await ask<SemanticTokens>('semanticTokens/full/delta', { previousResultId });
    assert.deepEqual(again.data, after.data, 'what was sent long ago is sent whole');
  });

  it('nothing about a document that is not open', async () => {
    const nowhere = { textDocument: { uri: 'file:///nowhere.journey' }, position: { line: 0, character: 0 } };
    const range = { start: nowhere.position, end: nowhere.position };
    for (const question of [
      'foldingRange',
      'selectionRange',
      'documentLink',
      'documentHighlight',
      'signatureHelp',
      'inlayHint',
      'semanticTokens/full',
      'semanticTokens/range',
    ])
      // prettier-ignore
      assert.equal(await ask(question, { ...nowhere, range, positions: [] }), null, question);
  });
});
