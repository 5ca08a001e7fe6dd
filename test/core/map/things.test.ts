import assert from 'node:assert/strict';
import { thingsOf } from '../../../core/map/things.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block, Fact, FileBlock } from '../../../core/syntax/tree.ts';
import { makeMap } from '../../bench/makeMap.ts';
import { randomOf } from '../../harness/random.ts';

/** All that has a name in a file, with where it stands, in the order of the text. */
function thingsIn(tree: Block): readonly { readonly thing: Block | Fact; readonly start: number }[] {
  const all: { thing: Block | Fact; start: number }[] = [];
  const down = (block: Block, at: number): void =>
    block.statements.forEach((statement, i) => {
      if (statement.kind === 'step') return;
      const start = at + (block.starts[i] ?? 0);
      all.push({ thing: statement, start });
      if (statement.kind === 'block') down(statement, start);
    });
  down(tree, 0);
  return all;
}

/** The names of all things by one look through the file, from above. */
function plainNames(tree: Block): readonly string[] {
  const names: string[] = [];
  const counts = new Map<string, number>();
  const down = (block: Block, key: string, journey: string): void => {
    for (const one of block.statements) {
      if (one.kind === 'step') continue;
      const kind = one.kind === 'block' ? (one.row?.keyword ?? one.keyword.text) : '';
      const id = one.kind === 'block' ? one.id?.text : undefined;
      const isOfJourney = one.kind === 'block' && one.row?.declares?.scope === 'journey';
      const home = id === undefined ? key : isOfJourney ? journey : '';
      const wanted =
        one.kind === 'fact'
          ? `${key}/${one.row?.key ?? one.key.text}${one.of ? `.${one.of.text}` : ''}${one.mention ? `@${one.mention.text}` : ''}`
          : `${home === '' ? '' : `${home}/`}${kind}${id === undefined ? '' : `:${id}`}`;
      const count = (counts.get(wanted) ?? 0) + 1;
      counts.set(wanted, count);
      const own = count === 1 ? wanted : `${wanted}#${count}`;
      names.push(own);
      if (one.kind === 'block') down(one, own, kind === 'journey' ? own : journey);
    }
  };
  down(tree, '', '');
  return names;
}

/** Names after an edit are those of one look through the file, every one leads back to its place, and none stands twice. */
function expectNames(tree: FileBlock, text: string): void {
  const things = thingsOf(tree);
  const wanted = plainNames(parse(text));
  const all = thingsIn(tree);
  const keys = all.map(({ thing }) => things.keyOf(thing));
  assert.deepEqual(keys, wanted);
  assert.equal(new Set(keys).size, keys.length);
  all.forEach(({ start }, i) => assert.equal(things.placeOf(keys[i]!)?.start, start));
}

const twice = `persona mina "Mina" { goal: "x"; goal: "y" }
journey j "J" {
  stage s "S" {
    touchpoint a "A" { does: "x"; does @mina: "y"; pain { severity: 1 } pain p "P" {} }
    touchpoint { thinks: "z" }
    touchpoint {}
  }
  stage t "T" {
    touchpoint b "B" { pain q "Q" {} }
    touchpoint c "C" { does: "w" }
  }
}
journey k "K" { stage s "S" { touchpoint a "A" {} } }
`;

/** Random edits one after the other, each of which is followed. */
function follow(map: string, seed: number, see: (tree: FileBlock, text: string) => void): void {
  const random = randomOf(seed);
  const pieces = ['a', 'b', 's', '"', '{', '}', ' does: "n"\n', ' touchpoint a "A" {}\n', ' pain p "P" {}\n', ''];
  let text = map;
  let tree = parse(text);
  for (let i = 0; i < 150; i++) {
    const start = random.below(text.length + 1);
    const change = { start, end: Math.min(text.length, start + random.below(4)), text: random.pick(pieces) };
    text = text.slice(0, change.start) + change.text + text.slice(change.end);
    tree = parseChange(tree, text, change);
    see(tree, text);
  }
} // prettier-ignore

describe('the names of things', () => {
  it('are those of a first look after any edits, of things that want the same name too', () => {
    follow(twice + makeMap(5, { touchpoints: 12 }).text, 11, (tree, text) => {
      expectNames(tree, text);
    });
  }).timeout(30_000);

  it('are so where each part of a file is named for itself', () => {
    let alone = 0;
    follow(makeMap(6, { touchpoints: 12 }).text, 12, (tree, text) => {
      const things = thingsOf(tree);
      if (things.isAlone(tree)) alone++;
      expectNames(tree, text);
    });
    assert.ok(alone > 20, `${alone} times`);
  }).timeout(30_000);

  it('stay true of an older text, though its blocks are called otherwise in a newer one', () => {
    const from = twice.indexOf('journey j') + 'journey '.length;
    const before = parse(twice);
    const [old, oldKeys] = [thingsOf(before), () => thingsIn(before).map(({ thing }) => old.keyOf(thing))];
    const keys = oldKeys();
    const change = { start: from, end: from + 1, text: 'other' };
    const text = twice.slice(0, from) + 'other' + twice.slice(from + 1);
    const after = parseChange(before, text, change);
    expectNames(after, text);
    assert.deepEqual(oldKeys(), keys);
    expectNames(after, text);
  });

  it('follow from that of their block where no id in it stands twice', () => {
    const text = twice.replace('touchpoint c', 'touchpoint b');
    const alone = (map: string): readonly boolean[] => {
      const tree = parse(map);
      return thingsIn(tree).flatMap(({ thing }) => thing.kind === 'block' && thing.row?.keyword === 'touchpoint' ? [thingsOf(tree).isAlone(thing)] : []);
    };
    assert.deepEqual(alone(twice), [true, true, true, true, true, true]);
    assert.deepEqual(alone(text), [true, true, true, false, false, true]);
  }); // prettier-ignore
});
