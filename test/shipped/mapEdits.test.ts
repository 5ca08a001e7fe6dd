import assert from 'node:assert/strict';
import type { EditMapResult, PictureEdit } from '../../server/protocol.ts';
import { lspClient, type LspClient } from '../harness/lspClient.ts';

const text =
  'journey j "J" {\n  stage s "S" {\n    touchpoint a "A" { feels: 1 }\n    touchpoint b "B"\n  }\n}\n';
const move: PictureEdit = {
  kind: 'move-touchpoint',
  thing: 'journey:j/touchpoint:b',
  stage: 'journey:j/stage:s',
  before: 'journey:j/touchpoint:a',
};

describe('changes made in the picture, over stdio', () => {
  const folder = 'file:///maps';
  const uri = `${folder}/a.journey`;
  let client: LspClient;
  beforeEach(() => (client = lspClient(folder)));
  afterEach(() => client.kill());

  const ask = (edit: PictureEdit, version = 1, preview = 'p'): Promise<EditMapResult> =>
    client.ask('journey/editMap', { preview, version, edit });
  const at = (line: number, character: number): object => ({ line, character });

  const start = async (): Promise<void> => {
    await client.start();
    client.open(uri, text);
    await client.ask('journey/openPreview', { preview: 'p', uri });
  };

  it('gives the edits for the version that the picture was drawn from', async () => {
    await start();
    assert.deepEqual(await ask(move), {
      kind: 'edits',
      uri,
      version: 1,
      edits: [
        { range: { start: at(3, 0), end: at(4, 0) }, newText: '' },
        { range: { start: at(2, 0), end: at(2, 0) }, newText: '    touchpoint b "B"\n' },
      ],
      thing: 'journey:j/touchpoint:b',
    });
  });

  it('says what to write on at', async () => {
    await start();
    const added = await ask({ kind: 'add-touchpoint', stage: 'journey:j/stage:s' });
    assert.ok(added.kind === 'edits');
    assert.deepEqual(added.select, { start: at(4, 31), end: at(4, 45) });
  });

  it('refuses what is out of date, torn, gone or of no preview, with a sentence', async () => {
    await start();
    const reasons: string[] = [];
    const refuse = async (...how: Parameters<typeof ask>): Promise<void> => {
      const answer = await ask(...how);
      assert.equal(answer.kind, 'refused');
      if (answer.kind === 'refused') reasons.push(answer.reason);
    };
    client.change(uri, 2, [{ range: { start: at(3, 4), end: at(3, 4) }, text: ' ' }]);
    await refuse(move, 1);
    await refuse({ ...move, thing: 'journey:j/touchpoint:c' }, 2);
    await refuse(move, 2, 'nobody');
    client.change(uri, 3, [{ range: { start: at(5, 0), end: at(5, 1) }, text: '' }]);
    await refuse(move, 3);
    assert.equal(new Set(reasons).size, 4, reasons.join('\n'));
    for (const reason of reasons) assert.match(reason, /^[A-Z].*\.$/);
    client.change(uri, 4, [{ text }]);
    assert.equal((await ask(move, 4)).kind, 'edits');
  });
});
