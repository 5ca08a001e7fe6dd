import type { Quantity, Value } from '../syntax/tree.ts';
import type { Named, Told, ToldFact, ToldMap, ToldStep } from './told.ts';

/** The columns, in order. `high` is the other end of a range; all else that is a number is in `number`. */
export const columns = [
  'journey', 'stage', 'touchpoint', 'kind', 'name', 'persona', 'what', 'of', 'word', 'text', 'compare', 'number',
  'high', 'unit', 'date',
] as const; // prettier-ignore

export type Column = (typeof columns)[number];

/** One thing that was said; columns that are left out are empty. */
export type Row = Readonly<Partial<Record<Column, string | number>>>;

export interface CsvOptions {
  /** Begins with a byte-order mark, by which some spreadsheets know that it is UTF-8. */
  readonly bom?: boolean;
}

/**
 * A map as a table (RFC 4180): one row for each thing said, first of each block its title. No text of a map can begin
 * a formula in a spreadsheet, whichever separator that expects: it gets an apostrophe before it, by which spreadsheets
 * know a text.
 */
export function csvOf(map: ToldMap, { bom = false }: CsvOptions = {}): string {
  const lines = [
    columns.join(','),
    ...rowsOf(map).map((row) => columns.map((column) => quoted(cellOf(row[column]))).join(',')),
  ];
  return `${bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

/** What stands in one cell before it is quoted. */
export function cellOf(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : harmless(value.toWellFormed());
}

/** What a spreadsheet may take for the beginning of a formula, behind whatever blanks, also in its full width. */
const formula = /^[\s\p{C}\p{Z}]*[=+\-@＝＋－＠\u2212]|^[\t\r\n]/u;
/** All between two words before a sign that may begin a formula; a list of things with dashes is none. */
const later = /(?<![;\s\p{C}\p{Z}"])[;\s\p{C}\p{Z}"]+(?=[=+@＝＋－＠\u2212]|-\S)/gu;

function harmless(text: string): string {
  const inner = text.replaceAll(later, apart);
  return formula.test(inner) ? `'${inner}` : inner;
}

/** Puts a quote to each place in blanks where a cell would begin for one that expects another separator. */
function apart(blanks: string): string {
  const last = Math.max(0, blanks.lastIndexOf(';'));
  return blanks.slice(0, last) + blanks.slice(last).replaceAll(/[;\t\r\n]/g, "$&'");
}

/** Quotes also what is a separator elsewhere. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The rows of the table, as they are before formulas are made harmless. What is built in is nothing that was said. */
export function rowsOf(map: ToldMap): readonly Row[] {
  return map.blocks.filter(({ origin }) => origin !== 'builtIn').flatMap((told) => blockRows(told, {}));
}

/** The columns that say where something stands. */
type Where = Pick<Row, 'journey' | 'stage' | 'touchpoint' | 'persona'>;

function blockRows(told: Told, around: Where, holder = ''): readonly Row[] {
  const own = told.id ?? told.title ?? '';
  const isPlace = told.kind === 'journey' || told.kind === 'stage' || told.kind === 'touchpoint';
  const where: Where = isPlace || told.kind === 'persona' ? { ...around, [told.kind]: own } : around;
  const name = holder === '' ? own : `${holder}/${own}`;
  const base: Row = { ...where, kind: told.kind, name };
  const title: Row = { ...base, what: 'title', ...(told.title !== undefined && { text: told.title }) };
  return [
    title,
    ...told.facts.map((fact) => ({ ...base, ...factCells(fact) })),
    ...told.steps.map((step) => ({ ...base, ...stepCells(step) })),
    ...told.blocks.flatMap((inner) =>
      blockRows(inner, where, isPlace || told.kind === 'persona' ? '' : name),
    ),
  ];
}

function factCells({ key, of, persona, value }: ToldFact): Row {
  const whom = persona?.id ?? value.mention?.text;
  return {
    what: key,
    ...(of && { of: of.id }),
    ...(whom !== undefined && { persona: whom }),
    ...wordCell(value),
    ...(value.text && { text: value.text.text }),
    ...(value.number && numberCells(value.number)),
    ...(value.unit !== undefined && { unit: value.unit }),
    ...(value.date && { date: [value.date.date, value.date.time].filter(Boolean).join(' ') }),
  };
}

function wordCell({ none, word, ref, tag }: Value): Row {
  const said = none ? 'none' : (word ?? tag)?.text;
  const text = said ?? ref?.names.map((name) => name.text).join('.');
  return text === undefined ? {} : { word: text };
}

/** A sign of its own would begin a formula. */
const comparing = { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than', '=': 'exactly' };

function numberCells({ low, high, compare, unit, per }: Quantity): Row {
  return {
    ...(compare && { compare: comparing[compare] }),
    number: low,
    ...(high !== low && { high }),
    ...((unit !== undefined || per !== undefined) && {
      unit: [unit, per && `per ${per}`].filter(Boolean).join(' '),
    }),
  };
}

function stepCells({ from, to, share, text }: ToldStep): Row {
  const ids = (all: readonly Named[]): string => all.map(({ id }) => id).join(', ');
  return {
    what: 'step',
    of: ids(from),
    word: ids(to),
    ...(text !== undefined && { text }),
    ...(share && numberCells(share)),
  };
}
