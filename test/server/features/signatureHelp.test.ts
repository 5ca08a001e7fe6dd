import assert from 'node:assert/strict';
import { blockRows } from '../../../core/vocabulary/index.ts';
import { signatureHelpAt } from '../../../server/features/signatureHelp.ts';
import { blockForm, factForm } from '../../../server/features/signatures.ts';
import { marked } from '../../harness/markers.ts';
import { analyseText } from '../../harness/problems.ts';

/** The form that is shown at the cursor, the active part between brackets; nothing if none is shown. */
async function formAt(source: string): Promise<string | undefined> {
  const { text, cursors } = marked(source);
  const help = signatureHelpAt(await analyseText(text), cursors[0] ?? 0);
  const { label, parameters = [] } = help?.signatures[0] ?? {};
  const active = parameters[help?.activeParameter ?? -1];
  if (label === undefined || typeof active?.label !== 'object') return undefined;
  assert.match(String(active.documentation), /\.$/);
  const [start, end] = active.label;
  return `${label.slice(0, start)}[${label.slice(start, end)}]${label.slice(end)}`;
}

/** Expects these forms for what is written in a touchpoint; '' for none. */
async function expectForms(forms: Readonly<Record<string, string>>): Promise<void> {
  for (const [line, wanted] of Object.entries(forms)) {
    for (const [head, tail] of [
      ['journey j "J" {\n  stage s "S" {\n    touchpoint 가입 "가입" {\n      ', '\n    }\n  }\n}\n'],
      ['journey j "J" {\n  stage s "S" {\n    touchpoint 가입 "가입" {\n      ', ''],
      ['journey j { stage s { touchpoint t { does: "a; {"; ', ' } } }'],
    ])
      assert.equal((await formAt(`${head}${line}<|>${tail}`)) ?? '', wanted, `${head}${line}`);
  }
}

describe('help while typing shows', () => {
  it('the form of a block, part by part', () =>
    expectForms({
      pain: '',
      'pain ': 'pain [id] "title" { … }',
      'pain 늦': 'pain [id] "title" { … }',
      'pain 늦은-배송 ': 'pain id ["title"] { … }',
      'pain slow "T': 'pain id ["title"] { … }',
      'pain "T': 'pain id ["title"] { … }',
      'pain slow "Too slow"': '',
      'pain slow "Too slow" {': '',
    }));
  it('blocks without an id', async () => {
    assert.equal(await formAt('import <|>'), 'import ["path"]');
    assert.equal(await formAt('import "./peo<|>'), 'import ["path"]');
  });
  it('blocks in a file', async () =>
    assert.equal(await formAt('persona mina <|>'), 'persona id ["title"] { … }'));
  it('a number behind its sign to compare, and nothing that another part took the place of', async () => {
    await expectForms({
      'from: @mina ': 'from: @persona | actor ["text"]',
      'opportunity o "O" { target reach: >= ': 'target metric: [>= number] unit',
      'opportunity o "O" { target reach: >= 3 ': 'target metric: >= number [unit]',
    });
  });
  it('a feeling', () =>
    expectForms({
      feels: '',
      'feels ': 'feels [@persona]: number "word"',
      'feels @수': 'feels [@persona]: number "word"',
      'feels:': 'feels @persona: [number] "word"',
      'feels @수진: ': 'feels @persona: [number] "word"',
      'feels: +': 'feels @persona: [number] "word"',
      'feels: +1 ': 'feels @persona: number ["word"]',
      'feels: +1 "': 'feels @persona: number ["word"]',
      'feels: "glad': 'feels @persona: number ["word"]',
      'feels: +1 "glad"': '',
    }));
  it('what it is of', () =>
    expectForms({
      'measure ': 'measure [metric] @persona: number unit',
      'measure csat ': 'measure metric [@persona]: number unit',
      'measure csat @mina: 7': 'measure metric @persona: [number] unit',
      'measure csat: 7 ': 'measure metric @persona: number [unit]',
      'backstage ': 'backstage [actor]: "text"',
    }));
  it('words, lists and other things than texts', () =>
    expectForms({
      'moment: ': 'moment: [discovery | purchase | experience | loyalty] | "text"',
      'moment: "': 'moment: discovery | purchase | experience | loyalty | ["text"]',
      'channels: ': 'channels: [channel], …',
      'channels: app': 'channels: [channel], …',
      'channels: app, em': 'channels: [channel], …',
      'tags: #mobile, ': 'tags: [#tag], …',
      'drop-off: 3': 'drop-off: [number]%',
      'drop-off: 38%': 'drop-off: number[%]',
      'duration: 2 ': 'duration: number [unit]',
      'after: ': 'after: [number] unit | touchpoint',
      'after: 2 ': 'after: number [unit] | touchpoint',
      'after: pay': 'after: number unit | [touchpoint]',
      'from: @': 'from: [@persona] | actor "text"',
      'from: support "': 'from: @persona | actor ["text"]',
      'at: 2026-': 'at: [date time]',
      'does：': 'does @persona: ["text"]',
      'opportunity o "O" { target reach: >= 15': 'target metric: [>= number] unit',
      'opportunity o "O" { effort': '',
    }));
  it('what a misspelt fact was meant as', () => expectForms({ 'chanels: ': 'channels: [channel], …' }));
  it('nothing in comments, long texts and steps, and of what means nothing', async () => {
    assert.equal(await formAt('persona a "A" {\n  // role: <|>\n}'), undefined);
    assert.equal(await formAt('persona a "A" {\n  /* role: <|> */\n}'), undefined);
    assert.equal(await formAt('persona a "A" {\n  bio: """\n    role: <|>\n    """\n}'), undefined);
    assert.equal(await formAt('journey j { path p {\n a -> <|>\n } }'), undefined);
    assert.equal(await formAt('journey j {\n whirr: <|>\n}'), undefined);
    assert.equal(await formAt('whirr <|>'), undefined);
  });
  it('a form for every block and fact there is', () => {
    const label = (pieces: readonly { readonly text: string }[]): string =>
      pieces.map(({ text }) => text).join('');
    for (const row of blockRows) {
      assert.match(label(blockForm(row)), new RegExp(`^${row.keyword} (?:id )?"(?:title|path)"`));
      for (const fact of row.facts) {
        assert.match(label(factForm(fact)), new RegExp(`^${fact.key}(?: \\w+)?(?: @persona)?: \\S`));
        for (const { part, says } of factForm(fact)) if (part) assert.match(says ?? '', /^[A-Z].+\.$/);
      }
    }
  });
});
