import assert from 'node:assert/strict';
import { readMaps } from '../../../core/diff/read.ts';
import { outlineOf } from '../../../core/syntax/scanOutline.ts';
import { makeFiles } from '../../fuzz/inputs/made.ts';
import { assertCutTellsTheSame, assertOutlined } from '../../harness/cutLaws.ts';
import { examples } from '../../harness/examples.ts';
import { makeItems } from '../../harness/makeItems.ts';
import { makeText } from '../../harness/makeText.ts';
import { makeMap } from '../../bench/makeMap.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import { rewritten } from '../../harness/rewritten.ts';
import { rounds } from '../../harness/rounds.ts';

const main = 'main.journey';

/** Maps of all kinds: those that people wrote, those that are made of what people write, and of all that may be written. */
const kinds: Readonly<Record<string, (seed: number, random: Random) => string>> = {
  examples: (_, random) => random.pick(Object.values(examples)),
  'maps with comments everywhere': (_, random) => makeText(makeItems(random), random),
  'maps as people write them': (seed) => makeMap(seed, { touchpoints: 12 }).text,
  'maps of all that may be written': (seed) => makeFiles(seed, seed)[main] ?? '',
};

/** Maps in which what is equal on both sides means something for what is not. */
const meant: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a former id that something else claims too': [
    inStage('touchpoint p "Reads it" { note: "1" } touchpoint t "Talks" { was: p }'),
    inStage('touchpoint "Something else" { does: "2"; was: p } touchpoint t "Talks" { was: p }'),
  ],
  'the same, of something that differs': [
    inStage('touchpoint p "Reads it" { note: "1" } touchpoint t "Talks" { was: p; note: "1" }'),
    inStage('touchpoint "Something else" { does: "2"; was: p } touchpoint t "Talks" { was: p; note: "2" }'),
  ],
  'the same, somewhere else': [
    inStage('touchpoint a "A" { pain p "Reads it" { note: "1" } } touchpoint b "B" { pain t "Talks" { was: p } }'),
    inStage('touchpoint a "A" { pain "Something else" { severity: 2; was: p } } touchpoint b "B" { pain t "Talks" { was: p } }'),
  ],
  'the scale of the journey': [
    inStage('touchpoint a "A" { feels: 4 }', 'scale: 1..5'),
    inStage('touchpoint a "A" { feels: 4 } touchpoint b "B" { feels: 2 }', 'scale: 1..5'),
  ],
  'a block without an id that was another one': [
    inStage('touchpoint a "A" { pain k "K" { note: "x" } pain "P" { note: "x"; severity: 1 } }'),
    inStage('touchpoint a "A" { pain "P" { was: k; note: "x"; severity: 2 } }'),
  ],
  'an answer that was dropped and answers something else now': [
    inStage('pain p "P"; pain q "Q"; opportunity o "O" { solves: p; status: dropped }'),
    inStage('pain p "P"; pain q "Q"; opportunity o "O" { solves: q; status: dropped } opportunity n "New" { solves: p }'),
  ],
  'an answer that is dropped now, beside one that is not': [
    inStage('pain p "P"; opportunity o "O" { solves: p } opportunity n "N" { solves: p }'),
    inStage('pain p "P"; opportunity o "O" { solves: p; status: dropped } opportunity n "N" { solves: p }'),
  ],
  'an answer that is dropped now, beside one that was': [
    inStage('pain p "P"; opportunity o "O" { solves: p } opportunity n "N" { solves: p; status: dropped }'),
    inStage('pain p "P"; opportunity o "O" { solves: p; status: dropped } opportunity n "N" { solves: p; status: dropped }'),
  ],
  'an answer that is not dropped any more, in one of two journeys': [
    `${inStage('pain p "P"; opportunity o "O" { solves: p; status: dropped }')}journey k "K" { stage l "L" { pain p "P"; opportunity n "N" { solves: p } } }\n`,
    `${inStage('pain p "P"; opportunity o "O" { solves: p }')}journey k "K" { stage l "L" { pain p "P"; opportunity n "N" { solves: p } } }\n`,
  ],
  'an answer to a pain of a persona': [
    `persona mina "Mina" { pain p "P" }\n${inStage('opportunity o "O" { solves: p } opportunity n "N"')}`,
    `persona mina "Mina" { pain p "P" }\n${inStage('opportunity n "N"')}`,
  ],
  'what one feels, beside what all feel': [
    inStage('touchpoint a "A" { note: "x"; feels: 1 } touchpoint b "B"', 'personas: @mina, @joon'),
    inStage('touchpoint a "A" { note: "x"; feels: 1; feels @joon: -1 } touchpoint b "B"', 'personas: @mina, @joon'),
  ],
  'what one feels, beside what all feel whom it is for': [
    inStage('touchpoint a "A" { note: "x"; for: @mina; feels: 1 } touchpoint b "B"', 'personas: @mina, @joon'),
    inStage('touchpoint a "A" { note: "x"; for: @mina; feels: 1; feels @joon: -1 } touchpoint b "B"', 'personas: @mina, @joon'),
  ],
  'a measure of a metric with another id': [
    `metric speed "Speed" { better: lower }\n${inStage('touchpoint a "A" { measure speed: 3 s } touchpoint b "B" { measure speed: 3 s; note: "1" }')}`,
    `metric tempo "Speed" { better: lower; was: speed }\n${inStage('touchpoint a "A" { measure tempo: 3 s } touchpoint b "B" { measure tempo: 4 s; note: "2" }')}`,
  ],
  'an answer that was dropped before': [
    inStage('touchpoint t "T" { pain p "P"; opportunity o "O" { solves: p; status: dropped } }'),
    inStage('touchpoint t "T" { pain p "P"; opportunity o "O" { solves: p; status: dropped } } opportunity n "New" { solves: p }'),
  ],
  'an answer that is one still': [
    inStage('touchpoint t "T" { pain p "P"; opportunity o "O" { solves: p } }'),
    inStage('touchpoint t "T" { pain p "P"; opportunity o "O" { solves: p } } opportunity n "New" { solves: p }'),
  ],
  'two facts that say one thing': [
    inStage('touchpoint t "T" { channels: app; channel: email }'),
    inStage('touchpoint t "T" { channels: email; channel: email }'),
  ],
  'what stands between things that are alike': [
    inStage('assumption "Far and away"; assumption "Another"; assumption "one two three four"'),
    inStage('assumption "one two three five"; assumption "Far and away"; assumption "Another"; assumption "one two three six"'),
  ],
  'what names a thing that has another id': [
    inStage('touchpoint t "Talks for long" { note: "1"; note: "2" }', 'path p { a -> t; t -> b }'),
    inStage('touchpoint u "Talks for long" { note: "1"; note: "2" }', 'path p { a -> t; t -> b }'),
  ],
  'the order of all around what came': [
    inStage('touchpoint t "T"; touchpoint a "A talk with a friend" { note: "1" } touchpoint b "B"'),
    inStage('touchpoint t "T"; touchpoint b "B"; touchpoint c "A talk with a friend" { note: "1" }'),
  ],
  'what others feel in the stage': [
    inStage('touchpoint t "T" { feels: 1 } touchpoint u "U" { feels: -1; for: @mina } touchpoint v "V" { feels: 2 }', 'personas: @mina, @joon'),
    inStage('touchpoint t "T" { feels: 2 } touchpoint u "U" { feels: -1; for: @mina } touchpoint v "V" { feels: 2 }', 'personas: @mina, @joon'),
  ],
  'whom a thing is for of which something else is said': [
    inStage('touchpoint t "T" { for: @mina; note: "1"; pain p "P" { severity: 1 } }', 'personas: @mina, @joon'),
    inStage('touchpoint t "T" { for: @mina; note: "2"; pain p "P" { severity: 3 } }', 'personas: @mina, @joon'),
  ],
  'whom a thing is for in which only a name is another': [
    inStage('touchpoint t "Talks for long" { note: "1"; note: "2" }', 'personas: @mina, @joon\npath p { for: @mina; a -> t; t -> b }'),
    inStage('touchpoint u "Talks for long" { note: "1"; note: "2" }', 'personas: @mina, @joon\npath p { for: @mina; a -> t; t -> b }'),
  ],
  'what personas are called': [
    `persona mina "Mina" { note: "1" }\n${inStage('touchpoint t "T" { feels: 1 }', 'personas: @mina')}`,
    `persona mina "Mina" { note: "1" }\n${inStage('touchpoint t "T" { feels: 2 }', 'personas: @mina')}`,
  ],
  'which way a metric is better': [
    `metric days "Days" { better: lower; note: "n" }\n${inStage('touchpoint t "T" { measure days: 1; measure churn: 1% }')}`,
    `metric days "Days" { better: lower; note: "n" }\n${inStage('touchpoint t "T" { measure days: 2; measure churn: 2% }')}`,
  ],
  'two scales': [
    inStage('touchpoint a "A" { feels: 1 } touchpoint b "B" { feels: 1 }', 'scale: 1..5'),
    inStage('touchpoint a "A" { feels: 2 } touchpoint b "B" { feels: 1 }', 'scale: 0..10'),
  ],
}; // prettier-ignore

function inStage(blocks: string, facts = ''): string {
  return `journey j "J" {\n${facts}\nstage s "S" {\n${blocks}\n}\n}\nlane weather "Weather" { type: text; side: customer; note: "so that there is something to leave out" }\n`;
}

describe('two maps without what is equal in both', () => {
  for (const [kind, make] of Object.entries(kinds)) {
    it(`differ as the whole maps do: ${kind}`, () => {
      let cut = 0;
      for (let seed = 0; seed < rounds(60); seed++) {
        const random = randomOf(seed);
        const before = make(seed, random);
        let after = before;
        for (let left = random.below(6); left >= 0; left--) after = rewritten(after, random);
        const what = `seed ${seed}`;
        assertOutlined(before, undefined, what);
        assertOutlined(after, before, what);
        if (assertCutTellsTheSame({ [main]: before }, { [main]: after }, what)) cut++;
      }
      assert.ok(cut > rounds(60) / 10, `something was left out of ${cut} maps only`);
    });
  }

  for (const [what, [before, after]] of Object.entries(meant))
    it(`differ as the whole maps do, with ${what}`, () => {
      assert.ok(assertOutlined(before, undefined, what) && assertOutlined(after, before, what));
      assertCutTellsTheSame({ [main]: before }, { [main]: after }, what);
      assertCutTellsTheSame({ [main]: after }, { [main]: before }, `${what}, the other way round`);
    });

  it('are known by all that stands in a file, where the file has another name', () => {
    const [before, after] = ['1', '2'].map(
      (note) => `persona p "P"\n${inStage(`touchpoint t "T" { note: "${note}" }`)}`,
    );
    const maps = readMaps(new Map([['old.journey', before ?? '']]), new Map([['new.journey', after ?? '']]), { allFeelings: false }); // prettier-ignore
    for (const { items } of [maps.before, maps.after])
      assert.deepEqual(items.map(({ id }) => id), ['p', 'j', 'weather']); // prettier-ignore
  });

  it('are read whole where a merge left two versions in a comment', () => {
    const map = (feels: number): string =>
      `/*\n<<<<<<< ours\n*/\n${inStage(`touchpoint t "T" { feels: ${feels} }`)}/*\n=======\n*/ journey k "K" {}\n/*\n>>>>>>> theirs\n*/\n`;
    assert.equal(outlineOf(map(1)), undefined);
    assertCutTellsTheSame({ [main]: map(1) }, { [main]: map(2) }, 'conflicts');
  });

  it('differ as the whole maps do: several files, between which things move', () => {
    let cut = 0;
    for (let seed = 0; seed < rounds(60); seed++) {
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
    assert.ok(cut > rounds(20), `something was left out of ${cut} maps only`);
  });
});
