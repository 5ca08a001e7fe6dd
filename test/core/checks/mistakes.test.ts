import assert from 'node:assert/strict';
import { analyseText, expectProblems, mistakesIn } from '../../harness/problems.ts';

// One mistake costs one message, under the thing itself, and nothing else in the file. `map` is a whole map with one
// place in it replaced; what is wrong stands between <| and |>.

const parts = {
  persona: 'persona mina "Mina" {\n  kind: actual\n}\n',
  journeyHead: 'journey first "First" {\n  personas: @mina\n',
  stageHead: '  stage find "Finds us" {\n    goal: "A way to eat"\n',
  touchpointHead: '    touchpoint reel "Sees a reel" {\n',
  touchpoint:
    '      channels: app, email\n      does: "Watches"\n      feels: +1 "curious"\n      drop-off: 38%\n',
  pain: '      pain area "No area shown" {\n        severity: 4\n        friction: transparency\n      }\n',
  opportunity: '      opportunity show "Show it" { solves: area }\n',
  touchpointEnd: '    }\n',
  second: '    touchpoint page "Opens the page" {\n      does: "Reads"\n    }\n',
  stageEnd: '  }\n',
  later: '  stage buy "Buys" {\n    touchpoint pay "Pays" { does: "Pays" }\n  }\n',
  path: '  path usual "The usual way" {\n    reel -> page 62%\n    page -> pay\n  }\n',
  journeyEnd: '}\n',
};
type Part = keyof typeof parts;

function map(changes: Partial<Record<Part, string>> = {}): string {
  return Object.values({ ...parts, ...changes }).join('');
}

const touchpoint = (line: string): string => map({ touchpoint: `      ${line}\n` });

describe('one mistake, one message', () => {
  const cases: readonly [name: string, source: string, code: string][] = [
    [
      'a misspelt block',
      map({ touchpointHead: '    <|touchpont|> reel "Sees a reel" {\n' }),
      'unknown-block-near',
    ],
    [
      'a misspelt stage, whose touchpoints paths name',
      map({ stageHead: '  <|stge|> find "Finds us" {\n' }),
      'unknown-block-near',
    ],
    ['a misspelt journey', map({ journeyHead: '<|jurney|> first "First" {\n' }), 'unknown-block-near'],
    ['a misspelt fact', touchpoint('<|dose|>: "Watches"'), 'unknown-fact-near'],
    [
      'a misspelt word',
      map({ persona: 'persona mina "Mina" {\n  kind: <|actaul|>\n}\n' }),
      'unknown-word-near',
    ],
    [
      'a mistake in the first line',
      map({ persona: '<|persna|> mina "Mina" {\n  kind: actual\n}\n' }),
      'unknown-block-near',
    ],
    [
      'a block nobody knows',
      map({ second: '    <|gadget|> g "G" {\n      does: "Reads"\n      touchpoint page "P" {}\n    }\n' }),
      'unknown-block',
    ],
    [
      'a Korean fact that is none',
      map({ persona: 'persona mina "민아" {\n  <|종류|>: actual\n}\n' }),
      'unknown-fact',
    ],
    [
      'a Korean id misspelt',
      map({
        pain: '      pain 지역-모름 "모름"\n',
        opportunity: '      opportunity o "O" { solves: <|지역-모롬|> }\n',
      }),
      'unresolved-near',
    ],
    [
      'a missing } of a pain',
      map({ pain: '      <|pain area "No area shown"|> {\n        severity: 4\n' }),
      'unclosed-block',
    ],
    [
      'a missing } of a touchpoint',
      map({ touchpointHead: '    <|touchpoint reel "Sees a reel"|> {\n', touchpointEnd: '' }),
      'unclosed-block',
    ],
    [
      'a missing } of a stage',
      map({ stageHead: '  <|stage find "Finds us"|> {\n', stageEnd: '' }),
      'unclosed-block',
    ],
    [
      'a missing } of a journey',
      map({ journeyHead: '<|journey first "First"|> {\n  personas: @mina\n', journeyEnd: '' }),
      'unclosed-block',
    ],
    [
      'a missing } of a persona',
      map({ persona: '<|persona mina "Mina"|> {\n  kind: actual\n' }),
      'unclosed-block',
    ],
    ['a missing {', map({ touchpointHead: '    <|touchpoint|> reel "Sees a reel"\n' }), 'missing-open-brace'],
    [
      'a } too many',
      map({ second: '    touchpoint page "P" {\n      does: "Reads"\n      }<|\n    |>}\n' })
        .replace('}<|\n    |>}', '}\n    <|}|>')
        .replace('      }\n    <|}|>', '      <|}|>\n    }'),
      'extra-brace',
    ],
    ['a { too many behind a fact', touchpoint('goal: "x" <|{|>\n      does: "Watches"'), 'extra-brace'],
    ['a { too many in a fact', touchpoint('does: "Wat" <|{|> "ches"\n      goal: "x"'), 'extra-brace'],
    ['a { too many before a block', map({ second: '    <|{|>touchpoint page "P" {}\n' }), 'extra-brace'],
    ['a } too many in a head', map({ second: '    touchpoint page <|}|>"P" {\n      does: "Reads"\n    }\n' }), 'extra-brace'], // prettier-ignore
    ['a sign in a head', map({ second: '    touchpoint page <|;|> "P" {\n    }\n' }), 'stray-sign'],
    [
      'a persona before the colon of a head',
      map({ second: '    touchpoint <|@mina|>: page\n' }),
      'stray-in-header',
    ],
    ['a sign before a block', map({ second: '    <|-|>touchpoint page "P" {\n    }\n' }), 'stray-sign'],
    ['an @ before a block', map({ second: '    <|@|>touchpoint page "P" {\n    }\n' }), 'stray-sign'],
    [
      'a { on the next line',
      map({ touchpointHead: '    touchpoint reel "Sees a reel"\n    <|{|>\n' }),
      'brace-on-next-line',
    ],
    ['a missing quote', touchpoint('does: <|"Watches|>'), 'unclosed-text'],
    [
      'a missing quote before a {',
      map({ touchpointHead: '    touchpoint reel <|"Sees a reel|> {\n' }),
      'unclosed-text',
    ],
    [
      'a missing quote before a } on its line',
      map({ opportunity: '      opportunity show "Show it" { solves: area; note: <|"x|> }\n' }),
      'unclosed-text',
    ],
    ['no quotes at all', touchpoint('does: <|Watches, to the end|>'), 'missing-quotes'],
    [
      'no quotes, and a comment before a unit',
      touchpoint('does: <|2|> /* or so */ days of it'),
      'missing-quotes',
    ],
    ['no quotes, and a comment in it', touchpoint('does: <|Watches|> /* how far? */ it'), 'missing-quotes'],
    ['other quotes', touchpoint('does: <|“Watches”|>'), 'other-quotes'],
    ['a missing colon', touchpoint('<|does|> "Watches"'), 'missing-colon'],
    ['a missing colon before a number', touchpoint('<|feels|> +1 "curious"'), 'missing-colon'],
    ['a missing colon before a list', touchpoint('<|channels|> app, email'), 'missing-colon'],
    ['a wrong shape', touchpoint('drop-off: <|"many"|>'), 'wrong-shape'],
    ['a share without its sign', touchpoint('drop-off: <|38|>'), 'wrong-shape'],
    ['out of range', map({ pain: '      pain area "No area" { severity: <|7|> }\n' }), 'out-of-range'],
    ['a feeling off the scale', touchpoint('feels: <|+3|> "wild"'), 'out-of-scale'],
    ['a metric off its scale', touchpoint('measure csat: <|140%|>'), 'out-of-metric'],
    [
      'a day that is none',
      map({ journeyHead: 'journey first "First" {\n  personas: @mina\n  reviewed: <|2026-02-30|>\n' }),
      'no-such-date',
    ],
    ['said twice', touchpoint('drop-off: 38%\n      <|drop-off|>: 40%'), 'said-twice'],
    ['a duplicate id', map({ second: '    touchpoint <|reel|> "Again" {}\n', path: '' }), 'duplicate-id'],
    [
      'an unresolved persona',
      map({ journeyHead: 'journey first "First" {\n  personas: @mina, @<|yusuf|>\n' }).replace(
        '@<|yusuf|>',
        '<|@yusuf|>',
      ),
      'unresolved',
    ],
    ['a misspelt persona in a fact', touchpoint('feels <|@mona|>: +1'), 'unresolved-near'],
    [
      'an unresolved pain',
      map({ opportunity: '      opportunity show "Show it" { solves: <|zzzzzz|> }\n' }),
      'unresolved',
    ],
    [
      'an unresolved end of a path',
      map({ path: '  path usual "U" {\n    reel -> <|checkout|>\n  }\n' }),
      'unresolved',
    ],
    ['an import of nothing', `import <|"./nobody.journey"|>\n${map()}`, 'import-missing'],
    [
      'a persona without @',
      map({ journeyHead: 'journey first "First" {\n  personas: <|mina|>\n' }),
      'missing-at',
    ],
    [
      'a persona without @ whom a touchpoint is for',
      touchpoint('for: <|mina|> "When in a hurry"'),
      'missing-at',
    ],
    ['a persona without @ in a list', touchpoint('for: <|mina|>, @mina'), 'missing-at'],
    ['a comma at the end', touchpoint('channels: app, email<|,|>'), 'trailing-comma'],
    ['a comment as others write it', '<|#|> Our journey\n' + map({}), 'comment-sign'],
    ['a heading as others write it', '<|##|> Our journey of 2026\n' + map({}), 'comment-sign'],
    ['a fact as others call it', touchpoint('<|emotion|>: +1 "calm"'), 'unknown-fact-near'],
    [
      'a block as others call it',
      map({ second: '    <|step|> again "Again" {}\n', path: '' }),
      'unknown-block-near',
    ],
    ['a comma between facts', touchpoint('does: "Looks"<|,|> wait: 5 min'), 'parting-comma'],
    [
      'a comma behind the last value of a list',
      touchpoint('channels: app, email<|,|> wait: 5 min'),
      'parting-comma',
    ],
    [
      'a comma behind a fact of an actor',
      touchpoint('backstage: "Sorts"<|,|> frontstage: "Greets"'),
      'parting-comma',
    ],
    [
      'a comma behind a block',
      touchpoint('pain slow "Slow" { severity: 2 }<|,|>\n      wait: 5 min'),
      'parting-comma',
    ],
    ['a comma in a number', touchpoint('volume: <|1,000|> orders per month'), 'number-thousands'],
    [
      'a sign for thousands behind a sign to compare',
      map({ opportunity: '      opportunity o "O" { target reach: >= <|1,200|> }\n' }),
      'number-thousands',
    ],
    [
      'braces that belong to nothing, whatever they hold',
      map({ later: '  <|{|>\n    kind: sideways\n    blurb "x" { note: "y" }\n  }\n', path: '' }),
      'block-without-name',
    ],
    ['a decimal comma', touchpoint('feels: <|1,5|>'), 'number-decimal'],
    ['a range with a hyphen', touchpoint('wait: <|2-5|> min'), 'number-range'],
    ['a currency in front', touchpoint('cost: <|€12|>'), 'number-currency'],
    [
      'a date without zeros',
      map({ journeyHead: 'journey first "First" {\n  personas: @mina\n  reviewed: <|2026-9-1|>\n' }),
      'number-date',
    ],
    ['a unit stuck to its number', touchpoint('wait: <|2min|>'), 'glued-unit'],
    ['nothing after a colon', touchpoint('<|goal|>:'), 'missing-value'],
    ['an empty text', touchpoint('goal: <|""|>'), 'missing-value'],
    ['a flag without its value', touchpoint('<|optional|>'), 'missing-value'],
    [
      'an address without quotes',
      touchpoint('link: <|https://example.com/a?b=1|>'),
      'address-without-quotes',
    ],
    ['a fact of another block', touchpoint('<|severity|>: 3'), 'misplaced-fact'],
    [
      'a block of another block',
      map({ later: '  <|touchpoint|> buy "Buys" {\n    touchpoint pay "Pays" { does: "Pays" }\n  }\n' }),
      'misplaced-block',
    ],
    ['texts in a list', touchpoint('does: <|"a", "b"|>'), 'texts-in-a-list'],
    ['two texts where there can be one', touchpoint('promise: <|"a", "b"|>'), 'not-a-list'],
    ['a title without quotes', map({ stageHead: '  stage find <|Finds us|> {\n' }), 'title-without-quotes'],
    ['a word after a number where a text was wanted', touchpoint('feels: +1 <|curious|>'), 'missing-quotes'],
    ['a wide colon', touchpoint('does<|：|>"Watches"'), 'full-width'],
    ['a blank that is none', touchpoint('does:<|\u00a0|>"Watches"'), 'odd-blank'],
    [
      'a comment that is not closed',
      touchpoint('<|/* on this line|>\n      does: "Watches"'),
      'unclosed-comment',
    ],
    [
      'an unfinished merge',
      map({
        second: '<|<<<<<<< ours|>\n      \n=======\n    \n>>>>>>> theirs\n    touchpoint page "P" {}\n',
      }),
      'merge-conflict',
    ],
    ['a step outside a path', touchpoint('<|reel -> page|>'), 'misplaced-step'],
    [
      'a step without an end',
      map({ path: '  path usual "U" {\n    reel <|->|>\n  }\n' }),
      'step-without-end',
    ],
    ['a reserved id', map({ second: '    touchpoint <|leaves|> "L" {}\n', path: '' }), 'reserved-id'],
    ['an id that says there is nothing', 'channel <|none|> "By hand"\n' + map({}), 'reserved-id'],
    ['a range the wrong way', touchpoint('wait: <|5..2 min|>'), 'range-backwards'],
    ['a fact with a body', touchpoint('goal: "x" <|{|> "y" }').replace('"y" ', ''), 'fact-with-body'],
    ['an owner nobody declared', touchpoint('owner: <|growth|>'), 'undeclared'],
    ['a blank of no width in a text', touchpoint('does: "Wat<|\u200b|>ches"'), 'hidden-character'],
    [
      'a blank of no width in a title',
      map({ second: '    touchpoint page "P<|\u200b|>" {}\n' }),
      'hidden-character',
    ],
    [
      'a filler in an id',
      map({ second: '    touchpoint pa<|\u3164|>ge "P" {}\n', path: '' }),
      'hidden-character',
    ],
    ['a control in a comment', touchpoint('does: "Watches" // a<|\u001b|>[31m'), 'hidden-character'],
    [
      'several of them in one text, said once',
      touchpoint('does: "W<|\u200b|>atc\u200bhes"'),
      'hidden-character',
    ],
    [
      'an override in a long text',
      touchpoint('note: """\n        a <|\u202e|>b\n        """'),
      'turned-direction',
    ],
    ['an override in a comment of the file', `/* <|\u202e|> } */\n${map()}`, 'turned-direction'],
    [
      'a Russian letter in an English id',
      map({ second: '    touchpoint <|p\u0430ge|> "P" {}\n', path: '' }),
      'look-alike-id',
    ],
    [
      'an id that looks like another',
      map({ second: '    touchpoint cop "C" {}\n    touchpoint <|\u0441\u043e\u0440|> "C" {}\n', path: '' }),
      'look-alike-id',
    ],
    ['a channel one slip from a known one', touchpoint('channels: <|emial|>'), 'unresolved-near'],
  ];
  for (const [name, source, code] of cases) it(name, () => expectProblems(source, [code]));

  it('says nothing of a map without mistakes', () => expectProblems(map(), []));
  it('two mistakes in one line cost two', () =>
    expectProblems(
      map({ pain: '      pain area "No area" { <|severty|>: 4; friction: <|transparancy|> }\n' }),
      ['unknown-fact-near', 'unknown-word-near'],
    ));
  it('a mistake in a block that nobody knows costs its own message', () =>
    expectProblems(
      map({
        second: '    <|gadget|> g "G" {\n      does: <|"Reads|>\n      touchpoint page "P" {}\n    }\n',
      }),
      ['unknown-block', 'unclosed-text'],
    ));
  it('a colon after the keyword of a block is no mistake', () =>
    expectProblems(map({ pain: '      pain area: "No area shown" { severity: 4 }\n' }), []));
  it('none is a value of every fact', () =>
    expectProblems(
      touchpoint('goal: none\n      drop-off: none\n      channels: none\n      moment: none'),
      [],
    ));
  it('a persona may be called none, as it is named with its sign', () =>
    expectProblems('persona none "Nobody" {}\njourney j "J" { personas: @none }\n', []));
  it('a long text that is not closed ends before the next statement', () =>
    expectProblems(touchpoint('note: <|"""\n        one\n        two|>\n      does: "Watches"'), [
      'unclosed-long-text',
    ]));
});

describe('the same mistake at every depth', () => {
  const holders: readonly Part[] = ['persona', 'journeyHead', 'stageHead', 'touchpoint', 'pain'];
  const lines: readonly [string, string][] = [
    ['note: <|"x|>', 'unclosed-text'],
    ['note: <|x y|>', 'missing-quotes'],
    ['<|note|> "x"', 'missing-colon'],
    ['<|noet|>: "x"', 'unknown-fact-near'],
    ['note: <|12|>', 'missing-quotes'],
    ['tags: #a, #b<|,|>', 'trailing-comma'],
    ['tags: #a; <|tags|>: #b', 'said-twice'],
    ['<|blurb|>: "x"', 'unknown-fact'],
    ['<|blurb|> b "B" { note: "x" }', 'unknown-block'],
    ['note: <|‘x’|>', 'other-quotes'],
    ['<|"x"|>', 'stray-line'],
    ['note: "x" <|"y"|>', 'wrong-shape'],
  ];
  for (const holder of holders) {
    for (const [line, code] of lines) {
      it(`${line} in ${holder}`, () => {
        const last =
          holder === 'persona' || holder === 'pain'
            ? parts[holder].trimEnd().replace(/\}$/, '')
            : parts[holder];
        const end = last.length < parts[holder].trimEnd().length ? '}\n' : '';
        return expectProblems(map({ [holder]: `${last}${line}\n${end}` }), [code]);
      });
    }
  }
});

describe('messages', () => {
  it('have their holes filled and name no token', async () => {
    const { problems } = await analyseText(
      touchpoint(
        'dose: "Watches"\n      wait: 2-5\n      channels: app,\n      owner: growth\n      severity: 4',
      ),
    );
    for (const problem of problems) {
      assert.doesNotMatch(problem.message, /\{\w+\}|undefined|Token|EOF/);
      assert.match(problem.message, /[.?…)}]$/);
    }
  });

  it('point to the other place of two', async () => {
    const { problems } = await analyseText(map({ second: '    touchpoint reel "Again" {}\n' }));
    assert.equal(mistakesIn(problems)[0]?.related.length, 1);
  });
});
