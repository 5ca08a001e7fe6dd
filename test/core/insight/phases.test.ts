import assert from 'node:assert/strict';
import { phaseOf } from '../../../core/insight/phases.ts';
import { suggestionsFor } from '../../../core/insight/suggestions.ts';
import { parse } from '../../../core/syntax/parse.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';
import { examples } from '../../harness/examples.ts';
import { analyseText } from '../../harness/problems.ts';

function firstStage(text: string): { readonly stage: Block; readonly journey: Block } {
  const [journey] = blocksOf(parse(text), 'journey');
  const [stage] = journey ? blocksOf(journey, 'stage') : [];
  assert.ok(journey && stage);
  return { stage, journey };
}

function expectPhase(stageText: string, expected: string | undefined, inJourney = ''): void {
  const { stage, journey } = firstStage(`journey j "J" {\n${inJourney}\n${stageText}\nstage z "Z" {}\n}`);
  assert.equal(phaseOf(stage, journey), expected);
}

describe('the phase of a stage is told', () => {
  it('from what it says, the first of several', () =>
    expectPhase('stage awareness "A" { phase: loyalty, advocacy; as: decision }', 'loyalty'));
  it('not at all where it says that it has none', () =>
    expectPhase('stage awareness "Awareness" { phase: none }', undefined));
  it('from the stage of the framework it stands for', () =>
    expectPhase('stage awareness "Awareness" { as: evaluate }', 'acquisition'));
  it('from its id', () => expectPhase('stage decision "Hearing about it"', 'conversion'));
  it('from a word in its id', () => expectPhase('stage first-delivery "X"', 'loyalty'));
  it('from a word in its title', () => expectPhase('stage s "Weighing it up"', 'acquisition'));
  it('from the first of several words', () =>
    expectPhase('stage s "Coming back, telling others"', 'loyalty'));
  it('from a word in Korean', () => expectPhase('stage 단계 "마음 결정하기"', 'conversion'));
  it('from a word in Japanese', () => expectPhase('stage s "比較する"', 'acquisition'));
  it('not from the middle of a word', () => expectPhase('stage s "Confused"', undefined));
  it('from its place among the stages of a framework', () => {
    expectPhase('stage a "A"\nstage b "B"', 'exposure', 'framework: awareness-decision');
    expectPhase('stage a "A"', undefined, 'framework: awareness-decision');
  });
  it('from when it is', () => {
    expectPhase('stage s "S" { when: purchase }', 'conversion');
    expectPhase('stage s "S" { when: after }', 'loyalty');
    expectPhase('stage s "S" { when: before }', undefined);
  });
  it('in the examples as a reader would', () => {
    const found = Object.values(examples).flatMap((text) =>
      blocksOf(parse(text), 'journey').flatMap((journey) =>
        blocksOf(journey, 'stage').map((stage) => `${stage.id?.text} ${phaseOf(stage, journey)}`),
      ),
    );
    assert.deepEqual([...new Set(found)], [
      'ordering conversion', 'waiting undefined', 'connecting undefined', 'paying conversion',
      'awareness exposure', 'consideration acquisition', 'decision conversion', 'delivery loyalty', 'loyalty loyalty',
      '인지 exposure', '고려 acquisition', '결정 conversion', '사용 loyalty', '단골 loyalty',
      'define undefined', 'compare acquisition', 'negotiate undefined', 'select conversion',
    ]); // prettier-ignore
  });
});

describe('suggestions for a stage', () => {
  const titlesOf = (text: string, kind: string): readonly string[] => {
    const { stage, journey } = firstStage(text);
    return suggestionsFor(stage, journey).flatMap((each) => (each.kind === kind ? [each.title] : []));
  };
  it('are none where the phase cannot be told', () => {
    const { stage, journey } = firstStage('journey j "J" { stage s "S" {} }');
    assert.deepEqual(suggestionsFor(stage, journey), []);
  });
  it('leave out what is there: by id in the journey, by title in the stage', () => {
    const text = `journey j "J" {
      stage s "S" { phase: conversion; kpi: reach; touchpoint pay "pays " { moment: purchase } }
      stage r "R" { touchpoint orders "Something else" {} }
    }`;
    const titles = titlesOf(text, 'touchpoint');
    assert.ok(titles.includes('Makes a choice'));
    assert.ok(!titles.includes('Pays') && !titles.includes('Orders'));
    assert.deepEqual([...titlesOf(text, 'kpi'), ...titlesOf(text, 'moment')], []);
  });
  for (const phase of ['exposure', 'acquisition', 'conversion', 'loyalty', 'advocacy'])
    it(`can all be written at once in a stage of ${phase}`, async () => {
      const head = `journey j "J" {\nstage s "S" {\nphase: ${phase}\n`;
      const { stage, journey } = firstStage(`${head}}\n}`);
      const all = suggestionsFor(stage, journey);
      assert.ok(new Set(all.map(({ kind }) => kind)).size === 5);
      // A stage has one moment of truth of its own; of several, an author picks one.
      const moment = all.find(({ kind }) => kind === 'moment');
      const picked = all.filter((each) => each.kind !== 'moment' || each === moment);
      const { problems, source } = await analyseText(
        `${head}${picked.map(({ text }) => text).join('\n')}\n}\n}`,
      );
      assert.deepEqual(problems.filter(({ severity }) => severity !== 'info').map(({ message }) => message), []); // prettier-ignore
      const [written] = blocksOf(source.tree, 'journey');
      const [again] = written ? blocksOf(written, 'stage') : [];
      assert.deepEqual(again && suggestionsFor(again, written), []);
    });
});
