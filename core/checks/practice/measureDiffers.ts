import { metricOf, seriesAt } from '../../insight/measures.ts';
import { factsOf } from '../../model/facts.ts';
import type { BlockRule } from '../rule.ts';

/** A typed value that is another one than the newest of the metric's table. What is typed counts. */
export const measureDiffers: BlockRule = {
  reach: 'block',
  codes: ['measure-differs'],
  on: ['journey', 'stage', 'touchpoint'],
  asks: 'world',
  check: (block, { names, journey, report }) => {
    for (const fact of factsOf(block, 'measure')) {
      const said = fact.values[0]?.number;
      if (!said || !journey) continue;
      const metric = metricOf(fact.of?.text ?? '', names);
      const place = {
        journey,
        ...(block !== journey && { block }),
        ...(fact.mention && { persona: fact.mention.text }),
      };
      const measured = seriesAt(metric, place, names).at(-1)?.value;
      if (measured === undefined || measured === said.low) continue;
      const holes = { metric: metric.title, said: String(said.low), measured: String(measured) };
      report({ code: 'measure-differs', span: fact.span, holes });
    }
  },
};
