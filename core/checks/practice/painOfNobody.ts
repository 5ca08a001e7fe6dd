import { headOf, titleOf } from '../../model/title.ts';
import { placedBlocksOf } from '../../syntax/walk.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';
import { says } from './missing.ts';

/** A pain on a map of several personas that does not say whose it is, in a stage and a touchpoint that are for all. */
export const painOfNobody: BlockRule = {
  reach: 'block',
  codes: ['pain-of-nobody'],
  on: ['journey', 'stage'],
  check: (holder, { standing, report }) => {
    const personas = standing?.personas ?? [];
    if (personas.length < 2 || says(holder, 'for')) return;
    const touchpoints = placedBlocksOf(holder, 'touchpoint').filter(({ block }) => !says(block, 'for'));
    const pains = [{ block: holder, start: 0 }, ...touchpoints].flatMap((place) =>
      placedBlocksOf(place.block, 'pain').map(({ block, start }) => ({ block, start: place.start + start })),
    );
    for (const { block, start } of pains) {
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
