import { factsOf, valueOf, wordOf } from '../model/facts.ts';
import type { Scope } from '../model/scope.ts';
import { titleOf } from '../model/title.ts';
import type { Block } from '../syntax/tree.ts';
import { builtInChannels } from '../vocabulary/index.ts';
import type { ChannelContent } from './content.ts';
import type { Things } from './things.ts';

/** The channels that a block names, in order; each once. */
export function channelsOf(
  block: Block,
  things: Pick<Things, 'keyOf'>,
  names: Scope,
): readonly ChannelContent[] {
  const found = new Map<string, ChannelContent>();
  for (const fact of [...factsOf(block, 'channels'), ...factsOf(block, 'channel')])
    for (const { ref } of fact.values) {
      const id = ref?.names.at(-1)?.text;
      if (id !== undefined && !found.has(id)) found.set(id, channelContent(id, things.keyOf(fact), names));
    }
  return [...found.values()];
}

/** What is known of a channel, declared or built in; one that nobody declared has its id for a title. */
export function channelContent(id: string, key: string, names: Scope): ChannelContent {
  const known = builtInChannels.find((channel) => channel.id === id);
  const declared = names.declared('channel', id)?.block;
  const place = declared && wordOf(declared, 'place');
  const icon = declared && valueOf(declared, 'icon')?.ref?.names.at(-1)?.text;
  return {
    key,
    id,
    title: declared ? titleOf(declared) : (known?.title ?? id),
    place: place === 'online' || place === 'offline' ? place : known?.place,
    icon: [icon, id].find((name) => builtInChannels.some((channel) => channel.id === name)),
  };
}
