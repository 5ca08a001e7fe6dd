import { shift } from '../../text/span.ts';
import { isCode, relatedSentenceOf } from '../messages.ts';
import type { Rule } from '../rule.ts';

/** What was wrong already when the text was read: spelling, braces, shapes of values, things said twice. */
export const slips: Rule = {
  codes: [],
  reach: 'block',
  check: (block, at, _journey, { report }) => {
    for (const { code, span, holes, fix, related } of block.slips) {
      if (!isCode(code)) continue;
      report({
        code,
        span: shift(span, at),
        holes,
        ...(related && { related: [{ span: shift(related, at), message: relatedSentenceOf(code) }] }),
        ...(fix && {
          fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, at) })) },
        }),
      });
    }
  },
};
