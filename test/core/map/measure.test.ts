import assert from 'node:assert/strict';
import { isRightToLeft } from '../../../core/map/direction.ts';
import { setText, textNode, type Align } from '../../../core/map/measure.ts';
import { fontStackFor, styles } from '../../../core/map/theme.ts';
import { monogramOf } from '../../../core/map/personaCard.ts';

describe('the direction of a text', () => {
  it('is that of its first letter', () => {
    for (const text of ['سلمى', '  (3) שלום abc', '٣ تفاح', '"مرحبا"', '🍎 تفاح', '\u200fabc', '\u{1e900}']) {
      assert.equal(isRightToLeft(text), true, text);
    }
    for (const text of [
      'abc سلمى',
      '',
      '123',
      '한국어',
      '日本語 שלום',
      '«été»',
      'Ж',
      'ไทย',
      '🍎',
      '\u200eשלום',
      '\u{20000}ש',
    ]) {
      assert.equal(isRightToLeft(text), false, text);
    }
  });
});

describe('a text in its slot', () => {
  it('leaves no lone word in its last line', () => {
    const { lines } = setText('Get your groceries delivered at home by us', 150, styles.body);
    assert.ok(lines.length > 1 && lines.at(-1)!.includes(' '), lines.join(' | '));
  });

  it('is anchored where it begins', () => {
    const node = (text: string, align: Align): readonly unknown[] => {
      const set = setText(text, 100, styles.body);
      const { x, 'text-anchor': anchor, direction } = textNode('k', set, 10, 0, { align }).attributes;
      return [x, anchor, direction];
    };
    assert.deepEqual(node('abc', 'start'), [10, undefined, undefined]);
    assert.deepEqual(node('abc', 'middle'), [60, 'middle', undefined]);
    assert.deepEqual(node('abc', 'right'), [110, 'end', undefined]);
    assert.deepEqual(node('سلمى', 'start'), [110, undefined, 'rtl']);
    assert.deepEqual(node('سلمى', 'right'), [110, undefined, 'rtl']);
    assert.deepEqual(node('سلمى', 'left'), [10, 'end', 'rtl']);
    assert.deepEqual(node('سلمى', 'middle'), [60, 'middle', 'rtl']);
  });

  it('is one node if it has one line', () => {
    const one = textNode('k', setText('abc', 100, styles.body), 0, 0);
    const two = textNode('k', setText('abc\ndef', 100, styles.body), 0, 0);
    assert.deepEqual([one.text, one.children], ['abc', undefined]);
    assert.deepEqual(
      [two.text, two.children?.map(({ key, text }) => [key, text])],
      [
        undefined,
        [
          ['k~0', 'abc'],
          ['k~1', 'def'],
        ],
      ],
    );
  });
});

describe('the fonts', () => {
  it('begin with those of the language', () => {
    const first = (sample: string): string =>
      /'(Apple SD|Hiragino|PingFang)/.exec(fontStackFor(sample))?.[1] ?? '';
    assert.deepEqual(['한국어', '日本語の', '漢字', 'abc'].map(first), [
      'Apple SD',
      'Hiragino',
      'PingFang',
      'PingFang',
    ]);
  });
});

describe('a monogram', () => {
  it('is the first character that a person sees', () => {
    assert.deepEqual(['mina', ' Åsa', '박수진', '👩‍🍳 Cook', 'e\u0301va', ''].map(monogramOf), [
      'M',
      'Å',
      '박',
      '👩‍🍳',
      'e\u0301',
      '?',
    ]);
  });
});
