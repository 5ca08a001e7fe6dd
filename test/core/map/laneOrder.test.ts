import assert from 'node:assert/strict';
import { drawMap } from '../../../core/exchange/exportMap.ts';
import { selectionOf } from '../../../core/map/choices.ts';
import type { JourneyContent } from '../../../core/map/content.ts';
import { contentOf, journeysOf } from '../../../core/map/contentOf.ts';
import { describe as inWords } from '../../../core/map/describe.ts';
import { inOrder, runsOf } from '../../../core/map/laneOrder.ts';
import { laneRows, sideOfGroup, sides } from '../../../core/map/laneTable.ts';
import { seenBy } from '../../../core/map/look.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { tableOf } from '../../../core/map/tableOf.ts';
import { analyseText } from '../../harness/problems.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import { everyNode, linesOf, overlapsIn } from './reading.ts';

const lanes = (order: string): string => `
persona mina "Mina"
lane weather "Weather" { side: backstage }
journey order "First order" {
  personas: @mina
  stage look "Looks" {
    goal: "Find dinner"
    touchpoint reel "Sees a reel" {
      does: "Taps"; thinks: "Oh"; feels @mina: 2; channels: ad; frontstage: "Shows it"; backstage: "Picks it"; support: "Pays"
      lane weather: "Rain"
      pain late "Too late"
      opportunity sooner "Sooner" { solves: late }
      owner: growth
    }
  }
}
view board "For the board" { journey: order; lanes: ${order} }
`;

interface Shown {
  readonly content: JourneyContent;
  readonly picture: readonly string[];
  readonly table: readonly string[];
  readonly lines: readonly string[];
}

async function shown(order: string): Promise<Shown> {
  const { names } = await analyseText(lanes(order));
  const journey = journeysOf(names.source.tree)[0]!;
  const content = seenBy(contentOf(journey, names), {}, selectionOf('board', journey, names));
  const scene = sceneOf(content);
  assert.deepEqual(overlapsIn(linesOf(scene)), []);
  const starting = (nodes: readonly { readonly key: string }[], prefix: RegExp): readonly string[] =>
    nodes.flatMap(({ key }) => (prefix.test(key) ? [key.replace(prefix, '')] : []));
  const table = everyNode(tableOf(content).root).filter(({ tag }) => tag === 'tr');
  return {
    content,
    picture: starting(
      scene.frame!.rows.map(({ id }) => ({ key: id })),
      /^/,
    ).filter((id) => !['stages', 'touchpoints', 'goals'].includes(id)),
    table: starting(table, /^~tr:(?!line:|goals|stages|touchpoints)/),
    lines: starting(table, /^~tr:line:/),
  };
}

describe('the lanes of a view', () => {
  const cases: readonly (readonly [named: string, shown: string, lines: string])[] = [
    ['feels, thinks, does', 'feels thinks does', ''],
    ['pain, opportunity, feels, channels', 'pains opportunities feels channels', ''],
    // The sides of the service stay in order; what is on none of them stays where it is named.
    ['backstage, does, frontstage', 'does frontstage backstage', 'interaction visibility'],
    ['backstage, pain, does', 'does pains backstage', 'visibility'],
    [
      'owner, weather, pain, channels, support',
      'owners channels pains lane:weather support',
      'visibility internal',
    ],
    // Words that stand for one lane are there once; a row of the head stays at the head.
    ['pain, goal, feels, hopes', 'pains feels', ''],
  ];
  for (const [named, wanted, lines] of cases)
    it(`stand in its order: ${named}`, async () => {
      const { picture, table, lines: drawn } = await shown(named);
      assert.deepEqual(picture, wanted.split(' '));
      assert.deepEqual(table, picture);
      assert.deepEqual(drawn, lines === '' ? [] : lines.split(' '));
    });

  it('divide the sides in the picture as in the table', async () => {
    const { content } = await shown('backstage, pain, does');
    const scene = sceneOf(content);
    const name = linesOf(scene).find(({ key }) => key === '~rail:line:visibility~name');
    const [pains, backstage] = ['pains', 'backstage'].map((id) =>
      scene.frame!.rows.find((row) => row.id === id),
    );
    assert.ok(name && pains && backstage);
    assert.ok(name.top > pains.start + pains.size && name.bottom < backstage.start);
  });

  it('are told in its order', async () => {
    const { content } = await shown('pain, thinks, does');
    const words = inWords(content);
    assert.ok(words.indexOf('Too late') < words.indexOf('Thinks'), words);
    assert.ok(words.indexOf('Thinks') < words.indexOf('Does'), words);
    const { content: other } = await shown('does, thinks, pain');
    assert.ok(inWords(other).indexOf('Does') < inWords(other).indexOf('Thinks'));
  });

  it('are in a picture that is written', async () => {
    const { names } = await analyseText(lanes('pain, feels'));
    const drawn = drawMap({ names }, undefined, 'board');
    assert.ok(drawn.kind === 'scene');
    const rows = drawn.scene.frame!.rows.map(({ id }) => id);
    assert.deepEqual(rows, ['stages', 'touchpoints', 'pains', 'feels']);
    assert.ok(everyNode(drawn.scene.root).every(({ data }) => data?.['act'] === undefined));
  });
});

describe('lanes in an order', () => {
  const all = laneRows.map((row) => ({ ...row }));

  it('are the same lanes, their sides from the customer inwards, and the rest where it is named', () => {
    const random = randomOf(7);
    for (let i = 0; i < 200; i++) {
      const named = shuffled(all.map(({ id }) => id), random); // prettier-ignore
      const ordered = inOrder(all, named);
      assert.deepEqual([...ordered].map(({ id }) => id).sort(), all.map(({ id }) => id).sort());
      const onSides = ordered
        .flatMap(({ group }) => sideOfGroup(group) ?? [])
        .map((side) => sides.indexOf(side));
      assert.deepEqual(onSides, [...onSides].sort());
      ordered.forEach(({ id, group }, place) => {
        if (sideOfGroup(group) === undefined) assert.equal(place, named.indexOf(id));
      });
      assert.deepEqual(
        runsOf(ordered).flatMap((run) => run.lanes),
        ordered,
      );
      const ids = runsOf(ordered).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }
  });

  it('stand as ever where none is named', () => {
    assert.deepEqual(inOrder(all, []), all);
  });
});

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0]!);
}
