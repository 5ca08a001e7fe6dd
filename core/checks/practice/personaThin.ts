import { headOf, titleOf } from '../../model/title.ts';
import { blocksOf } from '../../syntax/walk.ts';
import { listOf } from '../../syntax/classify.ts';
import type { BlockRule } from '../rule.ts';
import { says } from './missing.ts';

/** A persona without goals, pains or objections, which is what customers are understood by. */
export const personaThin: BlockRule = {
  reach: 'block',
  codes: ['persona-thin'],
  on: ['persona'],
  check: (persona, { report }) => {
    const missing = [
      ...(says(persona, 'goal') ? [] : ['goals']),
      ...(blocksOf(persona, 'pain').length > 0 || says(persona, 'pain') ? [] : ['pains']),
      ...(says(persona, 'objection') ? [] : ['objections']),
    ];
    if (missing.length === 0) return;
    const holes = { title: titleOf(persona), missing: listOf(missing, 'and') };
    report({ code: 'persona-thin', span: headOf(persona), holes });
  },
};
