/** The sentences that the server says to people outside the checks. */
export const sentences = {
  notOpen: 'This file is not open any more. Open it again to see its map.',
  emptyFile:
    'Nothing is written yet. Begin with journey, an id and a title in quotes, and the map appears here.',
  tooLarge: (count: number, most: number): string =>
    `This map has ${count} touchpoints, and no more than ${most} can be drawn. Split it into several journeys.`,
  noJourney:
    'There is no journey in this file yet. Write journey, an id and a title in quotes, and its map appears here.',
  tooManyMaps: (count: number): string =>
    `This workspace holds more maps than can be looked through at once. The first ${count} are known everywhere; others only where a map imports them or they are open.`,
} as const;
