import assert from 'node:assert/strict';
import { looseIn, piecesOf, type Piece, type PiecedText } from '../../../core/merge/pieces.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { examples } from '../../harness/examples.ts';
import { assertGrowsWithText } from '../../harness/growth.ts';
import { makeItems } from '../../harness/makeItems.ts';
import { makeText } from '../../harness/makeText.ts';
import { randomOf } from '../../harness/random.ts';
import { isMutated, rounds } from '../../harness/rounds.ts';

const cut = (text: string, loose: readonly string[] = []): PiecedText => piecesOf(text, parse(text), new Set(loose)); // prettier-ignore

/**
 * The text of a piece with signs where it was cut: `‹before¦head¦after›`, of a block `‹before¦head¦open…¦foot¦after›`;
 * `«…»` where it shares a line with something else, `‹~…›` where it is a comment that stands by itself.
 */
function shown({ form, before, head, open, children, foot, after, isLine }: Piece): string {
  const inside = children.map(shown).join('');
  if (form === 'file') return [before, head, open, inside, '¦', foot, after].join('');
  const isBare = form !== 'block' || (open === '' && foot === '' && inside === '');
  const parts = isBare ? [before, head, after] : [before, head, open + inside, foot, after];
  const [start, end] = isLine ? ['‹', '›'] : ['«', '»'];
  return start + (form === 'loose' ? '~' : '') + parts.join('¦') + end;
}

/** Expects a text to be cut at these signs. */
function expectCut(signed: string, loose: readonly string[] = []): void {
  for (const eol of ['\n', '\r\n', '\r']) {
    const told = signed.replaceAll('\n', eol);
    const text = told.replaceAll(/[‹›«»¦~]/g, '');
    const { root } = cut(text, loose);
    assert.equal(shown(root), told);
    assert.equal(textIn(root), text);
  }
}

function textIn({ before, head, open, children, foot, after }: Piece): string {
  return [before, head, open, ...children.map(textIn), foot, after].join('');
}

describe('a text in pieces', () => {
  it('is cut at the lines of what is said', () =>
    expectCut(`‹¦journey j "J"¦ {
‹  ¦state: current¦
›‹  ¦stage s "S"¦ {
‹    ¦feels: 1 "so"¦
›‹    ¦pain p "P"¦
›¦  }¦
›‹  ¦path p¦ {
‹    ¦a -> b 5%¦
›¦  }¦
›¦}¦
›¦`));

  it('is cut between what shares a line, of which none has it to itself', () =>
    expectCut(`‹¦persona a "A"¦ {« ¦role: "x"¦;»« ¦age: 5¦»¦ }¦
›«¦persona b¦ {¦}¦»« ¦persona c¦ {¦}¦
»‹¦view v¦ {
«  ¦lanes: a¦；»« ¦note: "n"¦ ;»« ¦tags: #a¦
»¦}¦
›¦`));

  it('has with what follows a comment behind the first brace, if something follows on its line', () => {
    expectCut('‹¦persona a¦ {« /* so */ ¦age: 5¦»¦ }¦›¦');
    expectCut('‹¦persona a¦ { /* so */\n‹¦age: 5¦\n›¦}¦›¦');
    expectCut('‹¦persona a¦ {¦ /* so */ }¦›¦');
  });

  it('is told by the end of a line, not by blanks and signs before it', () =>
    expectCut(`‹¦persona a "A"¦ {  
‹\t¦role: "x"¦ ; \t
›‹
 \t
  ¦age: 5¦;;
›¦}¦ ;
›¦  
 `));

  it('has no end of a line where the text ends', () => {
    expectCut('‹¦persona a "A"¦›¦');
    expectCut('‹¦persona a "A"¦  ›¦');
    expectCut('«¦persona a "A"¦;»« ¦persona b¦ {¦}¦»¦');
    expectCut('¦');
    expectCut('¦\n \n');
    expectCut('¦ ');
  });

  it('has the comments with what they stand above or behind', () =>
    expectCut(
      `‹// one
/* two */
¦persona a "A"¦ { // three
‹  // four
  /* five
  still */
  ¦role: "x"¦ /* six */ ; // seven
›«  /* eight */ ¦age: 5¦; /* nine */ /* ten */»« ¦need: "n"¦ // eleven
»¦}¦ // twelve
›‹/* thirteen */ ¦persona b¦ {¦ }¦
›¦`
        .replace('‹/* thirteen */ ', '«/* thirteen */ ')
        .replace(' }¦\n›¦', ' }¦\n»¦'),
    ));

  it('has with what follows a comment that goes on over lines', () =>
    expectCut(
      `«¦persona a "A"¦ {«¦ role: "x"¦;»« /* one
two */ ¦age: 5¦»¦ }¦»« /* three
four */ ¦persona b¦ {¦}¦
»¦`.replace('{«¦ role', '{« ¦role'),
    ));

  it('has comments by themselves where an empty line parts them from what follows, each of its own', () =>
    expectCut(
      `‹~¦// one¦
›‹~¦/* two */ // still two¦
›‹~
¦  // three¦
›‹
// four
¦persona a "A"¦ {
‹~  ¦/* five

five */¦
›‹~ 
  
¦  /* six
  six */ /* six, too
  so */¦
›‹
  ¦role: "x"¦
›¦}¦
›¦`.replace('~  ¦/* five', '~¦  /* five'),
    ));

  it('has comments by themselves where nothing follows them', () =>
    expectCut(`‹¦persona a "A"¦ {
‹  ¦role: "x"¦
›‹~¦  // one¦
›‹~
¦  // two¦
›¦

}¦
›‹¦persona b¦ {
‹~¦  // three¦
›¦}¦
›‹¦persona c¦ {
¦  /* four */ }¦
›‹~
¦// five¦
›‹~¦// six¦›¦`));

  it('has comments by themselves that do so in another text, wherever they stand', () => {
    const marked = `‹~¦// one¦
›‹~¦  // two¦
›‹// three
¦persona a "A"¦ {
‹  // four
  ¦role: "x"¦
›¦}¦
›¦`;
    expectCut(marked, ['// one', '// two']);
    expectCut(marked, ['// two']);
    expectCut(marked.replace('‹~¦// one¦\n›‹~¦  // two¦\n›‹', '‹// one\n  // two\n'), ['// five', 'one']);
    expectCut('‹~¦/*  one\n two */¦\n›‹¦persona a "A"¦›¦', ['/* one two */']);
  });

  it('has full-width braces and signs as others', () =>
    expectCut(`‹¦persona a "A"¦ ｛
‹  ¦role： "x"¦；
›‹~¦  // so¦
›¦｝¦
›¦`));

  it('tells which comments stand by themselves', () =>
    assert.deepEqual(
      looseIn(cut('// one\n\n// two\npersona a {\n  role: "x"\n  /* three\n     four */\n}\n// five\n')),
      ['// one', '/* three four */', '// five'],
    ));

  it('knows the items that the diff compares, imports by their path, and what is said in each', () => {
    const { items, pieceOf, root } = cut('import "./a.journey"\nimport "./b.journey"\npersona a "A" {\n  role: "x"\n  pain p "P" { severity: 1 }\n}\nimport\n'); // prettier-ignore
    const names = items.map(({ kind, id, title }) => [kind, id, title]);
    assert.deepEqual(names, [
      ['import', undefined, './a.journey'],
      ['import', undefined, './b.journey'],
      ['persona', 'a', 'A'],
      ['import', undefined, undefined],
    ]);
    assert.deepEqual(
      root.children.map(({ item }) => item),
      items,
    );
    for (const item of items) assert.equal(pieceOf.get(item)?.item, item);
    const persona = root.children[2];
    const [role, pain] = persona?.children ?? [];
    assert.deepEqual(
      role?.saids.map(({ key, values }) => [key, values]),
      [['role', ['"x"']]],
    );
    assert.equal(pain?.item, persona?.item?.items[0]);
    assert.equal(pain && pieceOf.get(pain.item!), pain);
    assert.deepEqual(
      pain?.children[0]?.saids.map(({ key }) => key),
      ['severity'],
    );
    assert.equal(pain?.children[0]?.parent, pain);
  });

  it('knows each step of a statement of a path', () => {
    const [path] = cut('journey j "J" {\n  path p {\n    a -> b 5% -> c, d\n    c -> a\n  }\n}\n').root.children[0]?.children ?? []; // prettier-ignore
    assert.deepEqual(
      path?.children.map(({ form, saids }) => [form, ...saids.map(({ of, whom }) => `${of} ${whom}`)]),
      [
        ['step', 'a b', 'b c', 'b d'],
        ['step', 'c a'],
      ],
    );
  });

  it('is, put together, the text to the letter', () => {
    for (const [name, text] of Object.entries(examples)) assert.equal(textIn(cut(text).root), text, name);
    for (let seed = 0; seed < rounds(200); seed++) {
      const random = randomOf(seed);
      const text = makeText(makeItems(random), random);
      assert.equal(textIn(cut(text).root), text, `seed ${seed}`);
    }
  });

  it('grows with the text and not faster', function () {
    if (isMutated) return this.skip();
    const units: Readonly<Record<string, number>> = {
      '//\r\n': 2000,
      '/* c */\n\n': 2000,
      'a: 1 /* c */ /* d */\n': 2000,
      'persona p { } // c\n': 2000,
      // A line of them alone: less would not show.
      '/*/*/': 16_000,
    };
    for (const [unit, often] of Object.entries(units)) {
      assertGrowsWithText(unit, { often, most: 10 }, (text) => {
        const tree = parse(text);
        return () => piecesOf(text, tree);
      });
    }
  }).timeout(60_000);
});
