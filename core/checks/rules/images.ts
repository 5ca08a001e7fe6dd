import { wordOf } from '../../model/facts.ts';
import { imagesNamedBy } from '../../model/imagePaths.ts';
import type { BlockRule } from '../rule.ts';

/** Pictures that are not there, or are none that can be shown. */
export const images: BlockRule = {
  reach: 'block',
  codes: ['image-missing', 'image-outside', 'image-kind', 'image-too-large', 'image-too-many-pixels', 'image-too-many'], // prettier-ignore
  on: ['persona', 'stage', 'touchpoint'],
  asks: 'names',
  check: (block, { names, journey, report }) => {
    for (const image of imagesNamedBy(block)) {
      if (image.lane) {
        const lane = names.find([image.lane], ['lane'], journey);
        if (!lane || !('declaration' in lane) || wordOf(lane.declaration.block, 'type') !== 'image') continue;
      }
      const found = names.imageOf(names, image);
      if (typeof found === 'string')
        report({ code: `image-${found}`, span: image.text.span, holes: { path: `“${image.text.text}”` } });
    }
  },
};
