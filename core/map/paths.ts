import { concernsOf } from '../model/facts.ts';
import { sharedWaysOf } from '../insight/shares.ts';
import { kept } from '../model/fold.ts';
import type { Block } from '../syntax/tree.ts';
import { blocksOf } from '../syntax/walk.ts';
import type { PathContent } from './content.ts';
import type { Reader } from './reader.ts';
import { remembered } from './remembered.ts';
import { quantityText } from './said.ts';

/**
 * The paths of a journey with the steps that tell more than the order of the touchpoints does: leaps, loops, ends, and
 * any step with a share or a text. A path that has none is left out.
 */
export function pathsOf(journey: Block, { things, names }: Reader): readonly PathContent[] {
  const paths = blocksOf(journey, 'path');
  const all = paths.map((path) => sharedWaysOf(path, journey, names));
  const ends = new Set(all.flatMap((ways) => ways.flatMap(({ from, to }) => [from, to])));
  const reached = reachedIn(journey, ends, things);
  const keyOf = (id: string): string => reached.get(id)?.key ?? id;
  return paths.flatMap((path, i) => {
    const ways = all[i]!.map(({ from, to, share, text }) => {
      const said = share === undefined ? '' : quantityText({ low: share, high: share, compare: undefined, unit: '%', per: undefined }); // prettier-ignore
      const next = (reached.get(to)?.place ?? NaN) - (reached.get(from)?.place ?? NaN) === 1;
      return { from: keyOf(from), to: keyOf(to), text: [said, text].filter(Boolean).join(' '), next };
    })
      .filter(({ next, text }) => !next || text !== '')
      .map(({ from, to, text }) => ({ from, to, text }));
    if (ways.length === 0) return [];
    const title = path.title?.text || path.id?.text;
    const content = { key: things.keyOf(path), title, personas: concernsOf(path) ?? [], ways };
    return [contents(path, JSON.stringify(content), () => content)];
  });
}

/** A path that says the same is the same object, whatever happens around it. */
const contents = remembered<PathContent>();

interface Reached {
  readonly key: string;
  /** Among all touchpoints of the journey. */
  readonly place: number;
}

/** The touchpoints that steps lead to or from, by their ids; the last where one stands twice. */
function reachedIn(
  journey: Block,
  ids: ReadonlySet<string>,
  things: Reader['things'],
): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>();
  if (ids.size === 0) return reached;
  let place = 0;
  for (const stage of blocksOf(journey, 'stage'))
    for (const touchpoint of touchpointsOf(stage)) {
      const id = touchpoint.id?.text;
      if (id !== undefined && ids.has(id)) reached.set(id, { key: things.keyOf(touchpoint), place });
      place++;
    }
  return reached;
}

const touchpointsOf = kept((stage: Block) => blocksOf(stage, 'touchpoint'));
