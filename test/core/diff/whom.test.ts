import assert from 'node:assert/strict';
import { diffMaps, type MapDiff } from '../../../core/diff/index.ts';
import { itemsOf } from '../../../core/diff/item.ts';
import { parse } from '../../../core/syntax/parse.ts';

const people = 'persona ada "Ada"\npersona ben "Ben"\npersona cleo "Cleo"\npersona dan "Dan"\n';

/** What is told where one touchpoint felt one way, and now feels another. */
function told(before: string, after: string, personas = '@ada, @ben'): MapDiff {
  const items = (inside: string) => {
    const text = `${people}journey j "J" {\n  personas: ${personas}\n  stage s "Booking" {\n    touchpoint t "Asks" {\n${inside}\n    }\n  }\n}\n`;
    return itemsOf({ uri: '', text, tree: parse(text) });
  };
  return diffMaps(items(before), items(after), { fileOf: () => '', textDiffers: true });
}

describe('for whom something changed', () => {
  for (const [what, before, after, personas, sentence] of [
    ['all', 'feels: 1', 'feels: -1', '@ada, @ben', 'For everybody, “Asks” now feels worse: +1 to −1.'],
    ['one who is named', 'feels @ada: 1', 'feels @ada: -1', '@ada, @ben', 'For Ada, “Asks” now feels worse: +1 to −1.'],
    ['the one of whom nothing else is said', 'feels: 1; feels @ben: 2', 'feels: -1; feels @ben: 2', '@ada, @ben', 'For Ada, “Asks” now feels worse: +1 to −1.'],
    ['those for whom it is', 'for: @ada, @cleo; feels: 1', 'for: @ada, @cleo; feels: -1', '@ada, @ben, @cleo', 'For Ada and Cleo, “Asks” now feels worse: +1 to −1.'],
    ['all but one', 'feels: 1; feels @ben: 2', 'feels: -1; feels @ben: 2', '@ada, @ben, @cleo, @dan', 'For everybody but Ben, “Asks” now feels worse: +1 to −1.'],
    ['nobody, of whom something else is said each', 'feels: 1; feels @ada: 2; feels @ben: 2', 'feels: -1; feels @ada: 2; feels @ben: 2', '@ada, @ben', 'For everybody, “Asks” now feels worse: +1 to −1.'],
  ] as const)
    it(what, () => {
      assert.deepEqual(told(before, after, personas).changes.map((change) => change.sentence), [sentence]);
    }); // prettier-ignore

  for (const [what, one, other, personas, sentences, mirrored] of [
    ['one of those who are named each now', 'feels: 1', 'feels @ada: 1; feels @ben: -1', '@ada, @ben', ['For Ben, “Asks” now feels worse: +1 to −1.'], ['For Ben, “Asks” now feels better: −1 to +1.']],
    ['nobody, as all feel so who are named each now', 'feels: 1 "fine"', 'feels @ada: 1 "fine"; feels @ben: 1 "fine"', '@ada, @ben', [], []],
    ['nobody, as one feels so who is named beside all', 'feels: "fine"', 'feels: "fine"; feels @ada: "fine"', '@ada, @ben', [], []],
    ['nobody, as only the rest was meant by all', 'feels: 1; feels @ada: 2', 'feels @ada: 2; feels @ben: 1', '@ada, @ben', [], []],
    ['the one for whom it is not said any more', 'feels: 1', 'feels @ada: 1; feels @ben: 1', '@ada, @ben, @cleo', ['It is no longer said how “Asks” feels to Cleo; it was +1.'], ['It is now said how “Asks” feels to Cleo: +1.']],
    ['all but those for whom it is not', 'for: @ada; feels: 1', 'for: @ada; feels @ada: 1', '@ada, @ben', [], []],
    ['the one of whom something else is said with the same number', 'feels: 1 "fine"', 'feels @ada: 1; feels @ben: 1 "fine"', '@ada, @ben', ['It is now said how “Asks” feels to Ada: +1.'], ['It is no longer said how “Asks” feels to Ada; it was +1.']],
  ] as const)
    it(`${what}, and the other way round`, () => {
      const said = (before: string, after: string) => told(before, after, personas).changes.map(({ sentence }) => sentence);
      assert.deepEqual(said(one, other), sentences);
      assert.deepEqual(said(other, one), mirrored);
    }); // prettier-ignore

  it('is told with both ends of a range, and with signs where they say something', () => {
    assert.match(told('feels: -1..2 "an effort"', 'feels: -2..-1.5').changes[0]?.sentence ?? '', /: −1…\+2 “an effort” to −2…−1\.5\.$/); // prettier-ignore
    assert.match(told('wait: 2..5 min', 'wait: 10 min').changes[0]?.sentence ?? '', /: 2…5 min to 10 min\.$/);
    assert.match(told('feels: 0..0.5', 'feels: 1 "from 1..2 to -3"').changes[0]?.sentence ?? '', /: 0…\+0\.5 to \+1 “from 1\.\.2 to -3”\.$/); // prettier-ignore
  });

  it('is told of the whole by all of them where they all feel so, and else by one', () => {
    assert.match(told('feels: 1; feels @ben: 2', 'feels: -1; feels @ben: 1').summary, /^For everybody, “Booking” now feels worse, for Ada from \+1 to −1\. 2 changes/); // prettier-ignore
    assert.match(told('feels: -1', 'feels: 1').summary, /^For everybody, “Booking” now feels better, for Ada from −1 to \+1\./); // prettier-ignore
    assert.match(told('feels: 1; feels @ben: 2', 'feels: -1; feels @ben: 2').summary, /^For Ada, “Booking” now feels worse: \+1 to −1\./); // prettier-ignore
    assert.match(told('feels @ada: 1; feels @ben: 1', 'feels @ada: -1; feels @ben: 2').summary, /^For Ada, “Booking” now feels worse/); // prettier-ignore
    assert.match(told('feels: 1', 'feels: -1', '@ada').summary, /^For Ada, “Booking” now feels worse: /); // prettier-ignore
  });
});
