import assert from 'node:assert/strict';
import { compareMaps, type Compared, type ComparedMap } from '../../server/features/compare.ts';
import { comparableAt, comparedJourneys, journeysOfPersonas } from '../../server/features/comparable.ts';
import { lensesOf } from '../../server/features/lenses.ts';
import type { SceneNode } from '../../core/map/scene.ts';
import { marked } from '../harness/markers.ts';
import { analyseText } from '../harness/problems.ts';

const people = 'persona mina "Mina"\npersona joon "Joon"\n';
const before =
  'import "./people.journey"\njourney j "Ordering" {\n  personas: @mina, @joon\n  stage s "Look" {\n    touchpoint a "Sees an ad" { feels @mina: 1 }\n    touchpoint b "Opens the page" { feels @mina: 2 }\n  }\n}\n';
const after =
  'import "./people.journey"\njourney j "Ordering" {\n  personas: @mina, @joon\n  stage s "Look" {\n    touchpoint a "Sees an ad" { feels @mina: -1 }\n    touchpoint c "Asks a friend"\n  }\n}\n';

async function mapOf(text: string, journey?: string, persona?: string): Promise<ComparedMap> {
  const { source, sources, names } = await analyseText(text, { 'people.journey': people });
  return { source, sources, names, journey, persona };
}

async function compared(
  old: string,
  now: string,
  { from, to, wanted }: { readonly from?: string; readonly to?: string; readonly wanted?: string } = {},
): Promise<Compared> {
  return compareMaps({ before: await mapOf(old, from), after: await mapOf(now, to) }, {}, wanted);
}

function allNodes(node: SceneNode): readonly SceneNode[] {
  return [node, ...(node.children ?? []).flatMap(allNodes)];
}

/** What stands where a thing, or a change, leads to on a side. */
function wordsAt(found: ReturnType<Compared['locate']>): string | undefined {
  if (!found) return undefined;
  const { source, span, side } = found;
  return `${side} ${source.text.slice(span.start, span.end).split('\n')[0] ?? ''}`;
}

describe('two maps that are compared', () => {
  it('are told as changes with their level, lane and personas, in reading order', async () => {
    const { title, summary, changes } = await compared(before, after);
    assert.equal(title, 'Ordering');
    assert.match(summary, /Mina/);
    const worse = changes.find(({ level, lane }) => level === 'harm' && lane === 'feels');
    assert.deepEqual(worse?.personas, [{ id: 'mina', name: 'Mina' }]);
    assert.equal(worse?.laneName, 'Feels');
    assert.deepEqual(worse?.places, ['before', 'after']);
    const gone = changes.find(({ places }) => places.length === 1 && places[0] === 'before');
    assert.ok(gone?.things[0]?.startsWith('was~'));
  });

  it('are drawn as one picture whose nodes say in their data where they are seen', async () => {
    const { scene } = await compared(before, after);
    assert.ok('root' in scene && scene.frame);
    const nodes = allNodes(scene.root);
    assert.ok(nodes.some(({ data }) => data?.['in'] === 'both'));
    assert.ok(!nodes.some(({ attributes }) => 'data-in' in attributes || 'data-colour' in attributes));
    assert.deepEqual(
      scene.frame.stages.map(({ id }) => id),
      ['journey:j/stage:s'],
    );
  });

  it('lead to either text, and what is in one only to that one', async () => {
    const { locate, changes } = await compared(before, after);
    const thing = 'journey:j/touchpoint:a';
    assert.equal(wordsAt(locate({ thing }, 'after')), 'after touchpoint a "Sees an ad" { feels @mina: -1 }');
    assert.equal(wordsAt(locate({ thing }, 'before')), 'before touchpoint a "Sees an ad" { feels @mina: 1 }');
    const gone = 'was~journey:j/touchpoint:b';
    assert.match(wordsAt(locate({ thing: gone }, 'after')) ?? '', /^before touchpoint b/);
    assert.match(wordsAt(locate({ thing: 'journey:j/touchpoint:c' }, 'before')) ?? '', /^after touchpoint c/);
    assert.equal(wordsAt(locate({ thing: 'persona:joon' }, 'after')), 'after persona joon "Joon"');
    const index = changes.findIndex(({ lane }) => lane === 'feels');
    assert.equal(wordsAt(locate({ change: index }, 'before')), 'before feels @mina: 1');
    assert.equal(locate({ thing: 'nothing' }, 'after'), undefined);
    assert.equal(locate({ change: 99 }, 'after'), undefined);
  });

  const two = (feels: number): string =>
    `journey one "One" {\n  stage s "S" {\n    touchpoint a "A"\n  }\n}\njourney two "Two" {\n  stage s "S" {\n    touchpoint a "A" { feels: ${feels} }\n  }\n}\n`;
  it('show the first journey that changed, or the one that is wanted', async () => {
    const { journey, journeys } = await compared(two(1), two(2));
    assert.equal(journey, 'journey:two');
    assert.deepEqual(journeys, [
      { key: 'journey:one', title: 'One', changes: 0 },
      { key: 'journey:two', title: 'Two', changes: 1 },
    ]);
    const one = await compared(two(1), two(2), { wanted: 'journey:one' });
    assert.deepEqual([one.journey, one.changes], ['journey:one', []]);
  });

  it('may be two journeys of one file', async () => {
    const { title, changes } = await compared(two(1), two(1), { from: 'journey:one', to: 'journey:two' });
    assert.equal(title, 'Two');
    assert.equal(changes.length, 1);
  });

  it('are named by what they are where neither became the other', async () => {
    const nothing = await compared(before, after);
    assert.equal(nothing.two, undefined);
    const named = await compared(two(1), two(1), { from: 'journey:one', to: 'journey:two' });
    assert.deepEqual(named.two, { kind: 'journeys', before: 'One', after: 'Two' });
    const again = await compared(two(1), two(2), { from: 'journey:two', to: 'journey:two' });
    assert.equal(again.two, undefined);
    const other = await mapOf('journey x "Elsewhere" {\n  stage z "Z" {\n    touchpoint q "Q"\n  }\n}\n');
    const source = { ...other.source, uri: 'memory:/other.journey' };
    const elsewhere = compareMaps({ before: { ...other, source }, after: await mapOf(after) }, {});
    assert.deepEqual(elsewhere.two, { kind: 'journeys', before: 'Elsewhere', after: 'Ordering' });
  });

  it('are told without a picture where no journey is in both', async () => {
    const { scene, changes, locate } = await compared(people, `${people}persona new "New"\n`);
    assert.deepEqual(scene, { missing: 'journey' });
    assert.equal(changes.length, 1);
    assert.match(wordsAt(locate({ change: 0 }, 'before')) ?? '', /^after persona new/);
  });
});

describe('the sides of a conflict', () => {
  it('are two versions, of which neither is new', async () => {
    const [ours, theirs] = [await mapOf(before), await mapOf(after.replace('"Ordering"', '"Shopping"'))];
    const { two, title, summary, changes, scene } = compareMaps(
      { before: { ...ours, version: 'our version' }, after: { ...theirs, version: 'their version' } },
      {},
    );
    assert.deepEqual(two, { kind: 'versions', before: 'our version', after: 'their version' });
    assert.equal(title, 'Shopping');
    assert.match(summary, /in their version than in our version/);
    const sentences = changes.map(({ sentence }) => sentence);
    assert.ok(sentences.includes('The journey “Ordering” is called “Shopping” in their version.'), sentences.join('\n')); // prettier-ignore
    assert.ok(sentences.includes('The touchpoint “Asks a friend” in “Look” is only in their version.'));
    assert.ok('root' in scene);
  });
});

describe('two personas that are compared', () => {
  const lived = `${people}journey j "Ordering" {\n  personas: @mina, @joon\n  stage s "Look" {\n    touchpoint a "Sees an ad" {\n      feels @mina: 2\n      feels @joon: -1\n    }\n    touchpoint b "Asks a friend" { for: @joon }\n  }\n}\n`;
  const between = async (from: string, to: string, text = lived): Promise<Compared> =>
    compareMaps({ before: await mapOf(text, 'journey:j', from), after: await mapOf(text, 'journey:j', to) }, {}); // prettier-ignore

  it('are one journey as either lives it, and lead to what is said of each', async () => {
    const { title, summary, two, changes, scene, locate } = await between('mina', 'joon');
    assert.deepEqual([title, two], ['Ordering', { kind: 'personas', before: 'Mina', after: 'Joon' }]);
    assert.match(summary, /for Joon than for Mina/);
    assert.ok('root' in scene);
    assert.deepEqual(
      changes.map(({ sentence, level }) => [sentence, level]),
      [
        ['“Sees an ad” feels worse for Joon than for Mina: −1 against +2.', 'harm'],
        ['The touchpoint “Asks a friend” in “Look” is only for Joon.', 'neutral'],
      ],
    );
    assert.equal(wordsAt(locate({ change: 0 }, 'before')), 'before feels @mina: 2');
    assert.equal(wordsAt(locate({ change: 0 }, 'after')), 'after feels @joon: -1');
  });

  it('change places', async () => {
    const { two, changes } = await between('joon', 'mina');
    assert.deepEqual([two?.before, two?.after, changes[0]?.level], ['Joon', 'Mina', 'better']);
  });

  it('are no longer compared where one takes part no more', async () => {
    const { scene, summary, changes } = await between('mina', 'joon', lived.replace(', @joon', ''));
    assert.deepEqual([scene, summary, changes], [{ missing: 'persona' }, '', []]);
    assert.deepEqual((await between('mina', 'mina')).scene, { missing: 'persona' });
  });

  it('can be chosen of journeys with two of them, that at the cursor first', async () => {
    const { text, cursors } = marked(
      `${people}journey one "One" {\n  personas: @mina, @joon\n}\njourney none "None" {\n  personas: @mina\n}\njourney two "Two" {\n  <|>personas: @joon, @mina\n}\n`,
    );
    const { names } = await analyseText(text);
    const listed = journeysOfPersonas(names, cursors[0] ?? -1);
    assert.deepEqual(
      listed.map(({ journey, title, personas }) => [journey, title, personas.map(({ id }) => id)]),
      [
        ['journey:two', 'Two', ['joon', 'mina']],
        ['journey:one', 'One', ['mina', 'joon']],
      ],
    );
    assert.deepEqual(journeysOfPersonas(names, 0)[0]?.title, 'One');
  });
});

describe('what a journey can be compared with', () => {
  const versions =
    'journey today "Today" { state: current }\njourney best "Best" {\n  of: <|>today\n  state: ideal\n}\njourney shop "Shop" {\n  competitor: "The shop"\n  of: today\n}\njourney other "Other"\n';
  it('is first what belongs to it, and says which comes before', async () => {
    const { text, cursors } = marked(versions);
    const { names } = await analyseText(text);
    const found = comparableAt(names, cursors[0] ?? -1, [names]);
    assert.equal(found?.title, 'Best');
    assert.deepEqual(
      found.others.map(({ title, state, rival, isRelated, isBefore }) => [title, state ?? rival, isRelated, isBefore]), // prettier-ignore
      [
        ['Today', 'current', true, true],
        ['Shop', 'The shop', true, false],
        ['Other', undefined, false, false],
      ],
    );
  });

  it('has a line above it where there are versions of it', async () => {
    const { source, names } = await analyseText(marked(versions).text);
    const all = comparedJourneys([names]);
    const lenses = lensesOf(source.tree, () => false, (block) => all.has(block)); // prettier-ignore
    const heads = lenses.flatMap(({ kind, span }) =>
      kind === 'compare' ? [source.text.slice(span.start, span.end)] : [],
    );
    assert.deepEqual(heads, ['journey today "Today"', 'journey best "Best"', 'journey shop "Shop"']);
  });
});
