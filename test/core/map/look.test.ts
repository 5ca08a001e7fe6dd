import assert from 'node:assert/strict';
import { choicesOf, selectionOf } from '../../../core/map/choices.ts';
import type { JourneyContent } from '../../../core/map/content.ts';
import { contentOf, journeysOf } from '../../../core/map/contentOf.ts';
import { lanesOfWord } from '../../../core/map/laneEntries.ts';
import { laneRows } from '../../../core/map/laneTable.ts';
import { readLook, seenBy, type Look } from '../../../core/map/look.ts';
import type { SceneNode } from '../../../core/map/scene.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { blockRows } from '../../../core/vocabulary/index.ts';
import { analyseText } from '../../harness/problems.ts';

const text = `
persona mina "Mina"
persona joon "Joon"
journey order "First order" {
  personas: @mina, @joon
  stage look "Looks" {
    tags: #start
    goal: "Find dinner"
    touchpoint reel "Sees a reel" { thinks @mina: "Oh"; thinks @joon: "Hm"; feels @mina: 2; feels @joon: -1 }
    touchpoint ask "Asks a friend" { for: @joon; thinks: "Well"; feels @joon: 1; tags: #word }
  }
  stage buy "Buys" {
    touchpoint pay "Pays" { feels @mina: 1; pain fee "A fee" { severity: 3 } }
    touchpoint waits "Waits"
  }
  path usual "The usual way" { start -> reel; reel -> pay 60% "at once"; pay -> waits 20% "slowly"; pay -> leaves 5%; }
}
journey other "Another" { stage only "Only" { touchpoint one "One" } }
view board "For the board" { journey: order; personas: @mina; lanes: feels, pain; stages: buy }
view all "All of it" { lanes: csat, word, thinks }
metric csat "Satisfaction"
`;
const { names } = await analyseText(text);
const [journey, other] = journeysOf(names.source.tree);
const whole = contentOf(journey!, names);
const see = (look: Look, content: JourneyContent = whole): JourneyContent => seenBy(content, look);
const titles = ({ stages }: JourneyContent): readonly string[] =>
  stages.flatMap(({ title, touchpoints }) => [title, ...touchpoints.map((one) => one.title)]);
const keys = (node: SceneNode): readonly string[] => [node.key, ...(node.children ?? []).flatMap(keys)];
const texts = (node: SceneNode): readonly string[] => [
  ...(node.tag === 'text' || node.tag === 'tspan' ? [node.text ?? ''] : []),
  ...(node.children ?? []).flatMap(texts),
];
const stageKey = (id: string): string => whole.stages.find(({ title }) => title === id)!.key;

describe('what of a map is seen', () => {
  it('is all of it where nothing is said, and the same objects', () => {
    const seen = see({});
    assert.deepEqual(titles(seen), titles(whole));
    seen.stages.forEach((stage, i) =>
      stage.touchpoints.forEach((one, j) => assert.equal(one, whole.stages[i]?.touchpoints[j])),
    );
    assert.equal(seen.entries, whole.entries);
    assert.equal(seen.paths, seen.paths);
  });

  it('is without personas, with what is said of all', () => {
    const seen = see({ hiddenPersonas: ['joon'] });
    assert.deepEqual(titles(seen), ['Looks', 'Sees a reel', 'Buys', 'Pays', 'Waits']);
    const [reel] = seen.stages[0]!.touchpoints;
    assert.deepEqual(
      reel?.entries['thinks']?.map((one) => one.text),
      ['Oh'],
    );
    assert.deepEqual(
      reel?.feelings.map(({ persona }) => persona),
      ['mina'],
    );
    const line = keys(sceneOf(see({ hiddenPersonas: ['mina'] })).root).filter((key) =>
      key.startsWith('~line:'),
    );
    assert.deepEqual(line, ['~line:joon']);
  });

  it('shows a persona with its own sign though others are left out', () => {
    const paint = (content: JourneyContent): string | undefined => {
      const find = (node: SceneNode): SceneNode | undefined =>
        node.key === '~line:joon' ? node : node.children?.map(find).find(Boolean);
      return find(sceneOf(content).root)?.stroke;
    };
    assert.equal(paint(whole), 'persona2');
    assert.equal(paint(see({ hiddenPersonas: ['mina'] })), 'persona2');
  });

  it('shows all personas to those who left all of them out', () => {
    assert.equal(see({ hiddenPersonas: ['mina', 'joon'] }).personas.length, 2);
  });

  it('is without lanes', () => {
    const seen = see({ hiddenLanes: ['thinks', 'feels', 'goals', 'paths'] });
    const said = texts(sceneOf(seen).root).join(' ');
    assert.doesNotMatch(said, /Thinks|Feels|Find dinner|usual way|Oh/);
    assert.match(said, /A fee/);
  });

  it('is without stages, and paths say where they go', () => {
    const seen = see({ hiddenStages: [stageKey('Buys')] });
    assert.deepEqual(titles(seen), ['Looks', 'Sees a reel', 'Asks a friend']);
    assert.deepEqual(
      seen.paths[0]?.ways.map(({ to, text: said }) => `${to}: ${said}`).filter((way) => way.includes('60')),
      ['Pays: 60% at once'],
    );
    assert.ok(
      !seen.paths[0]?.ways.some(({ text: said }) => said.includes('slowly')),
      'both ends are left out',
    );
  });

  it('is what bears a tag, itself or by its stage', () => {
    assert.deepEqual(titles(see({ tags: ['word'] })), ['Looks', 'Asks a friend']);
    assert.deepEqual(titles(see({ tags: ['start'] })), ['Looks', 'Sees a reel', 'Asks a friend']);
    assert.deepEqual(titles(see({ tags: ['nowhere'] })), []);
  });

  it('is what a view selects', () => {
    const selection = selectionOf('board', journey!, names);
    const seen = seenBy(whole, {}, selection);
    assert.deepEqual(titles(seen), ['Buys', 'Pays', 'Waits']);
    assert.deepEqual(
      seen.personas.map(({ id }) => id),
      ['mina'],
    );
    assert.match(texts(sceneOf(seen).root).join(' '), /A fee/);
    const all = seenBy(whole, {}, selectionOf('all', journey!, names));
    assert.match(texts(sceneOf(all).root).join(' '), /Thinks/);
    assert.doesNotMatch(texts(sceneOf(all).root).join(' '), /A fee/);
    assert.deepEqual(titles(seenBy(whole, {}, selectionOf('gone', journey!, names))), titles(whole));
  });

  it('has the row of measures where a view names a metric, be it declared or built in, and a lane before a metric', async () => {
    const shown = async (declared: string): Promise<readonly string[]> => {
      const { names } = await analyseText(`${declared}journey j "J" { stage s "S" { touchpoint t "T" { measure reach: 12; does: "x" } } }\nview v "V" { lanes: reach, does }\n`); // prettier-ignore
      return [...(selectionOf('v', journeysOf(names.source.tree)[0]!, names).lanes ?? [])];
    };
    assert.deepEqual(await shown(''), ['measures', 'does']);
    assert.deepEqual(await shown('metric reach "Reach"\n'), ['measures', 'does']);
    assert.deepEqual(await shown('lane reach "Reach"\n'), ['lane:reach', 'does']);
  });

  it('knows the lanes of every word that a view may name', () => {
    const lanes = new Set([...laneRows.map(({ id }) => id), 'goals', 'kpis', 'phases', 'paths']);
    const silent = new Set(['for', 'was', 'note', 'optional', 'status', 'condition', 'lane', 'touchpoint']);
    for (const row of blockRows.filter(({ keyword }) => keyword === 'stage' || keyword === 'touchpoint'))
      for (const word of [...row.facts.map(({ key }) => key), ...row.blocks]) {
        if (silent.has(word)) continue;
        assert.ok(
          lanesOfWord[word]?.every((id) => lanes.has(id)),
          `no lane for ${word}`,
        );
      }
  });

  it('folds stages and lanes to what is in them, and leads paths there', () => {
    const seen = see({ foldedStages: [stageKey('Buys')], foldedLanes: ['thinks', 'feels'] });
    const scene = sceneOf(seen);
    const said = texts(scene.root).join(' ');
    assert.match(said, /2 touchpoints/);
    assert.match(said, /Thinks \(3\)/);
    assert.match(said, /Feels \(3\)/);
    assert.match(said, /\+2 {2}−1|2 {2}−1/);
    assert.doesNotMatch(said, /Oh|A fee/);
    assert.ok(seen.paths[0]?.ways.some(({ to }) => to === stageKey('Buys')));
    const stages = scene.frame?.stages ?? [];
    assert.ok(stages[1]!.size < sceneOf(see({})).frame!.stages[1]!.size / 3);
  });

  it('has handles where it is looked at, and none in a file', () => {
    const acts = (content: JourneyContent): readonly string[] => {
      const within = (node: SceneNode): readonly string[] => [
        ...(node.data?.['act'] === undefined ? [] : [`${node.data['act']} ${node.data['open']}`]),
        ...(node.children ?? []).flatMap(within),
      ];
      return within(sceneOf(content).root);
    };
    assert.deepEqual(acts(whole), []);
    const all = acts(see({ foldedLanes: ['pains'] }));
    assert.ok(all.includes(`fold-stage ${stageKey('Looks')} true`));
    assert.ok(all.includes('fold-lane pains false'));
  });

  it('takes less room where it is compact', () => {
    const [roomy, tight] = [sceneOf(see({})), sceneOf(see({ density: 'compact' }))];
    assert.ok(tight.height < roomy.height * 0.9);
    assert.deepEqual(
      texts(tight.root).join(' ').replaceAll(/\s/g, ''),
      texts(roomy.root).join(' ').replaceAll(/\s/g, ''),
    );
  });

  it('tells where its columns and rows are', () => {
    const { frame } = sceneOf(whole);
    assert.deepEqual(
      frame?.stages.map(({ id }) => id),
      whole.stages.map(({ key }) => key),
    );
    const ends = frame?.rows.map(({ start, size }) => start + size) ?? [];
    frame?.rows
      .slice(1)
      .forEach(({ start }, i) => assert.ok(start >= ends[i]! - 0.01, 'rows follow each other'));
    assert.equal(frame?.rows[0]?.id, 'stages');
    assert.ok(frame?.rows.some(({ id }) => id === 'thinks'));
  });
});

describe('what there is to choose from', () => {
  it('is what the map has', () => {
    const choices = choicesOf(whole, journey!, names);
    assert.deepEqual(
      choices.journeys.map(({ title }) => title),
      ['First order', 'Another'],
    );
    assert.deepEqual(choices.personas, [
      { id: 'mina', title: 'Mina' },
      { id: 'joon', title: 'Joon' },
    ]);
    assert.deepEqual(
      choices.stages.map(({ title }) => title),
      ['Looks', 'Buys'],
    );
    assert.deepEqual(
      choices.lanes.map(({ id }) => id),
      ['goals', 'paths', 'thinks', 'feels', 'pains', 'more'],
    );
    assert.deepEqual(choices.tags, ['start', 'word']);
    assert.deepEqual(
      choices.views.map(({ id }) => id),
      ['board', 'all'],
    );
  });

  it('is only the views of any journey where none is of this', () => {
    const choices = choicesOf(contentOf(other!, names), other!, names);
    assert.deepEqual(
      choices.views.map(({ id }) => id),
      ['all'],
    );
  });
});

describe('a look that was kept', () => {
  it('is read from anything', () => {
    const look: Look = {
      hiddenLanes: ['thinks'],
      density: 'compact',
      view: 'board',
      journey: 'j',
      tags: ['a'],
    };
    assert.deepEqual(readLook(JSON.parse(JSON.stringify(look))), look);
    for (const junk of [
      undefined,
      null,
      3,
      'x',
      [],
      { tags: 'a', view: 4, density: 'x', hiddenLanes: [3, {}] },
    ])
      assert.deepEqual(readLook(junk), {});
    assert.deepEqual(readLook({ hiddenStages: ['a', 4, null] }), { hiddenStages: ['a'] });
  });
});
