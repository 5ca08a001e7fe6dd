import { waysOf } from '../../insight/flow.ts';
import type { Span } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** Steps of a path of which more than everybody goes out of one touchpoint. Both at once (`a -> b, c`) counts once. */
export const sharesOver100: BlockRule = {
  reach: 'block',
  codes: ['shares-over-100'],
  on: ['path'],
  check: (path, { report }) => {
    const sums = new Map<string, { sum: number; span: Span }>();
    for (const { from, share } of waysOf(path))
      if (share) sums.set(from, { sum: (sums.get(from)?.sum ?? 0) + share.low, span: share.span });
    for (const [from, { sum, span }] of sums) {
      const holes = { from, sum: String(Math.round(sum * 10) / 10) };
      // Shares are often rounded, so a hair more than everybody is nobody's mistake.
      if (sum > 100.5) report({ code: 'shares-over-100', span, holes });
    }
  },
};
