import { withArticle } from '../text/article.ts';
import type { Kind, Need, RefPart, Shape, WordRow } from './types.ts';

/** Units of time that a duration may carry, singular and plural. */
export const timeUnits: readonly string[] = [
  's', 'sec', 'second', 'seconds', 'min', 'minute', 'minutes', 'h', 'hour', 'hours', 'day', 'days', 'week', 'weeks',
  'month', 'months', 'quarter', 'quarters', 'year', 'years',
]; // prettier-ignore

/** The shapes of values, each said once. What is listed in `language` as "text unless said" is `text`. */
export const text: Shape = { name: 'text', wants: 'a text in quotes, such as "Orders dinner"', text: 'must' };
export const link: Shape = {
  name: 'link',
  wants: 'a text or a web address in quotes, such as "https://example.com"',
  text: 'must',
};
export const path: Shape = {
  name: 'path',
  wants: 'the path of a file in quotes, such as "./data/csat.csv"',
  text: 'must',
  path: true,
};
export const quantityOrText: Shape = {
  name: 'amount',
  wants: 'an amount such as 12 €, or a text in quotes',
  oneOf: ['number', 'text'],
  text: 'may',
  number: { need: 'may', range: 'may', unit: { need: 'may', words: 'any' } },
};
export const share: Shape = {
  name: 'share',
  wants: 'a share from 0% to 100%, such as 38%',
  number: { need: 'must', low: 0, high: 100, range: 'may', unit: { need: 'must', words: ['%'] } },
};
export const duration: Shape = {
  name: 'duration',
  wants: 'a length of time with its unit, such as 2 min or 3 days',
  number: { need: 'must', low: 0, range: 'may', unit: { need: 'must', words: timeUnits } },
};
export const date: Shape = { name: 'date', wants: 'a date such as 2026-09-01', date: { need: 'must' } };
export const moment: Shape = {
  name: 'date and time',
  wants: 'a date, with a time if it matters, such as 2026-09-01 14:05',
  date: { need: 'must', time: true },
};
export const after: Shape = {
  name: 'delay',
  wants: 'a length of time such as 2 days, or the id of a touchpoint',
  oneOf: ['number', 'ref'],
  number: { need: 'may', low: 0, range: 'may', unit: { need: 'must', words: timeUnits } },
  ref: { need: 'may', to: ['touchpoint'] },
};
export const rank: Shape = {
  name: '1 to 5',
  wants: 'a number from 1 to 5, such as 4',
  number: { need: 'must', low: 1, high: 5 },
};
export const count: Shape = {
  name: 'count',
  wants: 'a number, such as 412',
  number: { need: 'must', low: 0 },
};
export const age: Shape = {
  name: 'age',
  wants: 'an age or a range of ages, such as 34 or 30..39',
  number: { need: 'must', low: 0, high: 150, range: 'may', unit: { need: 'may', words: ['year', 'years'] } },
};
export const volume: Shape = {
  name: 'volume',
  wants: 'a number with what is counted and in which time, such as 1200 orders per month',
  number: { need: 'must', low: 0, range: 'may', unit: { need: 'must', words: 'any' } },
};
export const feeling: Shape = {
  name: 'feeling',
  wants: 'a number on the scale, a word for it in quotes, or both, such as +1 "curious"',
  oneOf: ['number', 'text'],
  together: true,
  text: 'may',
  number: { need: 'may', range: 'may' },
};
export const measure: Shape = {
  name: 'measure',
  wants: 'a number with its unit if it has one, such as 72%',
  number: { need: 'must', unit: { need: 'may', words: 'any' } },
};
export const target: Shape = {
  name: 'target',
  wants: 'a number to reach, such as >= 80 or <= 2 min',
  number: { need: 'must', compare: true, unit: { need: 'may', words: 'any' } },
};
export const scale: Shape = {
  name: 'scale',
  wants: 'the two ends of a scale: -2..2, 1..5, 0..10 or 0..100',
  number: { need: 'must', range: 'must' },
};
export const unit: Shape = { name: 'unit', wants: 'a unit such as %, €, min or points', unit: 'must' };
export const tags: Shape = { name: 'tags', wants: 'words that begin with #, such as #mobile', tag: 'must' };
export const mentions: Shape = {
  name: 'personas',
  wants: 'personas that begin with @, such as @mina',
  mention: 'must',
};
export const concerns: Shape = { ...mentions, text: 'may' };
export const formerId: Shape = {
  name: 'former id',
  wants: 'the id it had before, such as old-name',
  ref: { need: 'must', to: [], open: true },
};
export const frameworkStage: Shape = {
  name: 'stage of the framework',
  wants: 'the name of a stage of the framework, such as consideration',
  ref: { need: 'must', to: [], open: true },
};
export const laneValue: Shape = {
  name: 'value of a lane',
  wants: 'a text in quotes, a number, or the ids of channels',
  oneOf: ['number', 'text', 'ref'],
  text: 'may',
  number: { need: 'may', range: 'may', unit: { need: 'may', words: 'any' } },
  ref: { need: 'may', to: ['channel'], open: true },
};
export const names: Shape = {
  name: 'lanes',
  wants: 'names of lanes, facts or metrics, such as feels, pain',
  ref: { need: 'must', to: ['lane', 'metric'], open: true },
};
export const answersTo: Shape = {
  name: 'persona or actor',
  wants: 'a persona such as @mina or an actor such as support, with a text in quotes if you like',
  oneOf: ['mention', 'ref'],
  mention: 'may',
  ref: { need: 'may', to: ['actor'], open: true },
  text: 'may',
};

/** One of a few words. */
export function choice(rows: readonly WordRow[]): Shape {
  const words = rows.map((row) => row.word);
  return { name: 'word', wants: `one of: ${words.join(', ')}`, words: { need: 'must', rows } };
}

/** One of a few words, or the author's own text; with `and`, the text has to be there and the word may. */
export function choiceWithText(rows: readonly WordRow[], how: 'or' | 'and'): Shape {
  const words = rows.map((row) => row.word).join(', ');
  const base = { name: 'word', words: { need: 'may' as Need, rows } };
  return how === 'or'
    ? { ...base, wants: `one of: ${words}; or a text in quotes`, text: 'may', oneOf: ['words', 'text'] }
    : { ...base, wants: `a text in quotes, with one of these words before it: ${words}`, text: 'must' };
}

/** The id of something declared elsewhere. `note`: a text may follow it. `open`: an undeclared name is only a hint. */
export function ref(
  to: readonly Kind[],
  options: { readonly open?: true; readonly note?: true } = {},
): Shape {
  const kind = to.join(' or ');
  const part: RefPart = options.open ? { need: 'must', to, open: true } : { need: 'must', to };
  return {
    name: `${kind} id`,
    wants: `the id of ${withArticle(kind)}`,
    ref: part,
    ...(options.note && { text: 'may' as Need }),
  };
}
