import { factsOf, textOf } from '../../model/facts.ts';
import { titleOf } from '../../model/title.ts';
import type { BlockRule } from '../rule.ts';

/** A promise at a touchpoint where somebody feels worse than the middle of the scale. */
export const promiseBroken: BlockRule = {
  reach: 'block',
  codes: ['promise-broken'],
  on: ['touchpoint'],
  check: (touchpoint, { standing, report }) => {
    const promise = textOf(touchpoint, 'promise');
    if (promise === undefined || !standing) return;
    const middle = (standing.scale.low + standing.scale.high) / 2;
    const bad = factsOf(touchpoint, 'feels').find(
      (fact) => (fact.values[0]?.number?.low ?? Infinity) < middle,
    );
    if (!bad) return;
    const who = bad.mention ? `@${bad.mention.text}` : 'the customer';
    const score = String(bad.values[0]?.number?.low);
    report({
      code: 'promise-broken',
      span: bad.span,
      holes: { title: titleOf(touchpoint), promise, who, score },
    });
  },
};
