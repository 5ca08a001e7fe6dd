import assert from 'node:assert/strict';
import { applyEdits } from '../../core/syntax/applyEdits.ts';
import { actionsAt } from '../../server/features/actions/actionsAt.ts';
import { kinds, type Offer } from '../../server/features/actions/ask.ts';
import { examples } from '../harness/examples.ts';
import { marked } from '../harness/markers.ts';
import { analyseText } from '../harness/problems.ts';
import { randomOf } from '../harness/random.ts';

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
    expectTitles(map('<|dose: "x"\n      drop-of: 3%|>'), ['Change it to does', 'Change it to drop-off', 'Mend all 2 of this kind in the file', 'Silence “drop-off-unexplained” here, with a reason'], mend)); // prettier-ignore
  it('are not worked out where others are asked for', () =>
    expectTitles(map('d<|>ose: "x"'), [], { only: ['refactor'] }));
});

describe('quick fixes for a person to choose', () => {
  const conflict = (mine: string, other: string): string =>
    `actor k "K" {\n<|><<<<<<< HEAD\n${mine}||||||| base\n=======\n${other}>>>>>>> feature\n}\n`;
  const actor = (lines: string): string => `actor k "K" {\n${lines}}\n`;
  const [monday, sunday] = ['  note: "Closed on Mondays"\n', '  note: "Closed on Sundays"\n'];

  it('our version of a conflict, theirs, or both', async () => {
    const source = conflict(monday, sunday);
    await expectAction(source, 'Keep our version (HEAD)', actor(monday), mend);
    await expectAction(source, 'Keep their version (feature)', actor(sunday), mend);
    const both = await expectAction(source, 'Keep both versions', actor(monday + sunday), mend);
    assert.equal(both.isPreferred, undefined);
  });
  it('not both where a thing would be said twice', () =>
    expectTitles(
      conflict('  influence: 3\n', '  influence: 4\n'),
      ['Keep our version (HEAD)', 'Keep their version (feature)'],
      mend,
    ));
  it('not all conflicts at once', () =>
    expectTitles(
      conflict('', sunday) + conflict('', sunday).replaceAll('<|>', ''),
      ['Keep our version (HEAD; it leaves this out)', 'Keep their version (feature)'],
      mend,
    ));
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
  it('declare a lane that holds what stands in it, as far as all of it is of one kind', async () => {
    const cases: readonly (readonly [said: string, type: string])[] = [
      ['38%', ' { type: percent }'],
      ['none', ''],
      ['12 min', ' { type: number }'],
      ['38%\n      lane we<|>ather @a: 3', ' { type: number }'],
      ['"./rain.PNG"', ' { type: image }'],
      ['"./rain.PNG"\n      lane weather @a: "Rain"', ''],
      ['app, site', ' { type: channel }'],
      ['app\n      lane weather: 3', ''],
    ];
    for (const [said, body] of cases) {
      const source = `persona a "A"\n${map(`lane weather: ${said}`)}`;
      const asked = source.includes('<|>') ? source : source.replace('lane we', 'lane we<|>');
      const after = `persona a "A"\n\nlane weather "Weather"${body}\n${source.replace('<|>', '').slice('persona a "A"\n'.length)}`;
      await expectAction(asked, 'Declare the lane weather', after, mend);
    }
  });
  it('declare a lane once that is used twice', async () => {
    const source = map('lane we<|>ather: 38%\n      lane weather @a: 40%');
    await expectAction(`persona a "A"\n${source}`, 'Mend all 2 of this kind in the file', `persona a "A"\n\nlane weather "Weather" { type: percent }\n${source.replace('<|>', '')}`, mend); // prettier-ignore
  });
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
  it('another id for one that says there is nothing, also in steps, but not where nothing is meant', () =>
    expectAction(
      'journey j "J" {\n  stage s "S" {\n    touchpoint no<|>ne "By hand" { channels: none }\n    touchpoint b "B" { after: none }\n  }\n  path p "P" {\n    b -> none\n  }\n}\n',
      'Call it by-hand',
      'journey j "J" {\n  stage s "S" {\n    touchpoint by-hand "By hand" { channels: none }\n    touchpoint b "B" { after: none }\n  }\n  path p "P" {\n    b -> by-hand\n  }\n}\n',
      mend,
    ));
  it('another id for one of a file that says there is nothing', () =>
    expectAction('metric no<|>ne "None"\nmetric none-2 "N"\n', 'Call it none-3', 'metric none-3 "None"\nmetric none-2 "N"\n', mend)); // prettier-ignore
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

describe('“Silence … here”', () => {
  const title = 'Silence “stage-without-goal” here, with a reason';
  const stage = (line: string): string =>
    `journey j "J" {\n\tstage s "S" {\n\t\t${line}touchpoint t "T"\n\t}\n}\n`;
  it('writes a comment above the line, with its indentation', async () => {
    const after = stage('').replace('\tstage', '\t// journey-ignore stage-without-goal: \n\tstage');
    const offer = await expectAction(stage('').replace('stage ', 'stage <|>'), title, after, mend);
    assert.equal(offer.isPreferred, undefined);
    assert.deepEqual(offer.problems?.map(({ code }) => code), ['stage-without-goal']); // prettier-ignore
    assert.deepEqual(offer.snippets?.map(({ text }) => text), ['\t// journey-ignore stage-without-goal: $0\n']); // prettier-ignore
  });
  it('silences what it says it does, once a reason is there', async () => {
    for (const source of [
      stage('').replace('stage ', 'stage <|>'),
      'journey j "J" {\r\n  stage <|>s "S"\r\n}\r\n',
    ]) {
      const { text, offers } = await offersAt(source, mend);
      const silencers = offers.filter((offer) => offer.title.startsWith('Silence'));
      assert.ok(silencers.length > 1);
      for (const { edits, problems } of silencers) {
        const reasoned = edits.map((edit) => ({ ...edit, text: edit.text.replace(': ', ': known') }));
        const after = await analyseText(applyEdits(text, reasoned));
        const code = problems?.[0]?.code;
        assert.ok(after.problems.every((problem) => problem.code !== code), code); // prettier-ignore
        assert.ok(after.problems.every((problem) => !problem.code.startsWith('silencer')), code); // prettier-ignore
      }
    }
  });
  it('keeps the line ends of the file', () =>
    expectAction('// a\r\njourney j "J" {\r\n  stage <|>s "S"\r\n}\r\n', title, '// a\r\njourney j "J" {\r\n  // journey-ignore stage-without-goal: \r\n  stage s "S"\r\n}\r\n', mend)); // prettier-ignore
  it('is not offered for a mistake, nor for what a comment says wrongly', async () => {
    await expectTitles(map('owner: one, <|>'), [], mend);
    const { offers } = await offersAt('// journey-ignore no-such-thing: <|>x\nactor a "A"\n', mend);
    assert.ok(offers.every((offer) => !offer.title.startsWith('Silence')));
  });
  it('is not offered where the line begins in a comment or a long text', async () => {
    const titlesAt = async (before: string): Promise<readonly string[]> => {
      const { offers } = await offersAt(`journey j "J" {\n  ${before}stage <|>s "S"\n}\n`, mend);
      return offers.map((offer) => offer.title);
    };
    assert.ok((await titlesAt('/* One. */ ')).includes(title));
    assert.deepEqual(await titlesAt('/* One.\n  Two. */ '), []);
    assert.deepEqual(await titlesAt('scenario: """\n    One.\n    """; '), []);
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

const asked: Asked = { only: ['refactor'] };

describe('“Write down an id”', () => {
  it('makes it of the title', () =>
    expectAction(map('pa<|>in "It is late!" { severity: 4 }'), 'Write down an id for this pain: it-is-late', map('pain it-is-late "It is late!" { severity: 4 }'), asked)); // prettier-ignore
  it('keeps Korean letters, and takes no id twice', () =>
    expectAction(map('pain 늦은-배송 "x"\n      pa<|>in "늦은 배송"'), 'Write down an id for this pain: 늦은-배송-2', map('pain 늦은-배송 "x"\n      pain 늦은-배송-2 "늦은 배송"'), asked)); // prettier-ignore
  it('is for blocks that may have one and have none', async () => {
    for (const source of ['import "./a<|>.journey"\n', 'persona m<|>ina "Mina"\n', 'persona mina "M" {\n  ro<|>le: "x"\n}\n'])
      await expectTitles(source, source.startsWith('p') ? ['Move this persona to a file of its own, people.journey'] : [], asked); // prettier-ignore
  });
});

describe('“Move this persona to a file”', () => {
  const persona = '// Made up.\npersona mina "Mina" {\n  role: "x" // y\n} // z\n';
  it('takes its comments along and imports it', async () => {
    const source = `${persona}\npersona joon "Joon"\n`.replace('mina', 'mi<|>na');
    const after = 'import "./people.journey"\n\npersona joon "Joon"\n';
    const offer = await expectAction(source, 'Move this persona to a file of its own, people.journey', after, asked); // prettier-ignore
    assert.deepEqual(offer.creates, { uri: 'file:///work/people.journey', text: persona });
  });
  it('puts the import behind others, and leaves one empty line', () =>
    expectAction(`import "./a.journey"\n\nactor a "A"\n\n${persona}\njourney j "J"\n`.replace('mina', 'mi<|>na'), 'Move this persona to a file of its own, people.journey', 'import "./a.journey"\nimport "./people.journey"\n\nactor a "A"\n\njourney j "J"\n', asked)); // prettier-ignore
  it('puts the import above what comes first', () =>
    expectAction('// About.\n\n// An actor.\nactor a "A"\npersona <|>mina "Mina"\n', 'Move this persona to a file of its own, people.journey', '// About.\n\nimport "./people.journey"\n\n// An actor.\nactor a "A"\n', asked)); // prettier-ignore
  it('chooses a name that is free', async () => {
    const others = { 'people.journey': '', 'mina.journey': '' };
    const offer = await expectAction('persona <|>mina "Mina"\n', 'Move this persona to a file of its own, mina-2.journey', 'import "./mina-2.journey"\n', { ...asked, others }); // prettier-ignore
    assert.equal(offer.creates?.uri, 'file:///work/mina-2.journey');
  });
  it('imports over there what is imported here', async () => {
    const others = { 'ways.journey': 'channel tram "Tram"\n' };
    const source = 'import "./ways.journey"\npersona <|>mina "Mina" { channels: tram, app }\n';
    const offer = await expectAction(source, 'Move this persona to a file of its own, people.journey', 'import "./ways.journey"\nimport "./people.journey"\n', { ...asked, others }); // prettier-ignore
    assert.equal(offer.creates?.text, 'import "./ways.journey"\n\npersona mina "Mina" { channels: tram, app }\n'); // prettier-ignore
  });
  it('imports over there whom its texts mention', async () => {
    const others = { 'others.journey': 'persona b "B"\n' };
    const source = 'import "./others.journey"\npersona <|>a "A" { quote: "As @b tells @a and @nobody" }\n';
    const offer = await expectAction(source, 'Move this persona to a file of its own, people.journey', 'import "./others.journey"\nimport "./people.journey"\n', { ...asked, others }); // prettier-ignore
    assert.equal(offer.creates?.text, 'import "./others.journey"\n\npersona a "A" { quote: "As @b tells @a and @nobody" }\n'); // prettier-ignore
  });
  it('is not offered where it would not be understood over there, or no file can be made', async () => {
    await expectTitles('persona <|>a "A" {\n  pain p "P" { for: @b }\n}\npersona b "B"\n', [], asked);
    await expectTitles('persona <|>a "A" {\n  pain p "P"\n}\npersona b "B" {\n  pain p "P"\n}\n', [], asked);
    await expectTitles('persona <|>a "A"\n', [], { ...asked, canCreate: false });
    await expectTitles('persona b "B"\npersona <|>a "A" { quote: "As @b says" }\n', [], asked);
    await expectTitles('persona b "B"\npersona <|>a "A" {\n  pain "What @b은 feels"\n}\n', [], asked);
  });
});

const three = (a: string, b: string, c: string): string =>
  `journey j "J" {\n  stage a "A" {\n    goal: "x"${a}\n  }\n\n  stage b "B" {\n    goal: "y"${b}\n  }\n\n  stage c${c}\n}\n`;
const tall = '\n\n    // one\n    touchpoint one "One" {\n      does: "x"\n    } // end';

describe('“Move this touchpoint”', () => {
  it('goes to the end of an earlier stage, with its comments', () =>
    expectAction(three('\n\n    touchpoint zero "Zero"', tall.replace('touch', 'to<|>uch'), ''), 'Move this touchpoint to the stage “A”', three(`\n\n    touchpoint zero "Zero"${tall}`, '', ''), asked)); // prettier-ignore
  it('goes before the touchpoints of a later stage', () =>
    expectAction(three(tall.replace('touch', 'to<|>uch'), '\n\n    // two\n    touchpoint two "Two"', ''), 'Move this touchpoint to the stage “B”', three('', `${tall}\n\n    // two\n    touchpoint two "Two"`, ''), asked)); // prettier-ignore
  it('opens a stage that holds nothing yet', () =>
    expectAction(three('', '\n    touch<|>point t "T"', ' "C" // later'), 'Move this touchpoint to the stage “C”', three('', '', ' "C" { // later\n    touchpoint t "T"\n  }'), asked)); // prettier-ignore
  it('goes between stages that stand on one line', () =>
    expectAction('journey j "J" {\n\tstage a "A" { touch<|>point t "T" {}; touchpoint u "U" }\n\tstage b "B" { goal: "x" }\n}\n', 'Move this touchpoint to the stage “B”', 'journey j "J" {\n\tstage a "A" { touchpoint u "U" }\n\tstage b "B" { goal: "x"\n\t\ttouchpoint t "T" {}\n\t}\n}\n', asked)); // prettier-ignore
  it('keeps what a long text says as it moves deeper', () =>
    expectAction('journey j "J" {\nstage a "A" {\ntouch<|>point t "T" {\n\n  does: """\n    x\n      y\n    """\n}\n}\n    stage b "B" {\n        goal: "x"\n    }\n}\n', 'Move this touchpoint to the stage “B”', 'journey j "J" {\nstage a "A" {\n}\n    stage b "B" {\n        goal: "x"\n\n        touchpoint t "T" {\n\n          does: """\n            x\n              y\n            """\n        }\n    }\n}\n', asked)); // prettier-ignore
  it('leaves a long text where it is that stands left of its touchpoint', () =>
    expectAction('journey j "J" {\n    stage a "A" {\n        touch<|>point t "T" {\n            does: """\n  x\n    y\n  """\n        }\n    }\n stage b "B" {\n  goal: "x"\n }\n}\n', 'Move this touchpoint to the stage “B”', 'journey j "J" {\n    stage a "A" {\n    }\n stage b "B" {\n  goal: "x"\n\n        touchpoint t "T" {\n            does: """\n  x\n    y\n  """\n        }\n }\n}\n', asked)); // prettier-ignore
  it('is offered once for each other stage, at its first line only unless a person asks', async () => {
    const source = three(tall.replace('does', 'do<|>es'), '', ' "C"');
    const only = ['refactor.move'];
    await expectTitles(source, ['Move this touchpoint to the stage “B”', 'Move this touchpoint to the stage “C”'], { only }); // prettier-ignore
    await expectTitles(source, [], { only, isWide: false });
    await expectTitles(source.replace('<|>', '').replace('one "One"', 'one<|> "One"'), ['Move this touchpoint to the stage “B”', 'Move this touchpoint to the stage “C”'], { only, isWide: false }); // prettier-ignore
  });
  it('is not offered where braces do not balance', () =>
    expectTitles(three(tall.replace('touch', 'to<|>uch'), '', ' {'), [], asked));
});

describe('“Turn this pain into an opportunity”', () => {
  it('writes one behind it, on a line of its own', () =>
    expectAction(map('pa<|>in late "Late" {\n        severity: 4\n      } // sad'), 'Turn this pain into an opportunity', map('pain late "Late" {\n        severity: 4\n      } // sad\n      opportunity "…" { solves: late }'), asked)); // prettier-ignore
  it('gives the pain an id if it has none', () =>
    expectAction(map('pa<|>in "So late"'), 'Turn this pain into an opportunity', map('pain so-late "So late"\n      opportunity "…" { solves: so-late }'), asked)); // prettier-ignore
  it('stays on the line of a block on one line', () =>
    expectAction('journey j "J" {\n  stage s "S" { goal: "x"; <|>pain p "P" { severity: 4 } }\n}\n', 'Turn this pain into an opportunity', 'journey j "J" {\n  stage s "S" { goal: "x"; pain p "P" { severity: 4 }; opportunity "…" { solves: p } }\n}\n', asked)); // prettier-ignore
  it('is not for the pains of a persona', () =>
    expectTitles('persona a "A" {\n  pa<|>in p "P"\n}\n', ['Move this persona to a file of its own, people.journey'], asked)); // prettier-ignore
  it('is not for the pains of a journey within a journey, where nothing can be named', () =>
    expectTitles('journey j "J" {\n  journey k "K" {\n    pa<|>in p "P"\n  }\n}\n', [], asked));
});

describe('“Split the stage here”', () => {
  const body = (seam: string, end = ''): string =>
    `journey j "J" {\n  stage s "S" {\n    goal: "x"\n    for: @m\n\n    touchpoint a "A"\n${seam}\n    // b\n    touchpoint b "B"\n    touchpoint c "C"\n${end}  }\n}\npersona m "M"\n`;
  it('takes this touchpoint and those behind it, and whom the stage is for', () =>
    expectAction(body('').replace('b "B"', 'b<|> "B"'), 'Split the stage here', body('  }\n\n  stage s-2 "S (2)" {\n    for: @m').replace('"A"\n\n', '"A"\n'), asked)); // prettier-ignore
  it('takes along what holds of each part of the stage', () => {
    const facts = ['as: consideration', 'phase: acquisition', 'optional: yes']
      .map((fact) => `    ${fact}\n`)
      .join('');
    const whole = (seam: string): string =>
      `journey j "J" {\n  stage s "S" {\n${facts}    duration: 3 days\n    touchpoint a "A"\n${seam}    touchpoint b "B"\n  }\n}\n`;
    const seam = `  }\n\n  stage s-2 "S (2)" {\n${facts}`;
    return expectAction(whole('').replace('b "B"', 'b<|> "B"'), 'Split the stage here', whole(seam), asked);
  });
  it('leaves what else the stage holds in the first', () =>
    expectAction(body('', '\n    // p\n    pain p "P"\n').replace('b "B"', 'b<|> "B"'), 'Split the stage here', body('    // p\n    pain p "P"\n  }\n\n  stage s-2 "S (2)" {\n    for: @m'), asked)); // prettier-ignore
  it('leaves one empty line where there were several', () =>
    expectAction(body('', '\n    pain p "P"\n\n    pain q "Q"\n').replace('b "B"', 'b<|> "B"'), 'Split the stage here', body('    pain p "P"\n    pain q "Q"\n  }\n\n  stage s-2 "S (2)" {\n    for: @m'), asked)); // prettier-ignore
  it('is shown by the views that showed the whole', () => {
    const map = (seam: string, stages: string): string =>
      `view v "V" { journey: j; stages: t, ${stages} }\njourney j "J" {\n  stage s "S" {\n    touchpoint a "A"\n${seam}    touchpoint b "B"\n  }\n  stage t "T"\n}\n`;
    const after = map('  }\n\n  stage s-2 "S (2)" {\n', 's, s-2');
    return expectAction(map('', 's').replace('b "B"', 'b<|> "B"'), 'Split the stage here', after, asked);
  });
  it('is not offered at the first touchpoint', async () => {
    const { offers } = await offersAt(body('').replace('a "A"', 'a<|> "A"'), asked);
    assert.ok(offers.every(({ title }) => title !== 'Split the stage here'));
  });
});

describe('“Sort the facts”', () => {
  it('puts them into the order of the vocabulary, comments with them, blocks where they are', () =>
    expectAction(
      map(
        '// felt\n      feels: +1 // so\n\n      does: "b"\n      pain p "P"\n      // first\n      does: "a"\n      cha<|>nnels: app',
      ),
      'Sort the facts of this touchpoint',
      map(
        'channels: app\n\n      does: "b"\n      pain p "P"\n      // first\n      does: "a"\n      // felt\n      feels: +1 // so',
      ),
      asked,
    ));
  it('does so on one line', () =>
    expectAction(map('pain p "P" { seve<|>rity: 4; friction: duration }'), 'Sort the facts of this pain', map('pain p "P" { friction: duration; severity: 4 }'), asked)); // prettier-ignore
  it('is not offered where they are in order, or where a comment could be taken for another’s', async () => {
    for (const line of ['does: "x"\n      fe<|>els: +1', 'fe<|>els: +1; does: "x" // x']) {
      const { offers } = await offersAt(map(line), asked);
      assert.ok(offers.every(({ title }) => !title.startsWith('Sort')));
    }
  });
});

describe('“Add an ideal twin”', () => {
  const journey =
    'journey j "J" {\n  personas: @m\n  scale: 1..5\n  stage s "S" {\n    goal: "x"\n    touchpoint t "T" { feels: 4 }\n    touchpoint "Nameless"\n  }\n  stage u\n} // end\n';
  const rest = '\npersona m "M"\n';
  const twin =
    '\njourney j-ideal "J (ideal)" {\n  of: j\n  state: ideal\n  personas: @m\n  scale: 1..5\n\n  stage s "S" {\n    touchpoint t "T"\n    touchpoint "Nameless"\n  }\n\n  stage u\n}\n';
  it('has the same stages and touchpoints, and no scores', () =>
    expectAction(journey.replace('j "J"', 'j<|> "J"') + rest, 'Add an ideal twin of this map', journey + twin + rest, asked)); // prettier-ignore
  it('is not offered for an ideal, for a map that has one or a head with a mistake in it, or from within a stage', async () => {
    for (const source of [journey.replace('j "J"', 'j<|> Joy'), journey + twin.replace('j-ideal', 'j<|>-ideal'), journey.replace('j "J"', 'j<|> "J"') + twin, journey.replace('s "S"', 's<|> "S"')]) {
      const { offers } = await offersAt(source + rest, asked);
      assert.ok(offers.every(({ title }) => !title.startsWith('Add an ideal')));
    }
  }); // prettier-ignore
});

describe('actions', () => {
  it('never fail, and never change a place twice, whatever is typed and wherever the cursor is', async () => {
    const random = randomOf(21);
    const pieces = ['x', '\n', '"', '{', '}', ':', '/*', '*/', '"""', ';', ',', '@', '->', 'pain "x"', 'touchpoint t', 'owner: some, body\n', 'leaves', '\r', '：']; // prettier-ignore
    let count = 0;
    for (const source of Object.values(examples)) {
      for (let round = 0; round < 8; round++) {
        let text = source;
        for (let step = 0; step < round; step++) {
          const at = random.below(text.length);
          text = text.slice(0, at) + random.pick(pieces) + text.slice(at + random.below(20));
        }
        for (let place = 0; place < 12; place++) {
          const at = random.below(text.length);
          const { offers } = await offersAt(`${text.slice(0, at)}<|>${text.slice(at)}`, { only: ['quickfix', 'refactor'] }); // prettier-ignore
          for (const { edits } of offers) applyEdits(text, edits);
          count += offers.length;
        }
      }
    }
    assert.ok(count > 200, `only ${count}`);
  });
});
