import assert from 'node:assert/strict';
import { averageFeeling, type AverageFeeling } from '../../../core/insight/averages.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';

/** What a persona feels in a stage with touchpoints that say these facts. */
function felt(persona: string, ...touchpoints: readonly string[]): AverageFeeling | undefined {
  const blocks = touchpoints.map((facts) => `touchpoint "T" { ${facts} }\n`).join('');
  const [journey] = blocksOf(parse(`journey j { stage s {\n${blocks}} }`), 'journey');
  const stage = journey && blocksOf(journey, 'stage')[0];
  assert.ok(stage);
  return averageFeeling(stage, persona);
}

describe('the average feeling of a stage', () => {
  it('is that of its touchpoints, in tenths', () =>
    assert.deepEqual(felt('mina', 'feels: +2', 'feels: +1', 'feels: +1'), { average: 1.3, said: 3, all: 3 }));
  it('takes the middle of a range', () =>
    assert.deepEqual(felt('mina', 'feels: -1..2'), { average: 0.5, said: 1, all: 1 }));
  it('takes what is said for the persona before what is said of all', () => {
    const touchpoint = 'feels: +2; feels @민아: -1';
    assert.equal(felt('민아', touchpoint)?.average, -1);
    assert.equal(felt('joon', touchpoint)?.average, 2);
    assert.equal(felt('', touchpoint)?.average, 2);
  });
  it('leaves out what is for others, what has no number and what is said to be none', () =>
    assert.deepEqual(felt('mina', 'for: @joon; feels: +2', 'feels: "glad"', 'feels: none', '', 'feels: -2'), {
      average: -2,
      said: 1,
      all: 5,
    }));
  it('is nothing where no number is said', () => assert.equal(felt('mina', 'feels: "glad"'), undefined));
  it('is a plain zero around zero', () =>
    assert.ok(Object.is(felt('mina', 'feels: -0.1', 'feels: +0.1', 'feels: -0.1')?.average, 0)));
});
