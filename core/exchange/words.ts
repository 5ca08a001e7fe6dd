import { ownOf } from '../text/own.ts';

/** The words that exports for people add to the author's own. */
export const exchangeWords = {
  untitledJourney: 'Journey without a title',
  untitled: 'Without a title',
  map: 'Customer journey map',
  picture: 'Picture of the map, which can be scrolled',
  table: 'The map as a table',
  tableRegion: 'Table of the map, which can be scrolled',
  inWords: 'The map in words',
  toTable: 'Skip the picture',
  contents: 'Contents',
  view: 'View',
  views: { picture: 'Picture', table: 'Table' },
  smaller: 'Smaller',
  larger: 'Larger',
  actual: 'As large as it is',
  fit: 'Fit to the window',
  find: 'Find in the map',
  next: 'Next find',
  previous: 'Previous find',
  found: '{at} of {count}',
  notFound: 'Nothing found',
  persona: 'Persona',
  everybody: 'everybody',
  whole: 'whole stage',
  row: 'Row',
  tooLarge: (count: number, most: number): string =>
    `This map has ${count} touchpoints, and no more than ${most} can be drawn. All of it is told below.`,
  none: 'none',
  leadsTo: '→',
  both: 'and',
  to: 'to',
  per: 'per',
  compare: { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than', '=': 'exactly' },
} as const;

/** What keys and keywords are called where the word alone would not do. */
const special: Readonly<Record<string, string>> = {
  kpi: 'KPI',
  cta: 'Call to action',
  'drop-off': 'Drop-off',
  was: 'Former id',
  of: 'Compared with',
  for: 'Concerns',
  at: 'When it happened',
  as: 'Stands for',
};

/** The plurals that no rule makes. */
const plurals: Readonly<Record<string, string>> = { evidence: 'Evidence', opportunity: 'Opportunities' };

/** What a fact or a kind of block is called. */
export function labelOf(key: string): string {
  const words = key.replaceAll('-', ' ');
  return ownOf(special, key) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** What several blocks of a kind are called. */
export function pluralOf(keyword: string): string {
  return ownOf(plurals, keyword) ?? `${labelOf(keyword)}s`;
}
