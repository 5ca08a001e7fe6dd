import { factsOf, valueOf } from '../model/facts.ts';
import type { Block } from '../syntax/tree.ts';

export type Priority = 'high' | 'medium' | 'low';

/** How urgent an opportunity is, and from what that was worked out. */
export interface ComputedPriority {
  readonly priority: Priority;
  /** Both from 1 to 5. */
  readonly impact: number;
  readonly effort: number;
}

/** From this difference between impact and effort on, either way, it is one-sided. */
const CLEAR = 2;

/**
 * The priority of an opportunity that says none, after the matrix of impact and effort that workshops draw: what gives
 * clearly more than it takes (impact less effort is at least 2) is high, what takes clearly more than it gives (at
 * most -2) is low, what lies near the diagonal is medium. Nothing where a priority is typed, be it `none`, or where
 * impact or effort is missing.
 */
export function computedPriority(opportunity: Block): ComputedPriority | undefined {
  if (factsOf(opportunity, 'priority').some((fact) => fact.values.length > 0)) return undefined;
  const impact = valueOf(opportunity, 'impact')?.number?.low;
  const effort = valueOf(opportunity, 'effort')?.number?.low;
  if (impact === undefined || effort === undefined) return undefined;
  const gain = impact - effort;
  const priority = gain >= CLEAR ? 'high' : gain <= -CLEAR ? 'low' : 'medium';
  return { priority, impact, effort };
}
