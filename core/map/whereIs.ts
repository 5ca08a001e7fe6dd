import type { JourneyContent } from './content.ts';
import { columnsLeft, columnsOf } from './layout.ts';
import type { Sight } from './scene.ts';

/** Where the columns of a stage or touchpoint are in the picture of a map; nothing for what is neither. */
export function placeOf(key: string, content: JourneyContent): Sight | undefined {
  const columns = columnsOf(content);
  for (const { stage, x, width, touchpoints } of columns.stages) {
    if (stage.key === key) return placeAt(x, width);
    for (const { touchpoint, x: left } of touchpoints)
      if (touchpoint.key === key) return placeAt(left, columns.width);
  }
  return undefined;
}

/** A place in the picture, of one that is counted from the first column. */
export function placeAt(x: number, width: number): Sight {
  return { from: columnsLeft + x, to: columnsLeft + x + width };
}
