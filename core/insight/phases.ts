import { factsOf, valuesOf, wordOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { frameworkStages } from '../vocabulary/index.ts';
import { phaseOfFrameworkStage } from '../vocabulary/phaseWords.ts';
import { isPhase } from '../vocabulary/playbook/index.ts';
import { ownOf } from '../text/own.ts';

/** The stages of the framework that a journey follows, in order; none where it follows none. */
export function frameworkOf(journey: Block): readonly string[] {
  return ownOf(frameworkStages, wordOf(journey, 'framework') ?? '') ?? [];
}

/** The framework's stage that a stage stands for: what it says, or its own id; nothing where it says `as: none`. */
export function standsFor(stage: Block): string | undefined {
  const said = factsOf(stage, 'as')[0]?.values[0];
  return said ? said.ref?.names.at(-1)?.text : stage.id?.text;
}

type Time = 'before' | 'purchase' | 'after';

const times = ['after', 'purchase', 'before'] as const;

/** When each phase is, seen from the purchase. */
const timeOfPhase = {
  exposure: 'before',
  acquisition: 'before',
  conversion: 'purchase',
  loyalty: 'after',
  advocacy: 'after',
} as const;

/**
 * When a stage is, seen from the purchase: by `when`, by the last of its phases, or by the framework's stage, the phase or
 * the time that it stands for or is called after. Nothing where the map does not say.
 */
export function timeOf(stage: Block): Time | undefined {
  const when = times.find((time) => time === wordOf(stage, 'when'));
  if (when) return when;
  const said = factsOf(stage, 'phase');
  const names =
    said.length > 0 ? valuesOf(stage, 'phase').map((value) => value.word?.text) : [standsFor(stage)];
  const found = names.map(timeByName);
  return times.find((time) => found.includes(time));
}

function timeByName(name = ''): Time | undefined {
  const phase = Object.hasOwn(phaseOfFrameworkStage, name) ? phaseOfFrameworkStage[name] : name;
  if (phase !== undefined && isPhase(phase)) return timeOfPhase[phase];
  return times.find((time) => time === name);
}
