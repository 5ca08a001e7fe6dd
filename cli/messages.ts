/** Every sentence that the command line says of itself. What is wrong in a map is said by the checks. */
const didYouMean = (near: string | undefined): string => (near === undefined ? '' : ` Did you mean ${near}?`);

export const messages = {
  unknownCommand: (name: string, near: string | undefined): string =>
    `There is no command “${name}”.${didYouMean(near)} Say journey --help to see them all.`,
  noOption: (name: string, near: string | undefined): string =>
    `There is no option ${name}.${didYouMean(near)}`,
  noValue: (name: string, value: string): string => `${name} needs a value: ${name} ${value}.`,
  takesNoValue: (name: string): string => `${name} takes no value.`,
  seeHelp: (command: string): string => `Say journey ${command} --help to see what may be said.`,
  noFilesToFormat: 'Say which files to format, for instance: journey format maps/first-order.journey',
  inputAlone: 'With - what comes in is formatted, and nothing else: journey format -',
  formatted: (files: number, changed: number, isCheck: boolean): string =>
    `${files === 1 ? '1 file' : `${files} files`} looked at, ${changed === 0 ? 'nothing' : changed} ${isCheck ? 'to format' : 'formatted'}.`,
  noPictureParts:
    'PNG and PDF need parts that were left out when journey was installed. Bring them with: npm install --include=optional',
  noFont: (script: string, words: number, canBeInstalled: boolean): string =>
    `${canBeInstalled ? `The font for ${script} is not installed` : `There is no font for ${script}`}, so ${words === 1 ? '1 word is' : `${words} words are`} drawn with empty boxes.${canBeInstalled ? ' Bring it with: npm install --include=optional' : ''}`,
  imagesLeft: (count: number): string =>
    `${count === 1 ? 'A picture is' : `${count} pictures are`} in WebP, which cannot be drawn in PNG and PDF files, so ${count === 1 ? 'its place is' : 'their places are'} empty. Save ${count === 1 ? 'it' : 'them'} as PNG or JPEG.`,
  toFile: (format: string): string =>
    `A ${format.toUpperCase()} is nothing to look at in a terminal. Say where to write it: -o map.${format}`,
  unknownPage: (name: string, known: readonly string[]): string =>
    `There is no page “${name}”. It can be ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.`,
  noScale: (text: string): string =>
    `“${text}” is no scale. Write a number from 0.1 to 10, such as --scale 3.`,
  tooManyPoints: (across: number, down: number, most: number, largest: number): string =>
    `At this scale the picture would be ${across} by ${down} points, and no more than ${most} million can be drawn. Say --scale ${largest} or less, or write SVG or PDF, which stay sharp at any size.`,
  oneFile: 'Say which one file to write, for instance: journey render maps/first-order.journey -o map.svg',
  missing: (path: string): string => `There is no file ${path}.`,
  notText: (path: string): string => `${path} is not text that can be read (UTF-8).`,
  isFolder: (path: string): string => `${path} is a folder. Name the files in it.`,
  unknownFormat: (name: string, known: readonly string[]): string =>
    `There is no format “${name}”. It can be ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.`,
  nothingInFolder: (path: string): string =>
    `There is no .journey file in ${path === '.' ? 'this folder' : path}.`,
  nothingLike: (pattern: string): string => `There is no .journey file that is like ${pattern}.`,
  closedFolder: (path: string): string => `The folder ${path} could not be looked into.`,
  standardInput: 'standard input',
  stdinNameAlone:
    '--stdin-name says what standard input is called, so - must be among the files: journey check - --stdin-name maps/first-order.journey',
  stdinOnly: (option: string): string => `Standard input cannot be used with ${option}. Name a file instead.`,
  noCount: (text: string): string =>
    `“${text}” is not a number of warnings. Write a whole number, such as --max-warnings 10.`,
  noDay: (text: string): string => `“${text}” is not a day. Write it like this: --today 2026-09-01`,
  noCompleteness: (format: string): string =>
    `--completeness can be told as text or json, and not as ${format}.`,
  complete: (journey: string, score: number): string => `${journey} is complete to ${score} of 10.`,
  andMore: (count: number): string => `(and ${count} more)`,
  tooManyWarnings: (count: number, most: number): string =>
    `There ${count === 1 ? 'is 1 warning' : `are ${count} warnings`}, and no more than ${most} may be.`,
  mended: (count: number, files: number): string =>
    `${count === 1 ? '1 thing' : `${count} things`} mended in ${files === 1 ? '1 file' : `${files} files`}.`,
  changedMeanwhile: (path: string): string =>
    `${path} was changed by somebody else at the same time, so nothing was mended in it.`,
  watching: 'Waiting for changes. Ctrl+C ends it.',
  writtenTo: (summary: string, path: string): string => `${summary} The report is in ${path}.`,
  sarifRoot: 'The folder that the maps are kept in: the root of their repository.',
  unknownTheme: (name: string, known: readonly string[]): string =>
    `There is no theme “${name}”. It can be ${known.join(', ')}, or a file such as journey.theme.json.`,
  unknownEnding: (path: string): string =>
    `The ending of ${path} names no format. Use .svg, .png, .pdf, .html, .md, .csv or .json, or say --format.`,
  onlyWith: (option: string, formats: readonly string[]): string =>
    `${option} can only be said with --format ${formats.length < 2 ? formats.join('') : `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}`}.`,
  noJourney: (path: string): string => `There is no journey in ${path}, so there is nothing to draw.`,
  tooLarge: (count: number, most: number): string =>
    `This map has ${count} touchpoints, and no more than ${most} can be drawn. Split it into several journeys.`,
  noSuchJourney: (id: string, ids: readonly string[]): string =>
    `There is no journey “${id}”.${ids.length > 0 ? ` There is: ${ids.join(', ')}.` : ''}`,
  noSuchView: (id: string, ids: readonly string[]): string =>
    `There is no view “${id}” of this journey.${ids.length > 0 ? ` There is: ${ids.join(', ')}.` : ''}`,
  cannotWrite: (path: string, reason: string): string => `${path} could not be written (${reason}).`,
  twoSides:
    'Say what to compare, for instance: journey diff old.journey new.journey, or journey diff main..HEAD',
  withWhich:
    'Say which journey to compare it with, for instance: journey diff map.journey --journey today --with ideal',
  sameJourney: 'That is one and the same journey. Say another one with --with.',
  pairOfFiles:
    'To compare journeys or personas name files, for instance: journey diff main:map.journey map.journey --journey order',
  personasOfOne:
    'Two personas are compared in one journey of one file: journey diff map.journey --personas mina,joon',
  twoPersonas: 'Say which two personas to compare, by their ids: --personas mina,joon',
  noSuchPersona: (id: string, ids: readonly string[]): string =>
    `No persona “${id}” takes part in this journey.${ids.length > 0 ? ` There is: ${ids.join(', ')}.` : ''}`,
  whichJourney: (path: string, ids: readonly string[]): string =>
    `There are several journeys in ${path}: ${ids.join(', ')}. Say which one with --journey${ids[0] === undefined ? '' : ` ${ids[0]}`}.`,
  unknownDiffFormat: (name: string): string =>
    `There is no format “${name}”. It can be text, markdown, json, svg or html.`,
  noPictureOfBoth:
    'There is no journey that is on both sides and differs, so there is no picture of both. --format text tells what changed.',
  onePictureOf: (title: string, others: number): string =>
    `The picture shows “${title}”. ${others === 1 ? 'Another journey differs' : `${others} other journeys differ`} too: --format html shows all.`,
  unknownThreshold: (name: string): string => `There is no threshold “${name}”. It can be harm, risk or any.`,
  badConfig: (path: string): string => `${path} is not JSON that can be read.`,
  inConfig: (problem: string): string => `in journey.config.json: ${problem}`,
  oneThing: 'Say whose history, by its id, for instance: journey log pay',
  noSuchThing: (id: string): string => `No commit says anything of “${id}”.`,
  factOf: (fact: string, kind: string, journey: string): string =>
    `${fact} (${kind}${journey === '' ? '' : ` in ${journey}`})`,
  importedFromNow: (file: string, by: string): string =>
    `${file}, which ${by} imports, is not at that commit; its names are read from the working tree.`,
  noGit: 'git is not on the PATH, so commits cannot be read.',
  noRepository: 'This folder is in no git repository, so commits cannot be read.',
  noCommitsYet: 'This repository has no commits yet, so there is no history to look at.',
  noCommit: (name: string, isShallow: boolean): string =>
    `There is no commit “${name}”.${isShallow ? ' It may be missing because this is a shallow clone: git fetch --unshallow brings it.' : ''}`,
  noCommonCommit: (range: string): string => `The two sides of ${range} have no commit in common.`,
  notAtCommit: (path: string, revision: string): string => `There is no text file ${path} at ${revision}.`,
  brokenSide: (path: string): string =>
    `${path} has braces or blocks that are not right, so part of it may not be compared. Say journey check to see.`,
  threeSides:
    'Say which three files to merge, for instance: journey merge base.journey ours.journey theirs.journey',
  refusedMerge: (path: string, sentence: string): string => `${path} was not merged. ${sentence}`,
  mergeConflicts: (path: string, count: number): string =>
    `${path} has ${count === 1 ? '1 conflict' : `${count} conflicts`} to choose in:`,
  mergedByLines: (path: string): string =>
    `${path}: git has merged it line by line instead. Look through it before you say that it is right.`,
  keptBoth: (path: string): string => `${path}: both versions are in it as a whole. Keep what is right.`,
  gitWhat: 'Say journey git install or journey git uninstall.',
  gitRefused: (what: string): string => `git did not let ${what} be changed.`,
  foreignSetting: (key: string, value: string): string =>
    `git has a setting ${key} already that is not ours (${value}). Remove it first: git config --unset ${key}`,
  gitSet: (where: string): string =>
    `git now merges and compares maps by what they say. Settings were written to ${where}.`,
  gitAttributesAdded: (path: string): string =>
    `The line that tells git which files are maps was added to ${path}.`,
  gitAttributesThere: (path: string): string =>
    `The line that tells git which files are maps is in ${path} already.`,
  gitTry: 'Try it: git diff, or git log -p --ext-diff. To take it back: journey git uninstall',
  gitUnset: (where: string): string => `The settings were removed from ${where}.`,
  gitWasNotSet: (where: string): string => `There were no settings of ours in ${where}.`,
  gitAttributesGone: (path: string): string =>
    `The line that tells git which files are maps was removed from ${path}.`,
  gitHere: 'the settings of this repository',
  gitEverywhere: 'your own settings of git',
  mergeDriverName: 'journey maps, by what they say',
  stdioOnly: 'The server speaks over stdio only: journey lsp --stdio',
  writtenWithErrors: (count: number): string =>
    `${count === 1 ? 'There is 1 error' : `There are ${count} errors`} in the text, so something may be missing. Say journey check to see.`,
  summary: (files: number, errors: number, others: number): string =>
    errors + others === 0
      ? `${files === 1 ? '1 file' : `${files} files`} checked, nothing to say.`
      : `${files === 1 ? '1 file' : `${files} files`} checked: ${errors === 1 ? '1 error' : `${errors} errors`}, ${others} other ${others === 1 ? 'remark' : 'remarks'}.`,
} as const;
