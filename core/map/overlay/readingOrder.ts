import type { JourneyContent, LineContent } from '../content.ts';
import type { Entries } from '../entry.ts';
import { laneKindsOf } from '../lanes.ts';

/** Where a thing stands in a picture. */
export interface ReadAt {
  /** Place among all things, as one reads: the head, then stage by stage, each from top to bottom. */
  readonly order: number;
  /** Id of its lane; nothing for what stands in the head of the map or of its columns. */
  readonly lane: string | undefined;
  /** Key of the node that stands for it. */
  readonly node: string;
}

/** The things of a picture by their keys, in reading order. */
export function readingOrder(content: JourneyContent): ReadonlyMap<string, ReadAt> {
  const places = new Map<string, ReadAt>();
  const add = (key: string, lane?: string, node = key): void => {
    if (key !== '' && !places.has(key)) places.set(key, { order: places.size, lane, node });
  };
  const lines = (some: readonly LineContent[]): void => some.forEach(({ key }) => add(key));
  const lanes = laneKindsOf(content).map(({ id }) => id);
  const entries = (some: Entries): void => {
    for (const lane of lanes)
      for (const { key, part } of some[lane] ?? [])
        add(key, lane, part === undefined ? key : `${key}~${part}`);
  };
  add(content.key, undefined, '~title');
  content.facts.forEach(({ key }) => add(key));
  for (const persona of content.personas) {
    add(persona.key);
    if (persona.quote) add(persona.quote.key);
    persona.parts.forEach((part) => lines(part.lines));
  }
  content.paths.forEach(({ key }) => add(key));
  for (const stage of content.stages) {
    add(stage.key);
    [stage.about, stage.goals, stage.kpis].forEach(lines);
    for (const touchpoint of stage.touchpoints) {
      add(touchpoint.key);
      lines(touchpoint.goals);
      for (const { key } of [...touchpoint.feelings, ...touchpoint.hopes]) add(key, 'feels');
      entries(touchpoint.entries);
    }
    entries(stage.entries);
  }
  entries(content.entries);
  return places;
}
