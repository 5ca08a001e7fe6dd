import assert from 'node:assert/strict';
import { evidenceStateOf, type EvidenceState } from '../../../core/insight/evidence.ts';
import { parse } from '../../../core/syntax/parse.ts';
import { blocksOf } from '../../../core/syntax/walk.ts';

/** Expects the states of a stage and of its first touchpoint. */
function expectStates(body: string, stage: EvidenceState, touchpoint: EvidenceState): void {
  const [journey] = blocksOf(parse(`journey j "J" {\nstage s "S" {\n${body}\n}\n}`), 'journey');
  const [found] = journey ? blocksOf(journey, 'stage') : [];
  const [point] = found ? blocksOf(found, 'touchpoint') : [];
  assert.ok(found && point);
  assert.deepEqual([evidenceStateOf(found), evidenceStateOf(point)], [stage, touchpoint]);
}

describe('what is known of a touchpoint is', () => {
  it('unknown where nothing is said', () =>
    expectStates('touchpoint t "T" { does: "d" }', 'unknown', 'unknown'));
  it('unknown where there is a question', () =>
    expectStates('touchpoint t "T" { question "Q" }', 'unknown', 'unknown'));
  it('assumed by an assumption', () =>
    expectStates('touchpoint t "T" { assumption "A"; question "Q" }', 'assumed', 'assumed'));
  it('assumed by a question with an answer', () =>
    expectStates('touchpoint t "T" { question "Q" { answer: "A" } }', 'assumed', 'assumed'));
  it('researched by evidence, whatever else is believed', () =>
    expectStates('touchpoint t "T" { evidence "E"; assumption "A" }', 'researched', 'researched'));
  it('researched by evidence of its pain', () =>
    expectStates('touchpoint t "T" { pain "P" { evidence "E" } }', 'researched', 'researched'));
  it('not what is known of its stage', () =>
    expectStates('evidence "E"\ntouchpoint t "T" { assumption "A" }', 'researched', 'assumed'));
  it('unknown where somebody looked for evidence and found none', () =>
    expectStates('touchpoint t "T" { evidence: none }', 'unknown', 'unknown'));
});
