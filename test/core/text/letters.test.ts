import assert from 'node:assert/strict';
import { letterAt, nameSignAt, wordsAlone } from '../../../core/text/letters.ts';
import { randomOf } from '../../harness/random.ts';

/** Signs of all kinds: of ASCII, of any script, in two units, and halves of such. */
const signs = [
  'a',
  'Z',
  '7',
  '_',
  '-',
  '.',
  ' ',
  '\n',
  'é',
  '́',
  '가',
  '値',
  '٣',
  '²',
  'Ⅳ',
  '𝟙',
  '𐐷',
  '🙂',
  '\ud800',
  '\udc37',
  '“',
  'ﬁ',
  '\0',
];

describe('letters', () => {
  it('are what Unicode says they are, and so is what names are made of', () => {
    for (let point = 0; point < 0x11000; point++) {
      const sign = String.fromCodePoint(point);
      assert.equal(letterAt(`.${sign}`, 1), /^\p{L}/u.test(sign) ? sign.length : 0, point.toString(16));
      assert.equal(
        nameSignAt(`.${sign}`, 1),
        /^[\p{L}\p{M}\p{Nd}_]/u.test(sign) ? sign.length : 0,
        point.toString(16),
      );
    }
  });

  it('are none at the end of a text, and none by half', () => {
    assert.equal(letterAt('a', 1), 0);
    assert.equal(letterAt('', 0), 0);
    assert.equal(letterAt('𐐷', 0), 2);
    assert.equal(letterAt('𐐷', 1), 0);
    assert.equal(nameSignAt('𝟙', 0), 2);
    assert.equal(nameSignAt('\ud835', 0), 0);
  });

  it('make words, which a blank parts from one another', () => {
    const random = randomOf(11);
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: random.below(12) }, () => random.pick(signs)).join('');
      assert.equal(wordsAlone(text), text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim());
      assert.equal(wordsAlone(text, '-'), text.replaceAll(/[^\p{L}\p{M}\p{N}-]+/gu, ' ').trim());
    }
  });
});
