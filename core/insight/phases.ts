import { factsOf, valueOf, valuesOf, wordOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import { ownOf } from '../text/own.ts';
import { frameworkStages } from '../vocabulary/index.ts';
import { phaseOfFrameworkStage, phaseWords } from '../vocabulary/phaseWords.ts';
import { isPhase, playbook, type Phase } from '../vocabulary/playbook/index.ts';
import { saidIn } from './said.ts';

/** The stages of the framework that a journey follows, in order; none where it follows none. */
export function frameworkOf(journey: Block): readonly string[] {
  return ownOf(frameworkStages, wordOf(journey, 'framework') ?? '') ?? [];
}

/** The framework's stage that a stage stands for: what it says, or its own id; nothing where it says `as: none`. */
export function standsFor(stage: Block): string | undefined {
  const said = factsOf(stage, 'as')[0]?.values[0];
  return said ? said.ref?.names.at(-1)?.text : stage.id?.text;
}

/**
 * The phase of the customer relation that a stage belongs to; where it says several, the first. Told, in this order, from
 * `phase`, from the framework's stage it stands for (`as`), from its id, from its title, from its place among as many
 * stages as the framework has, and from `when`. Nothing where none of these tells, or the stage says `phase: none`.
 */
export function phaseOf(stage: Block, journey: Block | undefined): Phase | undefined {
  const said = valuesOf(stage, 'phase').flatMap(({ word }) =>
    word && isPhase(word.text) ? [word.text] : [],
  );
  if (said[0]) return said[0];
  if (saidIn(stage, 'phase') === 'none') return undefined;
  const as = valueOf(stage, 'as')?.ref?.names.at(-1)?.text;
  return (
    named(as) ??
    named(stage.id?.text) ??
    byWords(stage.id?.text.replaceAll(/[-_]/g, ' ')) ??
    byWords(stage.title?.text) ??
    byPlace(stage, journey) ??
    byTime(stage)
  );
}

function named(stage: string | undefined): Phase | undefined {
  return stage === undefined ? undefined : ownOf(phaseOfFrameworkStage, stage);
}

/** Where a text has words of several phases, the one that comes first in it counts. */
function byWords(text: string | undefined): Phase | undefined {
  if (!text) return undefined;
  const folded = text.normalize('NFC').toLowerCase();
  let found: Phase | undefined;
  let earliest = Infinity;
  for (const { phase } of playbook)
    for (const word of phaseWords[phase]) {
      const at = beginning(folded, word);
      if (at < earliest) [found, earliest] = [phase, at];
    }
  return found;
}

/** Where a word of the text begins with some letters; Korean and Japanese need not begin a word. */
function beginning(text: string, letters: string): number {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1))
    if (!/^[a-z]/.test(letters) || at === 0 || !/\p{L}/u.test(text[at - 1] ?? '')) return at;
  return Infinity;
}

function byPlace(stage: Block, journey: Block | undefined): Phase | undefined {
  const names = journey ? frameworkOf(journey) : [];
  const stages = journey ? blocksOf(journey, 'stage') : [];
  return names.length === stages.length ? named(names[stages.indexOf(stage)]) : undefined;
}

function byTime(stage: Block): Phase | undefined {
  const when = wordOf(stage, 'when');
  return when === 'purchase' ? 'conversion' : when === 'after' ? 'loyalty' : undefined;
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
  const phase = named(name) ?? name;
  if (isPhase(phase)) return timeOfPhase[phase];
  return times.find((time) => time === name);
}
