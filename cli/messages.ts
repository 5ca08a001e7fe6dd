/** Every sentence that the command line says of itself. What is wrong in a map is said by the checks. */
export const usage = `journey: customer journey maps as text

  journey check [FILES, FOLDERS OR "**/*.journey"…] [--format text|json|github|sarif|junit] [--output FILE]
                [--fix] [--watch] [--strict] [--quiet] [--max-warnings N] [--completeness] [--today 2026-09-01]
  journey check - [--stdin-name PATH]
      Says what is wrong in maps: in those that are named, or in all of this folder; - is standard input.
      --fix mends what can be mended by itself; --watch checks again after each change; --strict counts remarks
      on the practice of journey mapping as warnings; --quiet shows errors only; --completeness says how far each map
      has come by the ten steps of the method, and what is missing.
      Exit code 0: no errors; 1: errors, or more warnings than --max-warnings allows; 2: it could not run.

  journey format [--check] FILES, FOLDERS OR "**/*.journey"…
  journey format -
      Sets the blanks and lines of maps right, and changes nothing that they say. What is broken stays as it is.
      Names the files that it changed. - formats what comes in and writes it out. With --check no file is written:
      exit code 1 if there are files to format, and their names.

  journey render FILE|- [-o map.svg|.png|.pdf|.html|.md|.csv|.json] [--format svg|png|pdf|html|markdown|csv|json]
                 [--journey ID] [--view ID] [--scale 2] [--page long|a4|a3|a2|a1|a0] [--bom]
                 [--theme light|dark|print|high-contrast-light|high-contrast-dark|FILE]
      Writes a map as a picture (SVG, PNG, PDF), a page (HTML), a document (Markdown), a table (CSV) or data (JSON), to
      a file or to the screen. All that the file says unless a journey is named; a picture shows one, the first unless
      named, as the view with an ID shows it if one is. --theme is for pictures and pages, FILE a theme of your own
      such as journey.theme.json; left out, it is what journey.config.json says; --scale for PNG: points for each of
      the map, 2 unless said; --page for PDF: one page as large as the map unless a size of paper is named, which the
      map is then scaled to fill, upright or on its side; --bom for tables that a spreadsheet would not take for UTF-8.

  journey diff BEFORE AFTER [--format text|markdown|json|svg|html] [--fail-on harm|risk|any]
  journey diff REV..REV
  journey diff FILE [FILE] --journey ID --with ID
  journey diff FILE --personas ID,ID [--journey ID]
      Tells what changed for the customer. BEFORE and AFTER are files, folders or REV:path (a file at a commit);
      REV..REV compares all maps of two commits, REV...REV the second with where the two began to differ.
      svg is one picture of both maps; html a page with it in which to go from change to change and to see the map
      before and after. --with lays one journey beside another, such as the ideal beside today's, --personas two
      personas of one journey: what differs is told, and nothing is new or gone. Exit code 1 if a change is at least as grave as --fail-on says.

  journey log ID [--journey ID]
  journey blame ID [--journey ID]
      The history of one touchpoint, or of anything with an id, through its renames and moves; or, fact by fact,
      the commit that last changed it.

  journey merge BASE OURS THEIRS [-o OUT]
      Puts together what two people did to one map since BASE, by what it says and not by its lines. What both did to
      the same thing, and not alike, is marked in the text. Writes to OUT, or to the screen.
      Exit code 0: merged; 1: there are conflicts to choose in; 2: it could not run.

  journey git install [--global]
  journey git uninstall [--global]
      Lets git merge and compare maps this way: in this repository, or with --global in all of yours.

  journey lsp --stdio
      Answers an editor that speaks the Language Server Protocol.

  journey --help, journey --version
`;

export const messages = {
  unknownCommand: (name: string): string =>
    `There is no command “${name}”. Say journey --help to see them all.`,
  badOption: (detail: string): string => `${detail} Say journey --help to see what may be said.`,
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
