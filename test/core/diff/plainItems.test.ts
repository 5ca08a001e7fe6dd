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

const inMap = (fact: string): string =>
  `journey j "J" {\n  stage s {\n  touchpoint t "T" {\n  ${fact}\n  }\n}\n}\n`;

describe('the items of a text that is written plainly', () => {
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
