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
  'map-read-only': '{file} cannot be changed here, so its map cannot be changed either.',
  'map-not-changed': '{file} could not be changed. Try again.',
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
  'page-filter': 'Filter',
  'page-filter-hint': 'Choose what of the map is shown',
  'page-filter-some': 'Filter ({count})',
  'page-filter-nothing': 'There is no journey here to choose from.',
  'page-filter-journey': 'Journey',
  'page-filter-at-cursor': 'The one at the cursor',
  'page-filter-view': 'View',
  'page-filter-all': 'Everything',
  'page-filter-personas': 'Personas',
  'page-filter-stages': 'Stages',
  'page-filter-lanes': 'Lanes',
  'page-filter-tags': 'Only with these tags',
  'page-filter-room': 'Room',
  'page-filter-compact': 'Compact',
  'page-filter-fold': 'Fold all stages',
  'page-filter-unfold': 'Unfold all',
  'page-filter-reset': 'Show everything',
  'page-find': 'Find in the map',
  'page-find-button': 'Find',
  'page-find-hint': 'Find words in the map (Ctrl+F or /)',
  'page-find-previous': 'Previous (Shift+Enter)',
  'page-find-next': 'Next (Enter)',
  'page-find-close': 'Close (Escape)',
  'page-find-none': 'Not found',
  'page-find-at': '{at} of {count}',
  'page-more': 'More',
  'page-more-lock': 'Stay with this map',
  'page-more-link': 'Scroll together with other maps',
  'page-more-overview': 'Overview',
  'page-more-export': 'Export…',
  'page-more-png': 'Save as picture (PNG)…',
  'page-more-copy': 'Copy as picture',
  'image-failed': 'This map cannot be drawn as a picture here. Export it as SVG instead.',
  'image-copied': 'The map is in the clipboard.',
  'image-not-copied':
    'The map could not be put into the clipboard. Click into it and try again, or save it as a picture.',
  'image-title': 'Save the map as a picture',
  'page-moved': '“{name}” moved to {place} of {count} in “{stage}”.',
  'page-stage-moved': '“{name}” moved to {place} of {count}.',
  'page-felt': '{name}: {score}.',
  'page-felt-range': '{low} to {high}',
  'page-added': 'A touchpoint is added behind “{name}”. Write its title in the text.',
  'page-is-first': '“{name}” is first already.',
  'page-is-last': '“{name}” is last already.',
  'page-is-end': 'That is the end of the scale.',
  'page-cancelled': 'Nothing is moved.',
} as const;

/** Names a sentence. */
export type MessageCode = keyof typeof messages;

/** The sentence for a code, its holes filled; a hole that nothing is given for stays as it is. */
export function message(code: MessageCode, holes: Readonly<Record<string, string>> = {}): string {
  return messages[code].replaceAll(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole);
}
