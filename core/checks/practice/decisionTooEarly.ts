import { timeOf } from '../../insight/phases.ts';
import { wordOf } from '../../model/facts.ts';
import { headOf, titleOf } from '../../model/title.ts';
import { placedBlocksOf } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';
import { decisionWords, wordIn } from './words.ts';

/** A touchpoint of a decision in a stage before it: it says so, or its title does. */
export const decisionTooEarly: BlockRule = {
  reach: 'block',
  codes: ['decision-too-early'],
  on: ['stage'],
  check: (stage, { report }) => {
    if (timeOf(stage) !== 'before') return;
    for (const { block, start } of placedBlocksOf(stage, 'touchpoint')) {
      const isDecision = wordOf(block, 'moment') === 'purchase' || wordIn(titleOf(block), decisionWords);
      if (!isDecision) continue;
      const holes = { title: titleOf(block), stage: titleOf(stage) };
      report({ code: 'decision-too-early', span: shift(headOf(block), start), holes });
    }
  },
};
