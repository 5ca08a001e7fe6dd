import { metricOf, metricsWithTargets, reaches, seriesAt } from '../../insight/measures.ts';
import { factsOf } from '../../model/facts.ts';
import { headOf } from '../../model/title.ts';
import type { Quantity } from '../../syntax/tree.ts';
import type { BlockRule } from '../rule.ts';

/** A measured value that is not what its metric is to reach: one that is typed, and else the newest of a table. */
export const targetMissed: BlockRule = {
  reach: 'block',
  codes: ['target-missed'],
  on: ['journey', 'stage', 'touchpoint'],
  asks: 'world',
  check: (block, { names, journey, standing, report }) => {
    const typed = new Set<string>();
    for (const { of, mention, values, span } of factsOf(block, 'measure')) {
      const value = values[0]?.number;
      const { id, title, target, better } = metricOf(of?.text ?? '', names);
      typed.add(`${id} ${mention?.text ?? ''}`);
      if (!value || !target || (value.unit ?? target.unit) !== (target.unit ?? value.unit)) continue;
      if (reaches(value.low, target, better)) continue;
      const holes = { metric: title, value: quantityText(value), target: quantityText(target) };
      report({ code: 'target-missed', span, holes });
    }
    if (!journey) return;
    for (const { metric, target } of metricsWithTargets(names)) {
      for (const persona of ['', ...(standing?.personas ?? [])]) {
        if (typed.has(`${metric.id} ${persona}`)) continue;
        const place = { journey, ...(block !== journey && { block }), ...(persona && { persona }) };
        const value = seriesAt(metric, place, names).at(-1)?.value;
        if (value === undefined || reaches(value, target, metric.better)) continue;
        const whose = persona && ` for @${persona}`;
        const holes = { metric: metric.title, value: `${value}${whose}`, target: quantityText(target) };
        report({ code: 'target-missed', span: headOf(block), holes });
      }
    }
  },
};

function quantityText({ low, compare, unit }: Quantity): string {
  const number = unit === undefined ? String(low) : `${low}${unit === '%' ? '' : ' '}${unit}`;
  return compare === undefined ? number : `${compare} ${number}`;
}
