import assert from 'node:assert/strict';
import { lineIndexOf } from '../../core/text/lineIndex.ts';
import { completionsAt } from '../../server/features/completion.ts';
import { diagnosticsOf } from '../../server/features/diagnostics.ts';
import { hoverAt } from '../../server/features/hover.ts';
import { outlineOf } from '../../server/features/outline.ts';
import { marked } from '../harness/markers.ts';
import { analyseText } from '../harness/problems.ts';

const people =
  'persona mina "Mina Kim" { role: "Parent" }\npersona joon "Joon" {}\nactor growth "Growth" {}\n';

const inTouchpoint = (line: string): string =>
  `${people}journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      feels: +1\n      channels: app\n${line}\n      pain slow "Slow" {}\n    }\n  }\n}\n`;

async function labelsAt(source: string): Promise<readonly string[]> {
  const { text, cursors } = marked(source);
  const analysis = await analyseText(text);
  return completionsAt(analysis, cursors[0] ?? 0).map((item) => item.label);
}

/** Expects some of what is offered at the cursor, and that other things are not. */
async function expectOffers(
  source: string,
  some: readonly string[],
  none: readonly string[] = [],
): Promise<void> {
  const labels = await labelsAt(source);
  for (const label of some) assert.ok(labels.includes(label), `${label} is not among ${labels.join(', ')}`);
  for (const label of none) assert.ok(!labels.includes(label), `${label} is offered`);
  assert.equal(new Set(labels).size, labels.length, 'something is offered twice');
}

describe('completion offers', () => {
  it('what a view may show of its journey', async () => {
    const view = (fact: string): string =>
      `journey j "J" { lane weather "W" { type: text } stage see { touchpoint t } path main { t -> end } }\nview v "V" { journey: j; ${fact}`;
    await expectOffers(view('stages: <|>'), ['see']);
    await expectOffers(view('paths: <|>'), ['main']);
    await expectOffers(view('lanes: <|>'), ['weather', 'feels', 'pain', 'csat']);
  });
  it('blocks at the beginning of a file', () =>
    expectOffers('<|>', ['journey', 'persona', 'import'], ['stage', 'does']));
  it('blocks and facts in a block, and not what was said once', () =>
    expectOffers(
      inTouchpoint('      <|>'),
      ['does', 'pain', 'feels', 'drop-off'],
      ['stage', 'journey-of', 'channels', 'channel'],
    ));
  it('what goes on a half-typed word', () => expectOffers(inTouchpoint('      dr<|>'), ['drop-off']));
  it('the word alone where what belongs to it stands behind it', async () => {
    const insertedAt = async (line: string, label: string): Promise<string | undefined> => {
      const { text, cursors } = marked(inTouchpoint(`      ${line}`));
      const items = completionsAt(await analyseText(text), cursors[0] ?? 0);
      return items.find((item) => item.label === label)?.insertText;
    };
    assert.equal(await insertedAt('thi<|>: "Oh"', 'thinks'), 'thinks');
    assert.equal(await insertedAt('thi<|>nks @mina： "Oh"', 'says'), 'says');
    assert.equal(await insertedAt('p<|> seen "Slow" {}', 'pain'), 'pain');
    assert.equal(await insertedAt('moment<|>: discovery', 'moment'), 'moment');
    assert.equal(await insertedAt('thi<|> // Oh', 'thinks'), 'thinks: "$0"');
    assert.equal(await insertedAt('does: "x"; thi<|>; says: "y"', 'thinks'), 'thinks: "$0"');
  });
  it('facts that are about something with the kind of it as their first place', async () => {
    const { text, cursors } = marked(inTouchpoint('      <|>'));
    const items = completionsAt(await analyseText(text), cursors[0] ?? 0);
    const insertedOf = (label: string): string | undefined => items.find((item) => item.label === label)?.insertText; // prettier-ignore
    assert.equal(insertedOf('measure'), 'measure ${1:metric}: $0');
    assert.equal(insertedOf('lane'), 'lane ${1:lane}: $0');
  });
  it('what may stand in a journey after its stages', () =>
    expectOffers(
      `${people}journey j "J" {\n  stage s "S" {}\n  <|>\n}`,
      ['stage', 'path', 'scenario'],
      ['touchpoint'],
    ));
  it('none behind the word of a block', () => expectOffers(inTouchpoint('      pain: <|>'), ['none']));
  it('the words of a fact, and none', () =>
    expectOffers(inTouchpoint('      moment: <|>'), ['discovery', 'loyalty', 'none']));
  it('personas after a colon', () =>
    expectOffers(`${people}journey j "J" {\n  personas: <|>\n}`, ['@mina', '@joon']));
  it('personas after @', () =>
    expectOffers(`${people}journey j "J" {\n  personas: @<|>\n}`, ['mina', 'joon'], ['@mina']));
  it('the personas that are not in the list yet', () =>
    expectOffers(`${people}journey j "J" {\n  personas: @mina, @<|>\n}`, ['joon'], ['@mina']));
  it('what is not in a list yet, also behind the cursor and with full-width signs', async () => {
    await expectOffers(inTouchpoint('      tags: #x\n      channels: <|>, email'), ['app'], ['email']);
    await expectOffers(inTouchpoint('      channels: app，<|>'), ['email'], ['app', 'none']);
    await expectOffers(`${people}journey j "J" {\n  personas：＠mina、＠<|>\n}`, ['joon'], ['mina', '@joon']);
  });
  it('the units of a number, in the form that goes with it', async () => {
    await expectOffers(inTouchpoint('      wait: 2 <|>'), ['min', 'days'], ['day', 'none']);
    await expectOffers(inTouchpoint('      wait: 1 d<|>'), ['day', 's'], ['days']);
    await expectOffers(inTouchpoint('      after: 1..2 <|>'), ['days'], ['day', 't']);
    await expectOffers(inTouchpoint('      drop-off: 38 <|>'), ['%']);
    assert.deepEqual(await labelsAt(inTouchpoint('      importance: 4 <|>')), []);
  });
  it('none only where a word may begin', async () => {
    for (const begun of ['feels: -', 'evidence "E" { date: 2026-', 'drop-off: 3'])
      assert.deepEqual(await labelsAt(inTouchpoint(`      ${begun}<|>`)), [], begun);
  });
  it('the stages of the framework that a stage can stand for', () =>
    expectOffers(
      'journey j "J" {\n  framework: early-late\n  stage s "S" { as: <|> }\n}',
      ['early', 'middle', 'late'],
      ['awareness'],
    ));
  it('what another journey has, behind its id and a dot', async () => {
    const other = 'journey a "A" { stage x "X" { touchpoint seen "Seen" } }\n';
    await expectOffers(other + inTouchpoint('      after: a.<|>'), ['seen'], ['t', 'none']);
    await expectOffers(`${other}journey j "J" { path p "P" {\n    start -> a.<|>\n  } }`, ['seen'], ['end']);
  });
  it('no thing as a version or a part of itself', async () => {
    const others = 'journey other "O" {}\n';
    await expectOffers(others + inTouchpoint('      after: <|>'), ['none'], ['t']);
    await expectOffers(others + inTouchpoint('      journey: <|>'), ['other'], ['j']);
    await expectOffers(`${others}journey j "J" {\n  of: <|>\n}`, ['other'], ['j']);
    await expectOffers(`${others}view v "V" {\n  journey: other<|>\n}`, ['other']);
  });
  it('personas before a colon', () => expectOffers(inTouchpoint('      feels @<|>'), ['mina', 'joon']));
  it('channels, declared and built in', () =>
    expectOffers(`channel tram "Tram" {}\n${inTouchpoint('      channel: <|>')}`, ['tram', 'app', 'email']));
  it('owners', () => expectOffers(inTouchpoint('      owner: <|>'), ['growth']));
  it('pains to solve', () => expectOffers(inTouchpoint('      opportunity o "O" { solves: <|> }'), ['slow']));
  it('touchpoints and the ends of a path after an arrow', () =>
    expectOffers(
      `journey j "J" { stage s "S" { touchpoint t "T" {} }\n  path p "P" {\n    t -> <|>\n  }\n}`,
      ['t', 'leaves', 'end'],
      ['s'],
    ));
  it('touchpoints at the beginning of a step', () =>
    expectOffers(`journey j "J" { stage s "S" { touchpoint t "T" {} }\n  path p "P" {\n    <|>\n  }\n}`, [
      't',
      'start',
    ]));
  it('steps behind the text of a leg and the other arrow, and the facts of a path', async () => {
    const path = (line: string): string =>
      `${people}journey j "J" { stage s "S" { touchpoint t "T" {} }\n  path p "P" {\n    ${line}\n  }\n}`;
    await expectOffers(path('t -> t "twice, at least" -> <|>'), ['t', 'leaves'], ['for']);
    await expectOffers(path('t → <|>'), ['t', 'leaves'], ['for']);
    await expectOffers(path('<|>'), ['t', 'for', 'note']);
    await expectOffers(path('for: @mina, <|>'), ['@joon'], ['t', 'leaves']);
  });
  it('personas of a measure, and only where what it is about has been said', async () => {
    await expectOffers(inTouchpoint('      measure csat <|>'), ['@mina', '@joon'], ['csat']);
    await expectOffers(inTouchpoint('      measure csat @<|>'), ['mina', 'joon']);
    await expectOffers(inTouchpoint('      measure <|>'), ['csat'], ['@mina']);
    await expectOffers(inTouchpoint('      feels@<|>'), ['mina', 'joon']);
  });
  it('metrics of a measure', () => expectOffers(inTouchpoint('      measure <|>'), ['csat', 'nps']));
  it('nothing inside a text or a comment', async () => {
    assert.deepEqual(await labelsAt(inTouchpoint('      does: "Taps <|>"')), []);
    assert.deepEqual(await labelsAt(inTouchpoint('      // do<|>')), []);
  });
  it('personas behind their sign in a text', async () => {
    for (const line of ['does: "Asks @<|>"', 'does: "Asks @mi<|>"', 'feels: +1 "as @<|>', 'pain p "(@<|>)"'])
      assert.deepEqual(await labelsAt(inTouchpoint(`      ${line}`)), ['mina', 'joon'], line);
    assert.deepEqual(await labelsAt(inTouchpoint('      does: """\n        Then ＠<|>\n        """')), ['mina', 'joon']); // prettier-ignore
    for (const line of ['does: "Mails a@<|>"', 'does: "@mina <|>"', 'image: "@<|>"', '// @<|>'])
      assert.deepEqual(await labelsAt(inTouchpoint(`      ${line}`)), [], line);
  });
  it('nothing inside a text in other quotes', async () => {
    for (const text of ['“<|>', '“First; <|>”', '‘<|>', '„No: <|>'])
      assert.deepEqual(await labelsAt(inTouchpoint(`      does: ${text}`)), [], text);
    await expectOffers(inTouchpoint('      does: “First”; <|>'), ['thinks']);
  });
  it('nothing inside a text that goes on over lines', async () =>
    assert.deepEqual(await labelsAt(inTouchpoint('      does: """\n        Then <|>\n        """')), []));
  it('something behind a comment that is closed', async () => {
    await expectOffers(inTouchpoint('      /* why */ <|>'), ['does', 'pain']);
    await expectOffers(inTouchpoint('      /* why */ moment: <|>'), ['discovery']);
  });
  it('nothing behind a comma where there can be one value', async () =>
    assert.deepEqual(await labelsAt(inTouchpoint('      does: "x", <|>')), []));
  it('something in a map whose braces are still open', () =>
    expectOffers('journey j "J" {\n  stage s "S" {\n    <|>', ['touchpoint', 'goal']));
  it('never fails, wherever the cursor is', async () => {
    const { text } = marked(inTouchpoint('      goal @mina: "x"'));
    const analysis = await analyseText(text);
    for (let at = 0; at <= text.length; at++) completionsAt(analysis, at);
  });
});

describe('hover tells', () => {
  async function hoverText(source: string): Promise<string | undefined> {
    const { text, cursors } = marked(source);
    const hover = hoverAt(await analyseText(text), cursors[0] ?? 0, lineIndexOf(text));
    return (hover?.contents as { readonly value: string } | undefined)?.value;
  }
  it('what a keyword means', async () =>
    assert.match((await hoverText('jour<|>ney j "J" {}')) ?? '', /\*\*journey\*\* — A map/));
  it('what a fact means and wants', async () =>
    assert.match((await hoverText('persona p "P" { va<|>lue: high }')) ?? '', /worth to the business/));
  it('what a word means', async () =>
    assert.match((await hoverText('persona p "P" { value: hi<|>gh }')) ?? '', /most valuable/));
  it('who a persona is', async () =>
    assert.match(
      (await hoverText(`${people}journey j "J" { personas: @mi<|>na }`)) ?? '',
      /Mina Kim\*\* — persona\s+Parent/,
    ));
  it('what a view shows, as its journey has it', async () =>
    assert.match(
      (await hoverText(
        'journey j "J" { stage s "One" {} }\njourney k "K" { stage s "Other" {} }\nview v "V" { journey: k; stages: <|>s }',
      )) ?? '',
      /\*\*Other\*\* — stage/,
    ));
  it('who is mentioned in a text', async () =>
    assert.match((await hoverText(`${people}journey j "As @mi<|>na does" {}`)) ?? '', /Mina Kim/));
  it('what a built-in channel is', async () =>
    assert.match((await hoverText('persona p "P" { channels: ap<|>p }')) ?? '', /built-in channel, online/));
  it('what the end of a path means', async () =>
    assert.match(
      (await hoverText(
        'journey j "J" { stage s "S" { touchpoint t "T" {} }\n path p "P" { t -> lea<|>ves } }',
      )) ?? '',
      /does not come back/,
    ));
  it('what none means, and the lanes that every map has', async () => {
    assert.match((await hoverText('persona p "P" { goal: no<|>ne }')) ?? '', /\*\*none\*\* — Looked/);
    assert.match((await hoverText('view v "V" { lanes: pain, fe<|>els }')) ?? '', /\*\*feels\*\* — How/);
  });
  it('for whom a fact may be said, in words without signs of Markdown', async () =>
    assert.doesNotMatch((await hoverText(inTouchpoint('      fe<|>els: +1'))) ?? '', /\\`/));
  it('nothing of what it does not know', async () =>
    assert.equal(await hoverText('gad<|>get g "G" {}'), undefined));
  it('nothing as markup that an author wrote', async () => {
    const text = await hoverText('persona p "[x](command:evil) <b>*" {}\njourney j "J" { personas: @<|>p }');
    assert.match(text ?? '', /\\\[x\\\]\\\(command\\:evil\\\) \\<b\\>\\\*/);
  });
});

describe('the outline', () => {
  it('shows blocks by their title, in their place', async () => {
    const text = `${people}journey j "J" {\n  stage s "가입" {\n    touchpoint t {}\n  }\n}\n`;
    const { source } = await analyseText(text);
    const outline = outlineOf(source.tree, lineIndexOf(text));
    assert.deepEqual(outline.map((symbol) => `${symbol.name} (${symbol.detail})`), ['Mina Kim (persona mina)', 'Joon (persona joon)', 'Growth (actor growth)', 'J (journey j)']); // prettier-ignore
    assert.equal(outline[3]?.children?.[0]?.name, '가입');
    assert.deepEqual(outline[3]?.children?.[0]?.children?.[0]?.selectionRange, {
      start: { line: 5, character: 15 },
      end: { line: 5, character: 16 },
    });
  });
});

describe('diagnostics', () => {
  it('are at most a hundred, errors first, the last one saying how many more', async () => {
    const text = `journey j "J" { owner: someone\n${'nonsense: 1\n'.repeat(300)}}`;
    const { found } = await analyseText(text);
    const diagnostics = diagnosticsOf(found, 'file:///a', lineIndexOf(text), () => undefined);
    assert.equal(diagnostics.length, 100);
    assert.ok(diagnostics.slice(0, -1).every((diagnostic) => diagnostic.severity === 1));
    assert.match(String(diagnostics.at(-1)?.message), /202 more/);
  });
});
