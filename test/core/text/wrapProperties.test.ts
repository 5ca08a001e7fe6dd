import assert from 'node:assert/strict';
import fc from 'fast-check';
import { graphemes } from '../../../core/text/graphemes.ts';
import { textWidth } from '../../../core/text/width.ts';
import { wrapText } from '../../../core/text/wrap.ts';
import { cpuNow } from '../../harness/cpuNow.ts';

const font = { size: 10 };
const unseen = /[ \t\n\v\f\r\u0085\u00ad\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000]/g;

const pieces = fc.constantFrom(
  ...'a;b;W;customer;e-mail;10;%;€; ;  ;\n;\r\n;\t;\u00a0;\u00ad;\u200b;\u2060;-;/;.;,;!;(;);„;“;«;»;…;—;고객은;주문;の;ッ;ー;。;「;」;注文;100円;العميل;بَب;ग्रा;क्ष;ที่;เก;👨‍👩‍👧;🇰🇷;🇩;👍🏽;1️⃣;\ud83d;\ude00;\u0301;\u200d;\ufe0f;\0;\u200e;\u2067;https://example.org/a?b=c'.split(
    ';',
  ),
);
const usual = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const texts = fc.oneof(
  usual,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: anyUnit, maxLength: 40 }),
);
const widths = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 100, noNaN: true }));
const balances = fc.boolean();

describe('wrapText, for any text and width', () => {
  it('loses only blanks, newlines and soft hyphens, and adds only hyphens', () => {
    fc.assert(
      fc.property(texts, widths, balances, (text, width, balance) => {
        const lines = wrapText(text, width, font, { balance });
        const bare = (part: string): string => part.replace(unseen, '').replaceAll('-', '');
        assert.equal(bare(lines.join('')), bare(text));
        if (!text.includes('\u00ad'))
          assert.equal(lines.join('').replace(unseen, ''), text.replace(unseen, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps lines within the width, but for single clusters, and without blanks at their ends', () => {
    fc.assert(
      fc.property(texts, widths, balances, (text, width, balance) => {
        for (const line of wrapText(text, width, font, { balance })) {
          assert.ok(textWidth(line, font) <= width || graphemes(line).length === 1, JSON.stringify(line));
          for (const end of [graphemes(line)[0], graphemes(line).at(-1)])
            assert.ok(!/^[ \t\u3000]$/.test(end ?? ''));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('ends lines at the ends of clusters only', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const plain = text.replace(unseen, '');
        const lines = wrapText(plain, width, font);
        assert.deepEqual(lines.flatMap(graphemes), graphemes(plain));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives at least a line for each newline and one more', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const newlines = text.match(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g)?.length ?? 0;
        assert.ok(wrapText(text, width, font).length >= newlines + 1);
      }),
    );
  });

  it('keeps to maxLines, with the same lines but the last', () => {
    fc.assert(
      fc.property(texts, widths, fc.integer({ min: 1, max: 5 }), (text, width, maxLines) => {
        const all = wrapText(text, width, font);
        const some = wrapText(text, width, font, { maxLines });
        assert.equal(some.length, Math.min(all.length, maxLines));
        assert.deepEqual(some.slice(0, -1), all.slice(0, some.length - 1));
        const last = some.at(-1)!;
        assert.ok(textWidth(last, font) <= width || graphemes(last).length === 1, JSON.stringify(last));
        if (all.length > maxLines && all.slice(maxLines).some((line) => line !== ''))
          assert.ok(last.endsWith('…'));
      }),
      { numRuns: 1000 },
    );
  });

  it('balances into as many lines, none wider than before', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const plain = text.replaceAll('\u00ad', '');
        const [filled, balanced] = [
          wrapText(plain, width, font),
          wrapText(plain, width, font, { balance: true }),
        ];
        const widest = (lines: readonly string[]): number =>
          Math.max(...lines.map((line) => textWidth(line, font)));
        assert.ok(balanced.length <= filled.length);
        assert.ok(widest(balanced) <= widest(filled));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('wrapText, for long texts', () => {
  const units = [
    'a',
    'ab ',
    ' ',
    '\n',
    '注',
    '。',
    '객',
    'ب',
    'a.b/',
    '-',
    '(',
    '\u00a0',
    '\u00ad',
    'a\u00ad',
    '\u0301',
    '\u200b',
  ];
  const more = ['\u200e', '🇰🇷', '👨‍', '\u1100', 'ก', '1 % ', '\ud83d', `${'\u200e'.repeat(500)}a/`];
  for (const unit of [...units, ...more]) {
    it(`takes time in proportion: ${JSON.stringify(unit.slice(-8))}`, () => {
      const time = (length: number): number => {
        const text = unit.repeat(length / unit.length);
        const start = cpuNow();
        wrapText(text, 40, font);
        return cpuNow() - start;
      };
      const best = (length: number): number => Math.min(time(length), time(length), time(length));
      best(1_000);
      const [short, long] = [best(5_000), best(80_000)];
      assert.ok(long < 16 * 6 * (short + 0.2), `${short} ms for 5,000, ${long} ms for 80,000`);
    });
  }
});
