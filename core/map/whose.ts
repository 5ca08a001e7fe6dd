import type { JourneyContent, LineContent } from './content.ts';
import type { Entries } from './entry.ts';
import type { SceneNode } from './scene.ts';

/**
 * Tells for whom alone a node of the picture of a map is: the ids of personas, and nothing for what is for all. So that a
 * page can leave out what is not for one of them, without drawing the map anew.
 */
export function whoseIn(content: JourneyContent): (node: SceneNode) => readonly string[] | undefined {
  const { personas, stages, paths } = content;
  if (personas.length < 2) return () => undefined;
  const nodes = new Map<string, readonly string[]>();
  const things = new Map<string, readonly string[]>();
  const ofLines = (lines: readonly LineContent[]): void =>
    lines.forEach(({ key, persona }) => persona !== undefined && things.set(key, [persona]));
  const ofEntries = (entries: Entries): void => {
    for (const { key, personas: whose = [] } of Object.values(entries).flat())
      if (whose.length > 0) things.set(key, whose);
  };

  for (const { id, key } of personas) {
    nodes.set(key, [id]);
    for (const name of ['line', 'hoped', 'legend']) nodes.set(`~${name}:${id}`, [id]);
    nodes.set(`~legend:${id}~name`, [id]);
  }
  for (const { key, personas: whose } of paths)
    if (whose.length > 0) for (const part of ['row', 'rail']) nodes.set(`~${part}:path:${key}`, whose);
  ofEntries(content.entries);
  for (const stage of stages) {
    for (const lines of [stage.about, stage.goals, stage.kpis]) ofLines(lines);
    ofEntries(stage.entries);
    for (const { key, personas: whose, entries, goals } of stage.touchpoints) {
      ofLines(goals);
      ofEntries(entries);
      for (const { id } of personas)
        for (const part of ['feels', 'hopes']) nodes.set(`${key}~${part}:${id}`, [id]);
      if (whose.length > 0)
        for (const part of ['', '~feels', '~moment', ...Object.keys(entries).map((lane) => `~${lane}`)])
          nodes.set(key + part, whose);
    }
  }
  return ({ key, thing, tag }) =>
    nodes.get(key) ?? (tag === 'g' && thing !== undefined ? things.get(thing) : undefined);
}
