import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { compare } from '../../../core/diff/compare.ts';
import type { Change } from '../../../core/diff/index.ts';
import type { Item, Said } from '../../../core/diff/item.ts';
import { diffRules, formerRuleIds, type RuleId } from '../../../core/diff/rules.ts';
import { applyDifferences, normalForm } from '../../harness/applyDifferences.ts';
import { withinTime } from '../../fuzz/oracles/time.ts';
import { assertMirrored, changesOf } from '../../harness/diffLaws.ts';
import { itemsIn } from '../../harness/formatLaws.ts';
import { item, makeItems, said } from '../../harness/makeItems.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import { rounds } from '../../harness/rounds.ts';

/** Changes one item of a kind, somewhere in a map. */
function edit(
  items: readonly Item[],
  random: Random,
  kind: string,
  change: (found: Item) => Item | undefined,
): readonly Item[] {
  const all: Item[] = [];
  const collect = (each: Item): void => {
    if (each.kind === kind) all.push(each);
    each.items.forEach(collect);
  };
  items.forEach(collect);
  if (all.length === 0) return items;
  const chosen = random.pick(all);
  const rebuild = (list: readonly Item[]): readonly Item[] =>
    list.flatMap((each) => {
      if (each !== chosen) return [{ ...each, items: rebuild(each.items) }];
      const changed = change(each);
      return changed ? [changed] : [];
    });
  return rebuild(items);
}

const withFact = (each: Item, key: string, make: (old: Said | undefined) => Said): Item => {
  const old = each.facts.find((fact) => fact.key === key && fact.whom === undefined);
  return { ...each, facts: [...each.facts.filter((fact) => fact !== old), make(old)] };
};

/** Single edits, each with the kind of change it is to give. */
const edits: readonly { readonly name: string; readonly kind: Change['kind']; readonly make: (items: readonly Item[], random: Random) => readonly Item[] }[] = [
  { name: 'a feeling changes', kind: 'changed', make: (items, random) => edit(items, random, 'touchpoint', (t) => withFact(t, 'feels', (old) => said('feels', old?.values[0]?.startsWith('2') ? '1' : '2'))) },
  { name: 'a title changes', kind: 'changed', make: (items, random) => edit(items, random, 'stage', (s) => ({ ...s, title: 'Quite another name' })) },
  { name: 'a touchpoint comes', kind: 'added', make: (items, random) => edit(items, random, 'stage', (s) => ({ ...s, items: [...s.items, item('touchpoint', `new${random.below(1e9)}`, 'Something nobody ever saw', [said('feels', '1')], [item('pain', undefined, 'With a pain of its own')])] })) },
  { name: 'a pain goes', kind: 'removed', make: (items, random) => edit(items, random, 'pain', () => undefined) },
  { name: 'a drop-off appears', kind: 'added', make: (items, random) => edit(items, random, 'touchpoint', (t) => (t.facts.some((fact) => fact.key === 'wait') ? t : { ...t, facts: [...t.facts, said('wait', '5 min')] })) },
  { name: 'a sentence changes a little', kind: 'changed', make: (items, random) => edit(items, random, 'touchpoint', (t) => withFact(t, 'does', (old) => said('does', `${old?.values[0]?.slice(0, -1) ?? '"'} slowly"`, { repeats: true }))) },
  { name: 'a persona leaves', kind: 'changed', make: (items, random) => edit(items, random, 'journey', (j) => withFact(j, 'personas', () => said('personas', '@mina', { refersTo: 'persona' }))) },
  { name: 'two stages change places', kind: 'reordered', make: (items, random) => edit(items, random, 'journey', (j) => { const [a, b, ...rest] = j.items; return a && b ? { ...j, items: [b, a, ...rest] } : j; }) },
  { name: 'an id changes, with all that names it', kind: 'renamed', make: (items, random) => {
    const old = random.pick(items.flatMap((top) => top.items).flatMap((stage) => stage.items).filter((each) => each.kind === 'touchpoint')).id ?? '';
    // Two things of one id would be another mistake.
    if (JSON.stringify(items).includes('"renamed"')) return items;
    const rename = (list: readonly Item[]): readonly Item[] => list.map((each) => ({ ...each, id: each.id === old ? 'renamed' : each.id, items: rename(each.items), facts: each.facts.map((fact) => (fact.key !== '->' ? fact : { ...fact, of: fact.of === old ? 'renamed' : fact.of, whom: fact.whom === old ? 'renamed' : fact.whom })) }));
    return rename(items);
  } },
  { name: 'a touchpoint moves to another stage', kind: 'moved', make: (items, random) => {
    const stages = items.flatMap((top) => top.items).filter((each) => each.kind === 'stage');
    const moved = random.pick(stages).items[0];
    const to = stages.find((stage) => moved && !stage.items.includes(moved));
    const rebuild = (list: readonly Item[]): readonly Item[] => list.flatMap((each) => (each === moved ? [] : [{ ...each, items: [...rebuild(each.items), ...(each === to && moved ? [moved] : [])] }]));
    return rebuild(items);
  } },
]; // prettier-ignore

describe('the laws of the diff', () => {
  it('a map and itself do not differ, however their facts are ordered', () => {
    for (let seed = 0; seed < rounds(300); seed++) {
      const map = makeItems(randomOf(seed));
      assert.deepEqual(changesOf(map, makeItems(randomOf(seed))), []);
      const shuffled = edit(map, randomOf(seed), 'touchpoint', (t) => ({
        ...t,
        facts: [...t.facts].reverse(),
        items: [...t.items].reverse(),
      }));
      assert.deepEqual(changesOf(map, shuffled), []);
    }
  });

  it('a map and itself do not differ, however many things in it are called the same', () => {
    const map = Array.from({ length: 600 }, () => item('touchpoint', 'same', 'The same'));
    assert.deepEqual(changesOf(map, structuredClone(map)), []);
  });

  it('doing what the differences say gives the other map', () => {
    for (let seed = 0; seed < rounds(1500); seed++) {
      const random = randomOf(seed);
      const before = makeItems(random);
      // Strangers every tenth time; otherwise a few edits.
      let after = random.below(10) === 0 ? makeItems(random) : before;
      for (let i = random.below(6); i >= 0; i--) after = random.pick(edits).make(after, random);
      const comparison = compare(before, after);
      const applied = applyDifferences(before, comparison);
      assert.ok(
        isDeepStrictEqual(normalForm(applied, { order: false }), normalForm(after, { order: false })),
        `seed ${seed}`,
      );
    }
  });

  it('swapping the sides swaps added and removed, before and after, harm and better', () => {
    for (let seed = 0; seed < rounds(600); seed++) {
      const random = randomOf(seed);
      const before = makeItems(random);
      let after = before;
      for (let i = random.below(4); i >= 0; i--) after = random.pick(edits).make(after, random);
      assertMirrored(before, after, `seed ${seed}`);
    }
  });

  for (const { name, kind, make } of edits) {
    it(`${name}: one change, ${kind}`, () => {
      let told = 0;
      for (let seed = 0; seed < rounds(150); seed++) {
        const random = randomOf(seed);
        const before = makeItems(random);
        const after = make(before, random);
        if (
          JSON.stringify(normalForm(before, { order: true })) ===
          JSON.stringify(normalForm(after, { order: true }))
        )
          continue;
        const changes = changesOf(before, after);
        assert.deepEqual(changes.map((change) => change.kind), [kind], `seed ${seed}: ${changes.map((change) => change.sentence).join(' ')}`); // prettier-ignore
        told++;
      }
      assert.ok(told > rounds(20), `only ${told} maps could be edited so`);
    });
  }
});

describe('the rules of the diff', () => {
  it('have a mirror each, and the mirror of harm is better', () => {
    for (const [id, rule] of Object.entries(diffRules)) {
      const mirror = diffRules[rule.mirror as RuleId];
      assert.ok(mirror, `${id} has no mirror`);
      assert.equal(mirror.mirror, id);
      if (rule.level === 'harm') assert.equal(mirror.level, 'better', id);
      if (rule.level === 'better') assert.equal(mirror.level, 'harm', id);
    }
  });
  it('that had other ids are still known by them', () => {
    for (const id of Object.values(formerRuleIds)) assert.ok(diffRules[id]);
  });
});

describe('a thing of which very much is said', () => {
  it('is compared in the time that so much takes', async () => {
    const map = (name: string): string =>
      `journey j "J" {\nstage s "S" {\n${`for: @${name}\n`.repeat(600)}}\n}\n`;
    const sides = () => [itemsIn(map('mina')), itemsIn(map('joon'))] as const;
    const changes = await withinTime('comparing', '', sides, ([was, is]) => changesOf(was, is));
    assert.equal(changes.length, 1200);
  });
});
