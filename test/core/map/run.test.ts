import assert from 'node:assert/strict';
import type { JourneyContent } from '../../../core/map/content.ts';
import { contentOf, journeysOf } from '../../../core/map/contentOf.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { tableOf } from '../../../core/map/tableOf.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { scopeOf } from '../../../core/model/scope.ts';
import { examples } from '../../harness/examples.ts';
import { analyseText } from '../../harness/problems.ts';
import { everyNode, linesOf, overlapsIn } from './reading.ts';

describe('a real run', () => {
  it('bears the titles of its plan where it leaves them unsaid', async () => {
    const { names } = await analyseText(examples['broadband.journey'] ?? '');
    const [plan, run] = journeysOf(names.source.tree).map((journey) => contentOf(journey, names));
    const titles = run?.stages.map(({ title }) => title);
    assert.deepEqual(titles, ['Ordering', 'Waiting for the modem', 'Paying', 'Getting online']);
    const planned = new Set(plan?.stages.flatMap(({ touchpoints }) => touchpoints.map(({ title }) => title)));
    const own = run?.stages.flatMap(({ touchpoints }) => touchpoints.map(({ title }) => title)) ?? [];
    assert.deepEqual(
      own.filter((title) => !planned.has(title)),
      ['Calls support', 'Installs the modem once more'],
    );
  });
});

it('a run follows a title of its plan that changes, though nothing in the run does', async () => {
  const text = examples['broadband.journey'] ?? '';
  const { names } = await analyseText(text);
  const before = names.source.tree;
  const at = text.indexOf('"', text.indexOf('touchpoint modem'));
  const change = { start: at + 1, end: at + 1, text: 'Really ' };
  const after = text.slice(0, at + 1) + change.text + text.slice(at + 1);
  const source = { uri: names.source.uri, text: after, tree: parseChange(before, after, change) };
  journeysOf(before).forEach((journey) => contentOf(journey, names));
  const changed = scopeOf(source, new Map([[source.uri, source]]), names);
  const run = journeysOf(source.tree)[1];
  assert.ok(run && run === journeysOf(before)[1]);
  const titles = contentOf(run, changed).stages.flatMap(({ touchpoints }) =>
    touchpoints.map(({ title }) => title),
  );
  assert.ok(
    titles.some((title) => title.startsWith('Really ')),
    titles.join(),
  );
});

const planned = `
persona mina "Mina"
actor post "The post" { kind: provider }
journey plan "The plan" {
  state: planned
  personas: @mina
  scenario: "A modem for the new flat"
  lane weather "Weather"
  stage order "Orders" {
    goal: "Online by Friday"
    touchpoint pay "Pays" {
      channels: site, app; does: "Types the card"; thinks: "Fine"; feels: 1; hopes: 2 "at ease"; goal: "Safe and quick"
      wait: 2 days; duration: 5 min; owner: post; lane weather: "Sun"; backstage: "Books it"; pain slow "Slow page"
      measure csat: 80%
    }
    touchpoint letter "A letter comes" { channels: letter; from: company; to: customer "Look here" }
    touchpoint parcel "The parcel comes" { channels: parcel }
    touchpoint extra "A call comes" { channels: phone }
  }
}
`;
const run = `
journey run "The run" {
  state: actual
  of: plan
  stage order {
    touchpoint pay { status: completed; wait: 5 days; channels: store; }
    touchpoint parcel { does: "Carries it up" }
    touchpoint letter { status: missing; to: post }
    touchpoint help "Asks for help" { feels: -1 }
    touchpoint second { of: pay }
  }
}
`;

async function runIn(text: string, options = {}): Promise<JourneyContent> {
  const { names } = await analyseText(text);
  return contentOf(journeysOf(names.source.tree).at(-1)!, names, options);
}

/** What stands in the lanes of a touchpoint, that of the plan in brackets. */
function lanesAt(content: JourneyContent, place: number): Readonly<Record<string, string>> {
  const touchpoint = content.stages[0]!.touchpoints[place]!;
  return Object.fromEntries(
    Object.entries(touchpoint.entries).map(([id, some]) => [
      id,
      some
        .map(({ lead, text, small = [], isPlanned }) => {
          const said = [lead, text, ...small].filter((part) => part !== undefined).join(' ');
          return isPlanned ? `(${said})` : said;
        })
        .join('; '),
    ]),
  );
}

describe('a real run beside its plan', () => {
  it('shows what it says, and quietly what only the plan says, but nothing that is lived through or found', async () => {
    const content = await runIn(planned + run);
    const everywhere = { does: '(Types the card)', backstage: '(Books it)', owners: '(The post)', 'lane:weather': '(Sun)' }; // prettier-ignore
    assert.deepEqual(lanesAt(content, 0), {
      channels: 'Store',
      ...everywhere,
      figures: 'Wait 5 days planned: 2 days; (Duration 5 min)',
    });
    // Once more: what the plan says of the step that is done again.
    const again = lanesAt(content, 4);
    assert.equal(again['more'], 'Again Pays');
    assert.equal(again['channels'], '(Web site); (App)');
    assert.equal(again['figures'], '(Duration 5 min); (Wait 2 days)');
    assert.deepEqual(lanesAt(content, 1), { does: 'Carries it up', channels: '(Parcel)' });
    assert.deepEqual(lanesAt(content, 2), { channels: '(Letter)', encounter: 'To The post; (From Company)' });
    assert.deepEqual(lanesAt(content, 3), {});
    assert.deepEqual(
      content.ownLanes.map(({ title }) => title),
      ['Weather'],
    );
  });

  it('is about those whom its plan is about, and hopes what that hopes', async () => {
    const content = await runIn(planned + run);
    assert.deepEqual(
      content.personas.map(({ id }) => id),
      ['mina'],
    );
    const [pay, , , help] = content.stages[0]!.touchpoints;
    assert.deepEqual(pay!.feelings, []);
    assert.equal(pay!.hopes[0]?.word, 'at ease');
    assert.equal(help!.feelings[0]?.low, -1);
    const other = await runIn(planned + run.replace('of: plan', 'of: plan; scale: 1..5'));
    assert.deepEqual(
      other.stages[0]!.touchpoints[0]!.hopes,
      [],
      'a number of another scale means nothing here',
    );
  });

  it('tells how it differs, at each touchpoint and in all', async () => {
    const content = await runIn(planned + run);
    const signs = content.stages[0]!.touchpoints.map((one) => one.signs.map(({ word }) => word).join(', '));
    assert.deepEqual(signs, ['Took place', '', 'Did not happen', 'Was not planned', 'Once more']);
    const facts = content.facts.map(({ label, text }) => `${label}: ${text}`);
    assert.ok(
      facts.includes('Against the plan: 1 did not happen, 1 not planned, 1 once more'),
      facts.join('\n'),
    );
    assert.ok(facts.includes('Not recorded: A call comes'), facts.join('\n'));
    assert.ok(facts.includes('Scenario, as planned: A modem for the new flat'), facts.join('\n'));
    const swapped = await runIn(planned + run.replace('status: missing; ', ''));
    assert.deepEqual(
      swapped.stages[0]!.touchpoints.slice(1, 3)
        .map((one) => one.signs.map(({ word }) => word).join())
        .sort(),
      ['', 'In another order than planned'],
    );
    const same = await runIn(`${planned}journey run { state: actual; of: plan; stage order { touchpoint pay {}; touchpoint letter {}; touchpoint parcel {}; touchpoint extra {} } }`); // prettier-ignore
    assert.ok(same.facts.some(({ label, text }) => label === 'Against the plan' && text === 'as planned'));
  });

  it('takes nothing from a map that it is no run of, and nothing for a comparison', async () => {
    const silent = { does: undefined, channels: 'Store' };
    const alone = lanesAt(await runIn(planned + run, { isAlone: true }), 0);
    assert.deepEqual({ does: alone['does'], channels: alone['channels'] }, silent);
    for (const changed of [
      run.replace('state: actual', 'state: ideal'),
      run.replace('of: plan', 'of: run'),
    ]) {
      const entries = lanesAt(await runIn(planned + changed), 0);
      assert.deepEqual({ does: entries['does'], channels: entries['channels'] }, silent);
    }
  });

  it('draws what only the plan says with a sign of its own, and says so in words', async () => {
    const content = await runIn(planned + run);
    const scene = sceneOf(content);
    assert.deepEqual(overlapsIn(linesOf(scene)), []);
    const nodes = everyNode(scene.root);
    const rules = nodes.filter(({ key }) => /~planned(?:~~\d+)?$/.test(key) && !key.startsWith('~key'));
    const entries = content.stages.flatMap((stage) => [
      ...stage.goals,
      ...stage.touchpoints.flatMap(({ goals, entries: lanes }) => [...goals, ...Object.values(lanes).flat()]),
    ]);
    const quiet = entries.filter(({ isPlanned }) => isPlanned);
    assert.ok(quiet.length > 10);
    assert.equal(rules.length, quiet.length);
    const soft = nodes.find(({ text }) => text === 'Books it');
    assert.equal(soft?.fill, 'inkSoft');
    assert.ok(nodes.some(({ text }) => text === 'only the plan says this'));
    const cells = everyNode(tableOf(content).root).filter(({ text }) => text === 'as planned');
    assert.ok(cells.length > 0);
    const told = nodes
      .map((node) => node.told?.label ?? '')
      .filter((label) => label.includes('Books it (as planned)'));
    assert.equal(told.length, 2);
  });

  it('keeps the contents of touchpoints as long as neither it nor its plan changes', async () => {
    const text = planned + run;
    const { names } = await analyseText(text);
    const before = names.source.tree;
    const first = contentOf(journeysOf(before)[1]!, names);
    const edited = (from: string, to: string): JourneyContent => {
      const start = text.indexOf(from);
      const after = text.slice(0, start) + to + text.slice(start + from.length);
      const tree = parseChange(before, after, { start, end: start + from.length, text: to });
      const source = { uri: names.source.uri, text: after, tree };
      const scope = scopeOf(source, new Map([[source.uri, source]]), names);
      return contentOf(journeysOf(tree)[1]!, scope);
    };
    const same = edited('feels: -1', 'feels: -2').stages[0]!.touchpoints;
    assert.equal(same[0], first.stages[0]!.touchpoints[0]);
    const other = edited('"Types the card"', '"Types it all"').stages[0]!.touchpoints;
    assert.equal(other[0]!.entries['does']?.[0]?.text, 'Types it all');
    assert.equal(other[1], first.stages[0]!.touchpoints[1]);
  });
});
