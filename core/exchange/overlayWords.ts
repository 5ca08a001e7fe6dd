/** The words of the page that shows what changed between two maps. */
export const overlayPageWords = {
  heading: 'What changed for the customer',
  view: 'Show',
  views: { old: 'Before', both: 'Both', new: 'After' },
  previous: 'Previous change (p)',
  next: 'Next change (n)',
  changes: 'Changes',
  level: 'Level',
  lane: 'Lane',
  persona: 'Persona',
  any: 'all',
  head: 'Head of the map',
  levels: { harm: 'Hurts', risk: 'Risk', better: 'Helps', neutral: 'Neutral' },
  picture: 'Picture of both maps, which can be scrolled',
  elsewhere: 'Changes outside of these journeys',
  notDrawn: 'not in the picture',
  tooLarge: (count: number, most: number): string =>
    `One of the two maps has ${count} touchpoints, and no more than ${most} can be drawn. What changed is told below.`,
} as const;
