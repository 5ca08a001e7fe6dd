import { metricOf, reaches } from '../../insight/measures.ts';
import { factsOf } from '../../model/facts.ts';
import type { Quantity } from '../../syntax/tree.ts';
import type { BlockRule } from '../rule.ts';

/** A measured value that is not what its metric is to reach. */
export const targetMissed: BlockRule = {
  reach: 'block',
  codes: ['target-missed'],
  on: ['journey', 'stage', 'touchpoint'],
  asks: 'world',
  check: (block, { names, report }) => {
    for (const fact of factsOf(block, 'measure')) {
      const value = fact.values[0]?.number;
      const { title, target, better } = metricOf(fact.of?.text ?? '', names);
      if (!value || !target || (value.unit ?? target.unit) !== (target.unit ?? value.unit)) continue;
      if (reaches(value.low, target, better)) continue;
      const holes = { metric: title, value: quantityText(value), target: quantityText(target) };
      report({ code: 'target-missed', span: fact.span, holes });
    }
  },
};

function quantityText({ low, compare, unit }: Quantity): string {
  const number = unit === undefined ? String(low) : `${low}${unit === '%' ? '' : ' '}${unit}`;
  return compare === undefined ? number : `${compare} ${number}`;
}
