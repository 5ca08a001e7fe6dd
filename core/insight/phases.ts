import { valueOf, valuesOf, wordOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';
import { frameworkStages } from '../vocabulary/index.ts';

/** The stages of the framework that a journey follows, in order; none where it follows none. */
export function frameworkOf(journey: Block): readonly string[] {
  return frameworkStages[wordOf(journey, 'framework') ?? ''] ?? [];
}

/** The framework's stage that a stage stands for: what it says, or its own id. */
export function standsFor(stage: Block): string | undefined {
  return valueOf(stage, 'as')?.ref?.names.at(-1)?.text ?? stage.id?.text;
}

/** Names of stages, in frameworks and by their phases, that come before the decision. */
const early: readonly string[] = [
  'exposure',
  'acquisition',
  'early',
  'awareness',
  'consideration',
  'consider',
  'evaluate',
];
/** Names of those in which the customer buys. */
const buying: readonly string[] = ['conversion', 'decision', 'purchase', 'buy'];
/** Names of those that come afterwards. */
const later: readonly string[] = ['loyalty', 'advocacy', 'late', 'enjoy-advocate-bond', 'after'];

/** When a stage is, seen from the purchase; nothing where the map does not say. */
export function timeOf(stage: Block): 'before' | 'purchase' | 'after' | undefined {
  const when = wordOf(stage, 'when');
  if (when === 'before' || when === 'purchase' || when === 'after') return when;
  const phases = valuesOf(stage, 'phase').flatMap((value) => value.word?.text ?? []);
  const names = phases.length > 0 ? phases : [standsFor(stage) ?? ''];
  if (names.some((name) => later.includes(name))) return 'after';
  if (names.some((name) => buying.includes(name))) return 'purchase';
  return names.some((name) => early.includes(name)) ? 'before' : undefined;
}
