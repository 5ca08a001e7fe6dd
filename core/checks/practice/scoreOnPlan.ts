import { factsOf } from '../../model/facts.ts';
import type { BlockRule } from '../rule.ts';

/** Feelings and measures on a map that is a plan. */
export const scoreOnPlan: BlockRule = {
  reach: 'block',
  codes: ['score-on-plan'],
  on: ['stage', 'touchpoint'],
  check: (block, { standing, report }) => {
    if (standing?.state !== 'planned') return;
    for (const fact of [...factsOf(block, 'feels'), ...factsOf(block, 'measure')]) {
      const isScore = fact.values.some((value) => !value.none);
      const isFeeling = fact.row?.key === 'feels';
      const fix = {
        title: 'Say what is wanted instead: hopes',
        edits: [{ span: fact.key.span, text: 'hopes' }],
      };
      const mayHope = isFeeling && block.row?.keyword === 'touchpoint';
      if (isScore) report({ code: 'score-on-plan', span: fact.span, ...(mayHope && { fix }) });
    }
  },
};
