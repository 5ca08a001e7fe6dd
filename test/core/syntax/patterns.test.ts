import assert from 'node:assert/strict';
import {
  firstWordFrom,
  indentOf,
  lineEnd,
  lineStartOf,
  matchBlockComment,
  matchLongText,
  matchMarker,
  matchUnclosedText,
  matchWord,
} from '../../../core/syntax/patterns.ts';
import { wordStarts } from '../../../core/syntax/tokens.ts';
import { marked } from '../../harness/markers.ts';

type Matcher = (text: string, offset: number) => readonly [string] | null;

/** Expects that what stands between the marks is found where it begins, or nothing where there is only a cursor. */
function expectMatch(match: Matcher, told: string): void {
  const { text, cursors, ranges } = marked(told);
  const [range] = ranges;
  const [cursor = -1] = cursors;
  const found = match(text, range ? range.start : cursor)?.[0];
  assert.equal(found, range && text.slice(range.start, range.end), JSON.stringify(told));
}

describe('a word', () => {
  const word = matchWord('');

  it('is of letters, marks, digits and low lines of any script, with single hyphens between them', () => {
    for (const told of [
      '<|word|> of',
      '<|Az_09|>:',
      '<|zZ|>{',
      'a <|word-of-mouth|>, b',
      '<|5-step|>',
      '<|a-5|>',
      '<|a|>--b',
      '<|a|>-',
      '<|a|>->b',
      '<|résumé-2|>.x',
      '<|가입|>→',
      '<|ascii-가입|> ',
      '<|e\u0301x|>',
      '<|𐐷𐐨|>!',
      '<|a|>\u2014b',
      '<|1_a|>',
      '<|a|>`',
      '<|a|>[b',
      '<|a|>@b',
      '<|a|>/b',
    ])
      expectMatch(word, told);
  });

  it('holds a letter', () => {
    for (const told of ['<|>5', '<|>5-6 a', '<|>_', '<|>-a', '<|>', '<|>"a"', '<|>\u0301 ', '<|>٣'])
      expectMatch(word, told);
    expectMatch(word, '<|٣-ا|>');
  });

  it('is told from a long number in any place of it, in each text by itself', () => {
    const digits = '1234567890'.repeat(5);
    for (let at = 0; at < digits.length; at++)
      expectMatch(word, `x ${digits.slice(0, at)}<|>${digits.slice(at)} b`);
    expectMatch(word, `${digits} <|b|>`);
    expectMatch(word, `<|${digits}b|>`);
    expectMatch(word, `<|>${digits}`);
    // Where there were digits in the text before, there are letters in this one.
    expectMatch(word, `<|${'a'.repeat(50)}|>`);
    expectMatch(word, `${'1'.repeat(20)}<|${'a'.repeat(30)}|>`);
    expectMatch(word, `<|${'1'.repeat(20)}${'a'.repeat(30)}|>`);
  });

  it('may stand behind a sign, which may wait for it', () => {
    const mention = matchWord('@＠');
    for (const told of [
      '<|@mina|> ',
      '<|＠미나|>:',
      '<|@|>',
      '<|@|> mina',
      '<|>mina',
      '<|>#mina',
      '<|>@5',
      'a<|@b-c|>',
    ])
      expectMatch(mention, told);
  });

  it('begins with what the lexer is told that it may begin with', () => {
    for (const sign of ['a', 'Z', '0', '_', 'é', 'º', '가', '٣'])
      assert.ok(
        wordStarts.some(
          (code) => code === sign.charCodeAt(0) || (code > 255 && code >> 8 === sign.charCodeAt(0) >> 8),
        ),
        sign,
      );
    for (const sign of ['"', '-', ' ', '{', '@', '×', '\u00a0', '\n'])
      assert.ok(!wordStarts.includes(sign.charCodeAt(0)), sign);
    // One of each block of 256, of which the last holds the halves of nothing.
    assert.deepEqual(wordStarts.filter((code) => code > 255).map((code) => code / 256), Array.from({ length: 255 }, (_, i) => i + 1)); // prettier-ignore
  });
});

describe('the mark of a merge', () => {
  it('is seven signs at the beginning of a line, with the rest of it', () => {
    for (const told of [
      '<|<<<<<<< ours|>\nx',
      'x\n<|=======|>\r\ny',
      'x\r<|||||||||>',
      'x\r<|=======|>\ry',
      '<|<<<<<<<<x|>',
    ])
      expectMatch(matchMarker, told);
    for (const told of [
      'x<|>=======',
      ' <|>=======',
      '<|>======',
      '<|>======\n=',
      '<|>=',
      '<|><<<=<<<',
      '<|>======-',
    ])
      expectMatch(matchMarker, told);
    assert.equal(matchMarker('x\r\n>>>>>>> theirs {\n', 3)?.[0], '>>>>>>> theirs {');
  });
});

describe('a comment over lines', () => {
  it('ends at its end, or with its line where it has none', () => {
    for (const told of [
      '<|/* x */|> y',
      '<|/**/|> */',
      '<|/*/ x */|>',
      '<|/* x\ny */|>',
      '<|/* x|>\ny',
      '<|/* x|>\r\ny',
      'x <|/*|>',
      '<|/*/|>',
      '<|>// x */',
      '<|>* /* */',
    ])
      expectMatch(matchBlockComment, told);
  });

  it('that is not closed is known as such only where it is not', () => {
    const text = '/* a */ /* b\n/* c\nd';
    const at = (offset: number): string | undefined => matchBlockComment(text, offset)?.[0];
    assert.deepEqual([at(13), at(0), at(8), at(13), at(8)], ['/* c', '/* a */', '/* b', '/* c', '/* b']);
    assert.equal(matchBlockComment('/* a */ /* b\n/* c */', 13)?.[0], '/* c */');
    assert.equal(matchBlockComment(text, 13)?.[0], '/* c');
  });
});

describe('a text that goes on over lines', () => {
  it('ends at three quotes that stand first on a later line', () => {
    for (const told of [
      'note: <|"""\n  a\n  """|> x',
      '<|"""  \t\r\n\r\n  a "b" """ c\r\n\r\n"""|>',
      '<|"""\r\ra\r"""|>"',
      '<|"""\n"""|>',
      'note: <|"""\n  a: 1\n  """|>',
      '<|"""\n"""|>\n"""',
    ])
      expectMatch(matchLongText, told);
    for (const told of ['<|>""" a\n"""', '<|>""\n""', '<|>" "', '<|>"""x']) expectMatch(matchLongText, told);
  });

  it('ends, where it is not closed, before a line that looks like a statement and is set in no deeper', () => {
    for (const told of [
      '<|"""\na|>\n}',
      '  note: <|"""\n    a\n    b|>\n  goal: "x"',
      '  note: <|"""\n    goal: "x"\n   feels @mina: 1|>\n  }',
      '  note: <|"""\n    a|>\n\n \n  ｝',
      '  note: <|"""\n    a|>\n  stage s "S" {',
      '  note: <|"""\n    a|>\n  stage {',
      '  note: <|"""\n    a|>\n  pain "x"',
      '  note: <|"""\n    a|>\n  measure \t csat: 5',
      '  note: <|"""\n    a|>\n  feels \t @mina.x: 5',
      '  note: <|"""\n    a|>\n  measure csat @mina：5',
      '  note: <|"""\n    a|>\ne\u0301t\u0301-5 e\u0301_5 : x',
      '  note: <|"""\n    a|>\r  goal: 1\r',
      '  note: <|"""\n  and so on it goes\n  a, b {\n  a b c: d\n  (x: 1)\n  !{|>',
      '  note: <|"""\n  5 %} x|>\n',
      '  note: <|"""\n    a|>\n',
      '  note: <|"""|>\n \n',
      '  note: <|"""|>',
    ])
      expectMatch(matchLongText, told);
  });

  it('ends there however long the line is', () => {
    expectMatch(matchLongText, `note: <|"""\n  a|>\ngoal: "${'x'.repeat(200)}"`);
    expectMatch(matchLongText, `note: <|"""\n  a\n${'x'.repeat(130)}: 1|>`);
    expectMatch(matchLongText, `note: <|"""\n  a|>\n${'x'.repeat(110)}: 1`);
  });
});

describe('a text whose quote is not closed', () => {
  it('goes on to the end of its line, blanks aside', () => {
    for (const told of [
      '<|"a b|>  \n"',
      "<|'a|>\r",
      '<|“a|>',
      '<|‘a|>\t',
      '<|„a|>',
      '<|«a|>',
      'x <|"|>',
      '<|>a"',
      '<|>',
      '<|>`a',
      '<|>  ',
    ])
      expectMatch(matchUnclosedText, told);
  });

  it('leaves braces to the block that the rest of the line does not balance', () => {
    for (const told of [
      '<|"a|> {\nx',
      '<|"a { b }|>',
      '<|"a {b|>',
      '<|"a { b|> {',
      '<|"a|> }',
      '<|"a|> }}',
      '<|"a|> } }  ',
      '<|"a { b }|> }',
      '<|"a } b|>',
      '<|"a } b|> }',
      '<|"a } b {|>',
      '<|"a } { b|>',
    ])
      expectMatch(matchUnclosedText, told);
  });
});

describe('a place in a line', () => {
  const text = 'ab\n\tc d\r\n  \r';

  it('has its end before the line end, and its beginning behind the one before', () => {
    assert.deepEqual(
      [...text, ''].map((_, at) => lineEnd(text, at)),
      [2, 2, 2, 7, 7, 7, 7, 7, 8, 11, 11, 11, 12],
    );
    assert.deepEqual(
      [...text, ''].map((_, at) => lineStartOf(text, at)),
      [0, 0, 0, 3, 3, 3, 3, 3, 8, 9, 9, 9, 12],
    );
    assert.deepEqual([lineStartOf(text, 7, 5), lineStartOf(text, 7, 1), lineStartOf('ab', 2, 1)], [5, 3, 1]);
  });

  it('has blanks and tabs at the beginning of it', () => {
    assert.deepEqual([indentOf(text, 0), indentOf(text, 3), indentOf(text, 9), indentOf(' \t x', 0), indentOf('', 0)], [0, 1, 2, 3, 0]); // prettier-ignore
  });

  it('means the first word where it stands before it', () => {
    const places = [...'  a b', ''].map((_, at) => firstWordFrom(`x\n  a b`, at + 2));
    assert.deepEqual(places, [4, 4, 4, 5, 6, 7]);
  });
});
