import { wordOf } from '../../model/facts.ts';
import { imagesNamedBy } from '../../model/imagePaths.ts';
import type { BlockRule } from '../rule.ts';

/** Pictures that are not there, or are none that can be shown. */
export const images: BlockRule = {
  reach: 'block',
  codes: ['image-missing', 'image-outside', 'image-kind', 'image-too-large', 'image-too-many-pixels', 'image-too-many'], // prettier-ignore
  on: ['persona', 'stage', 'touchpoint'],
  // Which files there are belongs to the world.
  asks: 'world',
  check: (block, { names, report }) => {
    for (const image of imagesNamedBy(block)) {
      if (image.lane) {
        const lane = names.declared('lane', image.lane.text)?.block;
        if (!lane || wordOf(lane, 'type') !== 'image') continue;
      }
      const found = names.imageOf(names, image);
      if (typeof found === 'string')
        report({ code: `image-${found}`, span: image.text.span, holes: { path: `“${image.text.text}”` } });
    }
  },
};
