import { channelsIn, placeOf } from '../../insight/channels.ts';
import { wordOf } from '../../model/facts.ts';
import { headOf } from '../../model/title.ts';
import type { BlockRule } from '../rule.ts';

/** Fewer touchpoints than this with a channel say nothing about a map yet. */
const FEWEST = 3;

/** A map on which everything happens on a screen. A single encounter may, and who acts alone is away from it. */
export const onlyOnline: BlockRule = {
  reach: 'block',
  codes: ['only-online'],
  on: ['journey'],
  isWide: true,
  asks: 'world',
  check: (journey, { names, report }) => {
    const channels = channelsIn(journey);
    if (channels.hasAction || wordOf(journey, 'scope') === 'one-off') return;
    const places = new Set([...channels.ids].map((id) => placeOf(id, names)));
    if (channels.touchpoints >= FEWEST && places.size === 1 && places.has('online'))
      report({ code: 'only-online', span: headOf(journey) });
  },
};
