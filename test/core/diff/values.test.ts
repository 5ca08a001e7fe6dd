import assert from 'node:assert/strict';
import { fill, holes } from '../../../core/diff/holes.ts';
import type { Said } from '../../../core/diff/item.ts';
import { changeTexts, seenText } from '../../../core/diff/seen.ts';
import { feltText, quoted, ranged, shown, shownBreaks } from '../../../core/diff/values.ts';

const titleOf = (kind: string, id: string): string => `${kind} ${id}`;
const said = (key: string, values: readonly string[], refersTo?: string): Said => ({
  key,
  of: undefined,
  whom: undefined,
  values,
  repeats: false,
  number: undefined,
  text: undefined,
  refersTo,
  at: undefined,
});

describe('values as a diff shows them', () => {
  it('have names for ids, but none for what is none', () => {
    assert.equal(shown(said('channels', ['app', 'shop'], 'channel'), titleOf), 'channel app, channel shop');
    assert.equal(shown(said('from', ['@mina'], 'touchpoint'), titleOf), 'persona mina');
    assert.equal(shown(said('kpi', ['none'], 'metric'), titleOf), 'none');
    assert.equal(shown(said('status', ['idea']), titleOf), 'idea');
  });

  it('have texts in the quotes of a sentence, whatever stands before them and in them', () => {
    const text = JSON.stringify('Says "so" \\ and "no"');
    for (const value of [text, `5 ${text}`])
      assert.equal(
        shown(said('note', [value]), titleOf),
        value.replace(text, '“Says "so" \\ and "no"”'),
        value,
      );
    assert.equal(quoted(' a \n  b '), '“a b”');
  });

  it('have their signs where they lie on both sides of nothing', () => {
    assert.equal(shown(said('feels', ['2', '0', '-1.5 "so"']), titleOf), '+2, 0, −1.5 “so”');
    assert.equal(shown(said('cost', ['2', '-5 €']), titleOf), '2, −5 €');
  });

  it('show where lines break, in texts behind a number too', () =>
    assert.equal(shownBreaks(said('feels', [`1 ${JSON.stringify('so\nso')}`]), titleOf), '+1 “so ↵ so”'));

  it('have ranges as a sentence has them, but not those in a text', () => {
    assert.equal(ranged('−5.25..-2 €'), '−5.25…−2 €');
    assert.equal(ranged('10..12 min'), '10…12 min');
    assert.equal(ranged('“1..2”'), '“1..2”');
  });

  it('have feelings on their scale', () => {
    assert.equal(feltText('+10..20', { low: -20 }), '+10…+20');
    assert.equal(feltText('+1.25..2.75 “so”', { low: 1 }), '1.25…2.75 “so”');
    assert.equal(feltText('−1..-0.5', { low: -2 }), '−1…−0.5');
    assert.equal(feltText('“2 of 3”', { low: -2 }), '“2 of 3”');
  });
});

describe('a text as it is seen', () => {
  it('has one blank for many, and one break for each line end', () =>
    assert.equal(seenText(' a \t b \r\n c\rd \n\n e '), 'a b\nc\nd\n\ne'));

  it('is changed wherever it stands in a value', () => {
    const twice = (text: string): string => text + text;
    assert.equal(changeTexts('1 "a" 2 "\\"" 3', twice), '1 "aa" 2 "\\"\\"" 3');
    assert.equal(changeTexts('1 min', twice), '1 min');
  });
});

describe('a sentence with holes', () => {
  it('has them filled, and keeps those that nobody knows', () =>
    assert.equal(
      fill('{one} and {two}: {three}.', holes({ one: '1', three: 'a\u202eb' })),
      '1 and {two}: a\ufffdb.',
    ));
});
