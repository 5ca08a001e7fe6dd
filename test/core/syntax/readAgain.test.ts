import assert from 'node:assert/strict';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block, FileBlock } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import type { TextChange } from '../../../core/text/textChange.ts';
import { assertSameTree } from '../../harness/invariants.ts';
import { marked } from '../../harness/markers.ts';

function blocksIn(tree: Block): ReadonlySet<Block> {
  const blocks = new Set<Block>();
  walk(tree, (block) => blocks.add(block));
  return blocks;
}

/** Ids of the blocks of a tree that are other objects than in the one before; the file goes without saying. */
function newIn(tree: FileBlock, before: FileBlock): string {
  const old = blocksIn(before);
  const found = [...blocksIn(tree)].filter((block) => block !== tree && !old.has(block));
  return found.map(({ id, keyword }) => id?.text ?? keyword.text).join(' ');
}

/** Applies changes one after the other; expects the right tree after each, and that these blocks were read again. */
function expectReadAgain(
  text: string,
  ...changes: readonly (readonly [TextChange, readAgain: string])[]
): void {
  let now = text;
  let tree = parse(now);
  for (const [change, readAgain] of changes) {
    now = now.slice(0, change.start) + change.text + now.slice(change.end);
    const changed = parseChange(tree, now, change);
    assertSameTree(changed, now, JSON.stringify(change));
    assert.equal(newIn(changed, tree), readAgain, JSON.stringify(now));
    tree = changed;
  }
}

/** A map with a marked range that something else is written for. */
const expectAfter = (source: string, text: string, readAgain: string): void => {
  const { text: before, ranges, cursors } = marked(source);
  const [{ start, end } = { start: cursors[0] ?? 0, end: cursors[0] ?? 0 }] = ranges;
  expectReadAgain(before, [{ start, end, text }, readAgain]);
};

/** A map of six touchpoints in two stages, with something else in some places. */
function map({ head = '"A"', a = '', s = '', top = '', end = '', z = 'does: "z"' } = {}): string {
  const point = (id: string, what = 'does: "d"'): string =>
    `    touchpoint ${id} "T" {\n      ${what}\n    }\n`;
  return `persona mina {\n  role: "r"\n}\n${top}journey j {\n  stage s {\n    touchpoint a ${head} {\n      does: "d"${a}\n    }\n${point('b')}${s}${point('c')}  }\n  stage u {\n${point('x')}${point('y')}${point('z', z)}  }\n}\n${end}persona joon {\n  role: "r"\n}\n`;
}

describe('what is read again after an edit', () => {
  it('is the block that it is in, and the heads of those around it', () => {
    expectAfter(map({ a: '; cta: "<|x|>"' }), 'y', 'j s a');
    expectAfter(map({ a: '<|>' }), '; cta: "x"', 'j s a');
    expectAfter(map({ a: '<|; cta: "x"|>' }), '', 'j s a');
    expectAfter(map({ a: '; pain p { note: "<|x|>" }' }), 'xy', 'j s a p');
    expectAfter(map({ z: 'does: "<|z|>"' }), 'zz', 'j u z');
    expectAfter(map({ s: '    pain p { severity: <|1|> } pain q { severity: 2 }\n' }), '12', 'j s p');
  });

  it('is the block that it is in, with all that stands in that', () => {
    expectAfter(map({ s: '    <|>\n' }), 'goal: "g"', 'j s a b c');
    expectAfter(map({ s: '    <|goal: "g"|>\n' }), 'goal: "gg"', 'j s a b c');
    expectAfter(map({ s: '    <|>\n' }), 'pain p { severity: 3 }', 'j s a b p c');
    expectAfter(map({ top: '<|>' }), 'actor k {\n  kind: team\n}\n', 'k');
    expectAfter(map({ end: '<|actor k {\n  kind: team\n}\n|>' }), '', '');
    expectAfter(map({ end: '// <|so|>\n' }), 'why', '');
  });

  it('is the block whose head it is in', () => {
    expectAfter(map({ head: '"<|A|>"' }), 'B', 'j s a b c');
    expectAfter(map({ head: '<|"A"|>' }), '', 'j s a b c');
    expectAfter(map({ head: '"A" <|>' }), '"B"', 'j s a b c');
    expectAfter(map({ top: 'actor <|k|> {\n  kind: team\n}\n' }), 'l', 'l');
  });

  it('is only what a brace stands in, or is missing in', () => {
    expectAfter(map({ a: '<|>' }), '\n    }', 'j s a');
    expectAfter(map({ a: '<|>' }), '\n    {', 'j s a');
    expectAfter(map({ head: '"A" <|>' }), '{', 'j s a');
    expectAfter(
      map({ s: '    <|}|>\n' }).replace('    }\n    touchpoint c', '    touchpoint c'),
      '',
      'mina j s a b c u x y z joon',
    );
  });

  it('is all that stands in another block now', () => {
    const all = 'mina j s a b c u x y z joon';
    expectAfter(map().replace('touchpoint x', '<|>touchpoint x'), '}\n  stage v {\n    ', 'j u v');
    expectAfter(
      map().replace('touchpoint x', '<|>touchpoint x'),
      '}\n  pain p {\n    ',
      all.replace('u', 'u p'),
    );
    expectAfter(map().replace('touchpoint x', '<|>touchpoint x'), '}\n  }\n  stage v {\n    ', 'j u v');
    expectAfter(
      map().replace('touchpoint x', '<|>touchpoint x'),
      '}\n  stage v { stage w {\n    ',
      all.replace('u', 'u v w'),
    );
  });

  it('is read as before in what may not stand there', () => {
    expectAfter(map({ s: '    stage w { goal: "g"; severity: 3; cta: "<|x|>" }\n' }), 'y', 'j s w');
    expectAfter(
      map().replace('  stage s', '  stge w { goal: "g"; severity: 3; cta: "<|x|>" }\n  stage s'),
      'y',
      'j w',
    );
    expectAfter(
      map({ s: '    stage w { risk r "R" { risk q "Q" { cta: "<|x|>"; impact: 9 } } }\n' }),
      'y',
      'j s w r q',
    );
  });

  it('is what a text or a comment goes on in', () => {
    expectAfter(map({ a: '; cta: <|"|>x"' }), '', 'j s a');
    expectAfter(map({ a: '; cta: <|>"x"' }), '"', 'j s a');
    expectAfter(map({ a: ' <|>' }), '/* so', 'j s a');
    expectAfter(map({ a: ' <|>' }), '// so', 'j s a');
    // A comment that is closed further down swallows what is between.
    expectAfter(map({ a: ' <|>', end: '/* so */\n' }), '/*', 'mina j s a joon');
    expectAfter(map({ a: '; note: <|>', end: '/*\n"""\n*/\n' }), '"""', 'mina j s a b c u x y z joon');
    // One that is open already may be closed.
    expectAfter(map({ a: ' /* so', z: '<|>' }), '*/', 'mina j s a joon');
    expectAfter(map({ a: ' /* so', z: 'does: "<|z|>"' }), 'y', 'j u z');
  });

  it('is all of it where marks of a merge come or go', () => {
    expectAfter(map({ top: '<|>' }), '<<<<<<< a\n', 'mina j s a b c u x y z joon');
    expectAfter(map({ top: '<<<<<<<|> a\n' }), '<', 'mina j s a b c u x y z joon');
    expectAfter(map({ top: '/*\n=======\n*/\n', a: '<|>' }), 'x', 'mina j s a b c u x y z joon');
  });

  it('is the larger part of the file where that is one block', () => {
    const big = (does: string): string =>
      `persona mina {\n  role: "r"\n}\njourney j {\n  goal: "g"\n  stage s {\n    touchpoint t {\n      does: "${does}"\n${'      note: "so"\n'.repeat(20)}    }\n    touchpoint u {\n      does: "d"\n    }\n  }\n}\n`;
    expectAfter(big('<|d|>'), 'e', 'j s t');
    expectAfter('journey j { stage s { touchpoint t { does: "<|d|>" } } }', 'e', 'j s t');
  });

  it('is nothing that only moves: facts, comments and mistakes behind it', () => {
    const behind = '    // so\n    drop-off: 5; does: "a", "b"\n    duration: 1 min; duration: 2 min\n';
    const before = map({ a: '; cta: "<|x|>"', s: behind, end: 'owner: a\n// end\n' })
      .replace('  stage s {', '  owner: a!; owner: b /* so */\n  stage s { impact: 3\n')
      .replace('  stage u', '  reviewed: 2026-02-30; stage u');
    for (const text of ['', 'y', 'longer than it was']) expectAfter(before, text, 'j s a');
    const touching = map({ a: '; cta: "<|x|>"' }).replace(
      '    }\n    touchpoint b',
      '    }/* so */\n    touchpoint b',
    );
    expectAfter(touching, 'longer', 'j s a');
  });

  it('is what it touches, and not what is only near', () => {
    expectAfter(map().replace('}\njourney', '}<|>\njourney'), ' // so', '');
    expectAfter(map().replace('}\njourney', '}<|>\njourney'), 'x', 'x');
    expectAfter(map().replace('persona joon', '<|>persona joon'), '\n', '');
    expectAfter(map().replace('persona joon', '<|>persona joon'), 'x', 'joon');
    expectAfter(map().replace('journey j', '<|>journey j'), 'x', 'j s a b c u x y z');
    expectAfter(map({ z: '<|>does: "z"' }), '\n', 'j u z');
    expectAfter(map().replace('"T" {\n      does: "z"\n    }', '{<|>}'), 'cta: "x"', 'j u z');
    expectAfter(map().replace('"T" {\n      does: "z"\n    }', '<|>{}'), '"Z"', 'j u x y z');
    expectAfter(map().replace('"T" {\n      does: "z"\n    }', '{}<|>'), ' ', 'j u x y z');
    expectAfter(map({ a: '; cta: "<|x|>"' }), '*/', 'j s a');
  });

  it('is the file where so much is wrong that its end is not read', () => {
    const wrong = (count: number): string =>
      `actor k {\n${'  zz: 1\n'.repeat(count)}}\nactor l {\n  note: "<|x|>"\n}\nactor m {\n}\n`;
    expectAfter(wrong(999), 'x"; zz: "1', 'l');
    const { text, ranges } = marked(wrong(1000));
    const { start, end } = ranges[0]!;
    const after = `${text.slice(0, start)}x"; zz: "1${text.slice(end)}`;
    const changed = parseChange(parse(text), after, { start, end, text: 'x"; zz: "1' });
    assertSameTree(changed, after, 'too much');
    assert.deepEqual(changed.unread, [{ start: after.indexOf('}\nactor m'), end: after.length }]);
    const { code, holes } = changed.slips.at(-1)!;
    assert.deepEqual([code, holes], ['too-many-mistakes', { count: '1000' }]);
  });

  it('is told of comments that were opened by an edit before', () => {
    const { text, cursors } = marked(map({ a: ' <|>', z: 'does: "z" <|>' }));
    const [at = 0, far = 0] = cursors;
    expectReadAgain(
      text,
      [{ start: at, end: at, text: '/* so' }, 'j s a'],
      [{ start: far + 5, end: far + 5, text: '// so' }, 'j u z'],
      [{ start: at, end: at, text: '// ' }, 'j s a'],
      [{ start: far + 11, end: far + 13, text: '*/' }, 'j u z'],
    );
    expectReadAgain(
      text,
      [{ start: at, end: at, text: '/* so' }, 'j s a'],
      [{ start: far + 5, end: far + 5, text: '*/' }, 'mina j s a joon'],
    );
  });

  it('is as little in a text that is torn, and in one that is whole again', () => {
    const { text, cursors } = marked(map({ a: '<|>', z: 'does: "<|>z"' }));
    const [at = 0, far = 0] = cursors;
    expectReadAgain(
      text,
      [{ start: at, end: at, text: '\n  {' }, 'j s a'],
      [{ start: at, end: at, text: '; cta: "x"' }, 'j s a'],
      [{ start: at + 1, end: at + 3, text: '' }, 'j s a'],
      [{ start: far + 12, end: far + 12, text: 'far ' }, 'j s a b c u x y z'],
      [{ start: at + 8, end: at + 12, text: '' }, 'j s a b c u x y z'],
    );
    // Each change with all before it is one, wherever it lies.
    expectReadAgain(
      text,
      [{ start: at, end: at, text: '\n  {' }, 'j s a'],
      [{ start: far + 4, end: far + 5, text: '' }, 'j s a b c u x y z'],
      [{ start: at - 3, end: at + 1, text: '"\n' }, 'j s a b c u x y z'],
      [{ start: at - 20, end: at - 20, text: 'far' }, 'j s a b c u x y z'],
      [{ start: far + 3, end: far + 9, text: '' }, 'j s a b c u x y z'],
    );
    // What was changed before what tears it.
    expectReadAgain(
      text,
      [{ start: far, end: far, text: '{' }, 'j u z'],
      [{ start: at, end: at, text: ' ' }, 'j s a'],
      [{ start: far + 1, end: far + 2, text: '' }, 'j u z'],
    );
  });
});
