import assert from 'node:assert/strict';
import fc from 'fast-check';
import { graphemes } from '../../../core/text/graphemes.ts';

const cases: readonly [string, readonly string[]][] = [
  ['plain letters', ['a', 'b', 'ß']],
  ['marks', ['e\u0301', 'o\u0308\u0304', 'x']],
  ['CRLF', ['a', '\r\n', '\n', '\r', 'b']],
  ['a mark after a newline', ['\n', '\u0301']],
  ['surrogate pairs', ['😀', '𝒜', '𠮷']],
  ['lone surrogates', ['\ud83d', '\ud83d', 'a', '\ude00', '\ude00']],
  ['skin tones', ['👍🏽', '👍']],
  ['families', ['👨‍👩‍👧‍👦', '👩‍❤️‍👨', '🏳️‍🌈', '👩🏽‍💻', 'x']],
  ['flags', ['🇰🇷', '🇩🇪', '🇯']],
  ['a flag of tags', ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '!']],
  ['keycaps', ['1️⃣', '#️⃣', '2']],
  ['variation selectors', ['❤️', '☎︎', '葛󠄀']],
  ['a joiner between letters', ['a\u200d', 'b']],
  ['Hangul in jamo', ['한'.normalize('NFD'), '글'.normalize('NFD')]],
  ['Hangul, half composed', ['가\u11a8', '각', '\u1161\u11a8']],
  ['kana with marks', ['か\u3099', 'ｶﾞ', 'か']],
  ['Devanagari', ['प्र', 'ती', 'क्षा']],
  ['Devanagari with a joiner', ['क्‍ष', 'क']],
  ['Tamil, where virama forms no conjuncts', ['க்', 'க']],
  ['Bengali', ['ন্ত্র', 'ক']],
  ['Khmer', ['ខ្មែ', 'រ']],
  ['Thai', ['ที่', 'น', 'น้ำ']],
  ['Lao', ['ນ້ຳ', 'ລໍ']],
  ['Arabic with vowels', ['مُ', 'حَ', 'مَّ', 'دٌ']],
  ['Hebrew with points', ['שָׁ', 'ל']],
  ['bidi controls', ['\u2067', 'a', '\u2069', '\u0301']],
];

describe('graphemes', () => {
  for (const [name, clusters] of cases) {
    it(`keeps together ${name}`, () => assert.deepEqual(graphemes(clusters.join('')), clusters));
  }

  it('gives nothing for nothing', () => assert.deepEqual(graphemes(''), []));

  it('gives the text again when joined, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
        (text) => {
          const clusters = graphemes(text);
          assert.equal(clusters.join(''), text);
          assert.ok(clusters.every((cluster) => cluster !== ''));
        },
      ),
    );
  });
});
