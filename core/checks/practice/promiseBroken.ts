import { factsOf, textOf } from '../../model/facts.ts';
import { feelingOn } from '../../insight/feelings.ts';
import { titleOf } from '../../model/title.ts';
import type { BlockRule } from '../rule.ts';

/**
 * A promise at a touchpoint where somebody feels worse than the middle of the scale; a range counts as its middle. What a
 * rival promises is the rival's business.
 */
export const promiseBroken: BlockRule = {
  reach: 'block',
  codes: ['promise-broken'],
  on: ['touchpoint'],
  check: (touchpoint, { standing, report }) => {
    const promise = textOf(touchpoint, 'promise');
    if (promise === undefined || !standing || standing.isRival) return;
    const middle = (standing.scale.low + standing.scale.high) / 2;
    for (const { values, mention, span } of factsOf(touchpoint, 'feels')) {
      const number = values[0]?.number;
      if (!number || (number.low + number.high) / 2 >= middle) continue;
      const ends = [...new Set([number.low, number.high])];
      const score = ends.map((end) => feelingOn(end, standing.scale)).join(' to ');
      const holes = {
        title: titleOf(touchpoint),
        promise,
        who: mention ? `@${mention.text}` : 'the customer',
        score,
      };
      return report({ code: 'promise-broken', span, holes });
    }
  },
};
