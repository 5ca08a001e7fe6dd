import assert from 'node:assert/strict';
import { blockRow, blockRows, fileRow } from '../../../core/vocabulary/index.ts';
import { analyseText, mistakesIn } from '../../harness/problems.ts';

/** Blocks in which each kind of block may stand, so that each can be written somewhere. */
function homeOf(keyword: string): readonly string[] {
  if (fileRow.blocks.includes(keyword)) return [];
  const home = blockRows.find((row) => row.blocks.includes(keyword));
  assert.ok(home, `${keyword} stands nowhere`);
  return [...homeOf(home.keyword), home.keyword];
}

function wrap(inner: string, homes: readonly string[]): string {
  return homes.reduceRight((text, home) => `${blockRow(home)?.example} {\n${text}\n}`, inner);
}

describe('the vocabulary', () => {
  it('holds no row twice', () => {
    const keywords = blockRows.map((row) => row.keyword);
    assert.equal(new Set(keywords).size, keywords.length);
    for (const row of blockRows)
      assert.equal(new Set(row.facts.map((fact) => fact.key)).size, row.facts.length, row.keyword);
  });
  it('names only blocks that exist', () => {
    for (const row of [fileRow, ...blockRows])
      for (const keyword of row.blocks) assert.ok(blockRow(keyword), keyword);
  });
  it('explains everything in a sentence', () => {
    for (const row of blockRows)
      for (const meaning of [row.meaning, ...row.facts.map((fact) => fact.meaning)])
        assert.match(meaning, /^[A-Z].*\.$/);
  });
  for (const row of blockRows.filter((block) => block.keyword !== 'import')) {
    it(`has examples for ${row.keyword} that are right`, async () => {
      for (const fact of row.facts) {
        const body = `${row.example.replace(/ \{.*$/, '')} {\n${fact.example}\n}`;
        const text = wrap(body, homeOf(row.keyword));
        await expectNoShapeProblems(text, `${row.keyword}: ${fact.example}`);
      }
    });
  }
});

/** Examples name things that are not there; all else about them has to be right. */
async function expectNoShapeProblems(text: string, what: string): Promise<void> {
  const { problems } = await analyseText(text);
  const wrong = mistakesIn(problems).filter(
    ({ code }) =>
      !['data-missing', 'unresolved', 'unresolved-near', 'undeclared', 'duplicate-id'].includes(code),
  );
  assert.deepEqual(wrong.map((problem) => problem.message), [], what); // prettier-ignore
}
