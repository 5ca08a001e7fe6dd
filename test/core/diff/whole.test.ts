import assert from 'node:assert/strict';
import { diffMaps, isAtLeast, itemsOf, type Change, type MapDiff } from '../../../core/diff/index.ts';
import type { Item } from '../../../core/diff/item.ts';
import { compareJourneys } from '../../../core/diff/journeys.ts';
import type { Level } from '../../../core/diff/rules.ts';
import { outlinedTitles, titlesOf } from '../../../core/diff/titles.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { outlineOf } from '../../../core/syntax/scanOutline.ts';

const itemsIn = (text: string): readonly Item[] => itemsOf({ uri: '', text, tree: parse(text) });
const options = { fileOf: () => '', textDiffers: true };
const told = (before: string, after: string): MapDiff => diffMaps(itemsIn(before), itemsIn(after), options);

const people = 'persona ada "Ada"\npersona ben "Ben"\n';
/** A journey in which two people feel so in some stages. */
const journey = (id: string, stages: Readonly<Record<string, readonly [ada: number, ben: number]>>): string =>
  `journey ${id} "${id}" { personas: @ada, @ben\n${Object.entries(stages)
    .map(([stage, [ada, ben]]) => `stage ${stage} "${stage}" { touchpoint ${stage}-t "T" { feels @ada: ${ada}; feels @ben: ${ben} } }`)
    .join('\n')}\n}\n`; // prettier-ignore

describe('what a team has accepted', () => {
  const [before, after] = ['wait: 1 min; drop-off: 1%', 'wait: 2 min; drop-off: 2%'].map(
    (facts) => `journey j "J" { stage s "S" { touchpoint t "T" { ${facts} } } }`,
  );

  it('is marked with the reason and the name, and nothing else is', () => {
    const { changes } = told(before!, after!);
    assert.equal(changes.length, 2);
    const accepted = { fingerprint: changes[1]!.fingerprint, reason: 'On purpose', name: 'Ada' };
    const other = { fingerprint: 'none', reason: 'Why not', name: 'Ben' };
    const again = diffMaps(itemsIn(before!), itemsIn(after!), { ...options, accepted: [other, accepted] });
    assert.deepEqual(again.changes, [
      changes[0],
      { ...changes[1], accepted: { reason: 'On purpose', name: 'Ada' } },
    ]);
  });

  it('is not grave any more, and else a level is at least another', () => {
    const [change] = told(before!, after!).changes;
    const of = (level: Level): Change => ({ ...change!, level });
    const grave = (one: Change): readonly boolean[] => [isAtLeast(one, 'harm'), isAtLeast(one, 'risk'), isAtLeast(one, 'any')]; // prettier-ignore
    assert.deepEqual(grave(of('harm')), [true, true, true]);
    assert.deepEqual(grave(of('risk')), [false, true, true]);
    assert.deepEqual(grave(of('better')), [false, false, true]);
    assert.deepEqual(grave(of('neutral')), [false, false, true]);
    assert.deepEqual(grave({ ...of('harm'), accepted: { reason: 'r', name: 'n' } }), [false, false, false]);
  });
});

describe('what is told of the whole', () => {
  it('has the titles of all personas, of what is imported too, the later before the earlier', () => {
    const around = itemsIn('persona ada "Imported"\npersona cleo "Cleo"\npersona dan');
    const [before, after] = ['Ben', 'Benny'].map((ben) => itemsIn(`persona ada "Ada"\npersona ben "${ben}"\npersona "No id"\nmetric m "M"`)); // prettier-ignore
    const { personas } = diffMaps(before!, after!, { ...options, around });
    assert.deepEqual([...personas].sort(), [['ada', 'Ada'], ['ben', 'Benny'], ['cleo', 'Cleo']]); // prettier-ignore
  });

  it('says that neither side became the other only where that is so', () => {
    assert.ok(!('compared' in told(people, people)));
    const compared = { kind: 'journeys', before: 'A', after: 'B' } as const;
    assert.deepEqual(diffMaps([], [], { ...options, compared }).compared, compared);
  });

  it('begins with the stage in which a feeling changed most, and of two such with the one that is worse', () => {
    const summary = (before: Parameters<typeof journey>[1], after: Parameters<typeof journey>[1]): string =>
      told(people + journey('j', before), people + journey('j', after)).summary;
    const calm = [0, 0] as const;
    assert.match(summary({ a: calm, b: calm, c: calm }, { a: [-1, 0], b: [2, 0], c: [1, 0] }), /^For Ada, “b” now feels better: 0 to \+2\./); // prettier-ignore
    assert.match(summary({ a: calm, b: calm, c: calm }, { a: [1, 0], b: [0, -2], c: [1.5, 0] }), /^For Ben, “b” now feels worse: 0 to −2\./); // prettier-ignore
    assert.match(summary({ a: calm, b: calm }, { a: [1, 0], b: [-1, 0] }), /^For Ada, “b” now feels worse/);
    assert.match(summary({ a: calm, b: calm }, { a: [-1, 0], b: [1, 0] }), /^For Ada, “a” now feels worse/);
    // Who felt nothing before does not feel worse.
    assert.match(
      told(
        people + journey('j', { a: [1, 1] }),
        people + journey('j', { a: [-1, 0] }).replace('; feels @ben: 0', ''),
      ).summary,
      /^For Ada, “a” now feels worse/,
    );
  });

  it('says of one journey what all feel in it, whatever they feel in another', () => {
    const map = (j: readonly [number, number], k: readonly [number, number]): string =>
      people + journey('j', { a: j }) + journey('k', { a: k });
    assert.match(told(map([1, 1], [1, 1]), map([-1, 0], [1, 2])).summary, /^For everybody, “a” now feels worse, for Ada from \+1 to −1\./); // prettier-ignore
  });
});

describe('what a thing is called', () => {
  const before = 'journey j "J" { stage s "S" { touchpoint t "T"; touchpoint n; touchpoint "No id" } stage u "U" { } }';
  const after = before.replace('"U"', '"Un"').replace('journey j', 'metric t "Metric"\njourney j');
  const earlier = outlineOf(before)!;

  for (const [how, titleOf] of [
    ['by the items', titlesOf(itemsIn(after))],
    ['by the outlines, of which one leaves out what the earlier has', outlinedTitles([outlineOf(after, earlier)!])],
    ['by several outlines, the later before the earlier', outlinedTitles([earlier, outlineOf(after)!])],
  ] as const)
    it(`is found ${how}`, () => {
      assert.deepEqual(
        ['t', 'n', 's', 'u', 'undefined', 'x'].map((id) => titleOf(id === 's' || id === 'u' ? 'stage' : 'touchpoint', id)),
        ['T', undefined, 'S', 'Un', undefined, undefined],
      );
      assert.equal(titleOf('metric', 't'), 'Metric');
      assert.equal(titleOf('touchpoint', 't'), 'T');
    });
}); // prettier-ignore

describe('two journeys', () => {
  const one = (text: string) => {
    const items = itemsIn(text);
    return { items, journey: items[0]! };
  };

  it('are matched as the maps are, where the diff takes them for the same', () => {
    const [old, now] = [one('journey j "J" { owner: a }\njourney k "K"'), one('journey j "New" { owner: b }\nactor a')]; // prettier-ignore
    const { before, after, comparison } = compareJourneys(old, now);
    assert.equal(before[0], old.journey);
    assert.equal(after[0], now.journey);
    assert.deepEqual(
      comparison.differences.map(({ kind }) => kind),
      ['retitled', 'fact', 'added'],
    );
  });

  it('are laid on one another, where it does not', () => {
    const [old, now] = [one('journey j "Today" { owner: a }'), one('journey k "Quite another" { owner: b }')];
    const { before, comparison } = compareJourneys(old, now);
    assert.deepEqual([before[0]?.id, before[0]?.title], ['k', 'Quite another']);
    assert.deepEqual(
      comparison.differences.map(({ kind }) => kind),
      ['fact'],
    );
  });

  it('have feelings of one number on two scales that are not one feeling', () => {
    const map = (scale: string, feels: string): string =>
      `journey j "J" { scale: ${scale}; stage s { touchpoint t "T" { feels: ${feels}; wait: 2 min } } }`;
    const differ = (a: string, b: string, feels: string, other = feels): number => {
      const { comparison } = compareJourneys(one(map(a, feels)), one(map(b, other)), { areTwo: true });
      return comparison.differences.filter((one) => one.kind === 'fact' && (one.after ?? one.before)?.key !== 'scale').length; // prettier-ignore
    };
    assert.equal(differ('1..5', '1..5', '2'), 0);
    assert.equal(differ('1..5', '1..10', '2'), 1);
    assert.equal(differ('0..10', '1..10', '2'), 1);
    assert.equal(differ('1..5', '0..6', '2'), 1);
    // At the same place of both.
    assert.equal(differ('1..5', '1..10', '1'), 0);
    assert.equal(differ('1..5', '0..6', '3'), 0);
    assert.equal(differ('1..5', '0..6', '2..4'), 0);
    // What differs anyway is told once.
    assert.equal(differ('1..5', '1..10', '2', '3'), 1);
    assert.equal(differ('1..5', '1..10', 'none'), 0);
    assert.equal(differ('1..5', '1..10', '2', 'none'), 1);
  });
});
