import { kept } from '../../model/fold.ts';
import { headOf, titleOf } from '../../model/title.ts';
import type { Block } from '../../syntax/tree.ts';
import { blocksOf, startsIn } from '../../syntax/walk.ts';
import { wordsAlone } from '../../text/letters.ts';
import { shift } from '../../text/span.ts';
import type { BlockRule } from '../rule.ts';
import { says } from './missing.ts';

/** Two touchpoints of a journey with one title, case, blanks and punctuation aside. Another run of a step may have it. */
export const touchpointsAlike: BlockRule = {
  reach: 'block',
  codes: ['touchpoints-alike'],
  on: ['journey'],
  isWide: true,
  check: (journey, { report }) => {
    const first = new Map<string, Block>();
    const startOf = startsIn(journey);
    for (const [title, block] of [...blocksOf(journey, 'stage'), journey].flatMap(titlesIn)) {
      const other = first.get(title);
      if (!other) first.set(title, block);
      if (!other || says(block, 'of')) continue;
      const at = (touchpoint: Block) => shift(headOf(touchpoint), startOf(touchpoint));
      const holes = { title: titleOf(block) };
      report({ code: 'touchpoints-alike', span: at(block), holes, related: { span: at(other) } });
    }
  },
};

const titlesIn = kept((holder: Block) =>
  blocksOf(holder, 'touchpoint').flatMap((touchpoint) => {
    const title = comparedTitleOf(touchpoint);
    return title ? [[title, touchpoint] as const] : [];
  }),
);

const comparedTitleOf = kept(({ title }: Block): string | undefined =>
  title ? wordsAlone(title.text.normalize('NFC').toLowerCase()) : undefined,
);
