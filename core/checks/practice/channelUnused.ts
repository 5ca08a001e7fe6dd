import { channelsOf } from '../../insight/channels.ts';
import { concernsOf, factsOf } from '../../model/facts.ts';
import { titleOf } from '../../model/title.ts';
import { builtInChannels } from '../../vocabulary/index.ts';
import type { BlockRule } from '../rule.ts';

/** A channel of a touchpoint that none of the personas concerned uses. Silent where one of them names no channels. */
export const channelUnused: BlockRule = {
  reach: 'block',
  codes: ['channel-unused-by-personas'],
  on: ['touchpoint'],
  asks: 'world',
  check: (touchpoint, { names, standing, report }) => {
    const personas = concernsOf(touchpoint) ?? standing?.personas ?? [];
    const used = personas.map((id) => {
      const declared = names.declared('persona', id);
      return declared ? channelsOf(declared.block) : [];
    });
    if (used.length === 0 || used.some((channels) => channels.length === 0)) return;
    const known = new Set(used.flat());
    const refs = [...factsOf(touchpoint, 'channels'), ...factsOf(touchpoint, 'channel')].flatMap((fact) =>
      fact.values.flatMap((value) => value.ref ?? []),
    );
    for (const ref of refs) {
      const id = ref.names.at(-1)?.text ?? '';
      if (known.has(id)) continue;
      const declared = names.declared('channel', id)?.block;
      const builtIn = builtInChannels.find((channel) => channel.id === id)?.title;
      const holes = { channel: declared ? titleOf(declared) : (builtIn ?? id) };
      report({ code: 'channel-unused-by-personas', span: ref.span, holes });
    }
  },
};
