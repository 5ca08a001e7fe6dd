import assert from 'node:assert/strict';
import { foldSettled } from '../../../core/merge/fold.ts';
import { mergeMaps, mergeParsed, type Merged } from '../../../core/merge/index.ts';
import { mergePlain, toMerge } from '../../../core/merge/mergeTexts.ts';
import { mergeWhole } from '../../../core/merge/names.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { withEdits } from '../../bench/diff.ts';
import { makeMap } from '../../bench/makeMap.ts';
import { normalForm } from '../../harness/applyDifferences.ts';
import { faultOf, itemsIn, tripleOf, type Triple } from '../../harness/mergeLaws.ts';
import { randomOf } from '../../harness/random.ts';
import { rounds } from '../../harness/rounds.ts';
import { assertSame } from '../../harness/same.ts';
import { sidesIn } from '../../harness/sidesIn.ts';

const seeds = Array.from({ length: rounds(1200) }, (_, seed) => seed);

describe('the laws of merging', function () {
  this.timeout(180_000);
  /** Each triple is merged once, whatever is asked of it. */
  const merged = new Map<number, { readonly triple: Triple; readonly result: Merged }>();
  before(() => {
    for (const seed of seeds) {
      const triple = tripleOf(seed);
      merged.set(seed, { triple, result: mergeMaps(triple) });
    }
  });
  const each = (
    kind: Merged['kind'],
    check: (triple: Triple, text: string, seed: number) => void,
  ): number => {
    let count = 0;
    for (const [seed, { triple, result }] of merged) {
      if (result.kind !== kind || result.kind === 'refused') continue;
      check(triple, result.text, seed);
      count++;
    }
    return count;
  };

  it('merging with a side that did nothing gives the other, to the byte', () => {
    for (const seed of seeds.slice(0, rounds(200))) {
      const { base, ours, theirs } = tripleOf(seed);
      assert.deepEqual(mergeMaps({ base, ours, theirs: base }), { kind: 'clean', text: ours });
      assert.deepEqual(mergeMaps({ base, ours: base, theirs }), { kind: 'clean', text: theirs });
      assert.deepEqual(mergeMaps({ base, ours, theirs: ours }), { kind: 'clean', text: ours });
    }
  });

  it('without a conflict, every change of either side is in the result and nothing else is', () => {
    const count = each('clean', (triple, text, seed) =>
      assert.equal(faultOf(triple, text), undefined, `seed ${seed}`),
    );
    assert.ok(count > rounds(900), `only ${count} were clean`);
  });

  it('loses and invents nothing at the end of a file, however that ends', () => {
    const ends = ['', '\n', '\n// one', '\n// two', '\n\n// three', '\n// one\n', '\n/* four\n  five */', ' // six', '\n// one\n// two', '\n\n\n']; // prettier-ignore
    let clean = 0;
    for (const seed of seeds.slice(0, rounds(300))) {
      const random = randomOf(seed);
      const { base, ours, theirs } = tripleOf(seed);
      const ended = (text: string): string => text.trimEnd() + random.pick(ends);
      const triple = { base: ended(base), ours: ended(ours), theirs: ended(theirs) };
      const result = mergeMaps(triple);
      if (result.kind !== 'clean') continue;
      assert.equal(faultOf(triple, result.text), undefined, `seed ${seed}`);
      clean++;
    }
    assert.ok(clean > rounds(250), `only ${clean} were clean`);
  });

  it('with conflicts, choosing one side everywhere leaves all that this side changed', () => {
    const count = each('conflicts', ({ base, ours, theirs }, text, seed) => {
      for (const [side, own] of [
        ['ours', ours],
        ['theirs', theirs],
      ] as const) {
        const result = sidesIn(text)[side];
        const had = new Set(linesOf(base));
        const has = new Set(linesOf(result));
        const lost = linesOf(own).filter(
          (line) => !had.has(line) && !has.has(line) && !/^channels:|\{/.test(line),
        );
        assert.deepEqual(lost, [], `seed ${seed}, ${side}`);
      }
    });
    assert.ok(count >= rounds(50), `only ${count} had conflicts`);
  });

  it('swapping the sides swaps the result up to the order of what both added in one place', () => {
    let differ = 0;
    for (const [seed, { triple, result }] of merged) {
      const swapped = mergeMaps({ base: triple.base, ours: triple.theirs, theirs: triple.ours });
      if (result.kind !== 'clean' || swapped.kind !== 'clean') {
        // Where things are entangled, it may depend on the side how many conflicts say so; never whether there are any.
        assert.equal(result.kind === 'clean', swapped.kind === 'clean', `seed ${seed}`);
        if (result.kind !== swapped.kind) differ++;
        continue;
      }
      const form = (text: string): unknown => normalForm(itemsIn(text), { order: false, lists: false });
      assert.deepEqual(form(result.text), form(swapped.text), `seed ${seed}`);
    }
    assert.ok(differ < 6, `${differ} differ`);
  });

  it('gives the same as it would if it read all that nobody or only one side touched', () => {
    let folded = 0;
    for (const seed of seeds.slice(0, rounds(400))) {
      const { triple, result } = merged.get(seed) ?? assert.fail();
      assert.deepEqual(result, mergeWhole(triple, parse), `seed ${seed}`);
      if (foldSettled(triple)) folded++;
    }
    assert.ok(folded > rounds(350), `only ${folded} had something to be left out`);
  });

  it('gives the same whether or not it is read plainly', () => {
    const kinds = { clean: 0, conflicts: 0, refused: 0, unplain: 0 };
    const merge = (triple: Triple, what: string): void => {
      const three = toMerge(triple);
      const plain = mergePlain(three);
      kinds[plain?.kind ?? 'unplain']++;
      if (plain) assertSame(plain, mergeParsed(three), what);
    };
    for (const [seed, { triple }] of merged) merge(triple, `seed ${seed}`);
    for (let seed = 0; seed < rounds(60); seed++) {
      // As long as most is left to be read, and with most in conflict.
      const base = makeMap(seed, { touchpoints: 20 }).text;
      const [ours, theirs] = [withEdits(base, seed, 60), withEdits(base, seed + 1, 60)];
      merge({ base, ours, theirs }, `map ${seed}`);
      merge({ base, ours, theirs: theirs.replaceAll('does: "', 'does: "Then: ') }, `map ${seed}, does`);
    }
    assert.ok(kinds.clean > rounds(850), `only ${kinds.clean} were clean`);
    assert.ok(kinds.conflicts > rounds(90), `only ${kinds.conflicts} had conflicts`);
    assert.ok(kinds.unplain >= rounds(10), `only ${kinds.unplain} were left to the parser`);
    assert.equal(kinds.refused, 0);
  });

  it('puts together maps of ten thousand touchpoints', () => {
    const base = makeMap(7, { touchpoints: rounds(10_000) }).text;
    const [ours, theirs] = [withEdits(base, 1, 1), withEdits(base, 2, 1)];
    const result = mergeMaps({ base, ours, theirs });
    assert.equal(result.kind, 'clean');
    assert.equal(result.kind === 'clean' && faultOf({ base, ours, theirs }, result.text), undefined);
  });

  it('hardly ever refuses what can be read', () => {
    const refused = [...merged.values()].filter(({ result }) => result.kind === 'refused');
    assert.ok(refused.length <= Math.ceil(seeds.length / 200), `${refused.length} were refused`);
  });

  it('never throws, however broken the texts are', () => {
    const kinds = new Set<string>();
    for (const seed of seeds.slice(0, rounds(400))) {
      const { base, ours, theirs } = tripleOf(seed);
      const random = randomOf(seed);
      const broken = (text: string): string => {
        const at = random.below(text.length);
        const put = random.pick([
          '{',
          '}',
          '"',
          '/*',
          '"""',
          '\n',
          ';',
          ' pain x',
          '<<<<<<< a\n',
          ':',
          '\ufeff',
        ]);
        return text.slice(0, at) + put + text.slice(at + random.below(6));
      };
      kinds.add(mergeMaps({ base, ours: broken(ours), theirs: broken(theirs) }).kind);
      kinds.add(mergeMaps({ base: broken(base), ours: broken(ours), theirs }).kind);
    }
    assert.deepEqual([...kinds].sort(), ['clean', 'conflicts', 'refused']);
  });
});

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.replace(/;\s*$/, '').trim());
}
