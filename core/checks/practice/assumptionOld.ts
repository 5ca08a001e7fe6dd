import { factsOf, valueOf } from '../../model/facts.ts';
import { dayAfter, dayOf } from '../../text/dates.ts';
import type { BlockRule } from '../rule.ts';

/** Where the map does not say how often it is reviewed, an assumption may be as old as a quarter. */
const usual = { amount: 3, unit: 'months' };

/** An assumption older than one review period of its map. */
export const assumptionOld: BlockRule = {
  reach: 'block',
  codes: ['assumption-old'],
  on: ['assumption'],
  asks: 'world',
  check: (assumption, { standing, today, report }) => {
    const since = valueOf(assumption, 'since')?.date?.date;
    const span = factsOf(assumption, 'since')[0]?.span;
    if (!since || !span || today === undefined) return;
    const { amount, unit } = standing?.reviewEvery ?? usual;
    if (dayOf(today) > dayAfter(since, amount, unit))
      report({ code: 'assumption-old', span, holes: { since } });
  },
};
