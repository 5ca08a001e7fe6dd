import assert from 'node:assert/strict';
import { blocksIn, idNameOf, idOf, titleOf } from '../../../core/syntax/outline.ts';
import { factsIn, outlineOf } from '../../../core/syntax/scanOutline.ts';
import { blockRows, fileRow } from '../../../core/vocabulary/index.ts';
import { assertOutlined } from '../../harness/cutLaws.ts';
import { examples } from '../../harness/examples.ts';

describe('the outline of a text', () => {
  for (const [name, text] of Object.entries(examples))
    it(`is what the tree says: ${name}`, () => {
      assert.ok(assertOutlined(text, undefined, name));
      assert.ok(assertOutlined(text.replace('touchpoint', 'touchpoint '), text, name));
    });

  it('has ids in NFC, and titles without quotes and escapes', () => {
    const text = 'persona re\u0301sume\u0301\t"Ada \\"A\\" {" {} // {\npersona "none"\n';
    const outline = outlineOf(text);
    assert.ok(outline);
    const [first = -1, second = -1] = blocksIn(outline, 0);
    assert.deepEqual([idOf(outline, first), titleOf(outline, first)], ['r\u00e9sum\u00e9', 'Ada "A" {']);
    assert.deepEqual([idOf(outline, second), titleOf(outline, second)], [undefined, 'none']);
  });

  it('has names of a keyword and an id in NFC with a blank between them, whatever stands there', () => {
    const text =
      'persona a{} persona\tb{} persona  c{} persona /* x */ d; persona "E"; view e\u0301{} view\te\u0301; view {}';
    const outline = outlineOf(text) ?? assert.fail();
    assert.deepEqual(
      blocksIn(outline, 0).map((block) => idNameOf(outline, block)),
      [
        'persona a',
        'persona b',
        'persona c',
        'persona d',
        undefined,
        'view \u00e9',
        'view \u00e9',
        undefined,
      ],
    );
  });

  it('tells what is said in a block itself', () => {
    const text =
      'journey j { owner: growth; stage s { goal: "}" /* } */ } pain: none; note: """\n  }\n  """\n}';
    const outline = outlineOf(text);
    assert.ok(outline);
    const [journey = -1] = blocksIn(outline, 0);
    assert.deepEqual(
      factsIn(outline, journey).map(({ key, start, end }) => [key, text.slice(start, end)]),
      [
        ['owner', 'owner: growth'],
        ['pain', 'pain: none'],
        ['note', 'note: """\n  }\n  """'],
      ],
    );
  });

  it('does not look into what was there before', () => {
    const before = 'persona a "A" { role: "x" }\njourney j { stage s { goal: "g" } stage t { goal: "g" } }';
    const earlier = outlineOf(before);
    const after = outlineOf(before.replace('stage s { goal: "g"', 'stage s { goal: "h"'), earlier);
    assert.ok(after);
    const twins = after.rows.map(({ keyword }, block) => `${keyword} ${after.twins[block]}`);
    assert.deepEqual(twins, [' 0', 'persona 1', 'journey 0', 'stage 0', 'stage 4']);
  });

  it('knows of what was there before where it stands now, its id and its title', () => {
    const before = 'journey j {\n  pain p\n  pain "Long" { severity: 1 }\n  risk r { was: q }\n}\n';
    const text = before
      .replace('journey j {\n', 'journey j {\n  owner: a\n')
      .replace('}\n}', '}\n  risk s { }\n}');
    const outline = outlineOf(text, outlineOf(before)) ?? assert.fail();
    const told = blocksIn(outline, 1).map((block) => [
      outline.twins[block],
      text.slice(outline.starts[block], outline.ends[block]),
      idOf(outline, block),
      titleOf(outline, block),
      text.slice(outline.bodies[block], outline.bodies[block]! + 2),
      outline.formerWithin.has(block),
    ]);
    assert.deepEqual(told, [
      [0, 'pain p', 'p', undefined, 'jo', false],
      [3, 'pain "Long" { severity: 1 }', undefined, 'Long', ' s', false],
      [4, 'risk r { was: q }', 'r', undefined, ' w', false],
      [0, 'risk s { }', 's', undefined, ' }', false],
    ]);
    // What is in it, the earlier outline knows; what it says of former names, this one does as well.
    assert.deepEqual([...outline.formerWithin].sort(), [0, 1]);
  });

  it('finds what was there before in its order, each once, and nothing that stood in another block', () => {
    const twinsOf = (before: string, after: string): readonly number[] | undefined =>
      outlineOf(after, outlineOf(before))?.twins;
    const [one, other] = ['pain { severity: 1 } ', 'pain { severity: 2 } '];
    assert.deepEqual(
      twinsOf(`journey j { ${one}${one}}`, `journey j { ${one}${one}${one}}`),
      [0, 0, 2, 3, 0],
    );
    assert.deepEqual(twinsOf(`journey j { ${one}${other}}`, `journey j { ${other}${one}}`), [0, 0, 0, 2]);
    // What was passed is not found any more.
    assert.deepEqual(twinsOf('persona a { } persona b { } persona c { }', 'persona c { } persona a { } persona b { age: 5 }'), [0, 0, 0, 0]); // prettier-ignore
    const [within, behind] = ['touchpoint a { }', 'touchpoint b { }'];
    assert.deepEqual(
      twinsOf(`journey j { stage s { ${within} } stage t { ${behind} } }`, `journey j { stage s { ${within} ${behind} } stage t { goal: "g" } }`), // prettier-ignore
      [0, 0, 0, 3, 0, 0],
    );
    assert.equal(twinsOf('journey j { stage s { } }\nview v { }', 'journey j { stage s { owner: a }\nview v { } }'), undefined); // prettier-ignore
  });

  it('tells which blocks say what they were called before', () => {
    const outline = outlineOf(
      'journey j { stage s { pain p { was: q } } stage t { } path w { was: v; a -> b } }',
    );
    assert.deepEqual([...(outline?.former ?? [])], [3, 5]);
    assert.deepEqual([...(outline?.formerWithin ?? [])].sort(), [0, 1, 2, 3, 5]);
  });

  it('has no place for an id, a title and a body that are not there', () => {
    const { idStarts, idEnds, titleStarts, titleEnds, bodies, starts, ends, nexts } = outlineOf('persona\npersona a "A" { }') ?? assert.fail(); // prettier-ignore
    assert.deepEqual([idStarts, idEnds], [[0, 0, 16], [0, 0, 17]]); // prettier-ignore
    assert.deepEqual([titleStarts, titleEnds], [[0, 0, 18], [0, 0, 21]]); // prettier-ignore
    assert.deepEqual([bodies, starts, ends, nexts], [[0, 0, 23], [0, 0, 8], [25, 7, 25], [3, 2, 3]]); // prettier-ignore
  });

  for (const [what, text] of Object.entries({
    'there is nothing': '',
    'there are only comments': ' // x\n/* y */ ;',
    'a mark of the order of bytes stands first': '\ufeffpersona a { }',
    'lines end with carriage returns': 'journey j {\r  owner: a // x\r  stage s\r}\r',
    'a block has no body, and its line goes on': 'persona a; journey j { stage s } ',
    'a comment has something of its own end at its beginning': 'journey j { /*/ } */ }',
    'a comment stands behind each word':
      'journey /* a */ j /* b */ "J" /* c */ { owner: a /* d */, b // e\n}',
    'a flag has no value and the brace follows': 'journey j { stage s {optional} }',
    'there is none of a kind of blocks': 'journey j { pain none; risk : none; question:none\n}',
    'an id begins with none':
      'journey j {\n  pain nonesuch "x"\n  pain none-at-all { }\n  pain "none"\n  risk: none\n}',
    'a value is compared': 'metric m { target: > 5; warn: >= 3 } view v { note: "a" }',
    'texts are empty or hold quotes': 'journey j { note: ""; note: "\\"}\\\\"; note: "\\n" }',
    'a long text holds braces': 'journey j {\n  note: """\n    } " {\n    """\n  owner: a\n}',
    'words are of any script': 'journey 여정 { owner: 𐐷𐐨, équipe; pain e\u0301t\u00e9 "x"\n}',
    'numbers have units of all kinds': 'metric m { target: ≥ 5 €; warn: −3..5 % }',
    'a path goes all ways':
      'journey j { path p { a -> b; c, d1 -> e.f-g 5% "x" -> h; e\u0301_x \u2192 b; was: q } }',
    'a path has no name': 'journey j { path { a->b } }',
    'a word of three letters ends in the last one': 'journey j { owner: xyz }',
  }))
    it(`is what the tree says where ${what}`, () => assert.ok(assertOutlined(text, undefined, what)));

  for (const [what, before, after] of [
    ['a block got a title', 'journey j {\n  pain p\n}', 'journey j {\n  pain p "P"\n}'],
    ['a block got a body', 'journey j {\n  pain p\n}', 'journey j {\n  pain p { }\n}'],
    ['a fact came first', 'journey j { pain p { } }', 'journey j { owner: a; pain p { } }'],
    ['a block came between', 'persona a { } persona b { }', 'persona a { } persona c { } persona b { }'],
    [
      'a block went',
      'persona a { } persona b { age: 5 } persona c { }',
      'persona a { } persona c { age: 6 }',
    ],
    [
      'an id was given twice',
      'persona a { age: 5 } persona a { age: 6 }',
      'persona a { age: 6 } persona a { age: 7 }',
    ],
  ] as const)
    it(`is what the tree says where ${what} since`, () => assert.ok(assertOutlined(after, before, what)));

  it('is given of texts that are as long as one may be', () => {
    assert.ok(outlineOf(' '.repeat(2 ** 24)));
    assert.equal(outlineOf(' '.repeat(2 ** 24 + 1)), undefined);
  });

  for (const [what, text] of Object.entries({
    'a brace is missing': 'journey j {',
    'a brace is too many': 'journey j { } }',
    'a brace stands on the next line': 'journey j\n{ }',
    'a quote is not closed': 'journey j { note: "x\n}',
    'quotes are others': "journey j { note: 'x}' }",
    'a comment is not closed': 'journey j { } /* x',
    'a word is not known here': 'journey j { goal: "x" }',
    'a word is longer than one that is known': 'journey j { owners: growth }',
    'a block is written as a fact': 'journey j { pain: "x" }',
    'a merge is unfinished': 'journey j {\n<<<<<<< a\n  owner: a\n=======\n>>>>>>> b\n}',
    'signs are of full width': 'journey j { note： "x" }',
    'an address has no quotes': 'journey j { link: https://a.example/;note: "x" }',
    'a fact goes on with an arrow': 'journey j { note: "x" -> y }',
    'a fact has a body': 'journey j { note: "x" { } }',
    'a brace is missing in a block that has others': 'journey j { stage s { } ',
    'a quote is closed on the next line': 'journey j { note: "x\n y" }',
    'a quote is escaped, or its line end is': 'journey j { note: "x\\\n" }',
    'a quote is not closed to the end': 'journey j { } persona p { note: "x',
    'a text ends in a sign that takes what follows for itself': 'journey j { } persona p { note: "x\\',
    'a long text is not closed': 'journey j { note: """\n  x }',
    'a long text is not closed, and lines are set in less': 'journey j {\n  note: """\n    x\n}',
    'quotes are single': "journey j { note: 'x' }",
    'a comment is not closed in a body': 'journey j { /* x }',
    'a comment is not closed behind a keyword': 'persona /* x',
    'a comment is not closed behind an id': 'persona a /* x',
    'a comment is not closed behind a title': 'persona a "A" /* x',
    'a comment ends where it begins': 'journey j { /*/ }',
    'a comment ends that did not begin': 'journey j { / */ }',
    'a slash stands by itself': 'journey j { note: a / b }',
    'a word goes on with a digit': 'journey j { owner0: a }',
    'a word goes on with another digit': 'journey j { owner9: a }',
    'a word goes on with a capital': 'journey j { ownerA: a }',
    'a word goes on with another capital': 'journey j { ownerZ: a }',
    'a word goes on with a low line': 'journey j { owner_: a }',
    'a word goes on with a letter of another script': 'journey j { owneré: a }',
    'a word goes on with the last letter': 'journey j { ownerz: a }',
    'a word is not known in a path': 'journey j { path p { a } }',
    'a block is written as a fact, with blanks': 'journey j { pain \t : "x" }',
    'an id is given to what has none': 'journey j { evidence kind: survey }',
    'an id is given to what has none, as if it was a fact': 'journey j { evidence note: "x" }',
    'an import has an id': 'import a "./b.journey"',
    'two blocks stand behind each other with nothing between them': 'persona a persona b { }',
    'a title is not closed': 'persona a "A',
    'a title is not closed on its line': 'persona a "A\n{ } // "',
    'a title goes on over lines': 'persona a """\n  A\n  """ { }',
    'two words stand where one may': 'persona a b { }',
    'a word stands behind a title': 'persona a "A" b { }',
    'a merge is unfinished in a comment': 'journey j { /*\n<<<<<<< a\n*/ }',
    'a brace is of full width': 'journey j { note: a ｝ }',
    'an address has no quotes, on a line of its own': 'journey j {\n  link: https://a.example\n}',
    'a fact goes on with an arrow of one sign': 'journey j { note: "x" → y }',
    'an arrow leads nowhere': 'journey j { path p { a -> b -> } }',
    'an arrow leads to a number': 'journey j { path p { a -> 5 } }',
    'an arrow of one sign leads nowhere': 'journey j { path p { a → } }',
    'a step begins with what is no name': 'journey j { path p { x, _ -> a } }',
    'a step leads to what is no name': 'journey j { path p { a -> _ } }',
    'a step begins with a number': 'journey j { path p { 5 -> a } }',
    'a step has its share before the arrow': 'journey j { path p { a 5% -> b } }',
    'a fact has a body, and the braces are as many': 'journey j { note: a { }',
  }))
    it(`is not given where ${what}`, () => assert.equal(outlineOf(text), undefined));

  it('takes each word for a fact or a block, as none is both in one block', () => {
    for (const { facts, blocks } of [fileRow, ...blockRows])
      for (const { key } of facts) assert.ok(!blocks.includes(key), key);
  });
});
