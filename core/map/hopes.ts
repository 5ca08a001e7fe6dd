import type { JourneyContent } from './content.ts';
import { heightOf, type Plot } from './curve.ts';
import { segmentsOf } from './curvePath.ts';
import { piecesOf } from './curvePieces.ts';
import { seenColumns, type Columns, type TouchpointColumn } from './layout.ts';
import { markShape, type Marks } from './marks.ts';
import { groupAt, hitNode, pathNode, titleNode } from './nodes.ts';
import { remembered } from './remembered.ts';
import { feelingText, type Scale } from './scale.ts';
import type { Colour, SceneNode } from './scene.ts';
import { labels } from './labels.ts';
import { mostLines } from './theme.ts';

/** A feeling that somebody is meant to have, in its place. */
export interface HopePoint {
  readonly key: string;
  readonly touchpoint: string;
  readonly x: number;
  readonly y: number;
  readonly told: string;
}

/** The hoped line of one persona, or of all. */
export interface HopeLine {
  readonly persona: string;
  readonly colour: Colour;
  readonly shape: number;
  readonly at: (column: TouchpointColumn) => HopePoint | undefined;
}

const radius = 7;
/** Fine dots, which no line of what is felt has. */
const dash = '1 4';

const whoseAt = remembered<readonly string[]>();

/** The hoped lines: one for all, and one for each persona of whom something else is hoped somewhere. */
export function hopeLines(
  content: JourneyContent,
  columns: Columns,
  how: { readonly scale: Scale; readonly plot: Plot; readonly marks: Marks },
): readonly HopeLine[] {
  const { scale, plot, marks } = how;
  const all = columns.stages.flatMap(({ touchpoints }) =>
    whoseAt(touchpoints, '', () => [
      ...new Set(touchpoints.flatMap(({ touchpoint }) => touchpoint.hopes.map(({ persona }) => persona))),
    ]),
  );
  const whose = [...new Set(all)].filter((id) => id === '' || marks.of(id).index < mostLines);
  return whose.map((persona) => {
    const mark = marks.of(persona);
    const at = ({ touchpoint, centre }: TouchpointColumn): HopePoint | undefined => {
      const own = touchpoint.hopes.find((one) => one.persona === persona);
      const hope = own ?? touchpoint.hopes.find((one) => one.persona === '');
      const value = hope?.low ?? hope?.high;
      if (!hope || value === undefined || !Number.isFinite(value)) return undefined;
      const middle = (value + (hope.high ?? value)) / 2;
      const told = labels.hoped(feelingText(hope, content.scale));
      return { key: hope.key, touchpoint: touchpoint.key, x: centre, y: heightOf(middle, scale, plot), told };
    };
    const isOne = persona !== '' && mark.index < mostLines;
    return { persona, colour: isOne ? mark.colour : 'inkSoft', shape: isOne ? mark.index : 0, at };
  });
}

export function hopeNodes(lines: readonly HopeLine[], columns: Columns): readonly SceneNode[] {
  const nodes: SceneNode[] = [];
  for (const { persona, colour, at } of lines) {
    const more = { 'stroke-width': 1.75, 'stroke-dasharray': dash, 'stroke-linecap': 'round' };
    const pieces = piecesOf(`~hoped:${persona}`, columns, (some) => segmentsOf(some.map(at)));
    for (const { key, d } of pieces) nodes.push(pathNode(key, d, { stroke: colour, more }));
  }
  for (const { persona, colour, shape, at } of lines)
    for (const column of seenColumns(columns).touchpoints) {
      const point = at(column);
      if (!point) continue;
      const key = `${point.touchpoint}~hopes:${persona}`;
      const d = markShape(shape, point.x, point.y, radius);
      const hit = { x: point.x - 9, y: point.y - 9, width: 18, height: 18 };
      const ring = pathNode(`${key}~ring`, d, { stroke: colour, more: { 'stroke-width': 1.25 } });
      nodes.push(groupAt(key, undefined, [titleNode(key, point.told), hitNode(key, hit), ring], point.key));
    }
  return nodes;
}
