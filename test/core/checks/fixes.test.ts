import assert from 'node:assert/strict';
import { isCode } from '../../../core/checks/messages.ts';
import { inOrder, applyEdits } from '../../../core/syntax/applyEdits.ts';
import { analyseText, mistakesIn } from '../../harness/problems.ts';

// What the fixes make of a text. `sure` ones may be applied without asking, the others are one of several ways out.

/**
 * Expects a fix of the only problem with this code, and the text after it, in which the problem is gone and no other
 * mistake has come.
 */
async function expectFix(
  kind: 'sure' | 'guess',
  code: string,
  before: string,
  after: string,
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  assert.ok(isCode(code));
  const all = (await analyseText(before, others)).problems;
  const found = all.filter((problem) => problem.code === code);
  assert.equal(found.length, 1, `${code} is found ${found.length} times`);
  const fix = found[0]?.fix;
  assert.ok(fix, 'there is no fix');
  assert.equal(fix.isGuess === true ? 'guess' : 'sure', kind);
  assert.equal(applyEdits(before, inOrder(fix.edits)), after);
  const { problems } = await analyseText(after, others);
  const left = mistakesIn(problems).filter((problem) => problem.severity === 'error');
  assert.deepEqual(left.map((problem) => problem.code), []); // prettier-ignore
}

/** Expects the problem and no fix. */
async function expectNoFix(code: string, source: string): Promise<void> {
  const { problems } = await analyseText(source);
  assert.deepEqual(problems.filter((problem) => problem.code === code).map(({ fix }) => fix), [undefined]); // prettier-ignore
}

const actor = (lines: string): string => `actor kitchen "Kitchen" {\n  ${lines}\n}\n`;
const metric = (lines: string): string => `metric wait "Wait" {\n  ${lines}\n}\n`;
const touchpoint = (lines: string): string =>
  `persona lena "Lena"\njourney j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      ${lines}\n    }\n  }\n}\n`;
const path = (step: string): string =>
  `journey j "J" {\n  stage s "S" {\n    touchpoint a "A"\n    touchpoint b "B"\n  }\n  path p {\n    ${step}\n  }\n}\n`;

type Case = readonly [
  name: string,
  kind: 'sure' | 'guess',
  code: string,
  before: string,
  after: string,
  others?: Readonly<Record<string, string>>,
];

describe('fixes', () => {
  const cases: readonly Case[] = [
    ['add the sign of a share', 'sure', 'wrong-shape', touchpoint('drop-off: 38'), touchpoint('drop-off: 38%')],
    ['write the sign for its name', 'sure', 'wrong-shape', touchpoint('completes: 62 percent'), touchpoint('completes: 62%')],
    ['take the quotes off a word', 'sure', 'wrong-shape', actor('kind: "team"'), actor('kind: team')],
    ['take the quotes off a number', 'sure', 'wrong-shape', actor('interest: "4"'), actor('interest: 4')],
    ['take the quotes off a date', 'sure', 'wrong-shape', 'journey j { reviewed: "2026-08-01" }\n', 'journey j { reviewed: 2026-08-01 }\n'],
    ['write a persona in quotes with its sign', 'sure', 'wrong-shape', 'persona lena\njourney j { personas: "lena" }\n', 'persona lena\njourney j { personas: @lena }\n'],
    ['take the quotes off an id', 'sure', 'wrong-shape', touchpoint('channels: "app"'), touchpoint('channels: app')],
    ['write a tag in quotes with its sign', 'sure', 'wrong-shape', actor('tags: "lunch"'), actor('tags: #lunch')],
    ['bring a rank into its range', 'guess', 'out-of-range', actor('influence: 7'), actor('influence: 5')],
    ['bring a share into its range', 'guess', 'out-of-range', touchpoint('drop-off: 380%'), touchpoint('drop-off: 100%')],
    ['bring a value into the range of its figure', 'guess', 'out-of-metric', touchpoint('measure csat: 140%'), touchpoint('measure csat: 100%')],
    ['turn a range round', 'sure', 'range-backwards', metric('scale: 5..-1'), metric('scale: -1..5')],
    ['turn a range with a unit round', 'sure', 'range-backwards', touchpoint('wait: 5..2.5 min'), touchpoint('wait: 2.5..5 min')],
    ['say yes for a flag', 'sure', 'missing-value', touchpoint('optional'), touchpoint('optional: yes')],
    ['say none for an empty text', 'guess', 'missing-value', touchpoint('goal: ""'), touchpoint('goal: none')],
    ['say none behind a colon', 'guess', 'missing-value', touchpoint('goal:'), touchpoint('goal: none')],
    ['say none behind a colon for a persona', 'guess', 'missing-value', touchpoint('goal @lena:'), touchpoint('goal @lena: none')],
    ['say none without a colon', 'guess', 'missing-value', touchpoint('goal'), touchpoint('goal: none')],
    ['say none behind the word of a fact', 'guess', 'missing-value', touchpoint('measure csat'), touchpoint('measure csat: none')],
    ['say none behind the persona of a fact', 'guess', 'missing-value', touchpoint('goal @lena'), touchpoint('goal @lena: none')],
    ['remove a comma before what a step leads to', 'sure', 'comma-too-many', path('a -> , b'), path('a ->  b')],
    ['remove what is said twice', 'guess', 'said-twice', actor('kind: team\n  kind: provider\n  note: "x"'), actor('kind: team\n  note: "x"')],
    ['remove what is said twice on one line', 'guess', 'said-twice', 'actor a { kind: team; kind: provider; note: "x" }\n', 'actor a { kind: team; note: "x" }\n'],
    ['remove what is said twice at the end of a line', 'guess', 'said-twice', 'actor a { kind: team; kind: provider }\n', 'actor a { kind: team }\n'],
    ['remove what is said twice in a file with CRLF', 'guess', 'said-twice', 'actor a {\r\n  kind: team\r\n  kind: partner\r\n}\r\n', 'actor a {\r\n  kind: team\r\n}\r\n'],
    ['keep a comment behind what is said twice', 'guess', 'said-twice', actor('kind: team\n  kind: provider // since May'), actor('kind: team\n   // since May')],
    ['join two lists', 'guess', 'said-twice', touchpoint('channels: app\n      does: "x"\n      channels: email, sms'), touchpoint('channels: app, email, sms\n      does: "x"')],
    ['say texts one by one', 'sure', 'texts-in-a-list', touchpoint('does @lena: "a", "b",  "c"'), touchpoint('does @lena: "a"\n      does @lena: "b"\n      does @lena: "c"')],
    ['say texts one by one on a line', 'sure', 'texts-in-a-list', 'actor a { note: "a", "b" }\n', 'actor a { note: "a"; note: "b" }\n'],
    ['keep the first of several', 'guess', 'not-a-list', actor('kind: team, provider'), actor('kind: team')],
    ['leave out a persona', 'guess', 'no-persona-here', touchpoint('importance @lena: 4'), touchpoint('importance: 4')],
    ['leave out a word', 'guess', 'no-word-here', metric('target lunch: 4'), metric('target: 4')],
    ['make a note of what is not known', 'guess', 'unknown-fact', actor('blurb: "Loud"'), actor('note: "blurb: Loud"')],
    ['make a note of a text', 'guess', 'stray-line', actor('"Loud"'), actor('note: "Loud"')],
    ['remove a sign', 'guess', 'stray-sign', actor('kind: team!'), actor('kind: team')],
    ['remove a sign in a head', 'sure', 'stray-sign', 'actor kitchen; "Kitchen" {\n  kind: team\n}\n', 'actor kitchen "Kitchen" {\n  kind: team\n}\n'],
    ['remove a sign before a block', 'sure', 'stray-sign', '@actor kitchen "Kitchen" {\n  kind: team\n}\n', 'actor kitchen "Kitchen" {\n  kind: team\n}\n'],
    ['close a text that another quote opens', 'sure', 'unclosed-text', actor("note: 'She says \"so\""), actor('note: "She says \\"so\\""')],
    ['close a long text', 'guess', 'unclosed-long-text', actor('note: """\n    One.\n      Two.'), actor('note: """\n    One.\n      Two.\n    """')],
    ['open a block', 'sure', 'missing-open-brace', 'actor a "A" // ours\n  kind: team\n}\n', 'actor a "A" { // ours\n  kind: team\n}\n'],
    ['move a brace up', 'sure', 'brace-on-next-line', 'actor a\n\n{ kind: team }\n', 'actor a { kind: team }\n'],
    ['move a brace up past a comment', 'sure', 'brace-on-next-line', 'actor a // ours\n{\n  kind: team\n}\n', 'actor a { // ours\n\n  kind: team\n}\n'],
    ['put a step into a path', 'guess', 'misplaced-step', path('a -> b').replace('  path p {\n    a -> b\n  }', '  a -> b 20%'), path('a -> b').replace('  path p {\n    a -> b\n  }', '  path { a -> b 20% }')],
    ['make a share of a number in a step', 'sure', 'step-share', path('a -> b 62 "x"'), path('a -> b 62% "x"')],
    ['begin a step', 'guess', 'step-without-start', path('-> b'), path('start -> b')],
    ['end a step', 'guess', 'step-without-end', path('a -> b ->'), path('a -> b -> end')],
    ['write a comment as one', 'sure', 'comment-sign', '## Ours of 2026, "new"\nactor a "A"\n', '// Ours of 2026, "new"\nactor a "A"\n'],
    ['write a comment as one, be something else on its line', 'guess', 'comment-sign', '# ours; actor b\nactor a\n', '// ours; actor b\nactor a\n'],
    ['part facts by a semicolon', 'sure', 'parting-comma', actor('kind: team, interest: 3'), actor('kind: team; interest: 3')],
    ['part facts in full width', 'sure', 'parting-comma', actor('kind: team， interest: 3'), actor('kind: team; interest: 3')],
    ['remove a comma behind a block', 'sure', 'parting-comma', 'actor a { kind: team },\nactor b\n', 'actor a { kind: team }\nactor b\n'],
    ['part blocks by a semicolon', 'sure', 'parting-comma', 'actor a { kind: team }, actor b\n', 'actor a { kind: team }; actor b\n'],
    ['remove a comma in a step', 'sure', 'trailing-comma', path('a -> b,'), path('a -> b')],
    ['find the last day of a month', 'guess', 'no-such-date', 'journey j { reviewed: 2026-06-31 }\n', 'journey j { reviewed: 2026-06-30 }\n'],
    ['leave out a former id that is alive', 'guess', 'former-id-alive', 'actor a {\n  was: b\n}\nactor b\n', 'actor a {\n}\nactor b\n'],
    ['leave out a former id that two claim', 'guess', 'former-id-twice', 'actor a { was: c }\nactor b { was: c; kind: team }\n', 'actor a { was: c }\nactor b { kind: team }\n'],
    ['leave out an import of a circle', 'guess', 'import-cycle', 'import "./b.journey"\nactor a\n', 'actor a\n', { 'b.journey': 'import "./main.journey"\n' }],
    ['correct the name of a check', 'sure', 'silencer-unknown-near', '// journey-ignore-file undeclred: later\nactor a\njourney j { owner: b }\n', '// journey-ignore-file undeclared: later\nactor a\njourney j { owner: b }\n'],
    ['remove a comment that silences nothing', 'guess', 'silencer-unused', 'journey j {\n  // journey-ignore undeclared: later\n  owner: none\n}\n', 'journey j {\n  owner: none\n}\n'],
    ['leave out the one of two checks that finds nothing', 'guess', 'silencer-unused', 'journey j {\n  // journey-ignore said-twice, undeclared: later\n  owner: b\n}\n', 'journey j {\n  // journey-ignore undeclared: later\n  owner: b\n}\n'],
    ['leave out the last of two checks', 'guess', 'silencer-unused', 'journey j {\n  // journey-ignore undeclared, said-twice: later\n  owner: b\n}\n', 'journey j {\n  // journey-ignore undeclared: later\n  owner: b\n}\n'],
  ]; // prettier-ignore
  for (const [name, kind, code, before, after, others] of cases)
    it(name, () => expectFix(kind, code, before, after, others));

  const none: readonly [name: string, code: string, source: string][] = [
    ['of a share that could be read in two ways', 'wrong-shape', touchpoint('drop-off: 0.4')],
    ['of a text that is no number', 'wrong-shape', touchpoint('drop-off: "many"')],
    ['of a duration without its unit', 'wrong-shape', touchpoint('wait: 5')],
    ['of a step in a touchpoint', 'misplaced-step', touchpoint('t -> t')],
    ['of an end in the middle of a way', 'step-without-end', path('a -> -> b')],
    ['of a day in a month that is none', 'no-such-date', 'journey j { reviewed: 2026-13-01 }\n'],
    ['of a day before the first of a month', 'no-such-date', 'journey j { reviewed: 2026-02-00 }\n'],
  ];
  for (const [name, code, source] of none) it(`are not made ${name}`, () => expectNoFix(code, source));
});

describe('messages about what stands in the wrong place', () => {
  const cases: readonly [source: string, sentence: RegExp][] = [
    ['actor a { gadget { } }', /an actor can hold\. It can hold single lines only\.$/],
    ['opportunity: "x"', /“opportunity” cannot stand in the file itself\. It belongs in a journey, a stage or a touchpoint\.$/],
    [actor('solves: x'), /“solves” cannot be said of an actor\. It belongs in an opportunity\.$/],
    [actor('kind: teem team'), /^“kind” cannot be “teem”\. Did you mean “team”\?$/],
    [touchpoint('drop-off: "many"'), /^"many" does not fit here/],
    ['import people\n', /^After “import”, the path of the other file stands in quotes\. Write "people"$/],
    ['import "./p.journey" 3', /Nothing may follow “import” but the path of the other file in quotes\.$/],
  ]; // prettier-ignore
  for (const [source, sentence] of cases) {
    it(source.trim(), async () => {
      const { problems } = await analyseText(source);
      assert.ok(
        problems.some(({ message }) => sentence.test(message)),
        problems.map(({ message }) => message).join('\n'),
      );
    });
  }
});
