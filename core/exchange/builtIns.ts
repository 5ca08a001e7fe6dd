import type { Value } from '../syntax/tree.ts';
import { builtInActors, builtInChannels, builtInMetrics, type Kind } from '../vocabulary/index.ts';
import type { Told, ToldFact } from './told.ts';

/** Names of built-in things are found only in one of these. */
const titles: Readonly<Partial<Record<Kind, readonly { readonly id: string; readonly title: string }[]>>> = {
  channel: builtInChannels,
  metric: builtInMetrics,
  actor: builtInActors,
};

/** What a built-in thing of one of some kinds is called; its id if there is none. */
export function titleOfBuiltIn(id: string, kinds: readonly Kind[]): string {
  for (const kind of kinds) {
    const found = titles[kind]?.find((thing) => thing.id === id);
    if (found) return found.title;
  }
  return id;
}

/** The built-in things of a kind among those that are named (`kind id`), told as if a map had declared them. */
export function builtInTold(kind: Kind, named: ReadonlySet<string>): readonly Told[] {
  return (titles[kind] ?? [])
    .filter(({ id }) => named.has(`${kind} ${id}`))
    .map(({ id, title }) => ({
      kind,
      id,
      title,
      origin: 'builtIn',
      facts: factsOf(kind, id),
      steps: [],
      blocks: [],
      block: undefined,
    }));
}

const span = { start: 0, end: 0 };

function factsOf(kind: Kind, id: string): readonly ToldFact[] {
  const word = (text: string): Value => ({ span, word: { text, span } });
  if (kind === 'channel') {
    const channel = builtInChannels.find((one) => one.id === id);
    return channel ? [fact('kind', word(channel.kind)), fact('place', word(channel.place))] : [];
  }
  const metric = kind === 'metric' ? builtInMetrics.find((one) => one.id === id) : undefined;
  if (!metric) return [];
  return [
    ...(metric.unit === undefined ? [] : [fact('unit', { span, unit: metric.unit })]),
    fact('better', word(metric.better)),
  ];
}

function fact(key: string, value: Value): ToldFact {
  return { key, of: undefined, persona: undefined, value, names: undefined, isList: false };
}
