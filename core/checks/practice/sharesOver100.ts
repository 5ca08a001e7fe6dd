import type { Step } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';

/** Steps of a path of which more than everybody goes out of one touchpoint. Both at once (`a -> b, c`) counts once. */
export const sharesOver100: BlockRule = {
  reach: 'block',
  codes: ['shares-over-100'],
  on: ['path'],
  check: (path, { report }) => {
    const sums = new Map<string, { sum: number; span: Span }>();
    for (const statement of path.statements) {
      if (statement.kind !== 'step') continue;
      for (const { from, share, span } of sharesOf(statement)) {
        sums.set(from, { sum: (sums.get(from)?.sum ?? 0) + share, span });
      }
    }
    for (const [from, { sum, span }] of sums) {
      // Shares are often rounded, so a hair more than everybody is nobody's mistake.
      if (sum > 100.5)
        report({ code: 'shares-over-100', span, holes: { from, sum: String(Math.round(sum * 10) / 10) } });
    }
  },
};

function sharesOf({ from, legs }: Step): readonly { from: string; share: number; span: Span }[] {
  return legs.flatMap(({ share }, i) => {
    const nodes = i === 0 ? from : (legs[i - 1]?.to ?? []);
    return share
      ? nodes.map(({ names }) => ({ from: names.at(-1)?.text ?? '', share: share.low, span: share.span }))
      : [];
  });
}
