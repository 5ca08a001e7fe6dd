import assert from 'node:assert/strict';
import type { Glyph, SetLine } from '../../../cli/print/setLine.ts';
import { textWidth } from '../../../core/text/width.ts';
import { lineOf } from './makePrint.ts';

/** What is written in each font, in the order in which it is read. */
const spoken = ({ stretches }: SetLine): readonly string[] =>
  stretches.map((stretch) => `${stretch[0]?.font.family}: ${stretch.map(({ text }) => text).join('')}`);
const glyphsOf = ({ stretches }: SetLine): readonly Glyph[] => stretches.flat();
const isBox = ({ id }: Glyph): boolean => id === 0;

describe('a line that is set for print', () => {
  it('has a font for each script', async () => {
    for (const [text, expected] of [
      ['Hello, world', ['NotoSans: Hello, world']],
      ['Ελληνικά', ['NotoSans: Ελληνικά']],
      ['한국어', ['NotoSansKR: 한국어']],
      ['日本語です', ['NotoSansJP: 日本語です']],
      ['हिन्दी में', ['NotoSans: हिन्दी में']],
      ['Party 🎉 now', ['NotoSans: Party ', 'NotoEmoji: 🎉', 'NotoSans:  now']],
      ['1️⃣', ['NotoEmoji: 1️⃣']],
      ['✗', ['NotoSansSymbols2: ✗']],
    ] as const) {
      assert.deepEqual(merged(spoken(await lineOf(text))), expected);
    }
  });

  it('draws emoji sequences as one', async () => {
    for (const emoji of ['👨‍👩‍👧‍👦', '🇰🇷', '👍🏽', '❤️', '👩‍💻']) {
      const glyphs = glyphsOf(await lineOf(emoji));
      assert.deepEqual(
        glyphs.map(({ text }) => text).filter((text) => text !== ''),
        [emoji],
      );
      assert.ok(!glyphs.some(isBox), emoji);
    }
  });

  it('takes Chinese characters from the font of the language', async () => {
    const family = async (text: string): Promise<string | undefined> =>
      glyphsOf(await lineOf(text)).find((glyph) => glyph.text === '直')?.font.family;
    assert.equal(await family('直す'), 'NotoSansJP');
    assert.equal(await family('한국어 直'), 'NotoSansKR');
  });

  it('is heavier where it is bold', async () => {
    const [plain, bold] = [await lineOf('Stage'), await lineOf('Stage', { weight: 600 })];
    assert.ok(bold.width > plain.width);
  });

  it('joins Arabic letters and sets them from the right', async () => {
    const [line] = (await lineOf('بيت', { rightToLeft: true })).stretches;
    const letters = line!.filter(({ text }) => text !== '');
    assert.equal(letters.map(({ text }) => text).join(''), 'تيب');
    const alone = (await Promise.all([...'بيت'].map((letter) => lineOf(letter)))).flatMap(glyphsOf);
    assert.equal(
      alone.some(({ id }) => letters.some((letter) => letter.id === id)),
      false,
    );
    assert.ok(letters.every(({ x }, i) => i === 0 || x > letters[i - 1]!.x));
  });

  it('sets Latin and numbers from the left within Arabic, and reads in order', async () => {
    const line = await lineOf('خصم 20% مع App', { rightToLeft: true });
    const starts = line.stretches.map(([first]) => [first!.text, first!.x] as const);
    const at = (text: string): number => starts.find(([one]) => one === text)![1];
    assert.ok(at('A') < at('2'));
    assert.equal(starts[0]![0], ' ');
    assert.ok(spoken(line).includes('NotoSans: App'));
  });

  it('keeps a letter and its marks together as those who search do', async () => {
    // In visual order: readers turn them around again.
    const marked = glyphsOf(await lineOf('مُ', { rightToLeft: true }));
    assert.deepEqual(
      marked.map(({ text }) => text).filter((text) => text !== ''),
      ['\u064f\u0645'],
    );
    const latin = glyphsOf(await lineOf('e\u0301'));
    assert.deepEqual(
      latin.map(({ text }) => text),
      ['e\u0301'],
    );
    const hindi = glyphsOf(await lineOf('हि'));
    assert.deepEqual(hindi.map(({ text }) => text).join(''), 'हि');
    const [first] = hindi.filter(({ text }) => text !== '');
    assert.equal(
      first!.advance,
      hindi.reduce((sum, { font, id }) => sum + font.font.glyphHAdvance(id), 0),
    );
  });

  it('draws a box for each character without a font, and says which', async () => {
    const glyphs = glyphsOf(await lineOf('a ไทย b'));
    assert.deepEqual(
      glyphs.filter(isBox).map(({ text }) => text),
      ['ไ', 'ท', 'ย'],
    );
    const hebrew = glyphsOf(await lineOf('שלום', { rightToLeft: true }));
    assert.deepEqual(
      hebrew.map(({ text }) => text),
      [...'שלום'].reverse(),
    );
  });

  it('shows nothing of what is never seen, and one blank for many', async () => {
    const visible = async (text: string): Promise<number> =>
      glyphsOf(await lineOf(text)).filter(isBox).length;
    assert.equal(await visible('a\u200bb\u2060\u00ad\u200e'), 0);
    assert.equal((await lineOf('a \t\n b')).width, (await lineOf('a b')).width);
    assert.equal((await lineOf('')).width, 0);
    assert.equal(
      glyphsOf(await lineOf('a\u0007\ud800'))
        .map(({ text }) => text)
        .join(''),
      'a\ufffd\ufffd',
    );
  });

  it('is never wider than the room that the map gave it', async () => {
    const wide = '﷽';
    const { width, squeeze } = await lineOf(wide, { rightToLeft: true });
    assert.ok(squeeze < 1);
    assert.ok(Math.abs(width - textWidth(wide, { size: 10 })) < 1e-9);
    assert.equal((await lineOf('Hello')).squeeze, 1);
  });
});

/** Files of one family that follow each other, as one. */
function merged(parts: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const part of parts) {
    const [family] = part.split(': ', 1);
    const last = all.at(-1);
    if (last?.startsWith(`${family}: `)) all[all.length - 1] = last + part.slice(family!.length + 2);
    else all.push(part);
  }
  return all;
}
