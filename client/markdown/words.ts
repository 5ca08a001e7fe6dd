/** What is said below the picture of a fence. */
export const words = {
  nothing:
    'There is no map here yet. It begins with journey, an id and a title in quotes, such as: journey lunch "Lunch at work" { stage queue "Standing in line" {} }',
  standsAlone: (paths: readonly string[]): string =>
    `A map in a document stands alone, so ${paths.join(', ')} ${paths.length === 1 ? 'is' : 'are'} not read. Write here what this map needs of ${paths.length === 1 ? 'it' : 'them'}.`,
  noPictures:
    'Pictures from files are not shown in a document. Open the map in a file of its own to see them.',
  problems: (count: number, line: number, first: string): string =>
    count === 1
      ? `1 problem, in line ${line}: ${first}`
      : `${count} problems; the first is in line ${line}: ${first}`,
  tooLarge: (title: string, count: number, most: number): string =>
    `“${title}” has ${count} touchpoints, and no more than ${most} can be drawn. Split it into several journeys.`,
} as const;
