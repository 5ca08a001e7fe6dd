import { channelsIn, placeOf } from '../../insight/channels.ts';
import { headOf } from '../../model/title.ts';
import type { BlockRule } from '../rule.ts';

/** Fewer touchpoints than this with a channel say nothing about a map yet. */
const FEWEST = 3;

/** A map on which everything happens on a screen. */
export const onlyOnline: BlockRule = {
  reach: 'block',
  codes: ['only-online'],
  on: ['journey'],
  isWide: true,
  asks: 'world',
  check: (journey, { names, report }) => {
    const channels = channelsIn(journey);
    const places = new Set([...channels.ids].map((id) => placeOf(id, names)));
    if (channels.touchpoints >= FEWEST && places.size === 1 && places.has('online'))
      report({ code: 'only-online', span: headOf(journey) });
  },
};
