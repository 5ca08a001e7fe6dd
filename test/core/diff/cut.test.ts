import assert from 'node:assert/strict';
import { makeFiles } from '../../fuzz/inputs/made.ts';
import { assertCutTellsTheSame, assertOutlined } from '../../harness/cutLaws.ts';
import { examples } from '../../harness/examples.ts';
import { makeItems } from '../../harness/makeItems.ts';
import { makeText } from '../../harness/makeText.ts';
import { makeMap } from '../../bench/makeMap.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import { rewritten } from '../../harness/rewritten.ts';

const main = 'main.journey';

/** Maps of all kinds: those that people wrote, those that are made of what people write, and of all that may be written. */
const kinds: Readonly<Record<string, (seed: number, random: Random) => string>> = {
  examples: (_, random) => random.pick(Object.values(examples)),
  'maps with comments everywhere': (_, random) => makeText(makeItems(random), random),
  'maps as people write them': (seed) => makeMap(seed, { touchpoints: 12 }).text,
  'maps of all that may be written': (seed) => makeFiles(seed, seed)[main] ?? '',
};

describe('two maps without what is equal in both', () => {
  for (const [kind, make] of Object.entries(kinds)) {
    it(`differ as the whole maps do: ${kind}`, () => {
      let cut = 0;
      const rounds = 60;
      for (let seed = 0; seed < rounds; seed++) {
        const random = randomOf(seed);
        const before = make(seed, random);
        let after = before;
        for (let left = random.below(6); left >= 0; left--) after = rewritten(after, random);
        const what = `seed ${seed}`;
        assertOutlined(before, undefined, what);
        assertOutlined(after, before, what);
        if (assertCutTellsTheSame({ [main]: before }, { [main]: after }, what)) cut++;
      }
      assert.ok(cut > rounds / 10, `something was left out of ${cut} maps only`);
    });
  }

  it('differ as the whole maps do: several files, between which things move', () => {
    let cut = 0;
    for (let seed = 0; seed < 60; seed++) {
      const random = randomOf(seed);
      const files = { ...makeFiles(seed, seed), [main]: random.pick(Object.values(examples)) };
      const maps = Object.entries(files).filter(([path]) => path.endsWith('.journey'));
      const after = maps.map(([path, text]) => [path, random.below(2) === 0 ? rewritten(text, random) : text] as const); // prettier-ignore
      const [first, second] = after;
      const block = /^persona [^]*?^\}\n/m.exec(second?.[1] ?? '')?.[0];
      const moved = new Map(after);
      if (first && second && block && random.below(2) === 0) {
        moved.set(second[0], second[1].replace(block, ''));
        moved.set(first[0], first[1] + block);
      }
      if (random.below(8) === 0) moved.delete(main);
      if (assertCutTellsTheSame(Object.fromEntries(maps), Object.fromEntries(moved), `seed ${seed}`)) cut++;
    }
    assert.ok(cut > 20, `something was left out of ${cut} maps only`);
  });
});
