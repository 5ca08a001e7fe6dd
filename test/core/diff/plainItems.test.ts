import assert from 'node:assert/strict';
import { makeFiles } from '../../fuzz/inputs/made.ts';
import { makeMap } from '../../bench/makeMap.ts';
import { assertPlainIsTheSame } from '../../harness/cutLaws.ts';
import { examples } from '../../harness/examples.ts';
import { makeItems } from '../../harness/makeItems.ts';
import { makeText } from '../../harness/makeText.ts';
import { randomOf } from '../../harness/random.ts';
import { rewritten } from '../../harness/rewritten.ts';
import { rounds } from '../../harness/rounds.ts';

/** Facts of a touchpoint that are written plainly, or are not: of those only `parse` knows what they are. */
const plain = [
  'does: "Orders dinner"', 'does: "Says \\"yes\\", and \\\\ or \\n"', 'does @mina: "Waits"', 'does: none', 'pain: none', 'does : "x"; says:"y"',
  'feels: +1 "curious"', 'feels @수진: -2..+1.5 "불안함"', 'feels: -0', 'drop-off: 12.5%', 'drop-off: 2..5 %', 'duration: 2..5 min',
  'measure csat: 72%', 'volume: 3 orders', 'at: 2026-09-01', 'channels: app , email,chat', 'backstage web-team: "Packs"', 'tags: #mobile, #5-step',
  'from: @mina "by phone"', 'for: @mina, @수진', 'moment: "It is paid"', 'does: """\n    One\n      two\n    """', 'does: "e\u0301"; after: re\u0301sume\u0301',
  'feels: 0; importance: 5', 'pain p { severity: 3} feels: -1.90', 'at:\t2026-09-01;', 'pain p "P" {\tseverity\t:\t3\t}', 'at: 2026-09-01\t; feels:1', 'wait: 9 min;', 'after: returns.pay',
]; // prettier-ignore
const unplain = [
  'does "Orders"', 'does:', 'does: Orders', 'does: “Orders”', 'does: "a", "b"', 'channels: app,', 'channels: , app', 'does: "x" /* why */; says: "y" "z"',
  'cost: 12 €', 'cost: €12', 'cost: 1,000', 'volume: 3 orders per month', 'target csat: >= 80', 'at: 2026-09-01 14:05', 'at: 2026-13-01',
  'after: returns.', 'feels: 9..1', 'feels: 1.2.3', 'importance: 7', 'duration: 5min', 'measure csat: 1,2', 'link: https://example.com',
  'owner: ', 'for: mina', 'for: @', 'tags: #', 'does: "x"\u00a0', 'does: ""', 'wait: 2', 'feels: - 1', 'at: 2026-09-01-02', 'does: "x" "y"', 'channels: app,, chat', 'wait: 5 min,6 min', 'at: 2026-09-01,2026-09-02', 'feels: 1,5', 'does: 5:30', 'at: 2026-09-01x',
]; // prettier-ignore

const inMap = (fact: string): string =>
  `journey j "J" {\n  stage s {\n  touchpoint t "T" {\n  ${fact}\n  }\n}\n}\n`;

describe('the items of a text that is written plainly', () => {
  for (const fact of plain)
    it(`are those of its tree: ${fact}`, () => {
      assert.ok(assertPlainIsTheSame(inMap(fact), fact));
      assert.ok(assertPlainIsTheSame(inMap(fact).replaceAll('\n', '\r\n'), fact));
    });

  for (const fact of unplain)
    it(`are left to the tree: ${fact}`, () => assert.ok(!assertPlainIsTheSame(inMap(fact), fact)));

  it('are those of its tree, whatever map it is', () => {
    let found = 0;
    for (let seed = 0; seed < rounds(60); seed++) {
      const random = randomOf(seed);
      const maps = [
        makeText(makeItems(random), random),
        makeMap(seed, { touchpoints: 12 }).text,
        makeFiles(seed, seed)['main.journey'] ?? '',
        rewritten(random.pick(Object.values(examples)), random),
      ];
      for (const map of maps) if (assertPlainIsTheSame(map, `seed ${seed}`)) found++;
      // Blocks by themselves and each of their lines, as few maps are plain from end to end.
      for (const map of maps)
        for (const line of map.split('\n')) if (assertPlainIsTheSame(inMap(line.trim()), line)) found++;
    }
    assert.ok(found > rounds(60), `${found} are plain`);
  });
});
