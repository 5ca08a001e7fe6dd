/** What a journey shows, as a reader says it. */
const journeyStates: Readonly<Record<string, string>> = {
  current: 'today',
  ideal: 'the ideal',
  planned: 'as planned',
  actual: 'as it really went',
};

/** The sentences that the server says to people outside the checks. */
export const sentences = {
  lostThread:
    'The editor sent something that cannot be read, and part of a map may be missing. The server ends here, so that the editor can start it again.',
  notOpen: 'This file is not open any more. Open it again to see its map.',
  emptyFile:
    'Nothing is written yet. Begin with journey, an id and a title in quotes, and the map appears here.',
  tooLarge: (count: number, most: number): string =>
    `This map has ${count} touchpoints, and no more than ${most} can be drawn. Split it into several journeys.`,
  tooLargeForTable: (count: number, most: number): string =>
    `This map has ${count} touchpoints, and no more than ${most} can be shown as a table. The picture shows them all.`,
  tooLargeForImage: (count: number, most: number): string =>
    `This map has ${count} touchpoints, and no more than ${most} fit into an image. Fold stages or leave some out first.`,
  noJourney:
    'There is no journey in this file yet. Write journey, an id and a title in quotes, and its map appears here.',
  noSuchJourney: (id: string): string =>
    `There is no journey “${id}” in this file any more. Choose another one to export.`,
  tooManyMaps: (count: number): string =>
    `This workspace holds more maps than can be looked through at once. The first ${count} are known everywhere; others only where a map imports them or they are open.`,
  badConfig: (file: string): string =>
    `${file} is not JSON that can be read, so what it settles does not hold.`,
  inConfig: (file: string, problem: string): string => `${file}: ${problem}`,
  renameNothing: 'Put the cursor on an id first.',
  renameNotApplied: 'The files could not be changed. Try again.',
  renameEnd: (id: string): string =>
    `“${id}” is one of the ends of every path and cannot be renamed. A touchpoint can stand in its place.`,
  renameUndeclared: (id: string, kind: string): string =>
    `Nothing here says who or what “${id}” is, so it cannot be renamed everywhere. Declare it first: ${kind} ${id} "…".`,
  renameBuiltIn: (id: string, kind: string): string =>
    `“${id}” is built in and cannot be renamed. Declare a ${kind} of your own and use that instead.`,
  renameNotAWord: (id: string): string =>
    `“${id}” cannot be an id. An id is one word of letters and digits, with hyphens between them if you like, such as first-order.`,
  renameReserved: (id: string): string =>
    `“${id}” means something else wherever ids may stand, so nothing can be called that. Choose another id.`,
  renameToBuiltIn: (id: string, kind: string): string =>
    `“${id}” is a built-in ${kind}, and whoever means that one would mean this one. Choose another id.`,
  renameTaken: (id: string, kind: string, file: string): string =>
    `There is a ${kind} “${id}” already, in ${file}. Choose another id.`,
  renameMention: (id: string, other: string): string =>
    `With the id “${id}”, a text that mentions @${other} would mention somebody else. Choose another id.`,
  renameReadOnly: (file: string): string =>
    `${file} cannot be changed as it is shown here, so nothing in it can be renamed.`,
  mapEdit: {
    torn: 'The text has a mistake that hides part of the map. Mend it first; then the map can be changed here.',
    gone: 'This does not stand in this map’s text, so it cannot be changed here.',
    'not-for':
      'This touchpoint does not concern that persona. Name the persona in its “for:”, or leave “for:” out.',
    unsure: 'This cannot be changed here without changing something else, too. Change it in the text.',
  },
  mapEditLate: 'The text has changed in the meantime. Try again.',
  moreProblems: (count: number): string =>
    `There are ${count} more problems in this file. Mend the ones shown and the rest will follow.`,
  usedTimes: (count: number): string =>
    count === 0 ? 'not used' : count === 1 ? 'used once' : `used ${count} times`,
  compareTooLarge: (count: number, most: number): string =>
    `One of the two maps has ${count} touchpoints, and no more than ${most} can be drawn. What changed is told in the list.`,
  compareNoJourney:
    'There is no journey that is in both texts, so there is no picture of both. What changed is told in the list.',
  compareNoPersona:
    'There is no journey any more in which both of these personas take part, so there is nothing to compare.',
  compareNoText: (label: string): string => `“${label}” cannot be opened, so there is nothing to compare.`,
  compareNoConflict: 'There is no conflict in this file any more.',
  compareNoBase:
    'This conflict does not tell what both sides come from; git does so with merge.conflictStyle diff3.',
  compareImports: (label: string, files: string): string =>
    `What “${label}” imports is shown as it is now, because that version of ${files} could not be read.`,
  compareBroken: (label: string): string =>
    `The text of “${label}” has mistakes that hide part of the map, so some of what changed may be missing.`,
  journeyState: (state: string | undefined, rival: string | undefined): string =>
    rival ?? (state === undefined ? '' : (journeyStates[state] ?? state)),
  compare: 'compare…',
  openPreview: 'open preview',
  completeness: (score: number, steps: number): string => `completeness ${score} of ${steps}`,
} as const;
