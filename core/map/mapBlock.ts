import type { Block } from './block.ts';
import type { JourneyContent } from './content.ts';
import { curveLane } from './curveLane.ts';
import { laneKinds, laneOf, type DrawnLane } from './lanes.ts';
import type { Columns } from './layout.ts';
import type { Marks } from './marks.ts';
import { groupAt, pathNode, rectNode, round } from './nodes.ts';
import { railName, type RailName } from './rail.ts';
import type { SceneNode } from './scene.ts';
import { headRows, type Head } from './stageHead.ts';
import { space } from './theme.ts';

/** A lane in its place, with its name. */
interface PlacedLane {
  readonly lane: DrawnLane;
  readonly name: RailName;
  readonly y: number;
  readonly height: number;
}

/** What tells the lanes apart into groups: the ground of those in the middle is tinted. */
const tinted: readonly DrawnLane['id'][] = ['channels', 'moments'];

/** The map itself: the head of its columns, its lanes, and the rail with their names. */
export function mapBlock(content: JourneyContent, columns: Columns, marks: Marks): Block {
  const { rail } = space;
  const head = headRows(columns, marks, (id) => railName(id, content, marks).height);
  const lanes: PlacedLane[] = [];
  let height = head.height;
  for (const lane of lanesOf(content, columns, marks)) {
    const name = railName(lane.id, content, marks);
    const placed = { lane, name, y: height, height: Math.max(lane.height, name.height) };
    lanes.push(placed);
    height += placed.height;
  }
  const width = rail + columns.total;
  const children: SceneNode[] = [
    groupAt('~map~lanes', { x: rail, y: 0 }, [
      ...tints(lanes, columns.total),
      ...lanes.map(({ lane, y }) => groupAt(`~lane:${lane.id}`, { x: 0, y }, lane.nodes)),
      ...boundaries('~boundaries', columns, head.height, height),
    ]),
    groupAt('~map~head', { x: rail, y: 0 }, headNodes(columns, head)),
    groupAt('~map~rail', undefined, railNodes(content, head, lanes, height, marks)),
    pathNode('~map~rules', rules(lanes, width, height), { stroke: 'rule', more: { 'stroke-width': 1 } }),
  ];
  return { key: '~map', thing: undefined, width, height: height + 1, children };
}

function lanesOf(content: JourneyContent, columns: Columns, marks: Marks): readonly DrawnLane[] {
  const lanes: DrawnLane[] = [];
  for (const kind of laneKinds) {
    if (kind.id === 'channels') {
      const curve = curveLane(content, columns, marks);
      if (curve) lanes.push(curve);
    }
    const lane = laneOf(kind, columns, marks);
    if (lane) lanes.push(lane);
  }
  return lanes;
}

function tints(lanes: readonly PlacedLane[], width: number): readonly SceneNode[] {
  return lanes
    .filter(({ lane }) => tinted.includes(lane.id))
    .map(({ lane, y, height }) =>
      rectNode(`~tint:${lane.id}`, { x: 0, y, width, height }, { fill: 'laneTint' }),
    );
}

/** Lines between the stages. */
function boundaries(key: string, columns: Columns, from: number, to: number): readonly SceneNode[] {
  const d = columns.stages
    .slice(1)
    .map(({ x }) => `M${round(x - 1)} ${round(from)}V${round(to)}`)
    .join('');
  return d === '' ? [] : [pathNode(key, d, { stroke: 'line', more: { 'stroke-width': 1 } })];
}

function headNodes(columns: Columns, head: Head): readonly SceneNode[] {
  const lines = head.rows.filter(({ id }) => id === 'goals' || id === 'kpis');
  const [first] = lines;
  const last = lines[lines.length - 1];
  const ground = { x: 0, y: 0, width: columns.total, height: head.height };
  const nodes: SceneNode[] = [rectNode('~map~head~paper', ground, { fill: 'paper' })];
  if (first && last) {
    const tint = { x: 0, y: first.y, width: columns.total, height: last.y + last.height - first.y };
    nodes.push(rectNode('~map~head~tint', tint, { fill: 'stageTint' }));
  }
  nodes.push(...boundaries('~map~head~boundaries', columns, head.barHeight, head.height));
  for (const row of head.rows) nodes.push(groupAt(`~row:${row.id}`, { x: 0, y: row.y }, row.nodes));
  return nodes;
}

function railNodes(
  content: JourneyContent,
  head: Head,
  lanes: readonly PlacedLane[],
  height: number,
  marks: Marks,
): readonly SceneNode[] {
  const { rail } = space;
  const d = `M${rail - 0.75} ${round(head.barHeight)}V${round(height)}`;
  return [
    rectNode('~map~rail~paper', { x: 0, y: 0, width: rail, height }, { fill: 'paper' }),
    ...head.rows.map(({ id, y }) => groupAt(`~rail:${id}`, { x: 0, y }, railName(id, content, marks).nodes)),
    ...lanes.map(({ lane, name, y }) =>
      groupAt(`~rail:${lane.id}`, { x: 0, y }, [...name.nodes, ...(lane.rail ?? [])]),
    ),
    pathNode('~map~rail~line', d, { stroke: 'line', more: { 'stroke-width': 1.5 } }),
  ];
}

/** Hairlines above each lane and below the last. */
function rules(lanes: readonly PlacedLane[], width: number, height: number): string {
  return [...lanes.map(({ y }) => y), height].map((y) => `M0 ${round(y + 0.5)}H${round(width)}`).join('');
}
