import assert from 'node:assert/strict';
import { Previews } from '../../server/lsp/previews.ts';
import { TeamSettings } from '../../server/lsp/teamSettings.ts';
import { Store, type Analysed } from '../../server/lsp/store.ts';
import type { PreviewState } from '../../server/protocol.ts';
import { png } from '../harness/images.ts';
import { mistakesIn } from '../harness/problems.ts';
import { memoryWorkspace } from '../harness/memoryWorkspace.ts';

const journey =
  'import "./people.journey"\njourney j "J" {\n  personas: @mina\n  stage s "S" {\n    touchpoint t "T" { feels: +1 }\n  }\n}\n';

function codes(document: Analysed | undefined): readonly string[] | undefined {
  return document && mistakesIn(document.analysis.problems).map((problem) => problem.code);
}

describe('the store', () => {
  it('knows a document anew when a file that it imports changes, appears or goes', async () => {
    const workspace = memoryWorkspace();
    const store = new Store(workspace, () => {});
    workspace.watch((uri) => store.fileChanged(uri));
    const uri = workspace.uri('main.journey');
    store.set(uri, 1, journey);
    assert.deepEqual(codes(await store.get(uri)), ['import-missing', 'unresolved']);
    workspace.write('people.journey', 'persona mina "Mina" {}');
    assert.deepEqual(codes(await store.get(uri)), []);
    workspace.remove('people.journey');
    assert.deepEqual(codes(await store.get(uri)), ['import-missing', 'unresolved']);
  });

  it('prefers what is open in the editor to what is on the disk', async () => {
    const workspace = memoryWorkspace({ 'people.journey': '' });
    const store = new Store(workspace, () => {});
    const [main, people] = [workspace.uri('main.journey'), workspace.uri('people.journey')];
    store.set(main, 1, journey);
    assert.deepEqual(codes(await store.get(main)), ['unresolved']);
    store.set(people, 1, 'persona mina "Mina" {}');
    assert.deepEqual(codes(await store.get(main)), []);
    store.close(people);
    assert.deepEqual(codes(await store.get(main)), ['unresolved']);
  });

  it('gives a version of a file, as git shows it, what the file imports now', async () => {
    const workspace = memoryWorkspace({ 'people.journey': 'persona mina "Mina" {}', 'main.journey': '' });
    const store = new Store(workspace, () => {});
    workspace.watch((uri) => store.fileChanged(uri));
    const version = `${workspace.uri('main.journey').replace('file://', 'git:')}?{"ref":"HEAD"}`;
    store.set(version, 1, journey);
    assert.deepEqual(codes(await store.get(version)), []);
    workspace.write('people.journey', '');
    assert.deepEqual(codes(await store.get(version)), ['unresolved']);
    store.set(workspace.uri('people.journey'), 1, 'persona mina "Mina" {}');
    assert.deepEqual(codes(await store.get(version)), []);
    // What is imported may import the file in turn: that is this version, and not said twice.
    store.set(workspace.uri('people.journey'), 2, 'import "./main.journey"\npersona mina "Mina" {}');
    workspace.write('main.journey', journey);
    assert.deepEqual(codes(await store.get(version)), []);
    const outside = 'git:/elsewhere/main.journey?{"ref":"HEAD"}';
    store.set(outside, 1, journey);
    assert.deepEqual(codes(await store.get(outside)), ['import-outside', 'unresolved']);
  });

  it('says what is known once per version when all imports are at hand', async () => {
    const workspace = memoryWorkspace({ 'people.journey': 'persona mina "Mina" {}' });
    const seen: number[] = [];
    const store = new Store(workspace, (document) => seen.push(document.version));
    const uri = workspace.uri('main.journey');
    store.set(uri, 1, journey);
    await store.get(uri);
    store.set(uri, 2, `${journey} `);
    store.set(uri, 3, `${journey}  `);
    assert.deepEqual(seen, [1, 2, 3]);
  });

  it('is done with a document that is closed while its imports are read', async () => {
    const workspace = memoryWorkspace();
    const store = new Store(workspace, () => {});
    const uri = workspace.uri('main.journey');
    store.set(uri, 1, journey);
    const waiting = store.get(uri);
    store.close(uri);
    assert.equal(await waiting, undefined);
    assert.equal(await store.get(uri), undefined);
  });
});

describe('the colours of a team', () => {
  it('go to previews, and follow the file that says them', async () => {
    const workspace = memoryWorkspace({
      'journey.config.json': '{ "theme": "./brand.theme.json" }',
      'brand.theme.json': '{ "tokens": { "stage": "#036", "ink": "url(x)" } }',
    });
    const logged: string[] = [];
    const sent: PreviewState[] = [];
    const settings = new TeamSettings({ workspace, log: (sentence) => logged.push(sentence) });
    const store: Store = new Store(workspace, (document) => previews.update(document), settings);
    const previews = new Previews(store, (state) => sent.push(state));
    workspace.watch((uri) => TeamSettings.isConfig(uri) && store.settingsChanged());
    const uri = workspace.uri('maps/main.journey');
    store.set(uri, 1, journey);
    assert.equal((await previews.open('p', uri, () => undefined)).palette?.['stage'], '#003366');
    assert.deepEqual(logged.map((said) => said.slice(0, 33)), ['./brand.theme.json: “ink” is “url']); // prettier-ignore
    for (const [text, stage] of [
      ['{ "tokens": { "stage": "#7a1f5c" } }', '#7a1f5c'],
      ['{ "tokens": ', undefined],
    ] as const) {
      workspace.write('brand.theme.json', text);
      await store.get(uri);
      assert.equal(sent.at(-1)?.palette?.['stage'], stage);
    }
    assert.match(logged.at(-1) ?? '', /is not JSON/);
  });
});

describe('a preview', () => {
  function setUp(text: string, files: Record<string, string | Uint8Array> = {}) {
    const workspace = memoryWorkspace({ 'people.journey': 'persona mina "Mina" {}', ...files });
    const sent: PreviewState[] = [];
    const store: Store = new Store(workspace, (document) => previews.update(document));
    const previews = new Previews(store, (state) => sent.push(state));
    const uri = workspace.uri('main.journey');
    store.set(uri, 1, text);
    return {
      workspace,
      store,
      previews,
      sent,
      uri,
      open: (offset?: number) => previews.open('p', uri, () => offset),
    };
  }

  it('opens with the whole picture, and sends changes after it', async () => {
    const { open, store, uri, sent } = setUp(journey);
    const first = await open();
    assert.equal(first.picture.kind, 'scene');
    assert.equal(first.title, 'J');
    store.set(uri, 2, journey.replace('"T"', '"Sees it"'));
    const picture = sent.at(-1)?.picture;
    assert.equal(picture?.kind, 'changes');
    assert.ok(picture?.kind === 'changes' && picture.changes.length < 30, 'a small change is small');
  });

  it('sends of a long description what changed in it, and a short one as it is', async () => {
    const thoughts = (count: number): string =>
      journey.replace(
        'feels: +1',
        Array.from({ length: count }, (_, i) => `thinks: "Thought ${i}."`).join('\n'),
      );
    for (const [count, isLong] of [
      [2, false],
      [200, true],
    ] as const) {
      const { open, store, uri, sent } = setUp(thoughts(count));
      const first = await open();
      const before = first.picture.kind === 'scene' ? first.picture.scene.description : '';
      assert.equal(before.length > 1000, isLong);
      store.set(uri, 2, thoughts(count).replace('Thought 1.', 'Thought one.'));
      const picture = sent.at(-1)?.picture;
      const now = picture?.kind === 'changes' ? picture.description : undefined;
      const wanted = before.replace('Thought 1.', 'Thought one.');
      const start = before.indexOf('Thought 1.') + 8;
      if (isLong) assert.deepEqual(now, { start, end: start + 1, text: 'one' });
      else assert.equal(now, wanted);
    }
  });

  it('sends each picture once, and follows its file', async () => {
    const shown = journey.replace('feels: +1', 'image: "./shot.png"');
    const { open, store, uri, sent, workspace, previews } = setUp(shown, { 'shot.png': png(9, 16) });
    workspace.watch((changed) => store.fileChanged(changed));
    const first = await open();
    assert.ok(first.picture.kind === 'scene');
    const [old] = Object.keys(first.picture.scene.images ?? {});
    store.set(uri, 2, shown.replace('"T"', '"Sees it"'));
    const typed = sent.at(-1)?.picture;
    assert.ok(typed?.kind === 'changes' && !('images' in typed), 'a letter costs no picture');
    workspace.write('shot.png', png(9, 16, { seed: 2 }));
    await store.get(uri);
    const changed = sent.at(-1)?.picture;
    assert.ok(changed?.kind === 'changes');
    const [now, ...more] = Object.keys(changed.images ?? {});
    assert.ok(now !== undefined && now !== old && more.length === 0);
    assert.deepEqual(changed.changes.flatMap((change) => (change.kind === 'update' ? (change.node.image ?? []) : [])), [now]); // prettier-ignore
    workspace.remove('shot.png');
    assert.deepEqual(codes(await store.get(uri)), ['image-missing']);
    const whole = await previews.refresh('p');
    assert.ok(whole?.picture.kind === 'scene' && whole.picture.scene.images === undefined);
  });

  it('says that nothing changed when only a comment did', async () => {
    const { open, store, uri, sent } = setUp(journey);
    await open();
    store.set(uri, 2, `// a remark\n${journey}`);
    assert.equal(sent.at(-1)?.picture.kind, 'same');
  });

  it('keeps the last good picture while the text is torn, and goes on after', async () => {
    const { open, store, uri, sent } = setUp(journey);
    await open();
    store.set(uri, 2, journey.replace(/\}\n\}\n$/, ''));
    assert.equal(sent.at(-1)?.picture.kind, 'kept');
    assert.ok((sent.at(-1)?.errors ?? 0) > 0 && sent.at(-1)?.firstError);
    store.set(uri, 3, journey.replace('"S"', '"Finds it"'));
    assert.equal(sent.at(-1)?.picture.kind, 'changes');
  });

  it('is not put out by a word that is only half-written', async () => {
    const { open, store, uri, sent } = setUp(journey);
    await open();
    for (const half of ['d', 'do', 'moment:', 'zzz']) {
      store.set(uri, 2, journey.replace('feels: +1', `feels: +1; ${half}`));
      assert.deepEqual([sent.at(-1)?.picture.kind, sent.at(-1)?.isKept], ['same', false], half);
    }
  });

  it('has a sentence for an empty file, and a picture as soon as there is a journey', async () => {
    const { open, store, uri, sent } = setUp('');
    assert.equal((await open()).picture.kind, 'empty');
    store.set(uri, 2, 'journey j "J" {}');
    assert.equal(sent.at(-1)?.picture.kind, 'scene');
  });

  it('has a sentence for a map that is too large to draw', async () => {
    const { open } = setUp(`journey j "J" { stage s "S" {\n${'touchpoint "T" {}\n'.repeat(20_001)}} }`);
    const { picture } = await open();
    assert.ok(picture.kind === 'empty' && picture.reason.includes('20001 touchpoints'));
  });

  it('shows the cards of a file of personas', async () => {
    const { open } = setUp('persona mina "Mina" { role: "Parent" }');
    const state = await open();
    assert.ok(state.picture.kind === 'scene' && JSON.stringify(state.picture.scene).includes('Parent'));
  });

  it('follows the cursor into another journey, and tells what it stands on', async () => {
    const text = 'journey a "A" {\n  stage s "S" {}\n}\njourney b "B" {\n  stage t "T" {}\n}\n';
    const { open, previews, sent } = setUp(text);
    assert.equal((await open(2)).title, 'A');
    const { things } = await previews.follow('p', () => text.indexOf('"T"'));
    assert.equal(sent.at(-1)?.title, 'B');
    assert.deepEqual(things, ['journey:b/stage:t', 'journey:b']);
    const inIndent = await previews.follow('p', () => text.indexOf('  stage t'));
    assert.deepEqual(inIndent, { things }, 'the blanks before a line are the line');
  });

  it('finds the place of a thing, in an imported file too', async () => {
    const { open, previews, uri, workspace } = setUp(journey);
    await open();
    assert.deepEqual(await previews.locate('p', 'journey:j/touchpoint:t'), {
      uri,
      range: { start: { line: 4, character: 4 }, end: { line: 4, character: 34 } },
    });
    assert.equal((await previews.locate('p', 'persona:mina'))?.uri, workspace.uri('people.journey'));
    assert.equal(await previews.locate('p', 'persona:nobody'), null);
    assert.equal(await previews.locate('nobody', 'persona:mina'), null);
  });

  it('sends the table only while a page shows it: the whole at once, then what changes', async () => {
    const { open, previews, store, uri, sent } = setUp(journey);
    assert.equal((await open()).table, undefined);
    store.set(uri, 2, journey.replace('"T"', '"Sees"'));
    assert.equal(sent.at(-1)?.table, undefined);
    await previews.showTable('p', true);
    const state = sent.at(-1);
    assert.equal(state?.picture.kind, 'same');
    assert.ok(state.table?.kind === 'scene' && JSON.stringify(state.table.scene).includes('"Sees"'));
    store.set(uri, 3, journey.replace('"T"', '"Hears"'));
    const { table } = sent.at(-1)!;
    assert.ok(table?.kind === 'changes' && table.changes.length === 1, JSON.stringify(table));
    store.set(uri, 4, `// a remark\n${journey.replace('"T"', '"Hears"')}`);
    assert.equal(sent.at(-1)?.table, undefined);
    await previews.showTable('p', true);
    assert.equal(sent.at(-1)?.table?.kind, 'scene', 'a page that was loaded anew has none of it');
    await previews.lookAt('p', { foldedStages: ['journey:j/stage:s'] });
    assert.equal(sent.at(-1)?.table, undefined, 'a table is never folded');
    await previews.lookAt('p', { hiddenStages: ['journey:j/stage:s'] });
    assert.equal(sent.at(-1)?.table?.kind, 'changes');
    await previews.showTable('p', false);
    store.set(uri, 5, journey);
    assert.equal(sent.at(-1)?.table, undefined);
  });

  it('keeps the last good table while the text is torn, and has none where there is no picture', async () => {
    const { previews, store, uri, sent } = setUp(journey);
    const first = await previews.open('p', uri, () => undefined, { showsTable: true });
    assert.equal(first.table?.kind, 'scene');
    store.set(uri, 2, journey.replace(/\}\n\}\n$/, ''));
    assert.deepEqual([sent.at(-1)?.picture.kind, sent.at(-1)?.table], ['kept', undefined]);
    store.set(uri, 3, '');
    assert.deepEqual([sent.at(-1)?.picture.kind, sent.at(-1)?.table?.kind], ['empty', 'empty']);
    store.set(uri, 4, journey);
    assert.equal(sent.at(-1)?.table?.kind, 'scene');
  });

  it('keeps showing its journey while its id is typed', async () => {
    const two = 'journey a "A" {}\njourney b "B" {}\n';
    const { open, store, uri, sent } = setUp(two);
    await open(two.indexOf('"B"'));
    store.set(uri, 2, two.replace('journey b', 'journey bb'));
    assert.equal(sent.at(-1)?.title, 'B');
  });

  it('whose text was closed is drawn as it was last looked at once that is open again', async () => {
    const { open, previews, store, uri, sent } = setUp(journey);
    await open();
    store.close(uri);
    await previews.lookAt('p', { hiddenStages: ['journey:j/stage:s'] });
    store.set(uri, 1, journey);
    await store.get(uri);
    assert.equal(sent.at(-1)?.picture.kind, 'changes', 'the stage is left out');
  });
});
