import assert from 'node:assert/strict';
import { analyseLoaded } from '../../../core/analyse.ts';
import type { JourneyContent } from '../../../core/map/content.ts';
import { contentOf, journeysOf } from '../../../core/map/contentOf.ts';
import type { Scene } from '../../../core/map/scene.ts';
import { sceneOf } from '../../../core/map/sceneOf.ts';
import { readTable } from '../../../core/model/dataTable.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { everyNode, linesOf, nodeOf } from './reading.ts';

const table = 'touchpoint,date,value\na,2026-06,70\na,2026-07,82\n';

function contentFor(journey: string, before = ''): JourneyContent {
  const text = `${before}\njourney j "J" { ${journey} }`;
  const source = { uri: 'file:///work/m.journey', text, tree: parse(text) };
  const data = { uri: 'file:///work/csat.csv', table: readTable(table) };
  const { names } = analyseLoaded(source, new Map<string, typeof source | typeof data>([[source.uri, source], [data.uri, data]])); // prettier-ignore
  return contentOf(journeysOf(source.tree)[0]!, names);
}

const inTouchpoint = (facts: string, before?: string): JourneyContent =>
  contentFor(`stage s "S" { touchpoint a "A" { ${facts} } }`, before);

/** The lines that stand in a lane at the first touchpoint, from top to bottom. */
function expectLane(lane: string, facts: string, lines: readonly string[], before?: string): void {
  const scene = sceneOf(inTouchpoint(facts, before));
  const cell = nodeOf(scene, `journey:j/touchpoint:a~${lane}`);
  assert.ok(cell, `nothing in ${lane}`);
  assert.deepEqual(
    linesOf({ ...scene, root: cell }).map(({ text }) => text.replaceAll('\u00a0', ' ')),
    lines,
  );
}

const lanesIn = (scene: Scene): readonly string[] =>
  everyNode(scene.root).flatMap(({ key, tag }) =>
    tag === 'g' && key.startsWith('~lane:') ? [key.slice(6)] : [],
  );

const serviceLines = (facts: string): readonly string[] =>
  everyNode(sceneOf(inTouchpoint(facts)).root).flatMap(({ key, tag }) =>
    tag === 'g' && key.startsWith('~rail:line:') ? [key.slice(11)] : [],
  );

describe('the lanes of a map', () => {
  it('stand in groups: the customer, the company, figures, findings, what is known', () => {
    const facts =
      'question "q"; pain "p"; measure csat: 1%; support: "x"; backstage: "b"; frontstage: "f"; channels: app; gain: "g"; says: "s"';
    assert.deepEqual(lanesIn(sceneOf(inTouchpoint(facts))), [
      'says',
      'gains',
      'channels',
      'frontstage',
      'backstage',
      'support',
      'measures',
      'pains',
      'questions',
    ]);
  });

  it('are divided by a line of the service where two sides meet', () => {
    assert.deepEqual(serviceLines('does: "d"; frontstage: "f"; backstage: "b"; support: "s"'), [
      'interaction',
      'visibility',
      'internal',
    ]);
    assert.deepEqual(serviceLines('does: "d"; backstage: "b"'), ['visibility']);
    assert.deepEqual(serviceLines('backstage: "b"; system: "s"'), ['internal']);
    assert.deepEqual(serviceLines('does: "d"; pain "p"'), []);
  });

  it('show who acts before what is done', () => {
    expectLane('backstage', 'backstage it: "Restarts"; backstage nobody: "Waits"', ['IT', 'Restarts', 'nobody', 'Waits'], 'actor it "IT"'); // prettier-ignore
  });

  it('show shares, figures and what is measured with what they mean', () => {
    expectLane('shares', 'drop-off: 38%; completes: 40..62%', ['Leave', '38%', 'Complete', '40–62%']);
    expectLane('figures', 'volume: 150000 views per day; wait: 2 min', ['Volume', '150 000 views', 'per day', 'Wait', '2 min']); // prettier-ignore
    const metric = 'metric csat "Satisfied" { unit: %; target: >= 80; data: "./csat.csv" }';
    expectLane('measures', '', ['Satisfied', '82%', 'reaches ≥ 80%', '2026-07'], metric);
    expectLane('measures', 'measure csat: 75%', ['Satisfied', '75%', 'misses ≥ 80%'], metric);
    assert.deepEqual(inTouchpoint('', metric).stages[0]?.touchpoints[0]?.entries['measures']?.[0]?.trend, {
      values: [70, 82],
      aim: 80,
    });
  });

  it('worry at a value that is to worry at', () => {
    expectLane('measures', 'measure c: 4', ['Calls', '4', 'worrying: > 3'], 'metric c "Calls" { better: lower; target: <= 1; warn: > 3 }'); // prettier-ignore
  });

  it('put first what weighs most', () => {
    const titles = (lane: string, facts: string): readonly (string | undefined)[] =>
      inTouchpoint(facts).stages[0]!.touchpoints[0]!.entries[lane]!.map(({ text }) => text);
    assert.deepEqual(titles('pains', 'pain "a"; pain "b" { severity: 2 }; pain "c" { severity: 5 }; pain "d" { severity: 2 }'), ['c', 'b', 'd', 'a']); // prettier-ignore
    assert.deepEqual(titles('opportunities', 'opportunity "a"; opportunity "b" { impact: 1; effort: 5 }; opportunity "c" { priority: medium }; opportunity "d" { impact: 5; effort: 1 }'), ['d', 'c', 'b', 'a']); // prettier-ignore
    assert.deepEqual(titles('risks', 'risk "a" { impact: 5; likelihood: 1 }; risk "b" { impact: 3; likelihood: 3 }'), ['b', 'a']); // prettier-ignore
  });

  it('say how a touchpoint is known once anything is', () => {
    const states = (facts: string): readonly unknown[] =>
      (inTouchpoint(facts).stages[0]!.touchpoints[0]!.entries['evidence'] ?? []).map(({ sign, text }) => sign?.word ?? text); // prettier-ignore
    assert.deepEqual(states('does: "x"'), []);
    assert.deepEqual(states('assumption "x"'), ['assumed']);
    assert.deepEqual(states('pain "p" { evidence "e" }'), ['researched']);
    assert.deepEqual(states('evidence "e"'), ['researched', 'e']);
  });

  it('hold a promise against what is felt', () => {
    expectLane('promises', 'promise: "By seven"; feels: -1', ['By seven', 'felt −1']);
    expectLane('promises', 'promise: "By seven"', ['By seven']);
  });

  it('have the author’s own on the side they say, by their title', () => {
    const before = 'lane stock "Shelf stock" { type: percent; side: backstage }\n';
    const scene = sceneOf(inTouchpoint('lane stock: 64%; lane other: "o"; does: "d"', before));
    assert.deepEqual(lanesIn(scene), ['does', 'lane:other', 'lane:stock']);
    assert.ok(linesOf(scene).some(({ text }) => text === 'Shelf stock'));
    assert.ok(nodeOf(scene, 'journey:j/touchpoint:a/lane.stock~part'));
  });

  it('say nothing where the author says that there is nothing', () => {
    assert.deepEqual(
      lanesIn(sceneOf(inTouchpoint('does: none; pain: none; drop-off: none; lane x: none'))),
      [],
    );
  });
});

describe('the steps of a path', () => {
  const row = (steps: string): Scene | undefined => {
    const touchpoints = 'touchpoint a "A" {} touchpoint b "B" {} touchpoint c "C" {}';
    const scene = sceneOf(contentFor(`stage s "S" { ${touchpoints} }\npath p "P" {\n${steps}\n}`));
    const node = everyNode(scene.root).find(({ key }) => key.startsWith('~row:path:'));
    return node && { ...scene, root: node };
  };

  it('are drawn unless they only follow the touchpoints', () => {
    assert.equal(row('a -> b -> c'), undefined);
    const drawn = row('a -> b 60%\na -> c\nc -> a "again"\nb -> leaves 12% "too dear"\nstart -> b');
    assert.deepEqual(
      linesOf(drawn!).map(({ text }) => text.replaceAll('\u00a0', ' ')),
      ['60%', 'again', 'leaves · 12% too dear', 'begins'],
    );
    assert.equal(drawn?.root.children?.length, 5);
  });

  it('lead to the path they are of', () => {
    assert.deepEqual(
      [...new Set(row('a -> c')?.root.children?.map(({ thing }) => thing))],
      ['journey:j/path:p'],
    );
  });
});

describe('what is hoped for', () => {
  it('is a line of its own, told beside its ring or below the curve', () => {
    const scene = sceneOf(
      contentFor(
        'stage s "S" { touchpoint a "A" { hopes: +2 "at ease" } touchpoint b "B" { hopes: 0; feels: -1 } }',
      ),
    );
    assert.match(String(nodeOf(scene, '~hoped:')?.attributes['d']), /^M[^M]*C/);
    const ring = nodeOf(scene, 'journey:j/touchpoint:a~hopes:~ring');
    const y = Number(/^M[\d.]+ ([\d.]+)/.exec(String(ring?.attributes['d']))?.[1]);
    const word = nodeOf(scene, 'journey:j/touchpoint:a~hopes:~beside~word');
    assert.equal(word?.text, 'at ease');
    assert.ok(Math.abs(Number(word.attributes['y']) - y) < 40);
    assert.ok(everyNode(scene.root).some(({ tag, text }) => tag === 'title' && text === 'hoped: at ease'));
    const [long, other] = ['hopes: +2 "' + 'calm '.repeat(30) + '"', 'hopes: "at ease"'].map((said) =>
      linesOf(sceneOf(contentFor(`stage s "S" { touchpoint a "A" { ${said}; feels: 1 } }`))),
    );
    assert.ok(long?.some(({ key }) => key.includes('~beside~word')) && other?.some(({ text }) => text === 'hoped: at ease')); // prettier-ignore
    assert.equal(nodeOf(scene, '~line:'), undefined);
  });
});

describe('the legend', () => {
  const legend = (facts: string): readonly string[] =>
    linesOf(sceneOf(inTouchpoint(facts))).flatMap(({ key }) =>
      key.startsWith('~key:') ? [key.slice(5, -5)] : [],
    );

  it('explains the signs that a map uses, if they are several', () => {
    assert.deepEqual(legend('drop-off: 3%; pain "p" { severity: 2 }'), ['loss', 'severity']);
    assert.deepEqual(legend('optional: yes; status: failing'), ['optional', 'bad']);
    assert.deepEqual(legend('pain "p" { severity: 2 }'), []);
    assert.deepEqual(legend('does: "x"'), []);
  });
});

describe('what more personas feel than there are lines', () => {
  it('stands below the curve by their names, with numbers', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const people = ids.map((id) => `persona ${id} "${id.toUpperCase()}" {}`).join('\n');
    const stage =
      'stage s "S" { touchpoint a "A" { feels: 1..2 "so-so"; feels @g: -1 } touchpoint b "B" { feels: 2 } }';
    const scene = sceneOf(contentFor(`personas: ${ids.map((id) => `@${id}`).join(', ')}\n${stage}`, people));
    const below = linesOf(scene).filter(({ key }) => key.endsWith('~below~text'));
    assert.deepEqual(
      below.map(({ text }) => text.replaceAll('\u00a0', ' ')),
      ['F: +1 to +2, so-so', 'G: −1', 'F, G: +2'],
    );
  });
});
