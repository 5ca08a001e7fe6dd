import { headOf, titleOf } from '../../model/title.ts';
import { placedBlocksOf } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';
import { says } from './missing.ts';

/** A pain on a map of several personas that does not say whose it is, in a touchpoint that is for all. */
export const painOfNobody: BlockRule = {
  reach: 'block',
  codes: ['pain-of-nobody'],
  on: ['journey', 'stage', 'touchpoint'],
  check: (holder, { standing, report }) => {
    const personas = standing?.personas ?? [];
    if (personas.length < 2 || says(holder, 'for')) return;
    for (const { block, start } of placedBlocksOf(holder, 'pain')) {
      if (says(block, 'for')) continue;
      const holes = {
        title: titleOf(block),
        example: `@${personas[0]}`,
        all: personas.map((id) => `@${id}`).join(', '),
      };
      report({ code: 'pain-of-nobody', span: shift(headOf(block), start), holes });
    }
  },
};
