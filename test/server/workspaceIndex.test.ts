import assert from 'node:assert/strict';
import { openMaps } from '../harness/maps.ts';

const people = 'persona mina "Mina" {}\n';
const journey = 'import "./people.journey"\njourney j "J" { personas: @mina }\n';

async function codesOf(maps: Awaited<ReturnType<typeof openMaps>>, path: string): Promise<readonly string[]> {
  return (await maps.at(maps.workspace.uri(path))).problems.map(({ code }) => code);
}

const names = (uris: readonly string[]): readonly string[] =>
  uris.map((uri) => uri.replace('file:///work/', ''));

describe('the index of the workspace', () => {
  it('knows all maps, and reads each once however many import it', async () => {
    const maps = await openMaps({
      'a.journey': journey,
      'b.journey': journey.replace('journey j', 'journey k'),
      'people.journey': people,
      'node_modules/x/c.journey': people,
      'notes.txt': 'x',
    });
    assert.deepEqual(names(maps.index.uris()), ['a.journey', 'b.journey', 'people.journey']);
    await maps.index.all();
    assert.equal(new Set(maps.workspace.reads).size, maps.workspace.reads.length);
    assert.equal(maps.workspace.reads.filter((uri) => uri.endsWith('.journey')).length, 3);
  });

  it('keeps what is known of a file until it or what it imports changes', async () => {
    const maps = await openMaps({ 'a.journey': journey, 'people.journey': people, 'c.journey': '' });
    const uri = maps.workspace.uri('a.journey');
    const first = await maps.at(uri);
    maps.workspace.write('c.journey', people);
    await maps.index.all();
    assert.equal(await maps.at(uri), first);
    maps.workspace.write('people.journey', 'persona joon "Joon" {}');
    await maps.index.all();
    assert.notEqual(await maps.at(uri), first);
    assert.deepEqual(await codesOf(maps, 'a.journey'), ['unresolved']);
  });

  it('follows files that change, come and go', async () => {
    const maps = await openMaps({ 'a.journey': journey });
    assert.deepEqual(await codesOf(maps, 'a.journey'), ['import-missing', 'unresolved']);
    maps.workspace.write('people.journey', people);
    assert.equal((await maps.index.all()).length, 2);
    assert.deepEqual(await codesOf(maps, 'a.journey'), []);
    maps.workspace.remove('people.journey');
    assert.deepEqual(names((await maps.index.all()).map(({ source }) => source.uri)), ['a.journey']);
    assert.deepEqual(await codesOf(maps, 'a.journey'), ['import-missing', 'unresolved']);
  });

  it('takes the open text, and that of the disk again when it is closed', async () => {
    const maps = await openMaps({ 'a.journey': journey, 'people.journey': people });
    const uri = maps.workspace.uri('people.journey');
    maps.store.set(uri, 1, 'persona joon "Joon" {}');
    await maps.index.all();
    assert.deepEqual(await codesOf(maps, 'a.journey'), ['unresolved']);
    maps.store.close(uri);
    maps.index.documentClosed(uri);
    assert.equal((await maps.index.all()).length, 2);
    assert.deepEqual(await codesOf(maps, 'a.journey'), []);
  });

  it('tells which document was edited, and of all else that something is new', async () => {
    const maps = await openMaps({ 'a.journey': journey, 'people.journey': people });
    const heard: (string | undefined)[] = [];
    maps.index.onChange((edited) => heard.push(edited));
    maps.index.documentChanged(maps.workspace.uri('a.journey'));
    maps.index.settingsChanged();
    maps.index.fileChanged(maps.workspace.uri('people.journey'));
    await maps.index.all();
    assert.deepEqual(heard, [maps.workspace.uri('a.journey'), undefined, undefined]);
  });

  it('holds a file that is open and not on the disk, as long as it is open', async () => {
    const maps = await openMaps({ 'a.journey': journey });
    const uri = maps.workspace.uri('people.journey');
    maps.store.set(uri, 1, people);
    assert.equal((await maps.index.all()).length, 2);
    maps.store.close(uri);
    maps.index.documentClosed(uri);
    assert.deepEqual(names((await maps.index.all()).map(({ source }) => source.uri)), ['a.journey']);
  });

  it('leaves out documents that are no files of the workspace', async () => {
    const maps = await openMaps({ 'a.journey': people });
    for (const uri of ['git:/work/a.journey?HEAD', 'untitled:Untitled-1', 'file:///elsewhere/b.journey'])
      maps.store.set(uri, 1, people);
    assert.deepEqual(names(maps.index.uris()), ['a.journey']);
    assert.equal((await maps.index.all()).length, 1);
  });

  it('gives only those that see a file, through whatever imports and circles', async () => {
    const maps = await openMaps({
      'a.journey': 'import "./b.journey"\n',
      'b.journey': 'import "./c.journey"\nimport "./a.journey"\n',
      'c.journey': people,
      'd.journey': '',
    });
    const reaching = await maps.index.all(maps.workspace.uri('c.journey'));
    assert.deepEqual(names(reaching.map(({ source }) => source.uri)), [
      'a.journey',
      'b.journey',
      'c.journey',
    ]);
  });

  it('stops at its limits and says so once', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${10 + i}.journey`, people]));
    const maps = await openMaps(files, { files: 5, text: 1e9 });
    assert.equal(maps.index.uris().length, 5);
    maps.workspace.write('one-more.journey', people);
    await maps.index.refresh();
    assert.equal(maps.index.uris().length, 5);
    assert.equal(maps.logged.length, 1);
    assert.match(maps.logged[0] ?? '', /The first 5 are known/);
    const short = await openMaps(files, { files: 1e9, text: 3 * people.length });
    assert.ok(short.index.uris().length < 12);
    assert.equal(short.logged.length, 1);
  });

  it('finds out by listing again what nobody told, and so do those that import it', async () => {
    const maps = await openMaps({ 'a.journey': journey, 'people.journey': people });
    const [list, read] = [maps.workspace.list, maps.workspace.read];
    assert.deepEqual(await codesOf(maps, 'a.journey'), []);
    maps.workspace.list = () => Promise.resolve([maps.workspace.uri('a.journey')]);
    maps.workspace.read = () => Promise.resolve({ kind: 'missing' });
    await maps.index.refresh();
    assert.deepEqual(names(maps.index.uris()), ['a.journey']);
    assert.deepEqual(await codesOf(maps, 'a.journey'), ['import-missing', 'unresolved']);
    Object.assign(maps.workspace, { list, read });
    await maps.index.refresh();
    assert.deepEqual(await codesOf(maps, 'a.journey'), []);
  });

  it('copes with files that are not text, and with a list that fails', async () => {
    const maps = await openMaps({ 'a.journey': 'a\0b', 'b.journey': people });
    assert.deepEqual(names(maps.index.uris()), ['b.journey']);
    maps.workspace.list = () => Promise.reject(new Error('no'));
    await maps.index.refresh();
    assert.deepEqual(names(maps.index.uris()), ['b.journey'], 'what is known stays');
  });

  it('spells an open file as its editor does', async () => {
    const maps = await openMaps({ 'a.journey': '' });
    maps.store.set('FILE:///work/a.journey', 1, people);
    const source = maps.index.source(maps.workspace.uri('a.journey'));
    assert.equal(source && maps.index.locationOf(source, { start: 0, end: 0 }).uri, 'FILE:///work/a.journey');
  });
});
