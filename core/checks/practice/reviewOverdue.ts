import { factsOf, valueOf } from '../../model/facts.ts';
import { dateOf, dayAfter, dayOf } from '../../text/dates.ts';
import type { BlockRule } from '../rule.ts';

/** A map that should have been gone through again by today. */
export const reviewOverdue: BlockRule = {
  reach: 'block',
  codes: ['review-overdue'],
  on: ['journey'],
  asks: 'world',
  check: (journey, { standing, today, report }) => {
    const reviewed = valueOf(journey, 'reviewed')?.date?.date;
    const every = standing?.reviewEvery;
    const span = factsOf(journey, 'reviewed')[0]?.span;
    if (!reviewed || !every || !span || today === undefined) return;
    const due = dayAfter(reviewed, every.amount, every.unit);
    if (dayOf(today) > due) report({ code: 'review-overdue', span, holes: { due: dateOf(due) } });
  },
};
