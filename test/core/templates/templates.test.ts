import assert from 'node:assert/strict';
import { completenessOf } from '../../../core/insight/completeness.ts';
import { phaseOf } from '../../../core/insight/phases.ts';
import { plainOf, snippetOf, stageSkeleton, templates } from '../../../core/templates/index.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';
import { frameworkStages } from '../../../core/vocabulary/index.ts';
import { analyseText } from '../../harness/problems.ts';

/** What is in a text that an author would have to mend before anything else; information may be left to do. */
async function complaintsIn(text: string): Promise<readonly string[]> {
  const { problems } = await analyseText(text);
  return problems.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
}

describe('texts to be filled in', () => {
  it('number their places, repeat and offer choices', () =>
    assert.equal(
      snippetOf('a «mina» "«Mina»" { kind: «yes|no» }\nb @«=mina» «»'),
      'a ${1:mina} "${2:Mina}" { kind: ${3|yes,no|} }\nb @${1} $0',
    ));
  it('have what stands there at first', () =>
    assert.equal(plainOf('a «mina» { kind: «yes|no» } @«=mina» «»x'), 'a mina { kind: yes } @mina x'));
  it('leave signs of snippets what they are', () =>
    assert.equal(snippetOf('12 $ \\ } «5 $ }»'), '12 \\$ \\\\ } ${1:5 \\$ \\}}'));
});

describe('the templates', () => {
  it('have ids, titles and a sentence each', () => {
    assert.equal(new Set(templates.map(({ id }) => id)).size, templates.length);
    assert.equal(new Set(templates.map(({ title }) => title)).size, templates.length);
    for (const { title, description } of templates) {
      assert.match(title, /^[A-Z][^.]+$/);
      assert.match(description, /^[A-Z].*\.$/);
    }
  });
  /** How far each of their maps is by the ten steps; a plan and a first map say little, and nothing invents research. */
  const scores: Readonly<Record<string, readonly number[]>> = {
    blank: [4],
    'online-shop': [9],
    'service-blueprint': [8],
    'support-case': [9],
    'store-visit': [8],
    'business-purchase': [9],
    'planned-actual': [4, 4],
    'current-ideal': [7, 5],
  };
  it('are those whose scores are known', () => assert.deepEqual(templates.map(({ id }) => id), Object.keys(scores))); // prettier-ignore
  for (const { id, text, plain } of templates)
    describe(id, () => {
      it('gives no error, no warning and no hint as it stands', async () =>
        assert.deepEqual(await complaintsIn(plain), []));
      it('goes as far through the method as it should', async () => {
        const { source, names } = await analyseText(plain);
        const found = blocksOf(source.tree, 'journey').map((each) => completenessOf(each, names).score);
        assert.deepEqual(found, scores[id]);
      });
      it('repeats only what was asked before, and has no mark left', () => {
        assert.doesNotMatch(text + plain, /[«»]/);
        for (const [, number] of text.matchAll(/\$\{(\d+)\}/g)) assert.ok(text.includes(`\${${number}:`));
        assert.doesNotMatch(text, /\$\{0\}/);
      });
      it('can be read once everything in it is renamed', async () => {
        const renamed = text
          .replaceAll(/\$\{(\d+):[+-]?\d\}/g, '0')
          .replaceAll(
            /\$\{(\d+):[^}]*\}|\$\{(\d+)\}/g,
            (_, first?: string, again?: string) => `n${first ?? again}`,
          );
        assert.deepEqual(await complaintsIn(renamed), []);
      });
    });
});

describe('the stages of a framework', () => {
  for (const [framework, names] of Object.entries(frameworkStages))
    it(`of ${framework} are all there, in order, and nothing is wrong with them`, async () => {
      const skeleton = stageSkeleton(framework) ?? assert.fail('there are none');
      const text = `journey j "J" {\nframework: ${framework}\n${skeleton.plain}\n}`;
      assert.deepEqual(await complaintsIn(text), []);
      const { source } = await analyseText(text);
      const [journey] = blocksOf(source.tree, 'journey');
      const stages = journey ? blocksOf(journey, 'stage') : [];
      assert.deepEqual(stages.map((stage) => stage.id?.text), names); // prettier-ignore
      for (const stage of stages) assert.notEqual(phaseOf(stage, journey), undefined, stage.id?.text);
      assert.match(skeleton.text, new RegExp(`\\$\\{${names.length * 2}:`));
    });
  it('are none of a word that is no framework', () => {
    assert.equal(stageSkeleton('toString'), undefined);
    assert.equal(stageSkeleton('my-own'), undefined);
  });
});
