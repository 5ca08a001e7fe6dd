import assert from 'node:assert/strict';
import { lexemesOf } from '../../../core/syntax/lexemes.ts';

/** Expects what the pieces of a text are, and that blanks alone are between them. */
function expectLexemes(text: string, ...told: readonly string[]): void {
  const lexemes = lexemesOf(text);
  assert.deepEqual(lexemes.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`), told); // prettier-ignore
  let at = 0;
  for (const { start, end } of [...lexemes, { start: text.length, end: text.length }]) {
    assert.match(text.slice(at, start), /^[\s\ufeff\u200b]*$/);
    at = end;
  }
}

describe('the pieces of a text', () => {
  it('are what a statement is made of', () => {
    expectLexemes('\ufeffpain p "P" {\n}', 'word pain', 'word p', 'text "P"', 'open {', 'close }');
    expectLexemes('feels @mina: +1..2 “so”;', 'word feels', 'mention @mina', 'colon :', 'number +1', 'dot ..', 'number 2', 'text “so”', 'semicolon ;'); // prettier-ignore
    expectLexemes("tags：#a, #b，'x' ｛ ｝；", 'word tags', 'colon ：', 'tag #a', 'comma ,', 'tag #b', 'comma ，', "text 'x'", 'open ｛', 'close ｝', 'semicolon ；'); // prettier-ignore
    expectLexemes(
      'target: >= 80 % €5',
      'word target',
      'colon :',
      'compare >=',
      'number 80',
      'percent %',
      'odd €5',
    );
    expectLexemes('at: 2026-09-01 14:05', 'word at', 'colon :', 'value 2026-09-01', 'value 14:05');
    expectLexemes('cost: 5 €', 'word cost', 'colon :', 'number 5', 'value €');
    expectLexemes('a.b -> c → d', 'word a', 'dot .', 'word b', 'arrow ->', 'word c', 'arrow →', 'word d');
    expectLexemes('note: """\n  a\n  """ x', 'word note', 'colon :', 'long-text """\n  a\n  """', 'word x');
  });

  it('have the comments among them, in their order', () => {
    expectLexemes('/* a */ x // b\n/* c\n d */ y', 'block-comment /* a */', 'word x', 'line-comment // b', 'block-comment /* c\n d */', 'word y'); // prettier-ignore
    expectLexemes('// a', 'line-comment // a');
  });

  it('have blanks of all kinds between them, and nothing else', () => {
    expectLexemes(' \t\r\n\u00a0\u3000a\u200bb ', 'word a', 'word b');
    expectLexemes('');
  });

  it('are odd where they are not what they look like', () => {
    expectLexemes('x /* a\ny', 'word x', 'odd /* a', 'word y');
    expectLexemes('x: """\n  a', 'word x', 'colon :', 'odd """\n  a');
    expectLexemes('"a\n! 1,000 https://a.example', 'odd "a', 'odd !', 'odd 1,000', 'odd https://a.example');
    expectLexemes('<<<<<<< a\nx', 'marker <<<<<<< a', 'word x');
    expectLexemes('12.5.6 1,000.50 $-5.5 €x', 'odd 12.5.6', 'odd 1,000.50', 'odd $-5.5', 'value €', 'word x');
  });
});
