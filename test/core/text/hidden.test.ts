import assert from 'node:assert/strict';
import { hiddenIn, showHidden } from '../../../core/text/hidden.ts';
import { plainLookOf, strangerIn } from '../../../core/text/lookAlike.ts';

describe('what nobody sees', () => {
  const seen: readonly [name: string, text: string][] = [
    ['plain text', 'plain\ttext\r\nof lines'],
    ['Korean', '늦은 배송'],
    ['old Korean, which has fillers', '\u115f\u1161\u11a8'],
    ['Persian with its joiner', 'می\u200cخواهم'],
    ['Hindi with its joiner', 'क्\u200dष'],
    ['Thai with its breaks', 'ภาษา\u200bไทย'],
    ['Hebrew with a mark of direction', 'שלום!\u200f'],
    ['an emoji of a family', '👨\u200d👩\u200d👧'],
    ['an emoji in its form', '❤\ufe0f 1\ufe0f\u20e3'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a form of a Chinese character', '葛\u{e0100}'],
  ];
  for (const [name, text] of seen)
    it(`is none in ${name}`, () => {
      assert.deepEqual(hiddenIn(text), []);
      assert.equal(showHidden(text), text);
    });

  const hidden: readonly [name: string, text: string, shown: string, isTurning: boolean][] = [
    ['a blank of no width', 'or\u200bder', 'or\ufffdder', false],
    ['a joiner among Latin letters', 'or\u200dder', 'or\ufffdder', false],
    ['a soft hyphen', 'or\u00adder', 'or\ufffdder', false],
    ['a byte-order mark', 'or\ufeffder', 'or\ufffdder', false],
    ['a filler', 'or\u3164der', 'or\ufffdder', false],
    ['a mark of direction where nothing is read from the right', 'or\u200fder', 'or\ufffdder', false],
    ['letters of tags', 'a\u{e0061}\u{e0062}', 'a\ufffd\ufffd', false],
    ['a form of what has none', 'a\ufe00', 'a\ufffd', false],
    ['a control', '\u001b[31m', '\ufffd[31m', false],
    ['half a character', 'a\ud800b', 'a\ufffdb', false],
    ['a line end of its own kind', 'a\u2028b', 'a\ufffdb', false],
    ['an override', '\u202eevil\u202c', '\ufffdevil\ufffd', true],
    ['an isolate', 'a\u2067b\u2069', 'a\ufffdb\ufffd', true],
    ['an override in Arabic', 'مر\u202eحبا', 'مر\ufffdحبا', true],
  ];
  for (const [name, text, shown, isTurning] of hidden)
    it(`is ${name}`, () => {
      assert.equal(showHidden(text), shown);
      assert.equal(hiddenIn(text).some((run) => run.isTurning), isTurning); // prettier-ignore
    });

  it('is told as runs', () => {
    const runs = hiddenIn('a\u200b\u200bb\u202ec');
    assert.deepEqual(runs, [
      { start: 1, end: 3, isTurning: false },
      { start: 4, end: 5, isTurning: true },
    ]);
  });
});

describe('letters that look like others', () => {
  const cases: readonly [word: string, plain: string | undefined, stranger: string | undefined][] = [
    ['pay', undefined, undefined],
    ['p\u0430y', 'pay', '\u0430'],
    ['\u0441\u043e\u0440', 'cop', undefined],
    ['заказ', 'зakaз', undefined],
    ['α-test', 'a-test', undefined],
    ['ｐay', 'pay', undefined],
    ['가입', undefined, undefined],
    ['résumé', undefined, undefined],
  ];
  for (const [word, plain, stranger] of cases)
    it(word, () => assert.deepEqual([plainLookOf(word), strangerIn(word)], [plain, stranger]));
});
