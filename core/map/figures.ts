import { measuredAt, metricOf, reaches, seriesAt, type Metric } from '../insight/measures.ts';
import { factsOf, valueOf, valuesOf } from '../model/facts.ts';
import type { Block, Quantity } from '../syntax/tree.ts';
import type { BarContent, EntryContent, SignContent } from './entry.ts';
import { labels } from './labels.ts';
import { entriesFrom, type Reader } from './reader.ts';
import { quantityText } from './said.ts';

/** How many leave and how many reach their goal, as bars. */
export function sharesOf(block: Block, reader: Reader): readonly EntryContent[] {
  const kinds = { 'drop-off': 'loss', completes: 'success' } as const;
  return (['drop-off', 'completes'] as const).flatMap((key) =>
    entriesFrom(block, key, reader, { labelled: true }).map((entry) => {
      const bar = barOf(valueOf(block, key)?.number, kinds[key]);
      return bar ? { ...entry, bar } : entry;
    }),
  );
}

/** A bar for a share; nothing where no number is said. */
export function barOf(number: Quantity | undefined, kind: BarContent['kind']): BarContent | undefined {
  if (!number) return undefined;
  const within = (value: number): number => Math.min(100, Math.max(0, value));
  return { low: within(number.low), high: within(number.high), kind };
}

/** When, how many, how long, how dear, and how much it matters. */
export function figuresOf(block: Block, reader: Reader): readonly EntryContent[] {
  const importance = entriesFrom(block, 'importance', reader).map((entry) => ({
    ...entry,
    text: '',
    ranks: [{ id: 'importance' as const, value: valueOf(block, 'importance')?.number?.low }],
  }));
  const keys = [
    'at',
    'after',
    'volume',
    ...(block.row?.keyword === 'touchpoint' ? ['duration'] : []),
    'wait',
    'cost',
  ];
  return [...keys.flatMap((key) => entriesFrom(block, key, reader, { labelled: true })), ...importance];
}

/**
 * The figures measured at a place, typed or from tables, each for everybody and for each persona; those of tables only
 * in the order of the metrics that are declared. `block` is nothing for the journey itself.
 */
export function measuresOf(block: Block | undefined, reader: Reader): readonly EntryContent[] {
  const { journey, names, things, tabled } = reader;
  const home = block ?? journey;
  const entries: EntryContent[] = [];
  const told = new Set<string>();
  const add = (
    id: string,
    persona: string | undefined,
    key: string,
    part: string | undefined,
    typed?: Quantity,
  ): void => {
    const name = `${id}@${persona ?? ''}`;
    if (told.has(name)) return;
    const metric = metricOf(id, names);
    const place = { journey, ...(block && { block }), ...(persona !== undefined && { persona }) };
    const value = measuredAt(metric, place, names);
    if (value === undefined) return;
    told.add(name);
    const series = seriesAt(metric, place, names);
    const values = [...series.map((one) => one.value), ...(typed && series.length > 0 ? [value] : [])];
    const unit = typed?.unit ?? metric.unit;
    const date = typed ? undefined : series.at(-1)?.date;
    const sample = typed ? undefined : series.at(-1)?.sample;
    entries.push({
      key,
      ...(part !== undefined && { part }),
      lead: metric.title,
      text: quantityText({ low: value, high: value, compare: undefined, unit, per: typed?.per }),
      personas: persona === undefined ? [] : [persona],
      sign: signOf(value, metric, unit),
      trend: values.length > 1 ? { values, aim: metric.target?.low } : undefined,
      small: [
        [date, sample === undefined ? '' : labels.sample(String(sample))].filter(Boolean).join(labels.dot),
      ].filter((line) => line !== ''),
    });
  };
  for (const fact of factsOf(home, 'measure')) {
    const number = fact.values[0]?.number;
    if (fact.of && number) add(fact.of.text, fact.mention?.text, things.keyOf(fact), undefined, number);
  }
  const personas = valuesOf(journey, 'personas').flatMap((value) => value.mention?.text ?? []);
  for (const id of tabled)
    for (const persona of [undefined, ...personas])
      add(id, persona, things.keyOf(home), `measure:${id}@${persona ?? ''}`);
  return entries;
}

/** Whether a value is what is wanted; a value to worry at counts before a target that is merely missed. */
function signOf(
  value: number,
  { target, warn, better }: Metric,
  unit: string | undefined,
): SignContent | undefined {
  const said = (number: Quantity): string => quantityText({ ...number, unit: number.unit ?? unit });
  const worse = better === 'lower' ? 'higher' : 'lower';
  if (warn && reaches(value, warn, worse)) return { id: 'worry', word: labels.worries(said(warn)) };
  if (!target) return undefined;
  return reaches(value, target, better)
    ? { id: 'good', word: labels.reaches(said(target)) }
    : { id: 'bad', word: labels.misses(said(target)) };
}
