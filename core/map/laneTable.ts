/** The groups of lanes from top to bottom; those on a side of the service are divided by its lines. */
export type LaneGroup =
  'experience' | 'contact' | 'frontstage' | 'backstage' | 'support' | 'business' | 'findings' | 'knowledge';

/** The sides of a service blueprint, from the customer inwards. */
export const sides = ['customer', 'frontstage', 'backstage', 'support'] as const;
export type Side = (typeof sides)[number];

/** A lane that every map may have. */
export interface LaneRow {
  readonly id: string;
  readonly group: LaneGroup;
}

const rowsOf = (group: LaneGroup, ...ids: readonly string[]): readonly LaneRow[] =>
  ids.map((id) => ({ id, group }));

/**
 * All lanes in the order in which they stand: first what the customer lives through, then how company and customer
 * meet, what the company does, how it measures itself, what was found, and from where it is known. An author's own
 * lanes follow the others of their side.
 */
export const laneRows: readonly LaneRow[] = [
  ...rowsOf(
    'experience',
    'pictures',
    'does',
    'says',
    'thinks',
    'needs',
    'gains',
    'expects',
    'promises',
    'feels',
  ),
  ...rowsOf('contact', 'channels', 'encounter', 'moments', 'props'),
  ...rowsOf('frontstage', 'frontstage'),
  ...rowsOf('backstage', 'backstage'),
  ...rowsOf('support', 'support', 'systems'),
  ...rowsOf('business', 'objectives', 'shares', 'figures', 'measures', 'feedback', 'owners'),
  ...rowsOf('findings', 'pains', 'opportunities', 'amplify', 'experiments', 'risks', 'heuristics'),
  ...rowsOf('knowledge', 'evidence', 'assumptions', 'questions', 'more'),
];

/** Where an author's own lanes of a side stand. */
export const groupOfSide: Readonly<Record<Side, LaneGroup>> = {
  customer: 'contact',
  frontstage: 'frontstage',
  backstage: 'backstage',
  support: 'support',
};

/** The side of the service that a group stands on; nothing for what is no part of it. */
export function sideOfGroup(group: LaneGroup): Side | undefined {
  if (group === 'experience' || group === 'contact') return 'customer';
  return group === 'frontstage' || group === 'backstage' || group === 'support' ? group : undefined;
}

export type ServiceLine = 'interaction' | 'visibility' | 'internal';

/**
 * The line between two sides that meet in a map. Where a side between them is missing, the line of visibility still
 * divides what the customer sees from what nobody sees.
 */
export function lineBetween(upper: Side, lower: Side): ServiceLine {
  if (upper === 'backstage') return 'internal';
  return lower === 'frontstage' ? 'interaction' : 'visibility';
}
