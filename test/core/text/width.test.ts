import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { textWidth } from '../../../core/text/width.ts';
import { exactWidths } from '../../../core/text/widthTable.ts';

/** Widest and narrowest of Liberation Sans, Noto Sans, Open Sans, Roboto, Inter, Ubuntu at 13 px in Chromium. */
const measured: readonly { text: string; normal: [number, number]; bold: [number, number] }[] = [
  {
    text: 'Searches for a hotel on the phone during lunch break',
    normal: [303.9, 326],
    bold: [308.8, 345.5],
  },
  { text: 'HTTP 404 Not Found', normal: [121.6, 130.7], bold: [122.8, 133.2] },
  {
    text: 'Zahlung schlägt fehl; Kartennummer muss erneut eingegeben werden',
    normal: [401, 430.4],
    bold: [407.5, 457.2],
  },
  { text: 'Zahlt 49,90 € im Monat', normal: [133, 143.5], bold: [135.5, 148.1] },
  { text: 'Zażółć gęślą jaźń', normal: [98.1, 105.5], bold: [101.8, 109.6] },
  { text: 'Khách hàng chờ phản hồi từ bộ phận hỗ trợ', normal: [243.7, 266.7], bold: [250.3, 283.3] },
  { text: 'Сравнивает цены на трёх сайтах', normal: [198.6, 210.8], bold: [202, 225] },
  { text: 'Συγκρίνει τιμές στο διαδίκτυο', normal: [166, 184.5], bold: [181.2, 199.9] },
  { text: '고객은 주문이 도착했는지 모른 채 답변을 기다린다', normal: [274.6, 278.6], bold: [274.7, 278.3] },
  { text: 'お客様は注文が届いたかどうか分からず返事を待つ', normal: [282.5, 282.6], bold: [282.5, 282.6] },
  { text: '“我只想知道最后要花多少钱。”', normal: [168.3, 170.5], bold: [170.2, 172.6] },
];

const em = { size: 1000 };

describe('textWidth', () => {
  for (const { text, normal, bold } of measured) {
    it(`is never narrower than the fonts, nor much wider: ${text}`, () => {
      for (const [weight, [narrowest, widest]] of [['normal', normal] as const, ['bold', bold] as const]) {
        const width = textWidth(text, { size: 13, weight });
        assert.ok(width >= widest, `${weight}: ${width} < ${widest}`);
        assert.ok(width <= narrowest * 1.2, `${weight}: ${width} is too wide for ${narrowest}`);
      }
    });
  }

  const wholes: readonly [string, string, number][] = [
    ['nothing', '', 0],
    ['an ideograph', '客', 1000],
    ['a Hangul syllable', '객', 1000],
    ['the same in jamo', '객'.normalize('NFD'), 1000],
    ['half-width kana', 'ｶﾞ', 1000],
    ['an emoji', '🚚', 1380],
    ['a family', '👨‍👩‍👧‍👦', 1380],
    ['a couple with heart', '👩‍❤️‍👨', 1380],
    ['a runner', '🏃🏽‍♂️', 1380],
    ['a skin tone', '👍🏽', 1380],
    ['a flag', '🇰🇷', 1380],
    ['three indicators', '🇰🇷🇩', 2760],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1380],
    ['a keycap', '1️⃣', 1380],
    ['a heart as emoji', '❤️', 1380],
    ['a newline', '\r\n', 0],
    ['what is not seen', '\u00ad\u200b\u200d\u200e\u2060\ufeff\u2066\u2069', 0],
    ['a mark alone', '\u0301', 0],
    ['a lone surrogate', '\ud83d', 1050],
    ['NUL', '\0', 1050],
  ];
  for (const [name, text, width] of wholes) {
    it(`counts ${name} as ${width / 1000} em`, () => assert.equal(textWidth(text, em), width));
  }

  it('adds nothing for marks', () => {
    assert.equal(textWidth('e\u0301', em), textWidth('e', em));
    assert.equal(textWidth('מִ', em), textWidth('מ', em));
    assert.equal(textWidth('ที่', em), textWidth('ท', em));
  });

  it('knows joined Arabic letters to be narrower, also over their marks', () => {
    assert.ok(textWidth('ببب', em) < 0.7 * 3 * textWidth('ب', em));
    assert.equal(textWidth('بَب', em), textWidth('بب', em));
    assert.equal(textWidth('ب ب', em), 2 * textWidth('ب', em) + textWidth(' ', em));
  });

  it('grows with size and weight', () => {
    assert.equal(textWidth('Reset', { size: 26 }), 2 * textWidth('Reset', { size: 13 }));
    assert.ok(textWidth('Reset', { size: 13, weight: 'bold' }) > textWidth('Reset', { size: 13 }));
  });

  it('is finite, not negative, and never more for a whole than for its halves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [whole, parts] = [textWidth(a + b, em), textWidth(a, em) + textWidth(b, em)];
        assert.ok(whole >= 0 && whole <= parts);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Number.isInteger(textWidth(text, em))));
  });
});

describe('widthTable', () => {
  it('names each character once and is small enough to ship', () => {
    const letters = exactWidths.map((group) => group[2]).join('');
    assert.equal(new Set(letters).size, letters.length);
    assert.ok(readFileSync(new URL('../../../core/text/widthTable.ts', import.meta.url)).length < 12_000);
  });
});
