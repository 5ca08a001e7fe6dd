import assert from 'node:assert/strict';
import type { Block, Fact } from '../../../core/syntax/tree.ts';
import { walk } from '../../../core/syntax/walk.ts';
import { blockRows, type BlockRow, type FactRow } from '../../../core/vocabulary/index.ts';
import { homesOf, mapAround, namedFiles } from '../../harness/mapAround.ts';
import { analyseText, mistakesIn } from '../../harness/problems.ts';

/** Expects that nothing is wrong; a name that nobody has to declare may be one. Gives all blocks of the map. */
async function expectRight(text: string): Promise<readonly Block[]> {
  const { problems, source } = await analyseText(text, namedFiles);
  const wrong = mistakesIn(problems)
    .filter(({ code }) => code !== 'undeclared')
    .map(({ message }) => message);
  assert.deepEqual(wrong, [], text);
  const blocks: Block[] = [];
  walk(source.tree, (block) => blocks.push(block));
  return blocks;
}

/** Expects that a fact is read as what its row says, with a value. */
async function expectFact(line: string, holder: BlockRow, row: FactRow): Promise<Fact> {
  const blocks = await expectRight(mapAround(line, holder.keyword));
  const facts = blocks.filter((block) => block.row === holder).flatMap((block) => block.statements);
  const found = facts.find((fact) => fact.kind === 'fact' && fact.row === row);
  assert.ok(found?.kind === 'fact' && found.values[0] && !found.values[0].none, line);
  return found;
}

/** A fact with one of its words in place of its own value; the text stays where one has to stand behind the word. */
function withWord({ key, example, shape }: FactRow, word: string): string {
  return `${key}: ${word}${shape.text === 'must' ? ` ${/".*"/.exec(example)?.[0] ?? ''}` : ''}`;
}

for (const row of blockRows) {
  describe(`examples of ${row.keyword}`, () => {
    it('begin it wherever it may stand', async () => {
      const text = row.keyword === 'import' ? row.example : `${row.example} { }`;
      for (const home of homesOf(row.keyword)) {
        const blocks = await expectRight(mapAround(text, home.keyword));
        const found = blocks.find((block) => block.row === row && block.id?.text !== 'here');
        assert.ok(found?.title, text);
        assert.equal(found.id !== undefined, row.declares !== undefined, text);
      }
    });
    if (row.facts.length === 0) return;

    it('say each fact as its row has it', async () => {
      for (const fact of row.facts) {
        const { of } = await expectFact(fact.example, row, fact);
        if (fact.of?.need === 'must') assert.ok(of, fact.example);
      }
    });

    it('say each word that a fact knows', async () => {
      for (const fact of row.facts)
        for (const { word } of fact.shape.words?.rows ?? []) {
          const said = await expectFact(withWord(fact, word), row, fact);
          assert.equal(said.values[0]?.word?.text, word);
        }
    });

    it('may be said as often, and for whom, as the row has it', async () => {
      for (const fact of row.facts) {
        const more: string[] = [];
        if (fact.mention) more.push(fact.example.replace(':', ' @mina:'));
        if (fact.repeat) more.push(fact.example.replace(/".*"$/, '"Another"'));
        if (fact.of?.need === 'may') more.push(fact.example.replace(/ .*?:/, ':'));
        await expectRight(mapAround([fact.example, ...more].join('\n'), row.keyword));
        if (fact.repeat) continue;
        const { problems } = await analyseText(
          mapAround(`${fact.example}\n${fact.example}`, row.keyword),
          namedFiles,
        );
        assert.ok(problems.some(({ code }) => code === 'said-twice'), `${row.keyword}: ${fact.example}`); // prettier-ignore
      }
    });
  });
}
