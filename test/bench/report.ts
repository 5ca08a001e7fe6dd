import type { Stats } from './measure.ts';

/** What was measured of one thing, column by column; nothing where it was not measured. */
export interface Row {
  readonly subject: string;
  readonly cells: readonly (Stats | undefined)[];
}

export interface Table {
  readonly title: string;
  /** `ms` unless said. */
  readonly unit?: string;
  readonly columns: readonly string[];
  /** The subject that ratios are of. */
  readonly baseline: string;
  /** Which of the two the ratio is of; medians unless said. */
  readonly ratioOf?: 'p95';
  /** The last column over the first is of interest. */
  readonly growth?: true;
  readonly rows: readonly Row[];
}

/** A row of a table out of what was measured for each column. */
export function rowOf(subject: string, columns: readonly ReadonlyMap<string, Stats>[]): Row {
  return { subject, cells: columns.map((measured) => measured.get(subject)) };
}

/** The table as text: in each cell median, p95 and how many times the baseline's that is. */
export function textOf(table: Table): string {
  const rows = gridOf(table);
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('   '),
  );
  return [`${table.title} (${legendOf(table)})`, '', ...lines, ''].join('\n');
}

/** The table as Markdown. */
export function markdownOf(table: Table): string {
  const [head = [], ...rows] = gridOf(table);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [`**${table.title}** (${legendOf(table)})`, '', ...[head, rule, ...rows].map(line), ''].join('\n');
}

function legendOf({ unit = 'ms', ratioOf }: Table): string {
  return `median / p95 ${unit} · ratio${ratioOf ? ` of ${ratioOf}` : ''}`;
}

function gridOf(table: Table): readonly (readonly string[])[] {
  const baseline = table.rows.find((row) => row.subject === table.baseline);
  const body = table.rows.map(({ subject, cells }) => [
    subject,
    ...cells.map((cell, i) => cellOf(cell, baseline?.cells[i], table.ratioOf)),
    ...(table.growth ? [growthOf(cells)] : []),
  ]);
  return [['', ...table.columns, ...(table.growth ? ['growth'] : [])], ...body];
}

function cellOf(cell: Stats | undefined, base: Stats | undefined, of: 'median' | 'p95' = 'median'): string {
  if (!cell) return '–';
  const ratio = base ? ` · ${short(cell[of] / base[of])}x` : '';
  // Of a single sample there is no more to tell.
  const p95 = cell.samples > 1 ? ` / ${short(cell.p95)}` : '';
  return `${short(cell.median)}${p95}${ratio}`;
}

function growthOf(cells: Row['cells']): string {
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last ? `${short(last.median / first.median)}x` : '–';
}

/** Three digits that count, and no more. */
export function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}
