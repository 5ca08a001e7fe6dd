import assert from 'node:assert/strict';
import { renameEdits } from '../../../core/edit/renameEdits.ts';
import { mergeMaps } from '../../../core/merge/index.ts';
import { scopeOf, type Declared } from '../../../core/model/scope.ts';
import { tablesOf } from '../../../core/model/tables.ts';
import { applyEdits } from '../../../core/syntax/applyEdits.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { makeMap } from '../../bench/makeMap.ts';
import { editText } from '../../harness/editText.ts';
import { tripleOf } from '../../harness/mergeLaws.ts';
import { newNameFaults } from '../../harness/nameFaults.ts';
import { randomOf, type Random } from '../../harness/random.ts';
import { rounds } from '../../harness/rounds.ts';

/** Gives one thing another id, wherever it is named. */
function renameOne(text: string, random: Random): string {
  const source = { uri: 'main.journey', text, tree: parse(text) };
  const scope = scopeOf(source, new Map());
  const { own, journeys } = tablesOf(source.tree);
  const all = [own, ...journeys.values()].flatMap((table) => [...table.all()]);
  const target: Declared = { ...random.pick(all), source };
  const id = random.pick([`r${random.below(4)}`, `${target.id}x`]);
  const renamed = renameEdits(target, id, [scope], { keepFormer: random.below(2) === 0 });
  return 'edits' in renamed ? applyEdits(text, renamed.edits.get(source.uri) ?? []) : text;
}

/** Names one thing somewhere where it was not named. */
function nameOne(text: string, random: Random): string {
  const tree = parse(text);
  const blocks: { readonly block: Block; readonly end: number }[] = [];
  walk(tree, (block, at) => {
    if (block.body) blocks.push({ block, end: at + block.body.end });
  });
  const of = (keyword: string) => blocks.filter(({ block }) => block.row?.keyword === keyword);
  const ids = (keyword: string): string => {
    const found: string[] = [];
    walk(tree, ({ row, id }) => void (row?.keyword === keyword && id && found.push(id.text)));
    return found.length > 0 ? random.pick(found) : 'nobody';
  };
  const n = random.below(1e6);
  const [keyword, said] = random.pick([
    ['touchpoint', `thinks @${ids('persona')}: "Hm ${n}"`],
    ['touchpoint', `note: "As @${ids('persona')} says ${n}"`],
    ['touchpoint', `opportunity "Better ${n}" { solves: ${ids('pain')} }`],
    ['journey', `path p${n} "Other ways ${n}" { ${ids('touchpoint')} -> ${ids('touchpoint')} }`],
  ] as const);
  const holders = of(keyword);
  if (holders.length === 0) return text;
  const { end } = random.pick(holders);
  return `${text.slice(0, end)}\n${said}\n${text.slice(end)}`;
}

/** Adds something with an id that others may have given too. */
function addOne(text: string, random: Random): string {
  const at = text.search(/\btouchpoint \S+ "/);
  const id = random.pick(['r0', 'r1', 'r2', 'r3']);
  if (at < 0 || new RegExp(`\\b${id}\\b`).test(text)) return text;
  return `${text.slice(0, at)}touchpoint ${id} "New ${random.below(1e6)}" {}\n${text.slice(at)}`;
}

function side(base: string, random: Random): string {
  let text = base;
  for (let left = 1 + random.below(4); left > 0; left--) {
    const deed = random.pick([renameOne, renameOne, nameOne, nameOne, addOne, (was: string) => editText(was, random, 1)]); // prettier-ignore
    text = deed(text, random);
  }
  return text;
}

describe('the laws of merging names', function () {
  this.timeout(120_000);
  it('a name leads nowhere and an id is given twice only where a side has it so', () => {
    const kinds = { clean: 0, conflicts: 0, refused: 0 };
    for (let seed = 0; seed < rounds(400); seed++) {
      const random = randomOf(seed);
      // A small map, or one of which most is left out before it is read.
      const base = seed % 5 > 0 ? tripleOf(seed).base : makeMap(seed, { touchpoints: 40 }).text;
      const [ours, theirs] = [side(base, random), side(base, random)];
      const merged = mergeMaps({ base, ours, theirs });
      kinds[merged.kind]++;
      if (merged.kind === 'clean')
        assert.deepEqual(newNameFaults(merged.text, [ours, theirs]), [], `seed ${seed}`);
    }
    assert.ok(kinds.clean > rounds(350), `only ${kinds.clean} were clean`);
    assert.ok(kinds.conflicts >= Math.floor(rounds(400) / 40), `only ${kinds.conflicts} had conflicts`);
  });
});
