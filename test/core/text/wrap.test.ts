import assert from 'node:assert/strict';
import { textWidth } from '../../../core/text/width.ts';
import { wrapText } from '../../../core/text/wrap.ts';

const font = { size: 10 };
const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, font)));

/** Texts with `|` where they should be broken, in a width that just fits the widest line. */
const cases: readonly (readonly [name: string, marked: string])[] = [
  ['Latin at blanks', 'The customer |waits for a |reply'],
  ['after hyphens, not after one letter', 'Touch-|point |per |e-mail'],
  ['after slashes, not in numbers', 'pick up/|drop off |open 24/7'],
  ['Korean at blanks', '고객은 주문이 |도착했는지 모른 |채 기다린다'],
  ['no Korean word that fits', '답변을 |기다린다 |그리고 |떠난다'],
  ['a long Korean word between syllables', '개인정보|처리방침|동의서'],
  ['no full stop from its syllable', '개인정보처|리방침동|의.'],
  ['no Korean particle from its word', '새 |CRM에서 |(주)는 |新은'],
  ['Japanese between characters', 'お客様は注|文を待つ'],
  ['no small kana, long mark, stop to a line start', '今日は|チャット。|メールす|る。'],
  ['no opening bracket to a line end', 'お客様|「注文」|です'],
  ['Latin in Japanese', 'お客様は|Web予|約する'],
  ['no number from its per cent sign', 'Rabatt |20 % |für |alle'],
  ['no number from its currency sign', 'kostet |50 € |oder |€ 50'],
  ['no number from its yen', '価格は|100円|です'],
  ['no French punctuation off', 'Où est |« moi » ?'],
  ['no German quotes off', 'der |„Kunde“ |»sagt«'],
  ['Chinese quotes', '他说|“你好”|他走'],
  ['Thai between clusters', 'ลูกค้า|รอคำ|ตอบ'],
  ['no Thai vowel from its consonant', 'กก|เก|เก'],
  ['emoji', '👨‍👩‍👧👨‍👩‍👧|🇰🇷🇰🇷|👍🏽'],
  ['emoji after Korean', '좋아요|👍👍|감사'],
  ['Arabic at blanks', 'ينتظر العميل |الرد ولا |يعرف'],
  ['no Indic conjunct', 'ग्राहक |प्रतीक्षा'],
  ['a long address', 'https://|www.example.com/|orders/overview/|of/last/week'],
  ['a long mail address', 'maria.mustermann|@example.org'],
  ['a long path', 'C:\\data\\|journeys\\|maps'],
  ['a long word', 'Vergan|genheit'],
  ['NUL', '\0|\0'],
  ['lone surrogates', '\ud83d|\ud83d|x'],
  ['no ellipsis from its word', 'wait…|what'],
  ['no bracket from its word', 'of |(bar) |[x]'],
  ['no-break blanks', 'a |10\u00a0km |b'],
  ['not at a word joiner', 'go |on-\u2060line |up'],
  ['not at a no-break hyphen', 'a |x\u20111 |b'],
  ['after a dash', 'from 10–|20 on'],
  ['at an ideographic blank', '注文\u3000|配送'],
  ['at a zero-width space', 'foo\u200b|bar'],
];

describe('wrapText', () => {
  for (const [name, marked] of cases) {
    it(`breaks ${name}`, () => {
      const lines = marked.split('|').map((line) => line.replace(/[ \u3000\u200b]+$/, ''));
      assert.deepEqual(wrapText(marked.replaceAll('|', ''), widest(lines), font), lines);
    });
  }

  const newlines: readonly [string, readonly string[]][] = [
    ['', ['']],
    ['   \t ', ['']],
    ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['a\n\n b \n', ['a', '', 'b', '']],
    ['\n', ['', '']],
    ['a\u2028b', ['a', 'b']],
    ['  a  b  ', ['a  b']],
    ['\u00a0a\u00a0', ['\u00a0a\u00a0']],
  ];
  for (const [text, lines] of newlines) {
    it(`makes ${lines.length} of ${JSON.stringify(text)}`, () =>
      assert.deepEqual(wrapText(text, 1000, font), lines));
  }

  it('shows a soft hyphen only where it divides', () => {
    const word = 'Daten\u00adschutz\u00adgrund\u00adverordnung';
    assert.deepEqual(wrapText(word, 1000, font), ['Datenschutzgrundverordnung']);
    assert.deepEqual(wrapText(word, widest(['Datenschutz-']), font), [
      'Datenschutz-',
      'grund-',
      'verordnung',
    ]);
    assert.deepEqual(wrapText(word, widest(['Datenschutz']), font), [
      'Daten-',
      'schutz-',
      'grund-',
      'verordnung',
    ]);
  });

  it('gives each cluster a line of its own where nothing fits', () => {
    for (const width of [0, -5, NaN, 1])
      assert.deepEqual(wrapText('ab 👨‍👩‍👧\nc ', width, font), ['a', 'b', '👨‍👩‍👧', 'c']);
  });

  it('takes unlimited widths', () => {
    assert.deepEqual(wrapText('a b c', Infinity, font), ['a b c']);
    assert.deepEqual(wrapText('a b c', 1, { size: 0 }), ['a b c']);
  });
});

describe('wrapText with maxLines', () => {
  const text = 'The customer waits for a reply';
  const room = widest(['The customer']);

  it('leaves alone what has no more lines', () => {
    assert.deepEqual(wrapText(text, room, font, { maxLines: 3 }), ['The customer', 'waits for a', 'reply']);
    assert.deepEqual(wrapText('a\n \n', room, font, { maxLines: 1 }), ['a']);
  });

  it('ends the last line with an ellipsis that fits', () => {
    assert.deepEqual(wrapText(text, room, font, { maxLines: 2 }), ['The customer', 'waits for a…']);
    assert.deepEqual(wrapText('a\nb', room, font, { maxLines: 1 }), ['a…']);
    assert.deepEqual(wrapText('a\n\nb', room, font, { maxLines: 2 }), ['a', '…']);
    assert.deepEqual(wrapText('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 30, font, { maxLines: 1 }), ['👨‍👩‍👧…']);
    assert.deepEqual(wrapText('Daten\u00adschutz', 35, font, { maxLines: 1 }), ['Date…']);
  });

  it('gives the ellipsis alone where nothing else fits, and no lines where none are wanted', () => {
    assert.deepEqual(wrapText(text, 3, font, { maxLines: 1 }), ['…']);
    for (const maxLines of [0, -1, NaN, 0.5]) assert.deepEqual(wrapText(text, room, font, { maxLines }), []);
  });
});

describe('wrapText with balance', () => {
  it('evens out the lines without adding one', () => {
    const text = 'The customer waits for a reply again';
    const room = widest(['The customer waits for a']);
    assert.deepEqual(wrapText(text, room, font), ['The customer waits for a', 'reply again']);
    assert.deepEqual(wrapText(text, room, font, { balance: true }), [
      'The customer waits',
      'for a reply again',
    ]);
  });

  it('breaks no word that was whole', () => {
    const text = 'a Datenschutzgrundverordnung b';
    const room = widest(['a Datenschutzgrundverordnung']);
    assert.deepEqual(wrapText(text, room, font, { balance: true }), wrapText(text, room, font));
  });

  it('leaves long texts and single lines as they are', () => {
    const text = 'The customer waits for a reply. '.repeat(10);
    assert.deepEqual(wrapText(text, 100, font, { balance: true }), wrapText(text, 100, font));
    assert.deepEqual(wrapText('Onboarding', 100, font, { balance: true }), ['Onboarding']);
  });
});
