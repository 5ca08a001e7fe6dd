import assert from 'node:assert/strict';
import {
  blockRow,
  builtInChannels,
  builtInMetrics,
  factRow,
  frameworkStages,
} from '../../../core/vocabulary/index.ts';
import { phaseOfFrameworkStage } from '../../../core/vocabulary/phaseWords.ts';
import { playbook } from '../../../core/vocabulary/playbook/index.ts';

/** The words that a fact of a block knows. */
function wordsOf(keyword: string, key: string): readonly string[] {
  const row = blockRow(keyword);
  const words = (row && factRow(row, key)?.shape.words?.rows)?.map(({ word }) => word);
  return words ?? assert.fail(`${key} of ${keyword} knows no words`);
}

describe('the playbook', () => {
  it('has a page for each phase that the vocabulary knows', () =>
    assert.deepEqual(playbook.map(({ phase }) => phase), wordsOf('stage', 'phase'))); // prettier-ignore
  it('knows the phase of each stage of each framework', () => {
    for (const stage of Object.values(frameworkStages).flat()) assert.ok(phaseOfFrameworkStage[stage], stage);
  });
  it('uses no id twice', () => {
    for (const ids of [
      playbook.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id)),
      playbook.flatMap(({ fails }) => fails.map(({ pain }) => pain.id)),
    ])
      assert.equal(new Set(ids).size, ids.length);
  });
  for (const play of playbook)
    describe(play.phase, () => {
      it('has four to six of what works and of what goes wrong', () => {
        for (const entries of [play.works, play.fails]) assert.ok(entries.length >= 4 && entries.length <= 6);
        assert.ok(play.touchpoints.length >= 4 && play.questions.length >= 4 && play.moments.length >= 1);
      });
      it('names channels, metrics, frictions and moments that exist', () => {
        const channels = new Set(builtInChannels.map(({ id }) => id));
        for (const id of play.touchpoints.flatMap((point) => point.channels)) assert.ok(channels.has(id), id);
        for (const id of play.metrics) assert.ok(builtInMetrics.some((metric) => metric.id === id), id); // prettier-ignore
        for (const { pain } of play.fails) assert.ok(wordsOf('pain', 'friction').includes(pain.friction));
        for (const { kind } of play.moments) assert.ok(wordsOf('touchpoint', 'moment').includes(kind));
      });
      it('speaks in sentences that can stand in a map and in a snippet', () => {
        const sentences = [play.title, ...play.works, ...play.fails.map(({ mistake }) => mistake), ...play.moments.map(({ where }) => where)]; // prettier-ignore
        for (const sentence of sentences) assert.match(sentence, /^[A-Z][^"$\\{}]+\.$/);
        for (const question of play.questions) assert.match(question, /^[A-Z][^"$\\{}]+\?$/);
        const titles = [...play.touchpoints, ...play.fails.map(({ pain }) => pain)].map(({ title }) => title);
        for (const title of titles) assert.match(title, /^[A-Z][^"$\\{}.]+$/);
      });
    });
});
