import assert from 'node:assert/strict';
import { Failure } from '../../../cli/failure.ts';
import { messages } from '../../../cli/messages.ts';
import { openShelf } from '../../../cli/print/fontShelf.ts';
import { missingWords } from '../../../cli/print/missingWords.ts';
import { checkSize } from '../../../cli/print/png.ts';

describe('words without a font', () => {
  const expectMissing = (title: string, texts: readonly string[], expected: readonly string[]): void =>
    void it(title, async () => {
      const words = missingWords(texts, await openShelf(texts, ''));
      assert.deepEqual(words.map(({ name, count }) => `${name} ${count}`), expected); // prettier-ignore
      assert.ok(words.every(({ canBeInstalled }) => !canBeInstalled));
    });

  expectMissing('are none in what people write most', ['Hello 한국어 日本語 العربية 🎉 ✓'], []);
  expectMissing(
    'are counted by their script, the most first',
    ['ไทย a ไทย', 'שלום, ไทย'],
    ['Thai 3', 'Hebrew 1'],
  );
  expectMissing('are counted once for each script in them', ['שלוםไทย'], ['Hebrew 1', 'Thai 1']);
  expectMissing('are Chinese where Japanese fonts lack them', ['简单'], ['Chinese characters 1']);
  expectMissing('may be of a script that has no name here', ['𒀀 𐎀'], ['some signs 2']);

  it('are told in a sentence', () => {
    assert.equal(messages.noFont('Thai', 1, false), 'There is no font for Thai, so 1 word is drawn with empty boxes.'); // prettier-ignore
    assert.match(messages.noFont('Korean', 2, true), /^The font for Korean is not installed, so 2 words are drawn with empty boxes\. Bring it with: npm install/); // prettier-ignore
  });
});

describe('the size of a PNG', () => {
  it('has a limit, and the largest scale within it is said', () => {
    checkSize({ width: 10_000, height: 10_000 }, 1);
    const say = (): void => checkSize({ width: 10_000, height: 10_000 }, 2);
    assert.throws(say, Failure);
    assert.throws(say, /20000 by 20000 points, and no more than 100 million .* --scale 1 or less/);
    checkSize({ width: 33_333, height: 7_001 }, 0.65);
    assert.throws(() => checkSize({ width: 33_333, height: 7_001 }, 0.66), /--scale 0\.65 or less/);
  });
});
