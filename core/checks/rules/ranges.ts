import { factsOf } from '../../model/facts.ts';
import { builtInMetrics, type BuiltInMetric } from '../../vocabulary/index.ts';
import type { Fix, Quantity } from '../../syntax/tree.ts';
import type { BlockRule } from '../rule.ts';

/** Feelings outside the scale of their map. */
export const feelingsInScale: BlockRule = {
  reach: 'block',
  codes: ['out-of-scale'],
  on: ['stage', 'touchpoint'],
  check: (block, { standing, report }) => {
    const said = [...factsOf(block, 'feels'), ...factsOf(block, 'hopes')].flatMap((fact) => fact.values);
    if (!standing || said.length === 0) return;
    const { low, high } = standing.scale;
    for (const { number } of said) {
      if (!number || (number.low >= low && number.high <= high)) continue;
      const holes = { low: String(low), high: String(high) };
      report({ code: 'out-of-scale', span: number.span, holes, fix: withinFix(number, low, high) });
    }
  },
};

/** The nearest end of the scale; of a range, both its ends as far as they lie on the scale. */
function withinFix({ low, high, unit, span }: Quantity, lowest: number, highest: number): Fix {
  const within = (number: number): number => Math.min(highest, Math.max(lowest, number));
  // A scale that goes below nothing has its signs written.
  const written = (number: number): string => (lowest < 0 && number > 0 ? `+${number}` : String(number));
  const [from, to] = [within(low), within(high)];
  const end = unit === undefined ? '' : unit === '%' ? unit : ` ${unit}`;
  const text = (from === to ? written(from) : `${from}..${to}`) + end;
  return { title: `Change it to ${text}`, edits: [{ span, text }], isGuess: true };
}

/** Measures outside what a built-in metric can be. One that the author declared anew has the author's own scale. */
export const measuresInRange: BlockRule = {
  reach: 'block',
  codes: ['out-of-metric'],
  asks: 'world',
  check: (block, { names, report }) => {
    for (const fact of factsOf(block, 'measure')) {
      const metric = builtInMetrics.find(({ id }) => id === fact.of?.text);
      const number = fact.values[0]?.number;
      if (!metric || !number || names.declared('metric', metric.id)) continue;
      const { low = -Infinity, high = Infinity } = metric;
      if (number.low >= low && number.high <= high) continue;
      const said = `${number.low}${number.unit === '%' ? '%' : ''}`;
      const holes = { said, id: metric.id, metric: metric.title, range: rangeOf(metric) };
      report({ code: 'out-of-metric', span: number.span, holes, fix: withinFix(number, low, high) });
    }
  },
};

/** Completes the sentence "Reach …". */
function rangeOf({ low, high }: BuiltInMetric): string {
  return high === undefined ? `is ${low} or more` : `goes from ${low} to ${high}`;
}
