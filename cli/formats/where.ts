import type { Change } from '../../core/diff/index.ts';

/** What to say before a change so that readers know which map it is in: nothing where all are in one. */
export function where(changes: readonly Change[]): (change: Change) => string {
  const journeys = new Set(changes.map((change) => change.journey));
  return ({ journey, file }) => (journeys.size < 2 ? '' : `${journey || file}: `);
}
