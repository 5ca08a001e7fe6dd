import type { Block } from './block.ts';
import type { JourneyContent } from './content.ts';
import { curveLane } from './curveLane.ts';
import { foldedLane } from './folds.ts';
import { gridOf, gridRow, type Grid, type GridLane, type GridRow } from './gridParts.ts';
import { drawnWords } from './drawnWords.ts';
import { laneKindsOf, laneOf, type DrawnLane, type LaneKind } from './lanes.ts';
import { runsOf } from './laneOrder.ts';
import { lineBetween, sideOfGroup } from './laneTable.ts';
import { isInSight, type Columns } from './layout.ts';
import type { Marks } from './marks.ts';
import { groupAt, pathNode, rectNode, round } from './nodes.ts';
import { laneName, rowName, type RailName } from './rail.ts';
import type { MapFrame, SceneNode, Stretch } from './scene.ts';
import {
  serviceLineHeight,
  serviceLineName,
  serviceLineNode,
  type PlacedServiceLine,
} from './serviceLines.ts';
import { headRows, type Head } from './stageHead.ts';
import { space } from './theme.ts';
import { titleOf } from './top.ts';

/** A lane in its place, with its name. */
interface PlacedLane {
  readonly kind: LaneKind;
  readonly lane: DrawnLane;
  readonly name: RailName;
  readonly y: number;
  readonly height: number;
}

/** All lanes in their places, and the lines between the sides of the service. */
interface Body<Lane = PlacedLane> {
  readonly lanes: readonly Lane[];
  readonly lines: readonly PlacedServiceLine[];
  readonly bottom: number;
}

/** Draws the lane of feelings; nothing where nobody feels anything. */
export type DrawCurve = typeof curveLane;

/**
 * The map itself: the head of its columns, its lanes, and the rail with their names. `curve` draws the lane of feelings
 * where it is not that of one map alone.
 */
export function mapBlock(
  content: JourneyContent,
  columns: Columns,
  marks: Marks,
  curve: DrawCurve = curveLane,
): Block & { readonly frame: MapFrame } {
  const { rail } = space;
  const head = headRows(content, columns, marks, (row) => rowName(row, content, columns, marks).height);
  const body = bodyOf(content, columns, marks, head.height, curve);
  const height = body.bottom;
  const width = rail + columns.total;
  const grid = gridOf(content, columns, marks);
  const lanes = body.lanes.map((placed) => ({ ...placed, told: grid.lane(placed.kind, placed.lane) }));
  const children: SceneNode[] = [
    groupAt('~map~lanes', { x: rail, y: 0 }, [
      ...tints(body.lanes, columns.total),
      ...lanes.map(({ lane, told, y }) => ({
        ...groupAt(`~lane:${lane.id}`, { x: 0, y }, told.nodes),
        told: {},
      })),
      ...boundaries('~boundaries', columns, head.height, height),
      ...body.lines.map((line) => serviceLineNode(line, columns.total)),
    ]),
    groupAt('~map~head', { x: rail, y: 0 }, headNodes(columns, head, grid)),
    railNode(content, head, { ...body, lanes }, { columns, count: grid.columns, marks }),
    pathNode('~map~rules', rules(body, width), { stroke: 'rule', more: { 'stroke-width': 1 } }),
    pathNode('~map~groups', groupRules(body, width), { stroke: 'line', more: { 'stroke-width': 1 } }),
  ];
  const frame = frameOf(columns, head, body);
  return { key: '~map', thing: undefined, width, height: height + 1, children, frame };
}

function frameOf(columns: Columns, head: Head, body: Body): MapFrame {
  const stretch = (id: string, start: number, size: number): Stretch => ({
    id,
    start: round(start),
    size: round(size),
  });
  return {
    left: 0,
    rail: space.rail,
    stages: columns.stages.map(({ stage, x, width }) => stretch(stage.key, space.rail + x, width)),
    rows: [
      ...head.rows.map(({ id, y, height }) => stretch(id, y, height)),
      ...body.lanes.map(({ lane, y, height }) => stretch(lane.id, y, height)),
    ],
  };
}

function bodyOf(
  content: JourneyContent,
  columns: Columns,
  marks: Marks,
  top: number,
  curve: DrawCurve,
): Body {
  const lanes: PlacedLane[] = [];
  const lines: PlacedServiceLine[] = [];
  let y = top;
  for (const kind of laneKindsOf(content)) {
    const { id } = kind;
    const whole = id === 'feels' ? curve(content, columns, marks) : laneOf(id, content, columns, marks);
    if (!whole) continue;
    const lane = content.foldedLanes?.has(id) ? foldedLane(whole, content, columns) : whole;
    const upper = lanes.flatMap((one) => sideOfGroup(one.kind.group) ?? []).at(-1);
    const lower = sideOfGroup(kind.group);
    if (upper && lower && upper !== lower) {
      const line = lineBetween(upper, lower);
      lines.push({ line, y });
      y += serviceLineHeight(line);
    }
    const name = laneName(kind, content, columns, marks);
    const height = Math.max(lane.height, name.height);
    lanes.push({ kind, lane, name, y, height });
    y += height;
  }
  return { lanes, lines, bottom: y };
}

/** What tells the lanes apart into groups: the ground of every second group is tinted. */
function tints(lanes: readonly PlacedLane[], width: number): readonly SceneNode[] {
  const runs = runsOf(lanes.map((placed) => ({ ...placed, group: placed.kind.group })));
  // The curve stands on paper, so the group that it is in does, whether or not it is the first.
  const withCurve = runs.findIndex((run) => run.lanes.some(({ kind }) => kind.id === 'feels'));
  const plain =
    Math.max(0, withCurve < 0 ? runs.findIndex(({ group }) => group === 'experience') : withCurve) % 2;
  return runs
    .flatMap((run, i) => (i % 2 === plain ? [] : run.lanes))
    .map(({ lane, y, height }) =>
      rectNode(`~tint:${lane.id}`, { x: 0, y, width, height }, { fill: 'laneTint' }),
    );
}

/** Lines between the stages. */
function boundaries(key: string, columns: Columns, from: number, to: number): readonly SceneNode[] {
  const d = columns.stages
    .slice(1)
    .filter(({ x }) => isInSight(columns, x - 1, 1))
    .map(({ x }) => `M${round(x - 1)} ${round(from)}V${round(to)}`)
    .join('');
  return d === '' ? [] : [pathNode(key, d, { stroke: 'line', more: { 'stroke-width': 1 } })];
}

function headNodes(columns: Columns, head: Head, grid: Grid): readonly SceneNode[] {
  const lines = head.rows.filter(({ kind }) => kind === 'stage');
  const [first] = lines;
  const last = lines[lines.length - 1];
  const ground = { x: 0, y: 0, width: columns.total, height: head.height };
  const nodes: SceneNode[] = [rectNode('~map~head~paper', ground, { fill: 'paper' })];
  if (first && last) {
    const tint = { x: 0, y: first.y, width: columns.total, height: last.y + last.height - first.y };
    nodes.push(rectNode('~map~head~tint', tint, { fill: 'stageTint' }));
  }
  nodes.push(...boundaries('~map~head~boundaries', columns, head.barHeight, head.height));
  for (const row of head.rows)
    nodes.push(grid.head(row, groupAt(`~row:${row.id}`, { x: 0, y: row.y }, row.nodes)));
  return nodes;
}

/** The names of all rows from top to bottom: those of the head, and the lanes with the lines between their sides. */
function railNode(
  content: JourneyContent,
  head: Head,
  body: Body<PlacedLane & { readonly told: GridLane }>,
  { columns, count, marks }: { readonly columns: Columns; readonly count: number; readonly marks: Marks },
): SceneNode {
  const { rail } = space;
  const d = `M${rail - 0.75} ${round(head.barHeight)}V${round(body.bottom)}`;
  const rows: SceneNode[] = [];
  const add = (node: SceneNode, row: Omit<GridRow, 'row'>): void => {
    rows.push(gridRow(node, { ...row, row: rows.length + 1 }));
  };
  head.rows.forEach((row, i) => {
    const { nodes, words } = rowName(row, content, columns, marks);
    const node = groupAt(`~rail:${row.id}`, { x: 0, y: row.y }, nodes, row.thing);
    add(node, { name: words, isFirst: i === 0, owns: [`~row:${row.id}`] });
  });
  const lines = [...body.lines];
  body.lanes.forEach(({ lane, told, name, y }, i) => {
    const isFirst = i === 0 || beginsGroup(body.lanes, i);
    if (lines[0] && lines[0].y < y) {
      const line = lines.shift()!;
      add(serviceLineName(line), { name: drawnWords.lines[line.line] });
    }
    const nodes = [...name.nodes, ...(lane.rail ?? [])];
    add(groupAt(`~rail:${lane.id}`, { x: 0, y }, nodes), {
      name: name.words,
      isFirst,
      owns: [`~lane:${lane.id}`],
    });
    for (const { key, owns } of told.wholes) add(groupAt(key, undefined, []), { name: '', owns });
  });
  const node = groupAt('~map~rail', undefined, [
    rectNode('~map~rail~paper', { x: 0, y: 0, width: rail, height: body.bottom }, { fill: 'paper' }),
    ...rows,
    pathNode('~map~rail~line', d, { stroke: 'line', more: { 'stroke-width': 1.5 } }),
  ]);
  const told = { role: 'grid', label: titleOf(content), rows: rows.length, columns: count } as const;
  return { ...node, told };
}

/** Hairlines above each lane and below the last; a stronger line takes their place where a group begins. */
function rules({ lanes, bottom }: Body, width: number): string {
  const hairlines = lanes.filter((_, i) => i === 0 || !beginsGroup(lanes, i)).map(({ y }) => y);
  return [...hairlines, bottom].map((y) => `M0 ${round(y + 0.5)}H${round(width)}`).join('');
}

/** Lines between groups, where no line of the service divides them. */
function groupRules({ lanes, lines }: Body, width: number): string {
  const taken = new Set(lines.map(({ line, y }) => y + serviceLineHeight(line)));
  return lanes
    .filter(({ y }, i) => beginsGroup(lanes, i) && !taken.has(y))
    .map(({ y }) => `M0 ${round(y + 0.5)}H${round(width)}`)
    .join('');
}

function beginsGroup(lanes: readonly PlacedLane[], i: number): boolean {
  return i > 0 && lanes[i]!.kind.group !== lanes[i - 1]!.kind.group;
}
