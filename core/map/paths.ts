import { concernsOf } from '../model/facts.ts';
import { sharedWaysOf } from '../insight/shares.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import type { PathContent } from './content.ts';
import type { Reader } from './reader.ts';
import { quantityText } from './said.ts';

/**
 * The paths of a journey with the steps that tell more than the order of the touchpoints does: leaps, loops, ends, and
 * any step with a share or a text. A path that has none is left out.
 */
export function pathsOf(journey: Block, { things, names }: Reader): readonly PathContent[] {
  const touchpoints = blocksOf(journey, 'stage').flatMap((stage) => blocksOf(stage, 'touchpoint'));
  const places = new Map(touchpoints.flatMap(({ id }, i) => (id ? [[id.text, i] as const] : [])));
  const keyOf = (id: string): string => {
    const place = places.get(id);
    return place === undefined ? id : things.keyOf(touchpoints[place]!);
  };
  return blocksOf(journey, 'path').flatMap((path) => {
    const ways = sharedWaysOf(path, journey, names)
      .map(({ from, to, share, text }) => {
        const said = share === undefined ? '' : quantityText({ low: share, high: share, compare: undefined, unit: '%', per: undefined }); // prettier-ignore
        const next = (places.get(to) ?? NaN) - (places.get(from) ?? NaN) === 1;
        return { from: keyOf(from), to: keyOf(to), text: [said, text].filter(Boolean).join(' '), next };
      })
      .filter(({ next, text }) => !next || text !== '')
      .map(({ from, to, text }) => ({ from, to, text }));
    if (ways.length === 0) return [];
    const title = path.title?.text || path.id?.text;
    return [{ key: things.keyOf(path), title, personas: concernsOf(path) ?? [], ways }];
  });
}
