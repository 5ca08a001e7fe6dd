/**
 * Every sentence that a person reads from the extension itself, by code, with named holes. What the language says of a
 * text is the server's; titles of commands and settings stand in package.json.
 */
const messages = {
  'client-name': 'Journey',
  'preview-title': 'Map of {file}',
  'server-missing':
    'Journey maps cannot be checked or drawn right now, because the part of the extension that reads them did not start.',
  'server-gave-up':
    'Journey maps cannot be checked or drawn right now, because the part of the extension that reads them keeps stopping.',
  'server-restart': 'Restart',
  'picture-unavailable':
    'The map cannot be drawn right now. The command “Journey: Restart Language Server” may help.',
  'file-unavailable': 'The map cannot be drawn, because {file} cannot be opened.',
  'no-map-open': 'Open a .journey file first; its map is then shown beside it.',
  'no-answer': 'That cannot be done right now. The command “Journey: Restart Language Server” may help.',
  'new-map': 'New journey map',
  'new-map-template': 'What is to be mapped?',
  'new-map-name': 'A name for the new file',
  'new-map-bad-name': 'Type a name of letters or digits, without any of \\ / : * ? " < > |.',
  'new-map-taken': 'There is a file {file} already. Choose another name.',
  'new-map-not-made': '{file} could not be made in this folder.',
  'no-stage-here':
    'Put the cursor in a stage of a map first. If it is in one, a brace is missing somewhere: mend that, and try again.',
  'no-phase':
    'Nothing tells what “{stage}” is about, so nothing can be suggested. Say it in the stage, such as phase: acquisition.',
  'nothing-to-suggest': '“{stage}” holds all that could be suggested for it.',
  'suggest-title': 'What usually belongs in “{stage}”',
  'text-changed': 'The text has changed in the meantime. Try again.',
  'no-journey-here': 'Open a map with a journey first.',
  'map-complete': '“{journey}” has gone through all {steps} steps of the method.',
  'completeness-title': '“{journey}”: {score} of {steps} steps done. What is missing:',
  'rename-title': 'Rename and keep the former id',
  'rename-prompt':
    'The new id. The old one is written down as was: …, so that data and earlier versions still find it.',
  'export-title': 'Export the map',
  'export-html': 'Page (HTML): the picture and all that is said, in one file that needs nothing else',
  'export-svg': 'Picture (SVG)',
  'export-markdown': 'Document (Markdown)',
  'export-csv': 'Table (CSV)',
  'export-json': 'Data (JSON)',
  'export-failed': '{file} could not be written.',
  'thing-gone': 'This part of the map is no longer in the text.',
  'start-file-outside':
    'The setting “journey.openOnStart” names {file}, which is not inside the opened folder.',
  'start-file-missing': 'The setting “journey.openOnStart” names {file}, which cannot be opened.',
  'page-view': 'Journey map',
  'page-tools': 'Map tools',
  'page-errors-one': '1 error',
  'page-errors-many': '{count} errors',
  'page-errors-hint': 'Go to the first error in the text',
  'page-kept': 'Out of date until the mistake is mended',
  'page-kept-hint':
    'The text has a mistake that hides part of the map, so this is the last good picture of it.',
  'page-fit': 'Fit width',
  'page-fit-hint': 'Make the map as wide as this panel',
  'page-smaller': 'Zoom out',
  'page-larger': 'Zoom in',
  'page-actual': 'Show at actual size',
  'page-table': 'Table',
  'page-table-hint': 'Show the map as a table, or as a picture again (T)',
  'page-table-view': 'Journey map as a table',
  'page-keys': 'Keys in the map',
  'page-keys-hint': 'Show the keys (?)',
  'page-keys-close': 'Close',
  'page-keys-tab': 'into the map, and on to the tools',
  'page-keys-arrows': 'to the next thing in that direction',
  'page-keys-row': 'to the first and the last thing of the row',
  'page-keys-all': 'to the first and the last thing of the map',
  'page-keys-groups': 'to the group of rows above or below',
  'page-keys-choose': 'to its place in the text',
  'page-keys-table': 'the map as a table, and as a picture again',
  'page-keys-zoom': 'larger, smaller, actual size',
  'page-keys-help': 'these keys',
} as const;

/** Names a sentence. */
export type MessageCode = keyof typeof messages;

/** The sentence for a code, its holes filled; a hole that nothing is given for stays as it is. */
export function message(code: MessageCode, holes: Readonly<Record<string, string>> = {}): string {
  return messages[code].replaceAll(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole);
}
