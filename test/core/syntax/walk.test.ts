import assert from 'node:assert/strict';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block, FileBlock, Statement } from '../../../core/syntax/tree.ts';
import {
  blockOf,
  blocksOf,
  indexAt,
  journeyOf,
  pathTo,
  placedBlocksOf,
  startOf,
  startsIn,
  walk,
} from '../../../core/syntax/walk.ts';
import { marked } from '../../harness/markers.ts';

const text = `persona a "A" {}
journey j "J" {
  state: current
  stage s "S" {
    goal: "g"; feels: 1
    touchpoint t "T" {}
  }
  stgae z "Z" {}
  path p { a -> b }
}
`;
let made: FileBlock | undefined;
const tree = (): FileBlock => (made ??= parse(text));

/** How somebody would call a statement: its first two words. */
function nameOf(statement: Statement): string {
  if (statement.kind === 'fact') return statement.key.text;
  if (statement.kind === 'step') return 'step';
  const { keyword, id } = statement;
  return [keyword.text, id?.text].filter(Boolean).join(' ') || 'file';
}

/** Where a statement begins in the text: it has to stand there. */
function expectPlaced(block: Block, at: number): void {
  if (block !== tree()) assert.ok(text.startsWith(block.keyword.text, at), `${block.keyword.text} at ${at}`);
}

describe('going through a tree', () => {
  it('comes by all blocks in the order of the text, with where they stand and what holds them', () => {
    const seen: string[] = [];
    walk(tree(), (block, at, holder) => {
      seen.push(`${nameOf(block)} in ${holder ? nameOf(holder) : 'nothing'}`);
      expectPlaced(block, at);
    });
    assert.deepEqual(seen, [
      'file in nothing',
      'persona a in file',
      'journey j in file',
      'stage s in journey j',
      'touchpoint t in stage s',
      'stgae z in journey j',
      'path p in journey j',
    ]);
  });

  it('finds where a block starts, and that it is not there', () => {
    const elsewhere = parse(text).statements[1] as Block;
    const starts = startsIn(tree());
    walk(tree(), (block, at) => {
      assert.equal(startOf(tree(), block), at);
      assert.equal(starts(block), at);
    });
    assert.equal(startOf(tree(), elsewhere), undefined);
    assert.equal(starts(elsewhere), 0);
  });

  it('finds the blocks of a keyword, whatever was written for it', () => {
    const journey = tree().statements[1] as Block;
    assert.deepEqual(blocksOf(journey, 'stage').map(nameOf), ['stage s', 'stgae z']);
    const placed = placedBlocksOf(journey, 'stage');
    assert.deepEqual(
      placed.map(({ block }) => nameOf(block)),
      ['stage s', 'stgae z'],
    );
    for (const { block, start } of placed) expectPlaced(block, start + (startOf(tree(), journey) ?? 0));
    assert.deepEqual(blocksOf(journey, 'state'), []);
    assert.deepEqual(placedBlocksOf(journey, 'touchpoint'), []);
  });
});

describe('the way to a place', () => {
  /** Expects what stands at the cursor, from the file inward, with the block that is innermost. */
  function expectPath(told: string, path: readonly string[], block: string): void {
    const { text: whole, cursors } = marked(told);
    const found = pathTo(parse(whole), cursors[0] ?? -1);
    assert.deepEqual(
      found.map(({ statement }) => nameOf(statement)),
      ['file', ...path],
    );
    const inner = blockOf(found);
    assert.equal(inner && nameOf(inner.block), block);
    assert.equal(inner?.base, found.findLast(({ statement }) => statement.kind === 'block')?.base);
    for (const { statement, base } of found)
      if (statement.kind === 'fact')
        assert.ok(whole.startsWith(statement.key.text, base + statement.span.start));
      else if (statement.kind === 'block') assert.ok(whole.startsWith(statement.keyword.text, base));
  }

  it('leads to the statement that a place is in, or at an end of', () => {
    expectPath('persona a {\n  role: "<|>x"\n  age: 5\n}', ['persona a', 'role'], 'persona a');
    expectPath('persona a {\n  <|>role: "x"\n  age: 5\n}', ['persona a', 'role'], 'persona a');
    expectPath('persona a {\n  role: "x"\n  age: 5<|>\n}', ['persona a', 'age'], 'persona a');
    expectPath('persona b { } persona a {\n  role: "x"; age<|>: 5\n}', ['persona a', 'age'], 'persona a');
    expectPath('journey j { path p {\n  a -> <|>b\n} }', ['journey j', 'path p', 'step'], 'path p');
    expectPath(
      'journey j { stage s { touchpoint t { <|>} } }',
      ['journey j', 'stage s', 'touchpoint t'],
      'touchpoint t',
    );
  });

  it('ends at the block where it is in no statement of it', () => {
    expectPath('persona a {\n <|> role: "x"\n}', ['persona a'], 'persona a');
    expectPath('persona a {\n  role: "x"\n <|> age: 5\n}', ['persona a'], 'persona a');
    expectPath('persona a {\n  age: 5\n<|>}', ['persona a'], 'persona a');
    expectPath('<|>\npersona a { }', [], 'file');
    expectPath('persona a { }\n<|>', [], 'file');
    expectPath('<|>', [], 'file');
  });

  it('leads to what begins there where two meet', () => {
    expectPath('persona a {}<|>persona b {}', ['persona b'], 'persona b');
    expectPath('persona a {}<|> persona b {}', ['persona a'], 'persona a');
    const block = parse('persona a {}persona b {}');
    assert.deepEqual([indexAt(block, -1), indexAt(block, 0), indexAt(block, 11), indexAt(block, 12), indexAt(block, 24), indexAt(block, 25)], [-1, 0, 0, 1, 1, -1]); // prettier-ignore
  });

  it('comes by a journey or not', () => {
    const at = (word: string): string | undefined => {
      const journey = journeyOf(pathTo(tree(), text.indexOf(word)));
      return journey && nameOf(journey);
    };
    assert.deepEqual([at('goal'), at('journey'), at('persona'), at('-> b')], ['journey j', 'journey j', undefined, 'journey j']); // prettier-ignore
    assert.equal(blockOf([]), undefined);
    assert.equal(journeyOf([]), undefined);
  });
});
