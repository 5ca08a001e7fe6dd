import { metricOf } from '../../insight/measures.ts';
import type { DataRow } from '../../model/dataTable.ts';
import { factsOf } from '../../model/facts.ts';
import { dayOf } from '../../text/dates.ts';
import type { BlockRule } from '../rule.ts';

/** How many dates in a row without getting better are worth a remark. */
const DATES = 3;

/** A metric whose table shows no improvement at a place over the last three dates. */
export const measureStalls: BlockRule = {
  reach: 'block',
  codes: ['measure-stalls'],
  on: ['metric'],
  asks: 'world',
  check: (metric, { names, report }) => {
    const known = metric.id && metricOf(metric.id.text, names);
    const span = factsOf(metric, 'data')[0]?.span;
    if (!known?.declared || !known.better || !span || known.declared.block !== metric) return;
    const series = new Map<string, DataRow[]>();
    for (const row of names.tablesOf(known.declared).flatMap((table) => table.rows)) {
      if (row.date === undefined || row.from !== undefined) continue;
      const place = [row.journey, row.stage, row.touchpoint, row.persona].join('\n');
      const rows = series.get(place);
      if (rows) rows.push(row);
      else series.set(place, [row]);
    }
    for (const rows of series.values()) {
      const newest = lastOfEachDate(rows).slice(-DATES);
      if (
        newest.length < DATES ||
        !newest.every((row, i) => i === 0 || isNoBetter(newest[i - 1], row, known.better))
      )
        continue;
      const where = newest[0]?.touchpoint ?? newest[0]?.stage ?? newest[0]?.journey;
      const holes = {
        metric: known.title,
        where: where === undefined ? '' : ` at “${where}”`,
        values: newest.map((row) => row.value).join(', '),
      };
      report({ code: 'measure-stalls', span, holes });
    }
  },
};

/** The rows by date; of several on one day the last in the table counts. */
function lastOfEachDate(rows: readonly DataRow[]): readonly DataRow[] {
  const byDay = new Map(rows.map((row) => [dayOf(row.date ?? ''), row]));
  return [...byDay].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function isNoBetter(
  before: DataRow | undefined,
  now: DataRow,
  better: 'higher' | 'lower' | undefined,
): boolean {
  if (!before) return false;
  return better === 'lower' ? now.value >= before.value : now.value <= before.value;
}
