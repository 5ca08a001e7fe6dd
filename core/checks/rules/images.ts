import { wordOf } from '../../model/facts.ts';
import { imagesNamedBy } from '../../model/imagePaths.ts';
import type { BlockRule } from '../rule.ts';

/** Pictures that are not there, or are none that can be shown. */
export const images: BlockRule = {
  reach: 'block',
  codes: ['image-missing', 'image-outside', 'image-kind', 'image-too-large', 'image-too-many-pixels', 'image-too-many'], // prettier-ignore
  on: ['persona', 'stage', 'touchpoint'],
  asks: 'world',
  check: (block, { names, journey, report }) => {
    for (const image of imagesNamedBy(block)) {
      const lane = image.lane && names.lane(image.lane.text, journey);
      if (image.lane && (!lane || wordOf(lane, 'type') !== 'image')) continue;
      const found = names.imageOf(names, image);
      if (typeof found === 'string')
        report({ code: `image-${found}`, span: image.text.span, holes: { path: `“${image.text.text}”` } });
    }
  },
};
