import assert from 'node:assert/strict';
import { applyEdits, inOrder, overlap } from '../../../core/syntax/applyEdits.ts';
import { removalOf } from '../../../core/syntax/removal.ts';
import type { TextEdit } from '../../../core/syntax/tree.ts';
import { marked } from '../../harness/markers.ts';

const edit = (start: number, end: number, text = ''): TextEdit => ({ span: { start, end }, text });

describe('edits of a text', () => {
  it('are made in the order of the text, in whatever order they are told', () => {
    assert.equal(
      applyEdits('abcdef', [edit(4, 5, 'X'), edit(0, 1), edit(2, 2, '-'), edit(6, 6, '!')]),
      'b-cdXf!',
    );
    assert.equal(applyEdits('abc', []), 'abc');
    assert.equal(applyEdits('abc', [edit(0, 3, 'x')]), 'x');
  });

  it('of one place stand in the order in which they are told, before what is changed there', () => {
    assert.equal(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2'), edit(0, 1, 'A')]), 'A12b');
    assert.equal(applyEdits('ab', [edit(1, 2, 'B'), edit(1, 1, '-')]), 'a-B');
    assert.deepEqual(inOrder([edit(1, 2), edit(1, 1, 'x'), edit(0, 1)]), [
      edit(0, 1),
      edit(1, 1, 'x'),
      edit(1, 2),
    ]);
  });

  it('are refused where two overlap, or one leaves the text or ends before it begins', () => {
    const refused = (...edits: readonly TextEdit[]): void =>
      assert.throws(() => applyEdits('abcd', edits), { name: 'RangeError', message: /^An edit of \d+ to \d+ overlaps/ }); // prettier-ignore
    refused(edit(0, 2), edit(1, 3));
    refused(edit(1, 3), edit(2, 2, 'x'));
    refused(edit(3, 5));
    refused(edit(3, 2));
    assert.equal(applyEdits('abcd', [edit(0, 2), edit(2, 4)]), '');
  });

  it('overlap where both change a character or insert at one place', () => {
    const expectOverlap = (a: TextEdit, b: TextEdit, is: boolean): void => {
      assert.equal(overlap(a, b), is);
      assert.equal(overlap(b, a), is);
    };
    expectOverlap(edit(0, 2), edit(1, 3), true);
    expectOverlap(edit(0, 3), edit(1, 2), true);
    expectOverlap(edit(0, 3), edit(1, 1, 'x'), true);
    expectOverlap(edit(1, 1, 'x'), edit(1, 1, 'y'), true);
    expectOverlap(edit(1, 1, 'x'), edit(1, 2), true);
    expectOverlap(edit(0, 2), edit(2, 2, 'x'), false);
    expectOverlap(edit(0, 2), edit(2, 3), false);
    expectOverlap(edit(0, 1), edit(2, 3), false);
    expectOverlap(edit(0, 0, 'x'), edit(1, 1, 'y'), false);
    expectOverlap(edit(0, 0, 'x'), edit(1, 3), false);
    expectOverlap(edit(3, 3, 'x'), edit(1, 3), false);
  });
});

describe('taking a statement out', () => {
  /** Expects what is left, wherever the text stands in its file. */
  function expectLeft(told: string, left: string): void {
    const { text, ranges } = marked(told);
    const [span = { start: 0, end: 0 }] = ranges;
    for (const eol of ['\n', '\r\n', '\r']) {
      const widened = (part: string): number => part.replaceAll('\n', eol).length;
      const whole = text.replaceAll('\n', eol);
      const wide = { start: widened(text.slice(0, span.start)), end: widened(text.slice(0, span.end)) };
      assert.equal(applyEdits(whole, [removalOf(whole, wide)]), left.replaceAll('\n', eol), told);
      const base = 7;
      const from = { start: wide.start - base, end: wide.end - base };
      const { span: cut } = removalOf(whole, from, base);
      assert.deepEqual({ start: cut.start + base, end: cut.end + base }, removalOf(whole, wide).span);
    }
  }

  it('takes its line where nothing else stands on it', () => {
    expectLeft('a {\n  <|feels: 1|>\n  cost: 5\n}', 'a {\n  cost: 5\n}');
    expectLeft('a {\n\t<|feels: 1|> ; \t\n}', 'a {\n}');
    expectLeft('a {\n<|feels: 1|>；\n}', 'a {\n}');
    expectLeft('<|import "x"|>\npersona a', 'persona a');
    expectLeft('  <|import "x"|>; \n\npersona a', '\npersona a');
    expectLeft('persona a\n<|import "x"|>', 'persona a');
    expectLeft('<|import "x"|>', '');
    expectLeft('a\n\n  <|b|>\n\nc', 'a\n\n\nc');
  });

  it('takes the sign behind it where something else does', () => {
    expectLeft('a { <|feels: 1|> ;  cost: 5 }', 'a { cost: 5 }');
    expectLeft('a {\n  <|feels: 1|>; cost: 5\n}', 'a {\n  cost: 5\n}');
    expectLeft('a {\n  <|feels: 1|>；cost: 5\n}', 'a {\n  cost: 5\n}');
    expectLeft('a {\n  cost: 5; <|feels: 1|>;\n}', 'a {\n  cost: 5; \n}');
    expectLeft('a {\n  <|feels: 1|>; // so\n}', 'a {\n  // so\n}');
  });

  it('takes the sign before it where there is none behind', () => {
    expectLeft('a { cost: 5 ; <|feels: 1|> }', 'a { cost: 5 }');
    expectLeft('a {\n  cost: 5；<|feels: 1|>\n}', 'a {\n  cost: 5\n}');
    expectLeft('a {\n  cost: 5 \t; \t<|feels: 1|> // so\n}', 'a {\n  cost: 5 // so\n}');
    expectLeft('a { <|feels: 1|> }', 'a {  }');
    expectLeft('a { <|feels: 1|> cost: 5; }', 'a {  cost: 5; }');
    expectLeft('a;\n b {} <|feels: 1|>', 'a;\n b {} ');
  });
});
