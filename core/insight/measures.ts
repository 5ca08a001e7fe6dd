import { kept } from '../model/fold.ts';
import type { DataRow, DataTable } from '../model/dataTable.ts';
import { factsOf, valueOf, valuesOf, wordOf } from '../model/facts.ts';
import type { Declared, World } from '../model/scope.ts';
import { titleOf } from '../model/title.ts';
import type { Block, Quantity } from '../syntax/tree.ts';
import { standingOf } from './standing.ts';
import { dayOf } from '../text/dates.ts';
import { builtInMetrics } from '../vocabulary/index.ts';

/** What is known of a metric, declared or built in. */
export interface Metric {
  readonly id: string;
  readonly title: string;
  readonly unit: string | undefined;
  readonly better: 'higher' | 'lower' | undefined;
  /** The value to reach. */
  readonly target: Quantity | undefined;
  /** The value at which to worry. */
  readonly warn: Quantity | undefined;
  readonly declared: Declared | undefined;
}

/** The metric of an id; one that nobody declared has its id for a title. */
export function metricOf(id: string, names: World): Metric {
  const declared = names.declared('metric', id);
  if (declared) {
    const { block } = declared;
    const kind = wordOf(block, 'kind');
    // Satisfaction by another name is better the higher it is all the same.
    const like = builtInMetrics.find((metric) => metric.id === id || metric.id === kind);
    const better = wordOf(block, 'better') ?? like?.better;
    return {
      id,
      title: titleOf(block),
      unit: valueOf(block, 'unit')?.unit,
      better: better === 'higher' || better === 'lower' ? better : undefined,
      target: valueOf(block, 'target')?.number,
      warn: valueOf(block, 'warn')?.number,
      declared,
    };
  }
  const builtIn = builtInMetrics.find((metric) => metric.id === id);
  return {
    id,
    title: builtIn?.title ?? id,
    unit: builtIn?.unit,
    better: builtIn?.better,
    target: undefined,
    warn: undefined,
    declared: undefined,
  };
}

/** A metric that tables bring values for, and what these are to reach. */
interface Aim {
  readonly metric: Metric;
  readonly target: Quantity;
}

const aims = new WeakMap<object, readonly Aim[]>();

/** The metrics that have both a target and a table. Kept as long as nothing outside of journeys changes. */
export function metricsWithTargets(names: World): readonly Aim[] {
  let found = aims.get(names.world);
  if (!found) {
    found = names.allDeclared('metric').flatMap((declared): readonly Aim[] => {
      const metric = metricOf(declared.id, names);
      const isIt = metric.declared?.block === declared.block && names.tablesOf(declared).length > 0;
      return metric.target && isIt ? [{ metric, target: metric.target }] : [];
    });
    aims.set(names.world, found);
  }
  return found;
}

/** One value of a series. */
export interface Measured {
  readonly value: number;
  readonly date: string | undefined;
  readonly sample: number | undefined;
  /** The row of the table it stands in. */
  readonly row: number;
}

/** A place that values can be bound to. */
export interface MeasuredPlace {
  readonly journey: Block;
  /** The stage or touchpoint; nothing for the journey itself. */
  readonly block?: Block;
  /** The persona it is measured for; nothing for all of them. */
  readonly persona?: string;
}

/** The values that tables bring for a metric at a place, the oldest first; those without a date come before all others. */
export function seriesAt(metric: Metric, place: MeasuredPlace, names: World): readonly Measured[] {
  if (!metric.declared) return [];
  const ids = place.block ? idsOf(place.block) : [''];
  return names
    .tablesOf(metric.declared)
    .flatMap((table) => ids.flatMap((id) => rowsOf(table).get(id) ?? []))
    .filter((row) => isAt(row, place))
    .map(({ value, date, sample, row }) => ({ value, date, sample, row }))
    .sort((a, b) => (a.date ? dayOf(a.date) : -Infinity) - (b.date ? dayOf(b.date) : -Infinity));
}

/** The rows of a table by the touchpoint or stage they name, '' where they name none. */
const rowsOf = kept((table: DataTable): ReadonlyMap<string, readonly DataRow[]> => {
  const rows = new Map<string, DataRow[]>();
  for (const row of table.rows) {
    const name = row.touchpoint ?? row.stage ?? '';
    const list = rows.get(name);
    if (list) list.push(row);
    else rows.set(name, [row]);
  }
  return rows;
});

/** True if a row of a table speaks of a place: by its id or one it had before. */
export function isAt(row: DataRow, { journey, block, persona }: MeasuredPlace): boolean {
  if (row.from !== undefined || (row.persona ?? '') !== (persona ?? '')) return false;
  if (!isOfJourney(row, journey)) return false;
  const named = row.touchpoint ?? row.stage;
  if (!block) return named === undefined;
  const kind = row.touchpoint === undefined ? 'stage' : 'touchpoint';
  return named !== undefined && block.row?.keyword === kind && idsOf(block).includes(named);
}

/** True if a row of a table is of a journey, be it that it names none: then it is of what our customers live. */
export function isOfJourney(row: DataRow, journey: Block): boolean {
  return row.journey === undefined ? !isOfOthers(journey) : idsOf(journey).includes(row.journey);
}

/** True for what our customers do not live: the figures of a table are not of it unless they say so. */
function isOfOthers(journey: Block): boolean {
  const { state, isRival } = standingOf(journey);
  return isRival || state === 'ideal';
}

/** The id of a block and those it had before. */
export function idsOf(block: Block): readonly string[] {
  const former = valuesOf(block, 'was').flatMap((value) => value.ref?.names.at(-1)?.text ?? []);
  return block.id ? [block.id.text, ...former] : former;
}

/** What a block says it measured, and what tables say where it does not; the newest value. */
export function measuredAt(metric: Metric, place: MeasuredPlace, names: World): number | undefined {
  const said = factsOf(place.block ?? place.journey, 'measure').find(
    (fact) => fact.of?.text === metric.id && (fact.mention?.text ?? '') === (place.persona ?? ''),
  );
  return said?.values[0]?.number?.low ?? seriesAt(metric, place, names).at(-1)?.value;
}

/** True if a value is what a target wants; without a sign, a target is reached from the good side. */
export function reaches(value: number, target: Quantity, better: Metric['better']): boolean {
  const compare = target.compare ?? (better === 'lower' ? '<=' : '>=');
  if (compare === '>=') return value >= target.low;
  if (compare === '<=') return value <= target.low;
  if (compare === '>') return value > target.low;
  if (compare === '<') return value < target.low;
  return value === target.low;
}
