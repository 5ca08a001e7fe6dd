import assert from 'node:assert/strict';
import type {
  ComparedText,
  CompareState,
  ListComparableResult,
  ListComparedPersonasResult,
  LocateComparedResult,
  OpenCompareParams,
  ReadComparedFileParams,
  ReadFileResult,
} from '../../server/protocol.ts';
import { lspClient, type LspClient } from '../harness/lspClient.ts';

const text =
  'import "./people.journey"\njourney j "J" {\n  stage s "S" {\n    touchpoint a "A" { feels: 1 }\n  }\n}\n';
const conflict =
  'journey j "J" {\n  stage s "S" {\n<<<<<<< main\n    touchpoint a "Ours"\n||||||| 123\n    touchpoint a "A"\n=======\n    touchpoint a "Theirs"\n>>>>>>> other\n  }\n}\n';

describe('two maps that are compared, over stdio', () => {
  const folder = 'file:///maps';
  const uri = `${folder}/a.journey`;
  const now: ComparedText = { uri, label: 'now' };
  let client: LspClient;
  beforeEach(async () => {
    client = lspClient(folder);
    await client.start();
    client.open(`${folder}/people.journey`, 'persona mina "Mina"\n');
    client.open(uri, text);
  });
  afterEach(() => client.kill());

  const open = (before: ComparedText, after = now): Promise<CompareState> => {
    const params: OpenCompareParams = { compare: 'c', before, after };
    return client.ask('journey/openCompare', params);
  };
  const changed = (): Promise<CompareState> =>
    new Promise((resolve) => client.connection.onNotification('journey/compareChanged', resolve));
  const edit = (version: number, line: number, character: number, words: string): void => {
    const at = { line, character };
    client.change(uri, version, [{ range: { start: at, end: at }, text: words }]);
  };

  it('gives the picture of both, and follows edits with what changes in it', async () => {
    const first = await open({ ...now, text, label: 'saved' });
    assert.equal(first.picture.kind, 'scene');
    assert.deepEqual([first.changes, first.before, first.after], [[], 'saved', 'now']);
    const news = changed();
    edit(2, 3, 30, '-');
    const next = await news;
    assert.equal(next.picture.kind, 'changes');
    assert.deepEqual(
      next.changes?.map(({ level, lane }) => [level, lane]),
      [['harm', 'feels']],
    );
    const again = await client.ask<CompareState>('journey/refreshCompare', { compare: 'c' });
    assert.equal(again.picture.kind, 'scene');
    assert.deepEqual(again.changes, next.changes);
  });

  it('keeps the picture while the text is torn', async () => {
    await open({ ...now, text, label: 'saved' });
    const news = changed();
    edit(2, 2, 0, '}}');
    assert.equal((await news).picture.kind, 'kept');
  });

  it('tells all changes beside each picture that stands by itself, as the page may get no other', async () => {
    const first = await open({ ...now, text: '', label: 'HEAD' });
    assert.deepEqual([first.picture.kind, first.changes?.length], ['empty', 1]);
    const news = changed();
    edit(2, 5, 1, '\n// a word\n');
    const next = await news;
    assert.deepEqual([next.picture.kind, next.changes], ['empty', first.changes]);
  });

  it('compares two personas of one journey, and follows what they are called', async () => {
    const people = `${folder}/people.journey`;
    const two = text.replace('journey j "J" {', 'journey j "J" {\n  personas: @mina, @joon').replace('feels: 1', 'feels @mina: 1; feels @joon: 2'); // prettier-ignore
    client.change(people, 2, [{ text: 'persona mina "Mina"\npersona joon "Joon"\n' }]);
    client.change(uri, 2, [{ text: two }]);
    const at = { line: 2, character: 0 };
    const listed = await client.ask<ListComparedPersonasResult>('journey/comparedPersonas', { uri, position: at }); // prettier-ignore
    const personas = [{ id: 'mina', name: 'Mina', role: '' }, { id: 'joon', name: 'Joon', role: '' }]; // prettier-ignore
    assert.deepEqual(listed, [{ journey: 'journey:j', title: 'J', personas }]);
    const side = (persona: string): ComparedText => ({ uri, journey: 'journey:j', persona, label: persona });
    const first = await open(side('mina'), side('joon'));
    assert.deepEqual(first.two, { kind: 'personas', before: 'Mina', after: 'Joon' });
    assert.equal(first.changes?.[0]?.level, 'better');
    const news = changed();
    client.change(people, 3, [{ text: 'persona mina "Mina"\npersona joon "Joon Park"\n' }]);
    assert.equal((await news).two?.after, 'Joon Park');
    const gone = changed();
    client.change(uri, 3, [{ text: two.replace(', @joon', '') }]);
    const { picture, two: none } = await gone;
    assert.ok(picture.kind === 'empty' && /takes? part/.test(picture.reason));
    assert.equal(none, undefined);
  });

  it('leads to either text', async () => {
    await open({ ...now, text: text.replace('import "./people.journey"\n', ''), label: 'saved' });
    const locate = (side: string): Promise<LocateComparedResult> =>
      client.ask('journey/locateCompared', { compare: 'c', side, thing: 'journey:j/touchpoint:a' });
    const [before, after] = [await locate('before'), await locate('after')];
    assert.deepEqual([before?.side, before?.isOwn, before?.uri, before?.range.start.line], ['before', true, uri, 2]); // prettier-ignore
    assert.deepEqual([after?.side, after?.isOwn, after?.uri, after?.range.start.line], ['after', true, uri, 3]); // prettier-ignore
    assert.equal(await client.ask('journey/locateCompared', { compare: 'c', side: 'after', thing: 'x' }), null); // prettier-ignore
  });

  it('reads what a version imports from that version, and says where that cannot be had', async () => {
    const asked: ReadComparedFileParams[] = [];
    let answer: ReadFileResult = { text: 'persona mina "Mina of old"\n' };
    client.connection.onRequest('journey/readComparedFile', (params: ReadComparedFileParams) => {
      asked.push(params);
      return answer;
    });
    const head: ComparedText = { uri, text, hasFiles: true, label: 'HEAD' };
    assert.deepEqual((await open(head)).notes, []);
    assert.deepEqual(asked, [{ compare: 'c', side: 'before', uri: `${folder}/people.journey` }]);
    answer = null;
    const { notes } = await open(head);
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /“HEAD”.*people\.journey/);
  });

  it('compares the sides of a conflict, and gives their texts', async () => {
    client.change(uri, 2, [{ text: conflict }]);
    const state = await open({ ...now, part: 'ours', label: 'ours' }, { ...now, part: 'theirs', label: 'theirs' }); // prettier-ignore
    assert.deepEqual(
      state.changes?.map(({ sentence }) => sentence),
      ['The touchpoint “Ours” is called “Theirs” in theirs.'],
    );
    const read = (side: string): Promise<ReadFileResult> =>
      client.ask('journey/readComparedText', { compare: 'c', side });
    assert.ok((await read('before'))?.text.includes('"Ours"'));
    assert.ok(!(await read('after'))?.text.includes('Ours'));
    client.change(uri, 3, [{ text }]);
    const none = await open({ ...now, part: 'ours', label: 'ours' });
    assert.deepEqual(none.picture, { kind: 'empty', reason: 'There is no conflict in this file any more.' });
  });

  it('says so where a text is not there, or is too large to be drawn', async () => {
    const none = await open({ uri: `${folder}/none.journey`, label: 'none' });
    assert.equal(none.picture.kind, 'empty');
    const many = `journey j "J" {\n  stage s "S" {\n${'    touchpoint "T"\n'.repeat(6000)}  }\n}\n`;
    const large = await open({ ...now, text: many, label: 'large' });
    assert.equal(large.picture.kind, 'empty');
  });

  it('lists what a journey can be compared with', async () => {
    client.open(`${folder}/b.journey`, 'journey best "Best" {\n  of: j\n  state: ideal\n}\nimport "./a.journey"\n'); // prettier-ignore
    const found = await client.ask<ListComparableResult>('journey/comparable', { uri: `${folder}/b.journey`, position: { line: 0, character: 3 } }); // prettier-ignore
    assert.deepEqual(found?.others, [{ uri, journey: 'journey:j', title: 'J', state: '', isRelated: true, isBefore: true }]); // prettier-ignore
  });
});
