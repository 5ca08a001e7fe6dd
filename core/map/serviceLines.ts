import { drawnWords } from './drawnWords.ts';
import type { ServiceLine } from './laneTable.ts';
import { setText, textNode } from './measure.ts';
import { groupAt, pathNode, round } from './nodes.ts';
import type { SceneNode } from './scene.ts';
import { space, styles } from './theme.ts';

/** Each line has dashes of its own; what it is called stands in the rail. */
const dashes: Readonly<Record<ServiceLine, string>> = {
  interaction: '10 4',
  visibility: '5 4',
  internal: '2 4',
};

export interface PlacedServiceLine {
  readonly line: ServiceLine;
  readonly y: number;
}

const above = 5;
const nameWidth = space.rail - 12;

export function serviceLineHeight(line: ServiceLine): number {
  return setText(drawnWords.lines[line], nameWidth, styles.label).height + 2 * above;
}

/** The name of a line, for the rail. */
export function serviceLineName({ line, y }: PlacedServiceLine): SceneNode {
  const name = setText(drawnWords.lines[line], nameWidth, styles.label);
  return groupAt(`~rail:line:${line}`, { x: 0, y }, [
    textNode(`~rail:line:${line}~name`, name, 0, above, { align: 'left' }),
  ]);
}

/** The line itself, over all columns. */
export function serviceLineNode({ line, y }: PlacedServiceLine, width: number): SceneNode {
  const d = `M0 ${round(y + serviceLineHeight(line) / 2)}H${round(width)}`;
  const more = { 'stroke-width': 1.5, 'stroke-dasharray': dashes[line] };
  return pathNode(`~line:${line}~service`, d, { stroke: 'line', more });
}
