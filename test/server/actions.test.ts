import assert from 'node:assert/strict';
import { applyEdits } from '../../core/edit/applyEdits.ts';
import { actionsAt } from '../../server/features/actions/actionsAt.ts';
import { kinds, type Offer } from '../../server/features/actions/ask.ts';
import { marked } from '../harness/markers.ts';
import { analyseText } from '../harness/problems.ts';

interface Asked {
  readonly only?: readonly string[];
  readonly isWide?: boolean;
  readonly canCreate?: boolean;
  readonly others?: Readonly<Record<string, string>>;
}

async function offersAt(
  source: string,
  asked: Asked = {},
): Promise<{ text: string; offers: readonly Offer[] }> {
  const { text, cursors, ranges } = marked(source);
  const analysis = await analyseText(text, asked.others);
  const span = ranges[0] ?? { start: cursors[0] ?? 0, end: cursors[0] ?? 0 };
  const { isWide = true, canCreate = true, others = {} } = asked;
  const exists = (uri: string): Promise<boolean> =>
    Promise.resolve(Object.keys(others).some((path) => uri === `file:///work/${path}`));
  return { text, offers: await actionsAt({ analysis, span, isWide, canCreate, exists }, asked.only) };
}

/** Expects an action of this title, and the text after it. */
async function expectAction(source: string, title: string, after: string, asked?: Asked): Promise<Offer> {
  const { text, offers } = await offersAt(source, asked);
  const found = offers.find((offer) => offer.title === title);
  assert.ok(found, `“${title}” is not among: ${offers.map((offer) => offer.title).join('; ')}`);
  assert.equal(applyEdits(text, found.edits), after);
  return found;
}

/** Expects exactly these actions, by their titles. */
async function expectTitles(source: string, titles: readonly string[], asked?: Asked): Promise<void> {
  const { offers } = await offersAt(source, asked);
  assert.deepEqual(offers.map((offer) => offer.title), titles); // prettier-ignore
}

const mend: Asked = { only: [kinds.quickFix] };
const map = (line: string): string =>
  `journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      ${line}\n    }\n  }\n}\n`;

describe('quick fixes', () => {
  it('mend the problem under the cursor, and are preferred', async () => {
    const offer = await expectAction(map('do<|>se: "x"'), 'Change it to does', map('does: "x"'), mend);
    assert.equal(offer.isPreferred, true);
    assert.deepEqual(offer.problems?.map(({ code }) => code), ['unknown-fact-near']); // prettier-ignore
  });
  it('are not offered elsewhere', () => expectTitles(map('dose: "x"<|>'), [], mend));
  it('mend all of a kind', async () => {
    const source = map('d<|>ose: "x"\n      thniks: "y"');
    const after = map('does: "x"\n      thinks: "y"');
    const offer = await expectAction(source, 'Mend all 2 of this kind in the file', after, mend);
    assert.equal(offer.problems?.length, 2);
  });
  it('are there for each problem of a selection', () =>
    expectTitles(map('<|dose: "x"\n      drop-of: 3%|>'), ['Change it to does', 'Change it to drop-off', 'Mend all 2 of this kind in the file'], mend)); // prettier-ignore
  it('are not worked out where others are asked for', () =>
    expectTitles(map('d<|>ose: "x"'), [], { only: ['refactor'] }));
});

describe('quick fixes for a person to choose', () => {
  it('the nearest name, or a declaration of this one', async () => {
    const source = `persona mina "Mina"\n${map('feels @mo<|>na: +1')}`;
    const near = await expectAction(source, 'Change it to mina', `persona mina "Mina"\n${map('feels @mina: +1')}`, mend); // prettier-ignore
    assert.equal(near.isPreferred, undefined);
    const after = `persona mina "Mina"\npersona mona "Mona"\n${map('feels @mona: +1')}`;
    await expectAction(source, 'Declare the persona mona', after, mend);
  });
  it('declare an owner above the first journey', () =>
    expectAction(map('owner: web-t<|>eam'), 'Declare the actor web-team', `actor web-team "Web team"\n\n${map('owner: web-team')}`, mend)); // prettier-ignore
  it('declare a kpi behind the declarations, what is written about the journey staying with it', () =>
    expectAction(`actor a "A" {\n  kind: team\n}\n\n// The map.\n${map('kpi: ta<|>ps')}`, 'Declare the metric taps', `actor a "A" {\n  kind: team\n}\n\nmetric taps "Taps"\n\n// The map.\n${map('kpi: taps')}`, mend)); // prettier-ignore
  it('declare a lane', () =>
    expectAction(map('lane we<|>ather: "Rain"'), 'Declare the lane weather', `lane weather "Weather"\n\n${map('lane weather: "Rain"')}`, mend)); // prettier-ignore
  it('declare a Korean channel behind another, in a file with CRLF', () =>
    expectAction(`channel tram "Tram" // one\r\n${map('channels: 동네-가<|>게')}`, 'Declare the channel 동네-가게', `channel tram "Tram" // one\r\nchannel 동네-가게 "동네 가게"\r\n${map('channels: 동네-가게')}`, mend)); // prettier-ignore
  it('declare a name once that is used twice', () =>
    expectAction(map('owner: gr<|>owth, sales\n      backstage growth: "x"'), 'Mend all 3 of this kind in the file', `actor growth "Growth"\n\nactor sales "Sales"\n\n${map('owner: growth, sales\n      backstage growth: "x"')}`, mend)); // prettier-ignore
  it('declare no touchpoint of a path', () =>
    expectTitles('journey j "J" {\n  path p "P" {\n    start -> now<|>here\n  }\n}\n', [], mend));
  it('another id for the second of two', () =>
    expectAction(map('does: "x"').replace('    }\n  }', '    }\n    touchpoint <|>t "Again"\n    touchpoint t-2 "Third"\n  }'), 'Call this one t-3', map('does: "x"').replace('    }\n  }', '    }\n    touchpoint t-3 "Again"\n    touchpoint t-2 "Third"\n  }'), mend)); // prettier-ignore
  it('different ids for three of one', () =>
    expectAction('actor <|>a "A"\nactor a "B"\nactor a "C"\n'.replace('<|>', '').replace('actor a "C"', 'actor <|>a "C"'), 'Mend all 2 of this kind in the file', 'actor a "A"\nactor a-2 "B"\nactor a-3 "C"\n', mend)); // prettier-ignore
  it('another id for one that is reserved, wherever it is named', () =>
    expectAction(
      'journey j "J" {\n  stage s "S" {\n    touchpoint le<|>aves "Leaves the shop"\n    touchpoint b "B" { after: leaves }\n  }\n  path p "P" {\n    b -> leaves\n  }\n}\n',
      'Call it leaves-the-shop',
      'journey j "J" {\n  stage s "S" {\n    touchpoint leaves-the-shop "Leaves the shop"\n    touchpoint b "B" { after: leaves-the-shop }\n  }\n  path p "P" {\n    b -> leaves\n  }\n}\n',
      mend,
    ));
  it('the nearest end of the scale', () =>
    expectAction(map('feels: +<|>7 "wild"'), 'Change it to +2', map('feels: +2 "wild"'), mend));
  it('as much of a range as lies on the scale', () =>
    expectAction(map('feels: -<|>5..1'), 'Change it to -2..1', map('feels: -2..1'), mend));
  it('the file that is imported and missing', async () => {
    const source = 'import "./pe<|>ople.journey"\n';
    const offer = await expectAction(source, 'Make the file ./people.journey', 'import "./people.journey"\n', mend); // prettier-ignore
    assert.deepEqual(offer.creates, { uri: 'file:///work/people.journey', text: '' });
    await expectTitles(source, [], { ...mend, canCreate: false });
    await expectTitles('import "./peo<|>ple.txt"\n', [], mend);
  });
});

describe('mending the whole file', () => {
  const source = map('dose x y<|>').replace('journey', 'jurney');
  const after = map('does: "x y"');
  it('is offered when asked for', () =>
    expectAction(source, 'Mend all that can be mended without asking', after, { only: ['source.fixAll'] }));
  it('is offered when a person asks', () =>
    expectAction(source, 'Mend all that can be mended without asking', after));
  it('is not worked out after each move of the cursor', async () => {
    const { offers } = await offersAt(source, { isWide: false });
    assert.ok(offers.every(({ kind }) => kind !== kinds.fixAll));
  });
  it('is not offered where there is nothing to mend, or only for a person', () =>
    expectTitles(map('owner: some<|>body'), [], { only: ['source'] }));
});
