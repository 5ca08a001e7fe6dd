import assert from 'node:assert/strict';
import { holds } from '../../../core/insight/said.ts';
import { parseChange } from '../../../core/syntax/edit.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';
import { blockRows, fileRow } from '../../../core/vocabulary/index.ts';
import { mapAround } from '../../harness/mapAround.ts';
import { analyseText, expectProblems, mistakesIn } from '../../harness/problems.ts';

/** The touchpoint in a map around some lines. */
function touchpointOf(lines: string): Block {
  const { statements } = parse(`journey j "J" {\nstage s "S" {\ntouchpoint t "T" {\n${lines}\n}\n}\n}\n`);
  const [journey] = statements;
  const stage = journey?.kind === 'block' ? blocksOf(journey, 'stage')[0] : undefined;
  return (stage && blocksOf(stage, 'touchpoint')[0]) ?? assert.fail('there is no touchpoint');
}

describe('none behind the keyword of a block', () => {
  for (const lines of ['pain: none', 'pain:none', 'pain : none', 'pain: none; does: "x"', 'pain: none // asked forty']) {
    it(`says in ${lines} that there is none`, () => {
      const touchpoint = touchpointOf(lines);
      assert.equal(holds(touchpoint, 'pain'), 'none');
      assert.deepEqual(blocksOf(touchpoint, 'pain'), []);
      assert.deepEqual(touchpoint.slips, []);
    });
  } // prettier-ignore

  for (const lines of ['pain: "none"', 'pain none-of "Queue"', 'pain none "Queue"', 'pain: none { severity: 3 }', 'pain no: "None"']) {
    it(`is something else in ${lines}`, () => {
      assert.equal(holds(touchpointOf(lines), 'pain'), 'said');
    });
  } // prettier-ignore

  it('may be said of every block, wherever it may stand', async () => {
    for (const holder of [fileRow, ...blockRows])
      for (const keyword of holder.blocks) {
        const { problems } = await analyseText(mapAround(`${keyword}: none`, holder.keyword));
        assert.deepEqual(
          mistakesIn(problems).map(({ code }) => code),
          [],
          `${keyword} in ${holder.keyword}`,
        );
      }
  });

  it('declares nothing, so two of them are no duplicates', () =>
    expectProblems(
      'journey j "J" {\n  stage s "S" {\n    pain: none\n    touchpoint a "A" { pain: none }\n    touchpoint b "B" { pain: none }\n  }\n}\n',
      [],
    ));
  it('is said once', () =>
    expectProblems('journey j "J" {\n  pain: none\n  <|pain|>: none\n}\n', ['said-twice']));
  it('lacks its colon where it has none', () =>
    expectProblems('journey j "J" {\n  <|pain|> none\n}\n', ['missing-colon']));
  it('is understood where the keyword is misspelt', () =>
    expectProblems('journey j "J" {\n  <|pian|>: none\n}\n', ['unknown-block-near']));
  it('has to stand where the block may', () =>
    expectProblems('persona p "P" {\n  <|risk|>: none\n}\n', ['misplaced-block']));
  it('leaves the braces that follow it to nobody', () =>
    expectProblems('journey j "J" {\n  pain: none\n  <|{|>\n  }\n}\n', ['block-without-name']));

  it('turns into a block and back while somebody types', () => {
    const before = 'journey j "J" {\n  stage s "S" {\n    goal: "x"\n    pain: none\n  }\n  stage t "T" {\n    goal: "y"\n  }\n}\n';
    const at = before.indexOf('none');
    let [text, tree] = [before, parse(before)];
    const change = (start: number, end: number, inserted: string): void => {
      text = text.slice(0, start) + inserted + text.slice(end);
      tree = parseChange(tree, text, { start, end, text: inserted });
      assert.deepEqual(tree, parse(text), JSON.stringify(text));
    };
    change(at, at + 4, '"It takes long"');
    change(at, at + 15, 'none');
    change(at + 4, at + 4, '-of');
    change(at + 4, at + 7, '');
    change(at + 4, at + 4, ' {}');
    change(at + 4, at + 7, '');
    change(at - 2, at - 1, '');
    assert.equal(tree.isWhole, true);
  }); // prettier-ignore
});
