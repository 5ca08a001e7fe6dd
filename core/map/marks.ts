import type { PersonaContent } from './content.ts';
import { groupAt, pathNode, round, titleNode } from './nodes.ts';
import type { Colour, SceneNode } from './scene.ts';
import { mostLines } from './theme.ts';

/** The sign of a persona: colour, shape and dash of its line always go together, so that none is needed alone. */
export interface Mark {
  /** Place among the personas of the map; those from `mostLines` on share a sign. */
  readonly index: number;
  readonly colour: Colour;
  readonly dash: string | undefined;
  readonly name: string;
}

/** The signs of the personas of a map, by id. */
export interface Marks {
  readonly count: number;
  /** How many places for lines there are in the curve; that of somebody who is left out stays empty. */
  readonly lines: number;
  /** The same for the same signs: two maps with one `text` here mark everybody alike. */
  readonly text: string;
  of(persona: string): Mark;
}

const dashes: readonly (string | undefined)[] = [undefined, '7 4', '2 4', '9 4 2 4', '14 4'];

export function marksOf(personas: readonly PersonaContent[]): Marks {
  const known = new Map<string, Mark>();
  personas.forEach(({ id, name, place }, index) => {
    if (!known.has(id)) known.set(id, markAt(place ?? index, name));
  });
  const lines = Math.max(0, ...[...known.values()].map(({ index }) => Math.min(index + 1, mostLines)));
  return {
    count: known.size,
    lines,
    text: JSON.stringify([...known].map(([id, { index, name }]) => [id, index, name])),
    of: (persona) => known.get(persona) ?? markAt(mostLines, persona),
  };
}

function markAt(index: number, name: string): Mark {
  return index < mostLines
    ? { index, colour: `persona${index + 1}`, dash: dashes[index], name }
    : { index: mostLines, colour: 'inkSoft', dash: undefined, name };
}

/** The shape of a persona's mark around a centre, about as large as a circle of that radius, as path data. */
export function markShape(index: number, x: number, y: number, radius: number): string {
  const at = (dx: number, dy: number): string => `${round(x + dx)} ${round(y + dy)}`;
  const r = radius;
  switch (index) {
    case 0:
    case mostLines:
      return `M${at(-r, 0)}a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0 ${round(-2 * r)} 0z`;
    case 1:
      return `M${at(-0.89 * r, -0.89 * r)}h${round(1.78 * r)}v${round(1.78 * r)}h${round(-1.78 * r)}z`;
    case 2:
      return `M${at(0, -1.2 * r)}L${at(1.18 * r, 0.84 * r)}L${at(-1.18 * r, 0.84 * r)}z`;
    case 3:
      return `M${at(0, -1.28 * r)}L${at(1.28 * r, 0)}L${at(0, 1.28 * r)}L${at(-1.28 * r, 0)}z`;
    default: {
      const long = 1.16 * r;
      const arm = 0.42 * r;
      return (
        `M${at(-arm, -long)}L${at(arm, -long)}L${at(arm, -arm)}L${at(long, -arm)}L${at(long, arm)}L${at(arm, arm)}` +
        `L${at(arm, long)}L${at(-arm, long)}L${at(-arm, arm)}L${at(-long, arm)}L${at(-long, -arm)}L${at(-arm, -arm)}z`
      );
    }
  }
}

/** The small mark that stands beside what is said of one persona; its name is told where the pointer rests. */
export function markNode(key: string, mark: Mark, x: number, y: number): SceneNode {
  const shape = markShape(mark.index, x, y, 3.5);
  const node =
    mark.index < mostLines
      ? pathNode(`${key}~shape`, shape, { fill: mark.colour })
      : pathNode(`${key}~shape`, shape, {
          fill: 'none',
          stroke: mark.colour,
          more: { 'stroke-width': 1.25 },
        });
  return groupAt(key, undefined, [titleNode(key, mark.name), node]);
}
