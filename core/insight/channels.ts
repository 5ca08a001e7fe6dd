import { folded } from '../model/fold.ts';
import { valuesOf, wordOf } from '../model/facts.ts';
import type { World } from '../model/scope.ts';
import type { Block } from '../syntax/tree.ts';
import { builtInChannels } from '../vocabulary/index.ts';
import { saidIn } from './said.ts';
import { isAction } from './stageSummary.ts';

/** Ids of the channels that a block itself names, in order. */
export function channelsOf(block: Block): readonly string[] {
  return [...valuesOf(block, 'channels'), ...valuesOf(block, 'channel')].flatMap(
    (value) => value.ref?.names.at(-1)?.text ?? [],
  );
}

export interface ChannelsIn {
  readonly ids: ReadonlySet<string>;
  /** How many touchpoints name a channel. */
  readonly touchpoints: number;
  /** A touchpoint is something that customers do on their own: it says `channels: none`, or nobody is at its other end. */
  readonly hasAction: boolean;
}

/** The channels that are named in a block and the blocks in it. */
export const channelsIn: (block: Block) => ChannelsIn = folded((block, inner) => {
  const own = channelsOf(block);
  const isTouchpoint = block.row?.keyword === 'touchpoint';
  const isAlone = saidIn(block, 'channels', 'channel') === 'none' || (own.length === 0 && isAction(block));
  return {
    ids: new Set([...own, ...inner.flatMap((each) => [...each.ids])]),
    touchpoints: inner.reduce((sum, each) => sum + each.touchpoints, isTouchpoint && own.length > 0 ? 1 : 0),
    hasAction: (isTouchpoint && isAlone) || inner.some((each) => each.hasAction),
  };
});

/** Where a channel is met; nothing where nobody said. */
export function placeOf(id: string, names: World): 'online' | 'offline' | undefined {
  const declared = names.declared('channel', id);
  if (!declared) return builtInChannels.find((channel) => channel.id === id)?.place;
  const word = wordOf(declared.block, 'place');
  return word === 'online' || word === 'offline' ? word : undefined;
}
