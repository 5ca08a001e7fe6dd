import assert from 'node:assert/strict';
import { isNamed, placesNaming } from '../../../core/model/places.ts';
import { scopeOf, type Scope } from '../../../core/model/scope.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { examples } from '../../harness/examples.ts';
import { randomOf } from '../../harness/random.ts';

const map = `persona mina "Mina" {}
persona jun "Jun" {}
persona none "Nobody" {}
metric nps {}
lane mood "Mood" {}
journey first "First" {
  persona: mina
  stage a "A" { touchpoint pay "Pays" { thinks: "Says @jun"; pain slow "Slow"; channel: app } }
  stage b "B" { touchpoint wait { opportunity o { solves: slow } } touchpoint idle {} }
  path p { pay -> wait }
}
journey second "Second" {
  of: first
  stage a "A" { touchpoint pay {} touchpoint more { solved-by: o } }
  path p { pay -> more; first.pay -> more }
}
view v { of: first; stages: a; lanes: mood, thinks }
`;

/** Expects of every block of a text, after each edit, that it is named where there is a place that names it. */
function expectSame(
  text: string,
  edits: number,
  seed: number,
): { readonly named: number; readonly all: number } {
  const random = randomOf(seed);
  const count = { named: 0, all: 0 };
  let tree = parse(text);
  let names: Scope | undefined;
  for (let i = 0; i < edits; i++) {
    names = scopeOf({ uri: 'file:///work/a.journey', text, tree }, new Map(), names);
    const blocks: Block[] = [];
    walk(tree, (block) => void blocks.push(block));
    for (const block of blocks) {
      const isThere: boolean = block.id !== undefined && placesNaming(block, names).length > 0;
      assert.equal(isNamed(block, names), isThere, `${block.keyword.text} ${block.id?.text}\n${text}`);
      count.all++;
      if (isThere) count.named++;
    }
    const start = random.below(text.length);
    const end = Math.min(text.length, start + random.below(4));
    const change = {
      start,
      end,
      text: random.pick(['', 'x', ' ', '\n', '{', '}', 'pay', '@mina', 'mina', 'slow', '"']),
    };
    text = text.slice(0, start) + change.text + text.slice(end);
    tree = parseChange(tree, text, change);
  }
  return count;
}

describe('what a block declares is named', () => {
  it('where there is a place that names it, after any edit', () => {
    const { named, all } = expectSame(map, 1, 1);
    assert.ok(named >= 8 && named < all / 2, `${named} of ${all}`);
    for (let seed = 2; seed < 30; seed++) expectSame(map, 25, seed);
    expectSame(examples['first-order.journey'] ?? '', 20, 30);
  });
});
