import assert from 'node:assert/strict';
import { blocksIn, idOf, titleOf } from '../../../core/syntax/outline.ts';
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
  }))
    it(`is not given where ${what}`, () => assert.equal(outlineOf(text), undefined));

  it('takes each word for a fact or a block, as none is both in one block', () => {
    for (const { facts, blocks } of [fileRow, ...blockRows])
      for (const { key } of facts) assert.ok(!blocks.includes(key), key);
  });
});
