import assert from 'node:assert/strict';
import { wasMarked } from '../../../core/syntax/grammarParse.ts';
import { parse, parseBlock } from '../../../core/syntax/parse.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { MOST_SLIPS, slipCount } from '../../../core/syntax/unread.ts';
import { walk } from '../../../core/syntax/walk.ts';

describe('a block that is read by itself', () => {
  /** What would close what is open in it; nothing if it is not one block. */
  const openIn = (text: string, holders: readonly Block[] = [parse('')]): readonly string[] | undefined =>
    parseBlock(text, holders)?.openEnds;

  it('is what it is in the file', () => {
    const text = 'persona a "A" { // so\n  role: "x"\n  pain p { severity: 3 }\n}';
    const [whole] = parse(text).statements;
    assert.deepEqual(parseBlock(text, [parse('')]), { block: whole, openEnds: [] });
    const inner = 'stage s { goal: "g" }';
    const journey = parse(`journey j { ${inner} }`).statements[0] as Block;
    assert.deepEqual(parseBlock(inner, [parse(''), journey])?.block, journey.statements[0]);
  });

  it('reaches past the colon that its head ends in', () => {
    for (const text of ['journey:', 'journey j :', 'stage @a:'])
      assert.equal((parse(text).statements[0] as Block).length, text.length, text);
  });

  it('is one block and nothing else', () => {
    for (const text of [
      '',
      ' persona a { }',
      '// so\npersona a { }',
      'persona a { } ',
      'persona a { };',
      'persona a { } // so',
      'persona a { } persona b { }',
      'persona a { } }',
      'persona a {',
      'persona a { pain p { }',
      'persona a { goal "x" { }',
      '"x"',
      '{ }',
      'role: "x"',
      '@a { }',
      'a -> b',
    ])
      assert.equal(openIn(text), undefined, text);
    assert.deepEqual(openIn('persona a { }'), []);
    assert.deepEqual(openIn('persona a'), []);
    assert.deepEqual(openIn('prsona a { }'), []);
  });

  it('is not told where its last line may go on behind it, as a quote is open in it', () => {
    assert.equal(openIn('persona a { role: "x }'), undefined);
    assert.equal(openIn('persona a {\n"x }'), undefined);
    assert.deepEqual(openIn('persona a {\n  role: "x\n}'), []);
  });

  it('says what would close what is open in it', () => {
    assert.deepEqual(openIn('persona a {\n  /* x\n}'), ['*/']);
    assert.deepEqual(openIn('persona a {\n  role: """\n    x\n}'), ['"""']);
    assert.deepEqual(openIn('persona a {\n  /* x\n  role: """\n    x\n}'), ['*/', '"""']);
    assert.deepEqual(openIn('persona a {\n  /* x */\n  role: """\n    x\n    """\n}'), []);
    assert.equal(parse('persona a {\n  /* x\n}').hasOpenEnds, true);
    assert.equal(parse('persona a { /* x */ }').hasOpenEnds, false);
  });

  it('has its comments and mistakes in it', () => {
    const { block } = parseBlock('persona a {\n  // one\n  rle: "x"\n}', [parse('')]) ?? assert.fail();
    assert.equal(block.comments.length, 1);
    assert.equal(slipCount(block), 1);
  });
});

describe('a text of which too much is wrong', () => {
  const wrong = (count: number): string => '  !\n'.repeat(count);

  it('is read up to there', () => {
    const text = `// one\npersona a {\n${wrong(MOST_SLIPS + 50)}  // two\n}\n/* three */ persona b { }\u00a0`;
    const tree = parse(text);
    const [unread, ...more] = tree.unread;
    assert.ok(unread);
    assert.deepEqual(more, []);
    assert.equal(unread.end, text.length);
    assert.ok(unread.start > 100 && unread.start < text.indexOf('// two'));
    assert.equal(tree.isWhole, false);
    // What stands behind is in no place of the tree.
    const comments: string[] = [];
    walk(tree, (block, at) => {
      for (const { start, end } of block.comments) comments.push(text.slice(at + start, at + end));
    });
    assert.deepEqual(comments, ['// one']);
    assert.ok(slipCount(tree) <= MOST_SLIPS + 5, `${slipCount(tree)}`);
  });

  it('is read to its end where it is a little less', () => {
    const tree = parse(`persona a {\n${wrong(MOST_SLIPS - 50)}  // two\n}\npersona b { }\n`);
    assert.deepEqual(tree.unread, []);
    assert.equal(tree.statements.length, 2);
    assert.equal(slipCount(tree), MOST_SLIPS - 50);
  });
});

describe('lines that look like the marks of a merge', () => {
  it('are known of where they stand in comments and long texts', () => {
    assert.ok(wasMarked(parse('/*\n=======\n*/\n')));
    assert.ok(wasMarked(parse('persona a { }\n// so\n/*\n>>>>>>> a\n*/\n')));
    assert.ok(wasMarked(parse('persona a {\n  note: """\n<<<<<<< a\n  """\n  role: "x"\n}\n')));
    assert.ok(!wasMarked(parse('/* a */ persona a {\n  note: """\n  a\n  """\n  // ====== =======\n}\n')));
    assert.ok(!wasMarked(parse('======= a\n')));
  });
});
