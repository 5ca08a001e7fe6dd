import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from '../../../core/syntax/parse.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import type { Block, FileBlock } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { examples } from '../../harness/examples.ts';
import { assertSameTree } from '../../harness/invariants.ts';
import { randomOf } from '../../harness/random.ts';
import { rounds } from '../../harness/rounds.ts';

const main = examples['first-order.journey'] ?? '';

function blocksIn(tree: Block): ReadonlySet<Block> {
  const blocks = new Set<Block>();
  walk(tree, (block) => blocks.add(block));
  return blocks;
}

describe('parseChange', () => {
  it('leaves blocks that an edit does not touch the same objects', () => {
    const tree = parse(main);
    const at = main.indexOf('curious');
    const after = `${main.slice(0, at)}very ${main.slice(at)}`;
    const changed = parseChange(tree, after, { start: at, end: at, text: 'very ' });
    const before = blocksIn(tree);
    const isNew = [...blocksIn(changed)]
      .filter((block) => !before.has(block))
      .map((block) => block.keyword.text);
    assert.deepEqual(isNew, ['', 'journey', 'stage', 'touchpoint']);
    assert.deepEqual(changed, parse(after));
  });

  for (const [what, sign] of [
    ['opened', '{'],
    ['closed too early', '}'],
  ] as const) {
    it(`reads only what a brace that is ${what} stands in, and what one is written in after that`, () => {
      let text = main;
      let tree = parse(text);
      const at = main.indexOf('\n', main.indexOf('feels:')) + 1;
      const write = (start: number, what: string): readonly string[] => {
        const before = blocksIn(tree);
        text = text.slice(0, start) + what + text.slice(start);
        tree = parseChange(tree, text, { start, end: start, text: what });
        assertSameTree(tree, text, text);
        return [...blocksIn(tree)].filter((block) => !before.has(block)).map(({ keyword }) => keyword.text);
      };
      assert.deepEqual(write(at, `${sign}\n`), ['', 'import', 'journey', 'stage', 'touchpoint']);
      assert.ok(!tree.isWhole);
      assert.deepEqual(write(at, '      says: "x"\n'), ['', 'import', 'journey', 'stage', 'touchpoint']);
      const mended = text.slice(0, at) + text.slice(text.indexOf(`${sign}\n`, at) + 2);
      const start = text.indexOf(`${sign}\n`, at);
      tree = parseChange(tree, mended, { start, end: start + 2, text: '' });
      assert.ok(tree.isWhole);
      assertSameTree(tree, mended, 'mended');
    });
  }

  it('reads a block again that stood behind a quote that is taken away', () => {
    const [before, after] = ['import "a.journey"\n"persona n {\n}\n', 'import "a.journey"\npersona n {\n}\n'];
    const tree = parseChange(parse(before), after, { start: 19, end: 20, text: '' });
    assertSameTree(tree, after, before);
    assert.deepEqual(tree.statements.map((statement) => statement.kind === 'block' && statement.id?.text), [undefined, 'n']); // prettier-ignore
  });

  it('says again what is odd in the head of a block that is not read again', () => {
    const stage = (id: string, odd: string): string => `  stage ${id} ${odd}"S" {\n    goal: "x"\n  }\n`;
    for (const odd of ['：', '/* why */ ', '\u00a0']) {
      const text = `journey j "J" {\n${stage('a', '')}${stage('b', odd)}}\n`;
      const at = text.indexOf('    goal');
      const after = `${text.slice(0, at)}}\n${text.slice(at)}`;
      assertSameTree(parseChange(parse(text), after, { start: at, end: at, text: '}\n' }), after, odd);
    }
  });

  it('gives what parse gives, over many random edits one after the other', () => {
    const random = randomOf(7);
    const pieces = ['x', ' ', '\n', '"', '{', '}', ':', '/*', '*/', '//', '"""', ',', ';', '@', '1', '->', '<<<<<<< a\n', 'does: "y"\n', 'pain p "P" { severity: 3 }\n', 'touchpoint t "T" {\n}\n', '\r', '가', '\ud83d', 'severity: 9\n', 'goal: "x"\n', 'pain: none\n', ' none', '：', '\u00a0']; // prettier-ignore
    let kept = 0;
    for (const source of Object.values(examples)) {
      for (let round = 0; round < rounds(4); round++) {
        let text = source;
        let tree: FileBlock = parse(text);
        for (let step = 0; step < 25; step++) {
          // Most edits are near the last one and many undo it, as when a person types.
          const start = random.below(text.length + 1);
          const end = random.below(3) === 0 ? Math.min(text.length, start + random.below(12)) : start;
          const inserted = random.below(4) === 0 ? '' : random.pick(pieces);
          const after = text.slice(0, start) + inserted + text.slice(end);
          const changed = parseChange(tree, after, { start, end, text: inserted });
          assertSameTree(
            changed,
            after,
            `${JSON.stringify(inserted)} for ${JSON.stringify(text.slice(start, end))} at ${start}`,
          );
          const undone = parseChange(changed, text, {
            start,
            end: start + inserted.length,
            text: text.slice(start, end),
          });
          assertSameTree(undone, text, 'undone');
          kept += blocksIn(undone).size > 0 && undone.isWhole ? 1 : 0;
          if (random.below(3) > 0) [text, tree] = [text, undone];
          else [text, tree] = [after, changed];
        }
      }
    }
    assert.ok(kept > rounds(150), `only ${kept} edits were of a whole map`);
  });

  // Found by throwing random edits at it; each failed once.
  const found = JSON.parse(
    readFileSync(new URL('../../corpus/edits.json', import.meta.url), 'utf8'),
  ) as readonly Found[];
  for (const { name, text, start, end, insert } of found) {
    it(`is right about ${name}`, () => {
      const after = text.slice(0, start) + insert + text.slice(end);
      assertSameTree(parseChange(parse(text), after, { start, end, text: insert }), after, name);
    });
  }
});

interface Found {
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}
