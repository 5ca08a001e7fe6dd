import assert from 'node:assert/strict';
import { findingsOf } from '../../../core/checks/findings.ts';
import { scopeOf, type Scope } from '../../../core/model/scope.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { lineIndexOf } from '../../../core/text/lineIndex.ts';
import { encodeTokens, tokensOf } from '../../../server/features/semanticTokens.ts';
import { wholeTokens } from '../../../server/features/wholeTokens.ts';
import { examples } from '../../harness/examples.ts';
import { analyseText } from '../../harness/problems.ts';
import { randomOf } from '../../harness/random.ts';

const twoJourneys = `persona mina "Mina" { status: retired }
import "./other.journey"
journey one "One" {
  persona: mina
  stage a { touchpoint pay "Pays" { thinks: "@mina pays"; opportunity o { status: dropped } } }
  stage b { touchpoint again { channel: app } } // behind
  path p { pay -> again }
}
journey {
  stage a "A" { touchpoint pay { pain slow "Slow"; solved-by: o } }
  stage c { touchpoint more { opportunity o2 { solves: slow } } }
}
view v { of: one; stages: a, b }
`;

/** Comments that stand before the braces belong to what is around. */
const oddComments = twoJourneys.replaceAll('stage a {', 'stage a /* here */ "A" // and here\n {');

/** Makes edits of a text one after the other, each upon the names before; expects what a fresh look gives. */
function expectKept(text: string, edits: number, seed: number, odd: readonly string[]): void {
  const random = randomOf(seed);
  let tree = parse(text);
  let names: Scope | undefined;
  for (let i = 0; i < edits; i++) {
    const start = random.below(text.length);
    const end = Math.min(text.length, start + random.below(4));
    const change = { start, end, text: random.pick(odd) };
    text = text.slice(0, start) + change.text + text.slice(end);
    tree = parseChange(tree, text, change);
    const source = { uri: 'file:///work/main.journey', text, tree };
    names = scopeOf(source, new Map(), names);
    const analysis = { source, sources: new Map(), names, found: findingsOf([]), problems: [], how: {} };
    const lines = lineIndexOf(text);
    const wanted = encodeTokens(tokensOf(analysis), lines);
    assert.deepEqual(Array.from(wholeTokens(analysis, lines)), wanted, text);
  }
}

describe('tokens of a whole file', () => {
  it('are those of all its blocks, in any example', async () => {
    for (const text of [...Object.values(examples), twoJourneys, '', '// alone', oddComments]) {
      for (const written of [text, text.replaceAll('\n', '\r\n')]) {
        const analysis = await analyseText(written);
        const lines = lineIndexOf(written);
        assert.deepEqual(Array.from(wholeTokens(analysis, lines)), encodeTokens(tokensOf(analysis), lines));
      }
    }
  });

  it('are those of a fresh look after any edit, though most of them are kept', () => {
    const odd = [
      'x',
      ' ',
      '"',
      '',
      '가',
      '\n',
      '@mina',
      '{',
      '}',
      '//',
      '} journey {',
      '/*',
      'status: dropped\n',
    ];
    expectKept(twoJourneys, 600, 3, odd);
    expectKept(oddComments, 100, 4, odd);
    expectKept(`${examples['first-order.journey'] ?? ''}`, 150, 5, odd);
  });

  it('follow what is given up elsewhere in the file', () => {
    for (let seed = 1; seed < 40; seed++)
      expectKept(twoJourneys, 30, seed, ['', 'dropped', 'o', 'mina', '\n', ' status: retired; ']);
  });

  it('of blocks that an edit did not touch are not made again', async () => {
    const { source, ...rest } = await analyseText(twoJourneys);
    const lines = lineIndexOf(twoJourneys);
    const first = wholeTokens({ ...rest, source }, lines);
    // With another text under it, whoever looks into the text of a block that is kept would go wrong.
    const again = wholeTokens({ ...rest, source: { ...source, text: '' } }, lines);
    assert.deepEqual(again, first);
  });
});
