import { dsvFormat } from 'd3-dsv';
import { dateOf, dayOf } from '../text/dates.ts';

/** Tables longer than this, in UTF-16 units, are not read. */
export const LONGEST_TABLE = 10 * 1024 * 1024;

/** Columns that a table of measured values may have, in any order. Others are left alone. */
type Column = 'journey' | 'stage' | 'touchpoint' | 'persona' | 'date' | 'value' | 'sample' | 'from' | 'to';

/** One measured value: of a touchpoint, a stage or the journey, or of the step between two touchpoints. */
export interface DataRow {
  /** Which row of the file it is; the header is row 1. */
  readonly row: number;
  readonly value: number;
  readonly journey?: string;
  readonly stage?: string;
  readonly touchpoint?: string;
  readonly persona?: string;
  /** `2026-09-01` or `2026-09`. */
  readonly date?: string;
  readonly sample?: number;
  readonly from?: string;
  readonly to?: string;
}

/** A place in a table that could not be understood; the rest of the table holds. */
export interface DataSlip {
  readonly code: 'data-row' | 'data-column' | 'data-too-long' | 'data-empty';
  readonly row?: number;
  readonly column?: string;
  /** What stands there. */
  readonly text?: string;
  /** What is wanted there. */
  readonly wants?: string;
}

/** A file of measured values. */
export interface DataTable {
  readonly rows: readonly DataRow[];
  readonly slips: readonly DataSlip[];
}

/**
 * Reads a table of measured values (CSV). The first row names the columns; the separator (comma, semicolon or tab) is
 * told from it, and where it is no comma, decimals may be written with one. Never throws: each row that cannot be
 * understood is a slip of its own, and the others hold.
 */
export function readTable(text: string): DataTable {
  if (text.length > LONGEST_TABLE) return { rows: [], slips: [{ code: 'data-too-long' }] };
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(plain);
  const [header, ...lines] = dsvFormat(separator).parseRows(plain);
  const names = header?.map((name) => name.trim().toLowerCase()) ?? [];
  if (names.every((name) => name === '')) return { rows: [], slips: [{ code: 'data-empty' }] };
  if (!names.includes('value')) return { rows: [], slips: [{ code: 'data-column', column: 'value' }] };
  const rows: DataRow[] = [];
  const slips: DataSlip[] = [];
  lines.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const read = readRow(cells, names, separator !== ',', i + 2);
    if ('code' in read) slips.push(read);
    else rows.push(read);
  });
  return { rows, slips };
}

/** The sign that stands most often in the header. */
function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function readRow(
  cells: readonly string[],
  names: readonly string[],
  hasDecimalComma: boolean,
  row: number,
): DataRow | DataSlip {
  const said = (column: Column): string => cells[names.indexOf(column)]?.trim().normalize('NFC') ?? '';
  const slip = (column: Column, wants: string): DataSlip => ({
    code: 'data-row',
    row,
    column,
    text: said(column),
    wants,
  });
  const value = numberOf(said('value'), hasDecimalComma);
  if (value === undefined) return slip('value', 'a number such as 72.5 or 1234');
  const sample = numberOf(said('sample'), hasDecimalComma);
  if (said('sample') !== '' && sample === undefined) return slip('sample', 'a number such as 412 or 1234');
  if (said('date') !== '' && !isDate(said('date'))) return slip('date', 'a date such as 2026-09-01');
  if ((said('from') === '') !== (said('to') === ''))
    return said('from') === ''
      ? slip('from', 'the touchpoint that the step leaves')
      : slip('to', 'the touchpoint that the step leads to');
  const texts = (['journey', 'stage', 'touchpoint', 'persona', 'date', 'from', 'to'] as const).flatMap(
    (column) => (said(column) === '' ? [] : [[column, said(column).replace(/^@/, '')]]),
  );
  return { row, value, ...(sample !== undefined && { sample }), ...Object.fromEntries(texts) };
}

/** A number as tables have it, with or without a percent sign; nothing where it could be read in two ways. */
function numberOf(text: string, hasDecimalComma: boolean): number | undefined {
  const bare = text.endsWith('%') ? text.slice(0, -1).trimEnd() : text;
  const plain = bare.replace('\u2212', '-');
  // 1.234 and 1,234 are a thousand in the one half of the world and a little over one in the other.
  if (hasDecimalComma && /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain)) return undefined;
  const pattern = hasDecimalComma ? /^[-+]?\d+(?:[.,]\d+)?$/ : /^[-+]?\d+(?:\.\d+)?$/;
  return pattern.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** True for a day or a month that there is. */
function isDate(text: string): boolean {
  if (/^\d{4}-\d{2}$/.test(text)) return isDate(`${text}-01`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(dayOf(text)) === text;
}
