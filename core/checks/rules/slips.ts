import { isCode } from '../messages.ts';
import type { BlockRule } from '../rule.ts';

/** What was wrong already when the text was read: spelling, braces, shapes of values, things said twice. */
export const slips: BlockRule = {
  reach: 'block',
  codes: [],
  check: (block, { report }) => {
    for (const { code, span, holes, fix, related } of block.slips) {
      if (isCode(code))
        report({ code, span, holes, ...(related && { related: { span: related } }), ...(fix && { fix }) });
    }
  },
};
