import { builtInActors, builtInChannels, builtInMetrics } from '../vocabulary/index.ts';

const builtIns: ReadonlyMap<string, string> = new Map(
  (
    [
      ['channel', builtInChannels],
      ['metric', builtInMetrics],
      ['actor', builtInActors],
    ] as const
  ).flatMap(([kind, known]) => known.map(({ id, title }) => [`${kind} ${id}`, title] as const)),
);

/** What a thing is called that may be one of those that every map knows; its id where nothing is known of it. */
export function nameFrom(titleOf: (kind: string, id: string) => string, kind: string, id: string): string {
  const title = titleOf(kind, id);
  return title === id ? (builtIns.get(`${kind} ${id}`) ?? id) : title;
}

/** The kind of thing that the word before the colon of a fact names. */
export const namedBefore: Readonly<Record<string, string>> = {
  measure: 'metric',
  target: 'metric',
  lane: 'lane',
  frontstage: 'actor',
  backstage: 'actor',
  support: 'actor',
};
