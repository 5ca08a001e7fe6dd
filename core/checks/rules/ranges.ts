import { factsOf } from '../../model/facts.ts';
import { builtInMetrics } from '../../vocabulary/index.ts';
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
      report({ code: 'out-of-scale', span: number.span, holes: { low: String(low), high: String(high) } });
    }
  },
};

/** Measures outside what a built-in metric can be. One that the author declared anew has the author's own scale. */
export const measuresInRange: BlockRule = {
  reach: 'block',
  codes: ['out-of-metric'],
  check: (block, { names, journey, report }) => {
    for (const fact of factsOf(block, 'measure')) {
      const found = fact.of && names.find([fact.of], ['metric'], journey);
      const metric =
        found && 'builtIn' in found ? builtInMetrics.find((known) => known.id === found.builtIn) : undefined;
      const number = fact.values[0]?.number;
      if (!metric || !number) continue;
      const { low = -Infinity, high = Infinity } = metric;
      if (number.low >= low && number.high <= high) continue;
      const holes = {
        metric: metric.title,
        low: String(low),
        high: high === Infinity ? 'any number above it' : String(high),
      };
      report({ code: 'out-of-metric', span: number.span, holes });
    }
  },
};
