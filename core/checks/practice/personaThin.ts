import { holds } from '../../insight/said.ts';
import { headOf, titleOf } from '../../model/title.ts';
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
      ...(holds(persona, 'pain') ? [] : ['pains']),
      ...(says(persona, 'objection') ? [] : ['objections']),
    ];
    if (missing.length === 0) return;
    const holes = { title: titleOf(persona), missing: listOf(missing, 'and') };
    report({ code: 'persona-thin', span: headOf(persona), holes });
  },
};
