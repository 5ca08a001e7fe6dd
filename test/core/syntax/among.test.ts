import assert from 'node:assert/strict';
import type { KnownBlocks } from '../../../core/syntax/builder.ts';
import { parseAmong, parseByGrammar } from '../../../core/syntax/grammarParse.ts';
import type { FileBlock } from '../../../core/syntax/tree.ts';
import { LONGEST } from '../../../core/syntax/unread.ts';
import { marked } from '../../harness/markers.ts';
import { assertSame } from '../../harness/same.ts';

/** A text with a block of the file marked in it that was read before. */
function among(source: string): { readonly text: string; readonly tree: FileBlock | undefined } {
  const { text, ranges } = marked(source);
  const known: KnownBlocks = new Map(
    ranges.map(({ start, end }) => {
      const holder = parseByGrammar(text.slice(start, end));
      const [block] = holder.statements;
      assert.ok(block?.kind === 'block', source);
      return [start, { block, holder, depth: 1 }];
    }),
  );
  return { text, tree: parseAmong(text, known) };
}

const known = '<|persona a {\n  role: "r"\n}|>\n';

describe('a file of which some blocks are known', () => {
  for (const source of [
    known,
    `persona b "B" { note: """\n    so\n    """ }\n${known}// so\npersona c {\n`,
    `persna b\n// one\n${known}\u00a0/* two */ persona c { role }\n${known.replace(' a ', ' d ')}`,
  ])
    it(`is read as if none were: ${JSON.stringify(source)}`, () => {
      const { text, tree } = among(source);
      assertSame(tree, parseByGrammar(text), 'the tree');
    });

  for (const [what, source] of [
    ['a comment is open before one', `persona b { } /* so\n${known}`],
    ['a comment is open behind one', `${known}persona b { } /* so\n`],
    ['a text is open', `${known}persona b { note: """\n  so\n}\n`],
    ['a long text stands on its last line', known.replace('|>', '|> persona b { note: """\n  so\n  """ }')],
    ['too much is wrong', `${known}${'persona b { age: -1 }\n'.repeat(1001)}`],
  ] as const)
    it(`is not where ${what}`, () => assert.equal(among(source).tree, undefined));

  it('is not where it is too long to be read', () => {
    assert.equal(parseAmong(' '.repeat(LONGEST), new Map())?.length, LONGEST);
    assert.equal(parseAmong(' '.repeat(LONGEST + 1), new Map()), undefined);
  });

  it('is read where as much is wrong as is said', () => {
    const { text, tree } = among(`${known}${'persona b { age: -1 }\n'.repeat(1000)}`);
    assertSame(tree, parseByGrammar(text), 'the tree');
  });
});
